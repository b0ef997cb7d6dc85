import type { Style, StyleId } from '../../workbook/plan';
import { refuse } from './error';
import { attribute } from './text';

const FONT = 'Arial';
const DEFAULT_SIZE = 10;
/** Below it Excel keeps the numbers of its own formats. */
const FIRST_OWN_FORMAT = 164;
const HATCH = '9AA5AB';

/** Distinct pieces of XML, each with its index. */
class Pool {
  private readonly known = new Map<string, number>();
  constructor(...first: readonly string[]) {
    for (const piece of first) this.index(piece);
  }
  index(piece: string): number {
    const found = this.known.get(piece);
    if (found !== undefined) return found;
    const index = this.known.size;
    this.known.set(piece, index);
    return index;
  }
  get size(): number {
    return this.known.size;
  }
  toString(): string {
    return [...this.known.keys()].join('');
  }
}

const rgb = (tag: string, colour: string): string => `<${tag} rgb="FF${colour}"/>`;

const fontXml = ({ font = {} }: Style): string =>
  `<font>${font.bold === true ? '<b/>' : ''}${font.italic === true ? '<i/>' : ''}<sz val="${font.size ?? DEFAULT_SIZE}"/>${
    font.colour === undefined ? '<color theme="1"/>' : rgb('color', font.colour)
  }<name val="${FONT}"/><family val="2"/></font>`;

const hatchXml = (fill: string | undefined): string =>
  `<fill><patternFill patternType="lightUp">${rgb('fgColor', HATCH)}${fill === undefined ? '<bgColor indexed="64"/>' : rgb('bgColor', fill)}</patternFill></fill>`;

const fillXml = ({ fill, pattern }: Style): string => {
  if (pattern === 'lightUp') return hatchXml(fill);
  return fill === undefined
    ? '<fill><patternFill patternType="none"/></fill>'
    : `<fill><patternFill patternType="solid">${rgb('fgColor', fill)}<bgColor indexed="64"/></patternFill></fill>`;
};

const side = (name: string, line: string | undefined, colour: string | undefined): string =>
  line === undefined
    ? `<${name}/>`
    : `<${name} style="${line}">${colour === undefined ? '<color auto="1"/>' : rgb('color', colour)}</${name}>`;

const borderXml = ({ border = {} }: Style): string =>
  `<border><left/><right/>${side('top', border.top, border.colour)}${side('bottom', border.bottom, border.colour)}<diagonal/></border>`;

const alignXml = ({ align }: Style): string => {
  if (align === undefined) return '';
  const { horizontal, vertical, wrap, shrink, indent } = align;
  // An indent has its side only where the text has one.
  const side = horizontal ?? (indent === undefined ? undefined : 'left');
  return `<alignment${side === undefined ? '' : ` horizontal="${side}"`}${vertical === undefined ? '' : ` vertical="${vertical}"`}${
    wrap === true ? ' wrapText="1"' : ''
  }${shrink === true ? ' shrinkToFit="1"' : ''}${indent === undefined ? '' : ` indent="${indent}"`}/>`;
};

const numFmt = (id: number, code: string): string =>
  `<numFmt numFmtId="${id}" formatCode="${attribute(code)}"/>`;

/** A conditional format knows no double lines. */
const dxfBorder = ({ top, bottom, colour }: NonNullable<Style['border']>): string =>
  `<border>${side('top', top === undefined ? top : 'thin', colour)}${side('bottom', bottom === undefined ? bottom : 'thin', colour)}</border>`;

/** In a conditional format a plain fill is the background's colour. */
const dxfXml = (style: Style, formatXml: string): string => {
  const { font, fill, pattern, border } = style;
  const fontPart =
    font === undefined
      ? ''
      : `<font>${font.bold === true ? '<b/>' : ''}${font.italic === true ? '<i/>' : ''}${font.colour === undefined ? '' : rgb('color', font.colour)}</font>`;
  const fillPart =
    pattern === 'lightUp'
      ? hatchXml(fill)
      : fill === undefined
        ? ''
        : `<fill><patternFill patternType="solid">${rgb('fgColor', fill)}${rgb('bgColor', fill)}</patternFill></fill>`;
  return `<dxf>${fontPart}${formatXml}${fillPart}${border === undefined ? '' : dxfBorder(border)}</dxf>`;
};

/** The workbook's styles part while sheets ask for cell and conditional formats. */
export class Styles {
  private readonly fonts = new Pool(fontXml({}));
  private readonly fills = new Pool(fillXml({}), '<fill><patternFill patternType="gray125"/></fill>');
  private readonly borders = new Pool('<border><left/><right/><top/><bottom/><diagonal/></border>');
  private readonly formats = new Map<string, number>();
  private readonly cells = new Pool('<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>');
  private readonly conditional = new Pool();
  private readonly byId = new Map<StyleId, number>();

  constructor(private readonly styles: ReadonlyMap<StyleId, Style>) {}

  private style(id: StyleId, sheet: string): Style {
    const style = this.styles.get(id);
    return style ?? refuse('style', { sheet }, `the plan has no style ${id}.`);
  }

  /** Index of a cell's format. */
  cell(id: StyleId | undefined, sheet: string): number {
    if (id === undefined) return 0;
    const known = this.byId.get(id);
    if (known !== undefined) return known;
    const style = this.style(id, sheet);
    const format = this.format(style.numberFormat);
    const font = this.fonts.index(fontXml(style));
    const fill = this.fills.index(fillXml(style));
    const border = this.borders.index(borderXml(style));
    const inner = alignXml(style) + (style.locked === false ? '<protection locked="0"/>' : '');
    const applied = `${format === 0 ? '' : ' applyNumberFormat="1"'} applyFont="1"${fill === 0 ? '' : ' applyFill="1"'}${border === 0 ? '' : ' applyBorder="1"'}${
      style.align === undefined ? '' : ' applyAlignment="1"'
    }${style.locked === false ? ' applyProtection="1"' : ''}`;
    const head = `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0"${applied}`;
    const index = this.cells.index(inner === '' ? `${head}/>` : `${head}>${inner}</xf>`);
    this.byId.set(id, index);
    return index;
  }

  /** Index of a conditional format. */
  dxf(id: StyleId, sheet: string): number {
    const style = this.style(id, sheet);
    const { numberFormat } = style;
    const format = numberFormat === undefined ? '' : numFmt(this.format(numberFormat), numberFormat);
    return this.conditional.index(dxfXml(style, format));
  }

  private format(code: string | undefined): number {
    if (code === undefined || code === 'General') return 0;
    if (code === '@') return 49;
    const known = this.formats.get(code);
    if (known !== undefined) return known;
    const number = FIRST_OWN_FORMAT + this.formats.size;
    this.formats.set(code, number);
    return number;
  }

  toXml(): string {
    const formats = [...this.formats].map(([code, id]) => numFmt(id, code)).join('');
    const list = (tag: string, pool: Pool): string =>
      pool.size === 0 ? '' : `<${tag} count="${pool.size}">${pool.toString()}</${tag}>`;
    return `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${
      formats === '' ? '' : `<numFmts count="${this.formats.size}">${formats}</numFmts>`
    }${list('fonts', this.fonts)}${list('fills', this.fills)}${list('borders', this.borders)}<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>${list(
      'cellXfs',
      this.cells,
    )}<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>${list('dxfs', this.conditional)}<tableStyles count="0" defaultTableStyle="TableStyleLight1" defaultPivotStyle="PivotStyleLight16"/></styleSheet>`;
  }
}
