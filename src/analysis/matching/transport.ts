import type { Decimal } from '../../finance/decimal';
import { sure } from '../../rows/sure';
import type { Solver } from './solver';

/** Unit types of one area, smallest first in every list; without `supply` there are as many as are asked for. */
export interface Supply {
  readonly areaM2: Decimal;
  readonly supply: number | undefined;
}

/** Households whose target lies above the largest type, alike in what they need: so many of each type (D-22). */
export interface Bundle {
  readonly households: number;
  /** Units needed by each household, by type. */
  readonly needs: readonly number[];
}

export interface Demand {
  /** Households by the type that is their nearest-up. */
  readonly nearestUp: readonly number[];
  readonly bundles: readonly Bundle[];
}

export interface Allocation {
  /** Units given to households that need one unit, by type. */
  readonly used: readonly number[];
  /** Households left without a unit, by nearest-up type. */
  readonly unserved: readonly number[];
  /** Households left without their units, by bundle. */
  readonly unservedBundles: readonly number[];
}

interface Column {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  /** Area above the nearest-up type, m². */
  readonly stepUp: Decimal;
}

/** Whole numbers to the last one: no gap is left open. */
const OPTIONS = { output_flag: false, mip_rel_gap: 0, mip_abs_gap: 0 } as const;

/** `+ 3 a - 2 b`, a term on a line: the format bounds the length of its lines. */
const sumOf = (terms: readonly (readonly [string | number, string])[]): string =>
  terms
    .map(
      ([factor, name]) =>
        (`${factor}`.startsWith('-') ? `- ${`${factor}`.slice(1)}` : `+ ${factor}`) + ` ${name}`,
    )
    .join('\n ');

/**
 * A transportation problem: households of each nearest-up type to unit types of at least that area, no type beyond its supply, the
 * least step-up in all. Households of one nearest-up type are one class whatever their targets, because their step-up below the
 * nearest-up type is the same in every assignment; so the programme has a column per pair of types and not per household.
 *
 * Where not everybody can be served, a second programme leaves the fewest households unserved, and a third finds the least step-up
 * among those that leave so few: two whole programmes, because a single one with a penalty is only as exact as its penalty is large.
 */
export function allocate(solver: Solver, types: readonly Supply[], demand: Demand): Allocation {
  const columns = types.flatMap((type, to): Column[] =>
    types
      .slice(0, to + 1)
      .flatMap(({ areaM2 }, from) =>
        demand.nearestUp[from]
          ? [{ name: `x${from}_${to}`, from, to, stepUp: type.areaM2.minus(areaM2) }]
          : [],
      ),
  );
  const everybody = solveRigid(solver, types, demand, columns);
  return everybody ?? solveElastic(solver, types, demand, columns);
}

const unitsForBundles = ({ bundles }: Demand, type: number): number =>
  bundles.reduce((sum, { households, needs }) => sum + households * sure(needs[type]), 0);

/** Everybody is served; undefined where that cannot be. */
function solveRigid(
  solver: Solver,
  types: readonly Supply[],
  demand: Demand,
  columns: readonly Column[],
): Allocation | undefined {
  const left = types.map(({ supply }, type) =>
    supply === undefined ? undefined : supply - unitsForBundles(demand, type),
  );
  if (left.some((units) => units !== undefined && units < 0)) return undefined;
  const rows = [
    ...demand.nearestUp.flatMap((households, from) =>
      households === 0
        ? []
        : [
            `${sumOf(columns.filter((each) => each.from === from).map(({ name }) => [1, name]))} = ${households}`,
          ],
    ),
    ...left.flatMap((units, to) => {
      const into = columns.filter((each) => each.to === to);
      return units === undefined || into.length === 0
        ? []
        : [`${sumOf(into.map(({ name }) => [1, name]))} <= ${units}`];
    }),
  ];
  const found = columns.length === 0 ? new Map<string, number>() : solve(solver, stepUpOf(columns), rows, []);
  return (
    found && {
      used: usedOf(types, columns, found),
      unserved: demand.nearestUp.map(() => 0),
      unservedBundles: demand.bundles.map(() => 0),
    }
  );
}

/** Households may stay without a unit: as few as possible, then the least step-up. */
function solveElastic(
  solver: Solver,
  types: readonly Supply[],
  demand: Demand,
  columns: readonly Column[],
): Allocation {
  const classes = demand.nearestUp.flatMap((households, from) =>
    households === 0 ? [] : [{ from, households, name: `u${from}` }],
  );
  const bundles = demand.bundles.map((bundle, index) => ({ ...bundle, name: `v${index}` }));
  const without = [...classes, ...bundles];
  const rows = [
    ...classes.map(({ from, households, name }) => {
      const served = columns.filter((each) => each.from === from).map((each) => [1, each.name] as const);
      return `${sumOf([...served, [1, name]])} = ${households}`;
    }),
    ...types.flatMap(({ supply }, to) => {
      const terms = [
        ...columns.filter((each) => each.to === to).map(({ name }) => [1, name] as const),
        ...bundles
          .filter(({ needs }) => sure(needs[to]) > 0)
          .map(({ needs, name }) => [-sure(needs[to]), name] as const),
      ];
      return supply === undefined || terms.length === 0
        ? []
        : [`${sumOf(terms)} <= ${supply - unitsForBundles(demand, to)}`];
    }),
  ];
  const bounded = [
    ...without.map(({ name, households }) => `0 <= ${name} <= ${households}`),
    'General',
    ...[...columns, ...without].map(({ name }) => name),
  ];
  const all = sumOf(without.map(({ name }) => [1, name]));
  const fewest = feasible(solve(solver, all, rows, bounded));
  const number = without.reduce((sum, { name }) => sum + (fewest.get(name) ?? 0), 0);
  const best = feasible(solve(solver, stepUpOf(columns), [...rows, `${all} <= ${number}`], bounded));
  return {
    used: usedOf(types, columns, best),
    unserved: demand.nearestUp.map((_, from) => best.get(`u${from}`) ?? 0),
    unservedBundles: bundles.map(({ name }) => best.get(name) ?? 0),
  };
}

const stepUpOf = (columns: readonly Column[]): string =>
  columns.length === 0 ? '' : sumOf(columns.map(({ stepUp, name }) => [stepUp.toFixed(), name]));

const usedOf = (
  types: readonly Supply[],
  columns: readonly Column[],
  found: ReadonlyMap<string, number>,
): number[] =>
  types.map((_, to) =>
    columns.reduce((sum, column) => sum + (column.to === to ? (found.get(column.name) ?? 0) : 0), 0),
  );

/** With households free to stay without a unit there is always an answer. */
function feasible(found: ReadonlyMap<string, number> | undefined): ReadonlyMap<string, number> {
  if (found === undefined) throw new Error('an elastic matching has no answer');
  return found;
}

/** The programme's columns as whole numbers; undefined where it has no answer. */
function solve(
  solver: Solver,
  objective: string,
  rows: readonly string[],
  bounds: readonly string[],
): ReadonlyMap<string, number> | undefined {
  const text = [
    'Minimize',
    ` ${objective}`,
    'Subject To',
    ...rows.map((row) => ` ${row}`),
    'Bounds',
    ...bounds,
    'End',
  ].join('\n');
  const solution = solver.solve(text, OPTIONS);
  if (solution.Status === 'Infeasible') return undefined;
  if (solution.Status !== 'Optimal') throw new Error(`matching: the solver says ${solution.Status}`);
  const columns: Record<string, { readonly Primal?: number }> = solution.Columns;
  return new Map(Object.entries(columns).map(([name, { Primal = 0 }]) => [name, Math.round(Primal)]));
}
