import { cornerText, type Corner, withReferences } from '../../xlsx/audit/formulas/references';

/** The names that sheets have while they are drawn, by their names in the plan. */
export type SheetNames = ReadonlyMap<string, string>;

const quoted = (name: string): string =>
  /^[A-Za-z_]\w*$/.test(name) && !isCellName(name) ? name : `'${name.replaceAll("'", "''")}'`;

/** `PH1` is a cell as well, and `R1C1` in the other notation. */
const isCellName = (name: string): boolean => /^([A-Z]{1,3}\d+|[RC]\d*(C\d*)?)$/i.test(name);

/** A sheet's name as a formula writes it; `Other` and `'Own sheet'`. */
export const sheetInFormula = quoted;

const inPlan = (sheet: string | undefined, names: SheetNames): string =>
  sheet === undefined ? '' : `${quoted(names.get(sheet) ?? sheet)}!`;

/** A1 formula whose sheets go by the names they have now. */
export const withSheetNames = (formula: string, names: SheetNames): string =>
  withReferences(formula, ({ sheet, from, to }) => {
    const end = to === from ? '' : `:${cornerText(to)}`;
    return `${inPlan(sheet, names)}${cornerText(from)}${end}`;
  });

const distance = (letter: 'R' | 'C', at: number, own: number, isFixed: boolean): string => {
  if (isFixed) return `${letter}${at + 1}`;
  return at === own ? letter : `${letter}[${at - own}]`;
};

const relative = (
  { row, column, rowFixed, columnFixed }: Corner,
  ownRow: number,
  ownColumn: number,
): string => distance('R', row, ownRow, rowFixed) + distance('C', column, ownColumn, columnFixed);

/** The formula in R1C1: the same text in every cell that computes the same of its own surroundings. */
export const relativeFormula = (formula: string, row: number, column: number, names: SheetNames): string =>
  withReferences(formula, ({ sheet, from, to }) => {
    const end = to === from ? '' : `:${relative(to, row, column)}`;
    return `${inPlan(sheet, names)}${relative(from, row, column)}${end}`;
  });
