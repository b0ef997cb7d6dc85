import type { Style, StyleId, WorkbookPlan } from '../../workbook';

const PREFIX = 'Pingheng ';
/** As the files have it: every cell of ours is in one face. */
const FACE = 'Arial';
const SIZE = 10;
const INK = '#000000';
const HATCH = '#9AA5AB';

/** The named cell style of the workbook that stands for one of the plan. */
export const styleName = (id: StyleId): string => PREFIX + id;

const LINE = { thin: 'Continuous', double: 'Double' } as const;
const ACROSS = { left: 'Left', center: 'Center', right: 'Right' } as const;
const DOWN = { top: 'Top', center: 'Center' } as const;

export const hex = (colour: string): string => `#${colour}`;

/** Ids of the styles that a plan's cells wear. */
export const stylesInUse = ({ sheets }: WorkbookPlan): Set<StyleId> => {
  const used = new Set<StyleId>();
  for (const { rows } of sheets)
    for (const cells of rows.values())
      for (const { style } of cells.values()) if (style !== undefined) used.add(style);
  return used;
};

const drawFont = (target: Excel.Style, { font = {} }: Style): void => {
  target.font.name = FACE;
  target.font.size = font.size ?? SIZE;
  target.font.bold = font.bold ?? false;
  target.font.italic = font.italic ?? false;
  target.font.color = font.colour === undefined ? INK : hex(font.colour);
};

const drawFill = (target: Excel.Style, { fill, pattern }: Style): void => {
  // A style of an earlier build may have had another.
  if (fill === undefined) target.fill.clear();
  else target.fill.color = hex(fill);
  if (pattern !== 'lightUp') return;
  target.fill.pattern = 'LightUp';
  target.fill.patternColor = HATCH;
};

const drawBorder = (target: Excel.Style, { border }: Style): void => {
  const side = (edge: 'EdgeTop' | 'EdgeBottom', line: 'thin' | 'double' | undefined): void => {
    if (line === undefined) return;
    const drawn = target.borders.getItem(edge);
    drawn.style = LINE[line];
    if (border?.colour !== undefined) drawn.color = hex(border.colour);
  };
  side('EdgeTop', border?.top);
  side('EdgeBottom', border?.bottom);
};

const drawAlignment = (target: Excel.Style, { align = {} }: Style): void => {
  const { horizontal, vertical, wrap, shrink, indent } = align;
  // An indent has its side only where the text has one.
  const across = horizontal ?? (indent === undefined ? undefined : 'left');
  target.horizontalAlignment = across === undefined ? 'General' : ACROSS[across];
  target.verticalAlignment = vertical === undefined ? 'Bottom' : DOWN[vertical];
  target.wrapText = wrap ?? false;
  target.shrinkToFit = shrink ?? false;
  if (indent !== undefined) target.indentLevel = indent;
};

/** Gives a named style of the workbook the looks of the plan's. */
export const drawStyle = (target: Excel.Style, style: Style): void => {
  target.numberFormat = style.numberFormat ?? 'General';
  target.locked = style.locked ?? true;
  drawFont(target, style);
  drawFill(target, style);
  drawBorder(target, style);
  drawAlignment(target, style);
};
