/** The report of a project as data, and as the bytes of a file. Libraries are loaded by `render`, and only those it needs. */
export type { ReportAssets } from './assets';
export { FORMATS, render, type ReportFormat } from './render';
export { PARTS, USUAL_PARTS, type Part, type ReportDocument } from './document';
export { reportOf, type ReportOptions } from './report';
