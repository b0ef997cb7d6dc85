const COLOURS: readonly (readonly [string, string])[] = [
  ['dk1', '1F2933'],
  ['lt1', 'FFFFFF'],
  ['dk2', '0F6B6B'],
  ['lt2', 'F4F6F7'],
  ['accent1', '0F6B6B'],
  ['accent2', 'C7782A'],
  ['accent3', '4E79A7'],
  ['accent4', '8F6BB3'],
  ['accent5', '7A9A3A'],
  ['accent6', 'B4575C'],
  ['hlink', '0F6B6B'],
  ['folHlink', '5F6B73'],
];

const FONT = '<a:latin typeface="Arial"/><a:ea typeface=""/><a:cs typeface=""/>';
const FILL = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
const LINE = `<a:ln w="6350">${FILL}</a:ln>`;
const EFFECT = '<a:effectStyle><a:effectLst/></a:effectStyle>';

/** A small theme: without one, LibreOffice draws charts without colours. */
export const themeXml = (): string =>
  `<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Pingheng"><a:themeElements><a:clrScheme name="Pingheng">${COLOURS.map(
    ([name, colour]) => `<a:${name}><a:srgbClr val="${colour}"/></a:${name}>`,
  ).join(
    '',
  )}</a:clrScheme><a:fontScheme name="Pingheng"><a:majorFont>${FONT}</a:majorFont><a:minorFont>${FONT}</a:minorFont></a:fontScheme><a:fmtScheme name="Pingheng"><a:fillStyleLst>${FILL.repeat(
    3,
  )}</a:fillStyleLst><a:lnStyleLst>${LINE.repeat(3)}</a:lnStyleLst><a:effectStyleLst>${EFFECT.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${FILL.repeat(3)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`;
