import { isRange } from '@borgar/fx';
import { tokenize } from '@borgar/fx/xlsx';
import { columnIndex, columnName, MOST_COLUMNS, MOST_ROWS } from '../references';

/** One end of a reference: `$B$7`, `B`, `$7`. A missing axis spans the sheet. */
interface Corner {
  readonly column: number | undefined;
  readonly columnFixed: boolean;
  readonly row: number | undefined;
  readonly rowFixed: boolean;
}

/** A reference inside a formula: its sheet as written ('' or `Sheet1!`) and one or two ends. */
interface Shift {
  readonly prefix: string;
  readonly from: Corner;
  readonly to: Corner | undefined;
  readonly colon: string;
}

/** A formula cut at its references, so that each cell of its group costs no parsing. */
export type SharedFormula = readonly (string | Shift)[];

const REFERENCE = /^(\$?)([A-Za-z]{0,3})(\$?)(\d*)(?:(\.?:\.?)(\$?)([A-Za-z]{0,3})(\$?)(\d*))?$/;

/**
 * Takes a shared formula apart. @borgar/fx tells references from text inside strings, sheet names, table
 * columns and function names; undefined when it finds a reference that Excel would not have stored.
 */
export function takeApart(formula: string): SharedFormula | undefined {
  const pieces: (string | Shift)[] = [];
  for (const token of tokenize(formula, { mergeRefs: true, allowTernary: false })) {
    const last = pieces.length - 1;
    if (isRange(token) && token.type !== 'range_named') {
      const shift = reference(token.value);
      if (shift === undefined) return undefined;
      pieces.push(shift);
    } else if (typeof pieces[last] === 'string') pieces[last] += token.value;
    else pieces.push(token.value);
  }
  return pieces;
}

/** The formula as the cell `rows` below and `columns` right of its first cell has it. */
export const expand = (formula: SharedFormula, rows: number, columns: number): string =>
  formula.map((piece) => (typeof piece === 'string' ? piece : shifted(piece, rows, columns))).join('');

function reference(text: string): Shift | undefined {
  const at = text.lastIndexOf('!') + 1;
  const match = REFERENCE.exec(text.slice(at));
  if (match === null) return undefined;
  const [, a = '', b = '', c = '', d = '', colon = '', e = '', f = '', g = '', h = ''] = match;
  const from = corner(a, b, c, d);
  const to = colon === '' ? undefined : corner(e, f, g, h);
  const isWhole = from.column === undefined || from.row === undefined;
  if (to === undefined ? isWhole : sameAxes(from, to) === undefined) return undefined;
  return { prefix: text.slice(0, at), from, to, colon };
}

/** In `$7` the sign stands before the letters that are not there. */
function corner(first: string, letters: string, second: string, digits: string): Corner {
  return {
    column: letters === '' ? undefined : columnIndex(letters),
    columnFixed: letters !== '' && first !== '',
    row: digits === '' ? undefined : Number(digits) - 1,
    rowFixed: letters === '' ? first !== '' : second !== '',
  };
}

const sameAxes = (a: Corner, b: Corner): true | undefined =>
  (a.column === undefined) === (b.column === undefined) &&
  (a.row === undefined) === (b.row === undefined) &&
  (a.column !== undefined || a.row !== undefined)
    ? true
    : undefined;

function shifted({ prefix, from, to, colon }: Shift, rows: number, columns: number): string {
  const first = move(from, rows, columns);
  if (to === undefined) return prefix + written(first);
  const last = move(to, rows, columns);
  // Past one another, the ends change places on each axis, and take their $ with them.
  const swapColumns = (first.column ?? 0) > (last.column ?? 0);
  const swapRows = (first.row ?? 0) > (last.row ?? 0);
  const start = mixed(swapColumns ? last : first, swapRows ? last : first);
  const end = mixed(swapColumns ? first : last, swapRows ? first : last);
  return prefix + written(start) + colon + written(end);
}

const mixed = (forColumn: Corner, forRow: Corner): Corner => ({
  column: forColumn.column,
  columnFixed: forColumn.columnFixed,
  row: forRow.row,
  rowFixed: forRow.rowFixed,
});

const move = (corner: Corner, rows: number, columns: number): Corner => ({
  ...corner,
  column: corner.columnFixed ? corner.column : wrap(corner.column, columns, MOST_COLUMNS),
  row: corner.rowFixed ? corner.row : wrap(corner.row, rows, MOST_ROWS),
});

/** Over the edge of the sheet a shared reference comes back at the other side, as in Excel. */
const wrap = (index: number | undefined, by: number, most: number): number | undefined =>
  index === undefined ? undefined : (((index + by) % most) + most) % most;

const written = ({ column, columnFixed, row, rowFixed }: Corner): string =>
  (column === undefined ? '' : (columnFixed ? '$' : '') + columnName(column)) +
  (row === undefined ? '' : `${rowFixed ? '$' : ''}${row + 1}`);
