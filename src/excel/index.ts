/** The border with Excel: the only room that names Office. */
export { GatewayError, type GatewayCode } from './error';
export { openGateway } from './open';
export { whenReady } from './ready';
export type * from './gateway';
