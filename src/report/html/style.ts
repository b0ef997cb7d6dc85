import { LIGHT_COLOURS, LOOK } from '../look';

const { ink, quiet, rule, shade, brand, tint } = LOOK;

/** On a screen one column that scrolls its wide tables; on paper A4, wide parts on their side, heads repeated. */
export const STYLE = `
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 2rem 1.5rem 4rem; max-width: 76rem; color: ${ink}; background: #fff;
  font: 15px/1.6 "Noto Sans SC", "Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei", "PingFang SC", system-ui, sans-serif; }
h1 { font-size: 2rem; line-height: 1.25; margin: 0 0 .25rem; }
h2 { font-size: 1.4rem; margin: 3rem 0 1rem; padding-bottom: .3rem; border-bottom: 2px solid ${brand}; color: ${brand}; }
h3 { font-size: 1.1rem; margin: 2rem 0 .75rem; }
a { color: ${brand}; }
.subtitle { font-size: 1.25rem; color: ${quiet}; margin: 0 0 2rem; }
.warning { border: 1px solid ${LIGHT_COLOURS.amber}; color: ${LIGHT_COLOURS.amber}; padding: .5rem .75rem; }
.quiet { color: ${quiet}; font-size: .9rem; }
.strong { font-weight: 600; }
dl.facts { display: grid; grid-template-columns: max-content 1fr; gap: .35rem 1.5rem; }
dl.facts dt { color: ${quiet}; }
dl.facts dd { margin: 0; overflow-wrap: anywhere; }
dl.facts dd:empty { border-bottom: 1px solid ${rule}; max-width: 14rem; }
.signatures { display: flex; flex-wrap: wrap; gap: 2rem; margin: 3rem 0; padding: 0; list-style: none; }
.signatures li { flex: 1 1 10rem; border-bottom: 1px solid ${rule}; padding-bottom: .25rem; color: ${quiet}; }
nav ol { list-style: none; padding-left: 0; margin: 0; }
nav ol ol { padding-left: 1.5rem; font-size: .92rem; }
.lights { display: grid; grid-template-columns: repeat(auto-fit, minmax(15rem, 1fr)); gap: 1rem; margin: 1rem 0; padding: 0; list-style: none; }
.lights > li { border: 1px solid ${rule}; border-radius: 4px; overflow: hidden; break-inside: avoid; }
.light-head { color: #fff; padding: .5rem .75rem; font-weight: 600; }
${Object.entries(LIGHT_COLOURS)
  .map(([colour, value]) => `.${colour} .light-head { background: ${value}; }`)
  .join('\n')}
.light-body { padding: .6rem .75rem .8rem; }
.light-body p { margin: .3rem 0; }
.amount { font-size: 1.2rem; font-weight: 600; font-variant-numeric: tabular-nums; }
.scroll { overflow-x: auto; margin: 1rem 0 1.75rem; }
table { border-collapse: collapse; width: 100%; font-size: .82rem; line-height: 1.4; font-variant-numeric: tabular-nums; }
caption { text-align: left; font-weight: 600; font-size: .95rem; padding-bottom: .35rem; }
caption small { font-weight: 400; color: ${quiet}; margin-left: .75rem; }
th, td { padding: .25rem .5rem; text-align: left; vertical-align: top; border-bottom: 1px solid ${shade}; }
thead th { background: ${tint}; border-bottom: 1px solid ${brand}; vertical-align: bottom; }
tbody th { font-weight: 400; min-width: 9rem; }
.end { text-align: right; white-space: nowrap; }
tr.header > * { font-weight: 600; background: ${shade}; }
tr.sum > * { font-weight: 600; border-top: 1px solid ${rule}; }
.d1 { padding-left: 1.25rem; } .d2 { padding-left: 2rem; } .d3 { padding-left: 2.75rem; }
figure { margin: 1.25rem 0; break-inside: avoid; }
figure svg { max-width: 100%; height: auto; display: block; }
figcaption { font-weight: 600; margin-bottom: .35rem; }
footer { margin-top: 3rem; padding-top: .75rem; border-top: 1px solid ${rule}; color: ${quiet}; font-size: .82rem; }
@page { size: A4; margin: 16mm 14mm; }
@page wide { size: A4 landscape; margin: 12mm 12mm; }
@media print {
  body { max-width: none; padding: 0; font-size: 10pt; }
  .cover { break-after: page; } nav { break-after: page; }
  section.part { break-before: page; } section.wide { page: wide; }
  h2 { margin-top: 0; } h2, h3, caption, figcaption { break-after: avoid; }
  .scroll { overflow: visible; } tr { break-inside: avoid; } thead { display: table-header-group; }
  section.wide table { font-size: 7.5pt; } section.wide th, section.wide td { padding: 1.5pt 3pt; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;
