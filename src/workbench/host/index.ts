/** The far end of office.js: its wire, and Excel's objects as far as this product uses them, on any grid. */
export { areaOf, addressOf, cellsOf, fullAddress, hull, splitAddress } from './areas';
export type { Area, Backend, Content, Format, Grid, Scalar } from './backend';
export { Book, type Sheet } from './book';
export { Fault, type FaultCode } from './fault';
export { TYPES } from './objects';
export { Server, type Interference, type Sync } from './server';
export { insertSheet } from './sheets';
