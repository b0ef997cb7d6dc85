export { flowExceptions } from './flow';
export { exceptionsSheet } from './sheet';
export { sheetExceptions } from './sheets';
