import { fieldOfHeader, headerNames } from '../../project/csv-headers';
import type { Household, Route } from '../../project/project';
import { HOUSEHOLD } from './rows';
import { logicalIn } from '../cells/arguments';
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
  type Grid,
} from '../cells/cells';
import { refuse, type Parameters } from '../cells/errors';
import { ROUTES } from '../cells/words';

type Field = keyof Household;

const KNOWN = ['id', 'areaM2', 'price', 'route', 'topUp', 'decoration', 'newDecoration', 'count', 'assignedAreaM2'] as const satisfies readonly Field[]; // prettier-ignore
const BOUNDS: Partial<Record<Field, Bounds>> = {
  areaM2: { above: 0, most: 100_000 },
  price: { least: 0, most: 1_000_000 },
  decoration: { least: 0 },
  newDecoration: { least: 0 },
  count: { least: 1 },
  assignedAreaM2: { least: 0 },
};
const MOST_HOUSEHOLDS = 200_000;

const listed = (): Parameters[string] => ({
  zh: KNOWN.map((field) => headerNames(field).zh).join('、'),
  en: KNOWN.map((field) => headerNames(field).en).join(', '),
});

const name = nameOf('households');

/** Which column holds which field; names as for household lists in files. Columns with names of people and the like are passed over. */
const headersOf = (grid: Grid): ReadonlyMap<Field, number> => {
  const columns = new Map<Field, number>();
  (grid[0] ?? []).forEach((cell, at) => {
    refuseError(cell, placeOf('households', grid, 0, at));
    const header = typeof cell === 'string' ? cell : String(cell);
    const field = isBlank(cell) ? 'passedOver' : fieldOfHeader(header);
    if (field === 'passedOver') return;
    if (field === undefined) refuse('noHeader', { name, column: at + 1, value: header, choices: listed() });
    if (columns.has(field)) refuse('repeatedHeader', { name, column: at + 1, value: header });
    columns.set(field, at);
  });
  return columns;
};

const routeIn = (value: unknown, where: ReturnType<typeof placeOf>): Route => {
  refuseError(value, where);
  const word = typeof value === 'string' ? value.trim() : '';
  return (
    ROUTES.words.get(word.toLowerCase()) ?? refuse('notAChoice', { where, value: word, choices: ROUTES.said })
  );
};

/**
 * Households from a range whose first row names the columns; rows that are blank throughout are passed over.
 * @param needed columns without which there is nothing to compute.
 */
export const householdsIn = (value: unknown, needed: readonly Field[]): readonly Household[] => {
  if (isOmitted(value)) refuse('missing', { where: placeOf('households', [[]], 0, 0) });
  const grid = gridOf(value);
  const columns = headersOf(grid);
  for (const field of needed) {
    if (!columns.has(field)) refuse('missingHeader', { name, field: headerNames(field) });
  }
  if (grid.length - 1 > MOST_HOUSEHOLDS)
    refuse('tooMany', { name, most: MOST_HOUSEHOLDS, count: grid.length - 1 });
  const households = grid.flatMap((row, at): Household[] => {
    if (at === 0 || row.every(isBlank)) return [];
    const cell = (field: Field): unknown => row[columns.get(field) ?? -1];
    const where = (field: Field) => placeOf('households', grid, at, columns.get(field) ?? 0);
    const number = (field: Field) => numberIn(cell(field), where(field), BOUNDS[field]);
    const optional = (field: Field) => (isBlank(cell(field)) ? undefined : number(field));
    const assigned = optional('assignedAreaM2');
    const id = cell('id');
    refuseError(id, where('id'));
    const count = optional('count');
    if (count?.isInteger() === false) refuse('notWhole', { where: where('count'), value: count.toNumber() });
    return [
      {
        ...HOUSEHOLD,
        id: isBlank(id) ? String(at) : String(id),
        areaM2: number('areaM2'),
        price: needed.includes('price') ? number('price') : (optional('price') ?? HOUSEHOLD.price),
        route: columns.has('route') ? routeIn(cell('route'), where('route')) : HOUSEHOLD.route,
        topUp: isBlank(cell('topUp')) ? false : logicalIn(cell('topUp'), where('topUp')),
        decoration: optional('decoration') ?? HOUSEHOLD.decoration,
        newDecoration: optional('newDecoration') ?? HOUSEHOLD.newDecoration,
        count: count?.toNumber() ?? 1,
        ...(assigned === undefined || assigned.isZero() ? {} : { assignedAreaM2: assigned }),
      },
    ];
  });
  return households.length === 0 ? refuse('noRecords', { name }) : households;
};

/** Unit types from one row or column of areas, or two columns: area and supply (blank: unlimited). A first row of words is passed over. */
export const unitTypesIn = (value: unknown) => {
  const unitTypes = nameOf('unitTypes');
  if (isOmitted(value)) refuse('missing', { where: placeOf('unitTypes', [[]], 0, 0) });
  const whole = gridOf(value);
  const isList = whole.length === 1;
  const grid = isList ? (whole[0] ?? []).map((cell) => [cell]) : whole;
  if (columnsOf(grid) > 2) refuse('columns', { name: unitTypes, expected: '1–2', columns: columnsOf(grid) });
  const hasHeader = !isList && typeof grid[0]?.[0] === 'string';
  const types = grid.flatMap((row, at) => {
    if ((at === 0 && hasHeader) || row.every(isBlank)) return [];
    const where = (column: number) =>
      isList ? placeOf('unitTypes', whole, 0, at) : placeOf('unitTypes', whole, at, column);
    const areaM2 = numberIn(row[0], where(0), { above: 0 });
    const supply = isBlank(row[1]) ? undefined : numberIn(row[1], where(1), { least: 0 }).toNumber();
    return [
      { id: `type${at}`, name: areaM2.toString(), areaM2, ...(supply === undefined ? {} : { supply }) },
    ];
  });
  return types.length === 0 ? refuse('noRecords', { name: unitTypes }) : types;
};
