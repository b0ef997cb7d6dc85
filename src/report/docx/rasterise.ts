import type { ReportAssets } from '../assets';

/** Pixels of a picture for each pixel of its drawing: sharp enough for print. */
const ZOOM = 2;

let ready: Promise<unknown> | undefined;

/** A drawing as PNG, for readers who cannot draw SVG. */
export type Rasterise = (svg: string) => Uint8Array;

/** The rasteriser with our typeface; its WebAssembly is started once in a process. */
export const rasteriser = async ({ font, rasteriser: wasm }: ReportAssets): Promise<Rasterise> => {
  const { initWasm, Resvg } = await import('@resvg/resvg-wasm');
  ready ??= wasm().then((bytes) => initWasm(bytes as BufferSource));
  const [regular] = await Promise.all([font('regular'), ready]);
  return (svg) => {
    const drawing = new Resvg(svg, {
      fitTo: { mode: 'zoom', value: ZOOM },
      font: {
        fontBuffers: [regular],
        defaultFontFamily: 'Noto Sans Hans',
        sansSerifFamily: 'Noto Sans Hans',
      },
    });
    const image = drawing.render();
    const png = image.asPng();
    image.free();
    drawing.free();
    return png;
  };
};
