import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  type IBorderData,
  type IStyleData,
  VerticalAlign,
  WrapStrategy,
} from '@univerjs/core';
import type { Format } from '../host';

/** Excel's words for what lies over, beside and around a cell's content. */
const HORIZONTAL: Readonly<Record<string, HorizontalAlign>> = {
  Left: HorizontalAlign.LEFT,
  Center: HorizontalAlign.CENTER,
  Right: HorizontalAlign.RIGHT,
  Justify: HorizontalAlign.JUSTIFIED,
};

const VERTICAL: Readonly<Record<string, VerticalAlign>> = {
  Top: VerticalAlign.TOP,
  Center: VerticalAlign.MIDDLE,
  Bottom: VerticalAlign.BOTTOM,
};

const EDGES = { EdgeTop: 't', EdgeBottom: 'b', EdgeLeft: 'l', EdgeRight: 'r' } as const;

const flag = (value: unknown): BooleanNumber => (value === true ? BooleanNumber.TRUE : BooleanNumber.FALSE);

const isColour = (value: unknown): value is string =>
  typeof value === 'string' && /^#[\dA-F]{6}$/i.test(value);

const lineOf = (style: unknown): BorderStyleTypes | undefined => {
  if (style === undefined || style === null || style === 'None') return undefined;
  return style === 'Double' ? BorderStyleTypes.DOUBLE : BorderStyleTypes.THIN;
};

const bordersOf = (format: Format): IBorderData | undefined => {
  const borders: IBorderData = {};
  for (const [edge, side] of Object.entries(EDGES)) {
    const line = lineOf(format[`borders.${edge}.style`]);
    const colour = format[`borders.${edge}.color`];
    if (line !== undefined) borders[side] = { s: line, cl: { rgb: isColour(colour) ? colour : '#7F7F7F' } };
  }
  return Object.keys(borders).length > 0 ? borders : undefined;
};

const fontOf = (format: Format): IStyleData => ({
  ...(typeof format['font.name'] === 'string' && { ff: format['font.name'] }),
  ...(typeof format['font.size'] === 'number' && { fs: format['font.size'] }),
  ...(format['font.bold'] === true && { bl: BooleanNumber.TRUE }),
  ...(format['font.italic'] === true && { it: BooleanNumber.TRUE }),
  ...(format['font.strikethrough'] === true && { st: { s: flag(true) } }),
  ...((format['font.underline'] ?? 'None') !== 'None' && { ul: { s: flag(true) } }),
  ...(isColour(format['font.color']) && { cl: { rgb: format['font.color'] } }),
});

/** A hatching is shown by a paler fill of its colour: Univer draws no patterns. */
const fillOf = (format: Format): string | undefined => {
  const pattern = format['fill.pattern'] ?? (isColour(format['fill.color']) ? 'Solid' : 'None');
  if (pattern === 'None') return undefined;
  const colour = format['fill.color'];
  return isColour(colour) ? colour : undefined;
};

const alignmentOf = (format: Format): IStyleData => {
  const horizontal = HORIZONTAL[String(format.horizontalAlignment)];
  const vertical = VERTICAL[String(format.verticalAlignment)];
  const indent = format.indentLevel;
  return {
    ...(horizontal !== undefined && { ht: horizontal }),
    ...(vertical !== undefined && { vt: vertical }),
    ...(format.wrapText === true && { tb: WrapStrategy.WRAP }),
    ...(typeof indent === 'number' && indent > 0 && { pd: { l: 2 + indent * 9 } }),
  };
};

/** A cell's whole format, style included, as Univer draws it. */
export const looksOf = (format: Format): IStyleData => {
  const fill = fillOf(format);
  const borders = bordersOf(format);
  const pattern = format.numberFormat;
  return {
    ...fontOf(format),
    ...(fill !== undefined && { bg: { rgb: fill } }),
    ...(borders && { bd: borders }),
    ...alignmentOf(format),
    ...(typeof pattern === 'string' && pattern !== 'General' && { n: { pattern } }),
  };
};
