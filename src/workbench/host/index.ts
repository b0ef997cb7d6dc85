/** The far end of office.js: its wire, and Excel's objects as far as this product uses them, on any grid. */
export { addressOf, areaOf, cellsOf, COLUMNS, ROWS, splitAddress } from './areas';
export type { Area, Backend, Content, Format, Grid, Scalar } from './backend';
export { Book, type Chart, type Selection, type Sheet } from './book';
export { type Author, contentOf, enter, mustBeWhole, tellChanged } from './cells';
export { documentEvents, external, type DocumentEvents, type Facts } from './external';
export { Fault, type FaultCode } from './fault';
export { allowed, TYPES } from './objects';
export { MemoryGrid } from './memory-grid';
export type { BridgeRequest } from './protocol';
export { Server, type Interference, type Sync } from './server';
export { addSheet, deleteSheet, insertSheet, moveSheet, renameSheet, setVisibility } from './sheets';
export { addTable, resizeTable } from './tables';
