import type { CellValue, WorkbookPlan } from '../../workbook/plan';

const RANGE = /^(?:'((?:[^']|'')+)'|([^'!]+))!\$?([A-Z]+)\$?(\d+)(?::\$?([A-Z]+)\$?(\d+))?$/;

const columnNumber = (letters: string): number =>
  Array.from(letters).reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** The values of a range of the plan, row by row; nothing where the reference cannot be read. */
export const valuesOf = (plan: WorkbookPlan, reference: string): readonly (CellValue | undefined)[] => {
  const found = RANGE.exec(reference);
  if (found === null) return [];
  const [, quoted, bare, fromColumn = 'A', fromRow = '1', toColumn = fromColumn, toRow = fromRow] = found;
  const name = quoted?.replaceAll("''", "'") ?? bare;
  const sheet = plan.sheets.find((each) => each.name === name);
  const values: (CellValue | undefined)[] = [];
  for (let row = Number(fromRow) - 1; row < Number(toRow); row += 1) {
    for (let column = columnNumber(fromColumn); column <= columnNumber(toColumn); column += 1)
      values.push(sheet?.rows.get(row)?.get(column)?.value);
  }
  return values;
};
