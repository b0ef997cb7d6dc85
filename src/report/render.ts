import type { ReportAssets } from './assets';
import type { ReportDocument } from './document';

/** The kinds of file that a report may be. */
export const FORMATS = ['pdf', 'docx', 'html'] as const;
export type ReportFormat = (typeof FORMATS)[number];

/** A report as the bytes of a file. The library of each format is loaded with the first report of that format. */
export const render = async (
  document: ReportDocument,
  format: ReportFormat,
  assets: ReportAssets,
): Promise<Uint8Array> => {
  switch (format) {
    case 'html': {
      const { htmlOf } = await import('./html');
      return new TextEncoder().encode(htmlOf(document));
    }
    case 'pdf': {
      const { pdfOf } = await import('./pdf');
      return pdfOf(document, assets);
    }
    case 'docx': {
      const { docxOf } = await import('./docx');
      return docxOf(document, assets);
    }
  }
};
