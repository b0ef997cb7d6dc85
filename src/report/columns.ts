import { displayWidth } from '../i18n';
import type { Block, Column, Table } from './document';

/** A page that stands, or one that lies on its side. */
export type Lie = 'tall' | 'wide';

/** Points between the margins of an A4 page. */
export const ROOM: Readonly<Record<Lie, number>> = { tall: 515, wide: 760 };
/** Type of tables, in points. */
export const TYPE: Readonly<Record<Lie, number>> = { tall: 8.5, wide: 7.5 };

/** Points at either side of a cell. */
export const EDGE = 3;
/** Words after figures that end at their right: apart, so that the two are not read as one. */
const APART = 12;
/** Words so short that their column takes no more than it needs: numbers of lines. */
const SHORT = 6;
/** Width of a narrow character as a share of the type's size: bold digits are 0.58, Chinese characters 1. */
const NARROW = 0.58;
/** Points that keep a figure in one line where the reader's typeface runs wider. */
const SPARE = 3;

/** Points before the words of a cell. */
export const leftEdge = (columns: readonly Column[], at: number): number =>
  columns[at]?.align === 'start' && columns[at - 1]?.align === 'end' ? APART : EDGE;

/** Points of each column without its edges: what its figures need; columns of words share what is left, or give what is missing. */
export const widthsOf = ({ columns }: Pick<Table, 'columns'>, lie: Lie): number[] => {
  const need = columns.map(({ width }) => width * NARROW * TYPE[lie] + SPARE);
  const edges = columns.reduce((sum, _, at) => sum + leftEdge(columns, at) + EDGE, 0);
  const isWords = columns.map(({ align, width }) => align === 'start' && width > SHORT);
  const total = (ofWords: boolean): number =>
    need.reduce((sum, each, at) => sum + (isWords[at] === ofWords ? each : 0), 0);
  if (total(true) === 0) return need;
  const scale = Math.max(0.4, (ROOM[lie] - edges - total(false)) / total(true));
  return need.map((each, at) => (isWords[at] === true ? each * scale : each));
};

/** Points that a table or drawing may take and still be kept whole. */
const WHOLE: Readonly<Record<Lie, number>> = { tall: 450, wide: 430 };
/** Points between the lines of a row, and around them. */
const LEADING = 1.3;
const AROUND = 4.5;

/** Points that a table takes, words that wrap included. */
const heightOf = (table: Table, lie: Lie): number => {
  const room = widthsOf(table, lie).map((width) => Math.max(1, width / (NARROW * TYPE[lie])));
  const lines = ({ cells }: Table['rows'][number]): number =>
    Math.max(1, ...cells.map((cell, at) => Math.ceil(displayWidth(cell) / (room[at] ?? 1))));
  return table.rows.reduce((sum, row) => sum + lines(row) * TYPE[lie] * LEADING + AROUND, 0);
};

/** Whether a block is kept on one page: a drawing, a table that is not too high. */
export const isWhole = (block: Block, lie: Lie): boolean =>
  block.kind === 'figure' || (block.kind === 'table' && heightOf(block, lie) <= WHOLE[lie]);
