/** A workbook as data: what the file writer and the Excel host render. */
export { buildWorkbook, draftWorkbook, inputDigest, planOf, type BuildOptions } from './build';
export { PRODUCT, PROPERTY } from './product';
export type * from './plan';
