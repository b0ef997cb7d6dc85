import type { Decimal } from '../../finance/decimal';
import {
  columnsOf,
  gridOf,
  isBlank,
  isOmitted,
  nameOf,
  numberIn,
  placeOf,
  refuseError,
  type Bounds,
  type Cell,
  type Grid,
  type Name,
} from './cells';
import { refuse } from './errors';
import type { Choice } from './words';

/** The one cell of an argument; a range is refused. */
const oneCell = (name: Name, value: unknown): unknown => {
  const grid = gridOf(value);
  if (grid.length !== 1 || columnsOf(grid) !== 1)
    refuse('notOneCell', { name: nameOf(name), rows: grid.length, columns: columnsOf(grid) });
  return grid[0]?.[0];
};

const place = (name: Name) => placeOf(name, [[]], 0, 0);

/** One number. */
export const number = (name: Name, value: unknown, bounds?: Bounds): Decimal => {
  if (isOmitted(value)) return refuse('missing', { where: place(name) });
  return numberIn(oneCell(name, value), place(name), bounds);
};

/** One number, or undefined where the argument is omitted. */
export const optionalNumber = (name: Name, value: unknown, bounds?: Bounds): Decimal | undefined =>
  isOmitted(value) ? undefined : number(name, value, bounds);

/** A count of at least `least` and at most `most`. */
export const whole = (name: Name, value: unknown, least: number, most: number): number => {
  const read = number(name, value, { least });
  if (!read.isInteger()) return refuse('notWhole', { where: place(name), value: read.toNumber() });
  if (read.gt(most)) return refuse('tooMany', { name: nameOf(name), most, count: read.toNumber() });
  return read.toNumber();
};

const TRUE = new Set(['true', '是', 'yes', 'y', '1']);
const FALSE = new Set(['false', '否', 'no', 'n', '0']);

/** Reads a cell as a logical value: TRUE, 1 and 是 are one, FALSE, 0 and 否 the other. */
export const logicalIn = (value: unknown, where: ReturnType<typeof placeOf>): boolean => {
  refuseError(value, where);
  const word = String(value).trim().toLowerCase();
  if (TRUE.has(word)) return true;
  return FALSE.has(word) ? false : refuse('notLogical', { where, value: word });
};

/** One logical value. */
export const logical = (name: Name, value: unknown, fallback: boolean): boolean =>
  isOmitted(value) ? fallback : logicalIn(oneCell(name, value), place(name));

/** One text. */
export const text = (name: Name, value: unknown): string => {
  if (isOmitted(value)) return refuse('missing', { where: place(name) });
  const cell = oneCell(name, value);
  refuseError(cell, place(name));
  return typeof cell === 'string' ? cell.trim() : refuse('notText', { where: place(name) });
};

/** One of a list of words, in either language. */
export const choice = <Of extends string>(
  name: Name,
  value: unknown,
  choices: Choice<Of>,
  fallback?: Of,
): Of => {
  if (fallback !== undefined && isOmitted(value)) return fallback;
  const word = text(name, value);
  const found = choices.words.get(word.toLowerCase());
  return found ?? refuse('notAChoice', { where: place(name), value: word, choices: choices.said });
};

/** A list of numbers with the way it lies, so that results lie the same way. */
export interface Line {
  readonly name: Name;
  readonly values: readonly Decimal[];
  readonly upright: boolean;
}

/** One row or one column of numbers; a single cell is a list of one. */
export const line = (name: Name, value: unknown, bounds?: Bounds): Line => {
  if (isOmitted(value)) return refuse('missing', { where: place(name) });
  const grid = gridOf(value);
  if (grid.length > 1 && columnsOf(grid) > 1)
    refuse('notAList', { name: nameOf(name), rows: grid.length, columns: columnsOf(grid) });
  const values = grid.flatMap((row, r) =>
    row.map((cell, c) => numberIn(cell, placeOf(name, grid, r, c), bounds)),
  );
  return { name, values, upright: grid.length > 1 || columnsOf(grid) === 1 };
};

