import { readBook } from './book/workbook';
import { tooLargeFile } from './errors';
import { DEFAULT_LIMITS, type Limits } from './limits';
import { Package } from './package/package';
import type { WorkbookFile } from './workbook-file';
import { openZip } from './zip/directory';
import { recognise } from './zip/recognise';

/**
 * A workbook file as it stands, for import, audit and lint: every sheet, cell, formula and setting.
 *
 * Strict: each part is held to its checksum and to limits on its real size; what is no workbook, is damaged,
 * could be read in two ways, or has no cell with anything in it is refused, never returned half.
 * Pure: bytes in, data out.
 *
 * @param bytes the whole file
 * @param options.limits what the file may cost; see `DEFAULT_LIMITS`
 * @throws XlsxReadError with a code, a plain sentence in both languages, and the place
 */
export function readWorkbook(
  bytes: Uint8Array,
  options: { readonly limits?: Partial<Limits> } = {},
): WorkbookFile {
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  recognise(bytes);
  if (bytes.length > limits.fileBytes) tooLargeFile(bytes.length, limits.fileBytes);
  return readBook(new Package(openZip(bytes, limits), limits));
}

export { XlsxReadError, type Place, placeText } from './errors';
export { DEFAULT_LIMITS, type Limits } from './limits';
export type { Code as XlsxReadCode } from './messages';
export { cellName, columnName, parseArea, parseCell } from './references';
export { dayOfSerial } from './sheet/dates';
export { areHiddenColumns, isHiddenRow } from './sheet/hidden';
export { isDateFormat } from './book/number-formats';
export type * from './workbook-file';
