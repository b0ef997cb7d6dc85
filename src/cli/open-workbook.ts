import { t } from '../i18n';
import { readWorkbook, type WorkbookFile, XlsxReadError } from '../xlsx/read';
import { Refusal } from './refusal';
import type { Session } from './session';

/** A workbook as it stands in its file, or the sentence why the file cannot be read. */
export function openWorkbook({ lang }: Session, file: string, bytes: Uint8Array): WorkbookFile {
  try {
    return readWorkbook(bytes);
  } catch (error) {
    if (!(error instanceof XlsxReadError)) throw error;
    throw new Refusal('notReadable', t(lang, 'error.badWorkbook', { file, reason: error.said[lang] }));
  }
}
