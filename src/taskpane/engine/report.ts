import type { Wording } from '../../analysis';
import type { Language } from '../../i18n';
import { render, reportOf, type Part, type ReportFormat } from '../../report';
import type { Opened } from './opened';
import { reportAssets } from './report-assets';

/** What a report is to be. */
export interface ReportRequest {
  readonly format: ReportFormat;
  readonly lang: Language;
  readonly parts: readonly Part[];
  /** `2026-03-31`. */
  readonly date: string;
}

/** A report as a file to be saved. */
export interface ReportFile {
  readonly name: string;
  /** MIME type. */
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

const TYPES: Readonly<Record<ReportFormat, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html',
};

/** Characters that no file system takes in a name. */
const FORBIDDEN = /[\\/:*?"<>|]+/g;

/** The report of the opened project, figures in the unit that the pane shows. */
export const report = async (
  { evaluation }: Opened,
  { unit }: Wording,
  { format, lang, parts, date }: ReportRequest,
): Promise<ReportFile> => {
  const document = await reportOf(evaluation, { lang, parts, date, unit: unit === 'auto' ? 'wan' : unit });
  const bytes = await render(document, format, reportAssets);
  const name = `${document.subtitle} ${document.title}`.replace(FORBIDDEN, ' ').trim();
  return { name: `${name}.${format}`, type: TYPES[format], bytes: new Uint8Array(bytes) };
};
