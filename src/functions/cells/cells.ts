import { Decimal } from '../../finance/decimal';
import type { Label } from '../../rows/definition';
import { refuse } from './errors';
import names from './names.json';

/** Name of an argument as the user reads it: the identifier in English, `names.json` in Chinese. */
export type Name = keyof typeof names;

/** What a cell of a result holds; '' is an empty-looking cell, used where a figure does not apply. */
export type Cell = number | string;

/** A range as the host hands it over, row by row. */
export type Grid = readonly (readonly unknown[])[];

export const nameOf = (name: Name): Label => ({ zh: names[name], en: name });

/** Blank cells and omitted arguments. */
export const isBlank = (value: unknown): boolean => value === null || value === undefined || value === '';

/** The error a cell holds, however the host hands it over; undefined for any other value. */
export const errorIn = (value: unknown): string | undefined => {
  if (typeof value !== 'object' || value === null) return undefined;
  const { code, basicValue } = value as { readonly code?: unknown; readonly basicValue?: unknown };
  const found = [code, basicValue].find((text) => typeof text === 'string' && text.startsWith('#'));
  return typeof found === 'string' ? found : undefined;
};

/** Linked and formatted values carry the plain one inside; an error stays as it is. */
const plainOf = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'basicValue' in value && errorIn(value) === undefined
    ? value.basicValue
    : value;

const plainRow = (row: readonly unknown[]): readonly unknown[] =>
  row.some((cell) => typeof cell === 'object' && cell !== null) ? row.map(plainOf) : row;

/** An argument as a grid of plain values: a range as it stands, a single value as one cell. */
export const gridOf = (value: unknown): Grid => {
  if (!Array.isArray(value)) return [[plainOf(value)]];
  return Array.isArray(value[0]) ? (value as Grid).map(plainRow) : [plainRow(value)];
};

/** True where the argument is omitted or one blank cell. */
export const isOmitted = (value: unknown): boolean => {
  const grid = gridOf(value);
  return grid.length <= 1 && (grid[0]?.length ?? 0) <= 1 && isBlank(grid[0]?.[0]);
};

export const columnsOf = (grid: Grid): number => grid[0]?.length ?? 0;

/** The argument, with row and column where it is more than one cell. */
export const placeOf = (name: Name, grid: Grid, row: number, column: number): Label => {
  const { zh, en } = nameOf(name);
  if (grid.length * columnsOf(grid) <= 1) return { zh: `参数“${zh}”`, en };
  return {
    zh: `参数“${zh}”第 ${row + 1} 行第 ${column + 1} 列`,
    en: `${en}, row ${row + 1}, column ${column + 1}`,
  };
};

/** Figures a number may take, as people write it: '≥ 0', '0–1'. */
export interface Bounds {
  readonly least?: number;
  readonly most?: number;
  /** The number must exceed this. */
  readonly above?: number;
}

export const SHARE: Bounds = { least: 0, most: 1 };
export const NOT_NEGATIVE: Bounds = { least: 0 };
export const POSITIVE: Bounds = { above: 0 };

const sayBounds = ({ least, most, above }: Bounds): string => {
  if (least !== undefined && most !== undefined) return `${least}–${most}`;
  return [
    ...(above === undefined ? [] : [`> ${above}`]),
    ...(least === undefined ? [] : [`≥ ${least}`]),
    ...(most === undefined ? [] : [`≤ ${most}`]),
  ].join(', ');
};

const NUMBER = /^\s*[+-]?(\d[\d,]*)?(\.\d+)?\s*%?\s*$/;

/** Refuses a cell that holds an error. */
export const refuseError = (value: unknown, where: Label): void => {
  const error = errorIn(value);
  if (error !== undefined) refuse('errorValue', { where, value: error });
};

/** Reads a cell as a number; whatever it is instead is said with its place. */
export const numberIn = (value: unknown, where: Label, bounds: Bounds = {}): Decimal => {
  refuseError(value, where);
  if (isBlank(value)) return refuse('blank', { where });
  if (typeof value === 'string')
    return refuse(NUMBER.test(value) && /\d/.test(value) ? 'textNumber' : 'text', { where, value });
  if (typeof value === 'boolean') return refuse('logical', { where, value: value ? 'TRUE' : 'FALSE' });
  if (typeof value !== 'number') return refuse('notFinite', { where });
  if (!Number.isFinite(value)) return refuse('notFinite', { where });
  const { least, most, above } = bounds;
  const fits =
    (least === undefined || value >= least) &&
    (most === undefined || value <= most) &&
    (above === undefined || value > above);
  if (!fits) return refuse('outOfRange', { where, range: sayBounds(bounds), value });
  return new Decimal(value);
};

/** A Decimal as the double a cell holds; not applicable is an empty-looking cell, what no double holds is #NUM!. */
export const cellOf = (value: Decimal | null): Cell => {
  if (value === null || value.isNaN()) return '';
  const double = value.toNumber();
  if (!Number.isFinite(double)) return refuse('notFinite', { where: { zh: '结果', en: 'The result' } });
  return double === 0 ? 0 : double;
};
