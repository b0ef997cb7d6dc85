/** A row or column number: counted from the sheet's edge (from 0), or from the cell the formula stands in. */
export interface Line {
  readonly isAbsolute: boolean;
  readonly number: number;
}

export interface Corner {
  readonly row: Line;
  readonly column: Line;
}

/** A cell or range as a formula refers to it. */
export interface Reference {
  /** The sheet's name; absent on the formula's own sheet. */
  readonly sheet: string | undefined;
  readonly from: Corner;
  readonly to?: Corner;
}

/** The cell a formula stands in, from 0. */
export interface Position {
  readonly row: number;
  readonly column: number;
}

export const fixedAt = (number: number): Line => ({ isAbsolute: true, number });
export const offsetBy = (number: number): Line => ({ isAbsolute: false, number });

/** A, Z, AA, … for 0, 25, 26, … */
export const columnName = (column: number): string => {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
};

/** Plain letters, and too many to be a column, `R`, `C` or `RC`. */
const NEEDS_NO_QUOTES = /^(?!true$|false$)[a-z_]{4,}$/i;

const prefixes = new Map<string, string>();

/** A sheet's name as a formula writes it before `!`. Quotes are never wrong, so all but the plainest names get them. */
export const sheetPrefix = (sheet: string): string => {
  // A workbook writes a few names hundreds of thousands of times.
  const known = prefixes.get(sheet);
  if (known !== undefined) return known;
  const prefix = `${NEEDS_NO_QUOTES.test(sheet) ? sheet : `'${sheet.replaceAll("'", "''")}'`}!`;
  prefixes.set(sheet, prefix);
  return prefix;
};

const cornerInA1 = ({ row, column }: Corner, at: Position): string => {
  const letters = columnName(column.isAbsolute ? column.number : at.column + column.number);
  const digits = (row.isAbsolute ? row.number : at.row + row.number) + 1;
  return `${column.isAbsolute ? '$' : ''}${letters}${row.isAbsolute ? '$' : ''}${digits}`;
};

const lineInR1C1 = ({ isAbsolute, number }: Line): string =>
  isAbsolute ? String(number + 1) : number === 0 ? '' : `[${number}]`;

const cornerInR1C1 = ({ row, column }: Corner): string => `R${lineInR1C1(row)}C${lineInR1C1(column)}`;

const written = ({ sheet, from, to }: Reference, corner: (corner: Corner) => string): string => {
  const prefix = sheet === undefined ? '' : sheetPrefix(sheet);
  return `${prefix}${corner(from)}${to === undefined ? '' : `:${corner(to)}`}`;
};

/** `'土地'!F$12` as seen from a cell. */
export const inA1 = (reference: Reference, at: Position): string =>
  written(reference, (corner) => cornerInA1(corner, at));

/** `'土地'!R12C[-1]`: the same from every cell of a row. */
export const inR1C1 = (reference: Reference): string => written(reference, cornerInR1C1);
