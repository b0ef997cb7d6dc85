import type { Decimal } from '../../finance/decimal';
import type { Label } from '../../rows';
import { amount, ref } from '../dashboard/live';
import { say, type Draft } from '../draft';
import { a1, text, type Grid } from '../grid';
import { cellValue } from '../model/values';
import type { Cell, StyleId } from '../plan';

/** Columns of the page, from 0. */
export const COLUMNS = 9;

/** What does not apply. */
export const NOTHING = '—';

const isNullable = ({ program }: Draft, name: string): boolean => program.rows.get(name)?.nullable === true;

const orDash = (cell: Cell, isNA: string): Cell => ({
  ...cell,
  formula: `IF(${isNA},"${NOTHING}",${cell.formula ?? ''})`,
});

const dashed = (value: Decimal, cell: Cell): Cell =>
  value.isNaN() ? { ...cell, value: text(NOTHING) } : cell;

/** A single figure of the model as it stands; where it does not apply, a dash. */
export const figureOr = (draft: Draft, name: string, style: StyleId): Cell => {
  const place = ref(draft, name);
  const value = draft.exact.cell(name);
  const cell: Cell = { formula: place, value: cellValue(value), style };
  return isNullable(draft, name) ? dashed(value, orDash(cell, `ISTEXT(${place})`)) : cell;
};

/** A single amount of the model in the display unit; where it does not apply, a dash. */
export const amountOr = (draft: Draft, name: string, style: StyleId = 'calculation.money'): Cell => {
  if (!isNullable(draft, name)) return amount(draft, name, style);
  const place = ref(draft, name);
  const shown = { ...amount(draft, name, style), formula: `${place}/${draft.unitDivisor}` };
  return dashed(draft.exact.cell(name), orDash(shown, `ISTEXT(${place})`));
};

/** A heading across the page. */
export const drawHeading = (grid: Grid, draft: Draft, row: number, words: Label | Cell): void => {
  for (let column = 1; column < COLUMNS; column += 1) grid.put(row, column, { style: 'heading' });
  if ('zh' in words) grid.say(row, 0, say(draft, words), 'heading');
  else grid.put(row, 0, words);
  grid.height(row, 22);
};

/** Where a column's head stands: over words, over a mark, over figures. */
export type Head = readonly [label: Label, style: 'columnHeadLeft' | 'columnHead' | 'columnHeadRight'];
export const overWords = (zh: string, en: string): Head => [{ zh, en }, 'columnHeadLeft'];
export const overMarks = (zh: string, en: string): Head => [{ zh, en }, 'columnHead'];
export const overFigures = (zh: string, en: string): Head => [{ zh, en }, 'columnHeadRight'];

/** Heads of a block's columns, across the page. */
export const drawHeads = (
  grid: Grid,
  draft: Draft,
  row: number,
  heads: ReadonlyMap<number, Head>,
  height = 20,
): void => {
  for (let column = 0; column < COLUMNS; column += 1) {
    const head = heads.get(column);
    if (head === undefined) grid.put(row, column, { style: 'columnHead' });
    else grid.say(row, column, say(draft, head[0]), head[1]);
  }
  grid.height(row, height);
};

/** What the user entered at a path, live where the workbook has a cell for it. */
export const entered = (draft: Draft, path: string, words: string, style: StyleId): Cell => {
  const cell = draft.inputs.cellOf(path);
  return { ...(cell === undefined ? {} : { formula: a1(cell) }), value: text(words), style };
};
