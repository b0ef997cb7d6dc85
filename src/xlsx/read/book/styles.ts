import { child, children, type Element } from '../xml/tree';
import { count, flag } from '../xml/values';
import type { CellStyle } from '../workbook-file';
import { builtInFormat, isDateFormat } from './number-formats';

/** What a cell has when the file has no styles. */
const PLAIN: CellStyle = {
  numberFormat: 'General',
  isDate: false,
  locked: true,
  formulaHidden: false,
  bold: false,
  italic: false,
  fontColour: undefined,
  fillColour: undefined,
  fillPattern: 'none',
};

/** The styles of cells (cellXfs), in the order cells refer to them. */
export function readStyles(root: Element | undefined): CellStyle[] {
  if (root === undefined) return [PLAIN];
  const formats = new Map<number, string>();
  for (const { attributes } of children(child(root, 'numFmts'), 'numFmt'))
    formats.set(count(attributes, 'numFmtId') ?? -1, attributes.formatCode ?? 'General');
  const fonts = children(child(root, 'fonts'), 'font');
  const fills = children(child(root, 'fills'), 'fill').map((fill) => child(fill, 'patternFill'));
  const styles = children(child(root, 'cellXfs'), 'xf').map((xf): CellStyle => {
    const id = count(xf.attributes, 'numFmtId') ?? 0;
    const numberFormat = formats.get(id) ?? builtInFormat(id);
    const font = fonts[count(xf.attributes, 'fontId') ?? -1];
    const fill = fills[count(xf.attributes, 'fillId') ?? -1];
    const protection = child(xf, 'protection')?.attributes ?? {};
    return {
      numberFormat,
      isDate: isDateFormat(numberFormat),
      locked: flag(protection, 'locked', true),
      formulaHidden: flag(protection, 'hidden'),
      bold: switched(child(font, 'b')),
      italic: switched(child(font, 'i')),
      fontColour: colour(child(font, 'color')),
      fillColour: colour(child(fill, 'fgColor')),
      fillPattern: fill?.attributes.patternType ?? 'none',
    };
  });
  return styles.length === 0 ? [PLAIN] : styles;
}

const switched = (element: Element | undefined): boolean =>
  element !== undefined && flag(element.attributes, 'val', true);

function colour(element: Element | undefined): string | undefined {
  if (element === undefined) return undefined;
  const { rgb, theme, indexed } = element.attributes;
  if (rgb !== undefined) return rgb.slice(-6).toUpperCase();
  if (theme !== undefined) return `theme:${theme}`;
  return indexed === undefined ? undefined : `indexed:${indexed}`;
}
