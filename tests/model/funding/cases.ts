import fc from 'fast-check';
import { expect } from 'vitest';
import { read } from '../../../src/analysis';
import { Decimal, type Numeric } from '../../../src/finance';
import type { Exact } from '../../../src/rows';
import { bare, cost, loan, parsed, rent, upkeep, type Line, type RawProject, type Step } from '../raw';

// One seed, so that a failure in CI is a failure on every desk.
fc.configureGlobal({ seed: 20190322 });

/** A raw project with the rooms that only some projects fill in. */
export interface Case extends RawProject {
  reit: Line;
  reserves: Line;
  funding: Line;
  collateral: { items: Line[]; guarantees: Line[] };
}

interface Frame {
  readonly step?: Step;
  readonly built?: number;
  readonly years?: number;
}

/** Two years of building for 1 亿, ten of letting; each case changes what it is about. */
export const caseOf = (
  change: (raw: Case) => void,
  { step = 'year', built = 24, years = 10 }: Frame = {},
): Case => {
  const raw: Case = {
    ...bare(),
    reit: { enabled: false },
    reserves: {},
    funding: {},
    collateral: { items: [], guarantees: [] },
  };
  raw.project = {
    ...raw.project,
    step,
    operationYears: years,
    phases: { preparation: 0, design: 0, construction: built, acceptance: 0 },
  };
  raw.costs.lines = [cost(100_000_000, { months: built })];
  raw.operation.incomes = [rent(20_000_000, { growth: 0.02 })];
  raw.operation.costs = [upkeep(5_000_000)];
  change(raw);
  return raw;
};

/** A bank loan drawn in one sum in the first month; nothing of it is repaid before construction ends. */
export const drawnAtOnce = (amount: number, more: Line = {}): Line =>
  loan(amount, {
    drawRule: 'scheduled',
    priority: undefined,
    window: { start: 0, months: 12 },
    draws: [{ month: 1, amount }],
    duringConstruction: 'pay',
    graceMonths: 24,
    tenorMonths: 144,
    ...more,
  });

export const exactOf = (raw: unknown): Exact => read(parsed(raw)).exact;

/** |a − b| within a relative tolerance of the larger of 1 and |b|. */
export const near = (
  actual: Decimal | undefined,
  expected: Numeric,
  relative: Numeric = '1e-15',
  what = '',
): void => {
  const wanted = new Decimal(expected);
  const allowed = Decimal.max(1, wanted.abs()).times(relative);
  const said = `${what} ${actual?.toString() ?? 'nothing'} for ${wanted.toString()}`;
  expect(actual?.minus(wanted).abs().lte(allowed), said).toBe(true);
};

export const nearAll = (
  actual: readonly Decimal[],
  expected: readonly Numeric[],
  relative: Numeric = '1e-15',
  what = '',
): void => {
  expect(actual.length, `${what}: how many`).toBe(expected.length);
  actual.forEach((value, index) => near(value, expected[index] ?? NaN, relative, `${what} [${index}]`));
};

/** Values of a row where a flag row is 1. */
export const where = (exact: Exact, flag: string, ref: string): Decimal[] =>
  exact.row(ref).filter((_, index) => exact.row(flag)[index]?.eq(1) === true);

export const total = (exact: Exact, ref: string): Decimal => Decimal.sum(0, ...exact.row(ref));
export const at = (exact: Exact, ref: string, period: number): Decimal =>
  exact.row(ref)[period] ?? new Decimal(NaN);
export const passes = (exact: Exact, check: string): boolean => exact.cell(`checks.${check}_passes`).eq(1);
