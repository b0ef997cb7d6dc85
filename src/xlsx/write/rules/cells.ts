import type { Area, Cell, Sheet } from '../../../workbook/plan';
import { refuseCell } from '../error';
import { MOST_COLUMNS, MOST_ROWS, type Claim } from './areas';
import { whyNoFormula } from './formulas';

const LONGEST_TEXT = 32_767;
const MOST_LINKS = 65_530;
const LONGEST_LINK = 2_079;

const TO_CELL = /^(?:'((?:[^']|'')+)'|([^'!]+))!\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?$/;

const checkPosition = (sheet: string, row: number, column: number): void => {
  if (
    !Number.isInteger(row) ||
    !Number.isInteger(column) ||
    row < 0 ||
    column < 0 ||
    row >= MOST_ROWS ||
    column >= MOST_COLUMNS
  )
    refuseCell('grid', sheet, row, column, `row ${row}, column ${column} lies outside any sheet.`);
};

const whyNoText = (text: string): string | undefined =>
  text.length > LONGEST_TEXT ? `a cell holds ${LONGEST_TEXT} characters.` : undefined;

const whyNoLink = (link: string, targets: ReadonlySet<string>): string | undefined => {
  const found = TO_CELL.exec(link);
  if (found === null || link.length > LONGEST_LINK) return `${link} is no place in a sheet.`;
  const name = found[1]?.replaceAll("''", "'") ?? found[2] ?? '';
  return targets.has(name.toLowerCase()) ? undefined : `it links to ${name}, which is no sheet.`;
};

const checkCell = (
  sheet: string,
  row: number,
  column: number,
  cell: Cell,
  targets: ReadonlySet<string>,
): void => {
  const { value, formula, spill, link, note } = cell;
  if (value?.kind === 'text') {
    const why = whyNoText(value.value);
    if (why !== undefined) refuseCell('cellText', sheet, row, column, why);
  }
  if (formula !== undefined) {
    const why = whyNoFormula(formula);
    if (why !== undefined) refuseCell('formula', sheet, row, column, why);
  } else if (spill !== undefined) refuseCell('spill', sheet, row, column, 'only a formula spills.');
  if (link !== undefined) {
    const why = whyNoLink(link, targets);
    if (why !== undefined) refuseCell('link', sheet, row, column, why);
  }
  if (note !== undefined) {
    const why = note === '' ? 'its note is empty.' : whyNoText(note);
    if (why !== undefined) refuseCell('note', sheet, row, column, why);
  }
};

const checkSpill = (sheet: Sheet, area: Area): void => {
  const { row, column, rows, columns } = area;
  if (!(rows >= 1 && columns >= 1) || row + rows > MOST_ROWS || column + columns > MOST_COLUMNS)
    refuseCell('spill', sheet.name, row, column, 'it spills over no cell, or beyond the sheet.');
  for (let down = row; down < row + rows; down += 1) {
    for (const [across, { formula }] of sheet.rows.get(down) ?? []) {
      if (formula === undefined || (down === row && across === column)) continue;
      if (across >= column && across < column + columns)
        refuseCell('spill', sheet.name, down, across, 'another formula spills over this one.');
    }
  }
};

/** Every cell of a sheet; gives the areas that spilling formulas claim for themselves. */
export const checkCells = (sheet: Sheet, targets: ReadonlySet<string>): readonly Claim[] => {
  const claims: Claim[] = [];
  let links = 0;
  for (const [row, cells] of sheet.rows) {
    for (const [column, cell] of cells) {
      checkPosition(sheet.name, row, column);
      checkCell(sheet.name, row, column, cell, targets);
      if (cell.link !== undefined) links += 1;
      if (cell.spill !== undefined) claims.push({ code: 'spill', area: { row, column, ...cell.spill } });
    }
  }
  for (const { area } of claims) checkSpill(sheet, area);
  if (links > MOST_LINKS) refuseCell('link', sheet.name, 0, 0, `a sheet has at most ${MOST_LINKS} links.`);
  return claims;
};
