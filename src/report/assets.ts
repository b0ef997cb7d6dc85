/** What renderers need that no script holds; read where they stand, and only when they are needed. */
export interface ReportAssets {
  /** The typeface that is embedded, OpenType. */
  readonly font: (weight: 'regular' | 'bold') => Promise<Uint8Array>;
  /** The rasteriser that draws pictures for readers of .docx who cannot draw SVG: WebAssembly. */
  readonly rasteriser: () => Promise<Uint8Array>;
}
