import type { ReportDocument } from './document';

/** The kinds of file that a report may be. */
export const FORMATS = ['pdf', 'docx', 'html'] as const;
export type ReportFormat = (typeof FORMATS)[number];

/** What renderers need that no script holds; read where they stand, and only when they are needed. */
export interface ReportAssets {
  /** The typeface that is embedded, OpenType. */
  readonly font: (weight: 'regular' | 'bold') => Promise<Uint8Array>;
  /** The rasteriser that draws pictures for readers of .docx who cannot draw SVG: WebAssembly. */
  readonly rasteriser: () => Promise<Uint8Array>;
}

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
