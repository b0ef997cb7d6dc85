import type { ReportAssets } from '../../report';

/** Served beside the add-in's own scripts, and fetched with the first report that needs them. */
const PLACES = {
  regular: new URL(
    '../../../node_modules/@embedpdf/fonts-sc/fonts/NotoSansHans-Regular.otf',
    import.meta.url,
  ),
  bold: new URL('../../../node_modules/@embedpdf/fonts-sc/fonts/NotoSansHans-Bold.otf', import.meta.url),
  rasteriser: new URL('../../../node_modules/@resvg/resvg-wasm/index_bg.wasm', import.meta.url),
};

const fetched = async (place: URL): Promise<Uint8Array> => {
  const answer = await fetch(place);
  if (!answer.ok) throw new Error(`${place.pathname}: ${answer.status}`);
  return new Uint8Array(await answer.arrayBuffer());
};

export const reportAssets: ReportAssets = {
  font: (weight) => fetched(PLACES[weight]),
  rasteriser: () => fetched(PLACES.rasteriser),
};
