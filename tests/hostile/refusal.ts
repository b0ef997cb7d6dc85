import { readWorkbook, XlsxReadError, type Limits } from '../../src/xlsx/read';

/** How the file was refused; fails when it was read, or when anything else was thrown. */
export function refusalOf(file: Uint8Array, limits: Partial<Limits> = {}): XlsxReadError {
  try {
    readWorkbook(file, { limits });
  } catch (error) {
    if (error instanceof XlsxReadError) {
      // A sentence and what to do, each whole, in each language.
      if (!/。.+。$/.test(error.said.zh) || !/\. .+\.$/.test(error.said.en))
        throw new Error(`No whole sentences: ${error.said.zh} ${error.said.en}`);
      if (/undefined(?! entity)|\[object/.test(error.said.zh + error.message)) throw new Error(error.message);
      return error;
    }
    throw error;
  }
  throw new Error('The file was read.');
}