/** A second list that goes with the first, figure by figure. */
export const lineLike = (first: Line, name: Name, value: unknown, bounds?: Bounds): readonly Decimal[] => {
  const { values } = line(name, value, bounds);
  if (values.length !== first.values.length)
    refuse('lengths', {
      name: nameOf(name),
      count: values.length,
      other: nameOf(first.name),
      otherCount: first.values.length,
    });
  return values;
};

/** One figure for all periods of the first list, or a list that goes with it. */
export const rateLike = (first: Line, name: Name, value: unknown, bounds?: Bounds): Decimal | Decimal[] => {
  const { values } = line(name, value, bounds);
  const [only] = values;
  return values.length === 1 && only !== undefined ? only : [...lineLike(first, name, value, bounds)];
};

/** Results in the way their list lies. */
export const laid = (cells: readonly Cell[], upright: boolean): Cell[][] =>
  upright ? cells.map((cell) => [cell]) : [[...cells]];

/** Texts of a list argument: one a cell, or one cell with commas between; blank cells are passed over. */
export const texts = (name: Name, value: unknown): readonly string[] => {
  const grid = gridOf(value);
  return grid.flatMap((row, r) =>
    row.flatMap((cell, c) => {
      if (isBlank(cell)) return [];
      const where = placeOf(name, grid, r, c);
      refuseError(cell, where);
      if (typeof cell !== 'string') return refuse('notText', { where });
      return cell
        .split(/[,，、;；]/)
        .map((part) => part.trim())
        .filter((part) => part !== '');
    }),
  );
};

/** Arguments that are one figure each, or grids of one shape with a figure for each case. */
export interface Cases {
  readonly rows: number;
  readonly columns: number;
  /** The figures of a case by argument. */
  readonly at: (name: Name, row: number, column: number) => Decimal;
}

export interface CaseArgument {
  readonly value: unknown;
  readonly bounds?: Bounds;
  /** Used where the argument is omitted; without it the argument must be given. */
  readonly fallback?: Decimal;
}

/** Reads arguments that may be ranges: all ranges have one shape, single cells go with every case. */
export const cases = (given: Partial<Record<Name, CaseArgument>>): Cases => {
  const grids = new Map<Name, { grid: Grid; values: readonly (readonly Decimal[])[] }>();
  const fallbacks = new Map<Name, Decimal>();
  let shape: { name: Name; rows: number; columns: number } | undefined;
  for (const [key, { value, bounds, fallback }] of Object.entries(given)) {
    const name = key as Name;
    if (isOmitted(value)) {
      if (fallback === undefined) refuse('missing', { where: place(name) });
      else fallbacks.set(name, fallback);
      continue;
    }
    const grid = gridOf(value);
    const [rows, columns] = [grid.length, columnsOf(grid)];
    if (rows * columns > 1) {
      if (shape !== undefined && (shape.rows !== rows || shape.columns !== columns))
        refuse('shapes', {
          name: nameOf(name),
          rows,
          columns,
          other: nameOf(shape.name),
          otherRows: shape.rows,
          otherColumns: shape.columns,
        });
      shape ??= { name, rows, columns };
    }
    const values = grid.map((row, r) =>
      row.map((cell, c) => numberIn(cell, placeOf(name, grid, r, c), bounds)),
    );
    grids.set(name, { grid, values });
  }
  return {
    rows: shape?.rows ?? 1,
    columns: shape?.columns ?? 1,
    at: (name, row, column) => {
      const own = grids.get(name);
      if (own === undefined) return fallbacks.get(name) ?? refuse('missing', { where: place(name) });
      const isOne = own.grid.length === 1 && columnsOf(own.grid) === 1;
      const found = own.values[isOne ? 0 : row]?.[isOne ? 0 : column];
      return found ?? refuse('missing', { where: place(name) });
    },
  };
};

/** A result for each case, in the shape of the cases. */
export const forEachCase = (
  { rows, columns }: Cases,
  answer: (row: number, column: number) => Cell,
): Cell[][] =>
  Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => answer(row, column)),
  );
