import type { Finding, Wording } from '../../analysis';
import { overTime, words, type LineSpec } from '../../analysis/tables/spec';
import type { Decimal } from '../../finance/decimal';
import type { Label } from '../../rows';
import type { Opened } from './opened';
import { shown, type Shown } from './shown';

/** A measure that is held against a threshold, by year. */
export interface Measure {
  readonly id: string;
  readonly label: string;
  /** Row behind it, for the trace. */
  readonly row: string;
  /** Least that is asked for; undefined where nobody states one. */
  readonly threshold: Shown | undefined;
  readonly clause: string;
  /** The worst of all years. */
  readonly lowest: Shown;
  readonly fails: boolean;
}

/** A figure of a year; undefined where the measure does not apply in it. */
export interface YearCell {
  readonly value: Shown;
  readonly fails: boolean;
}

export interface YearLine {
  readonly year: string;
  readonly cells: readonly (YearCell | undefined)[];
  /** Some measure of the year fails. */
  readonly fails: boolean;
}

export interface CoverView {
  readonly measures: readonly Measure[];
  readonly years: readonly YearLine[];
}

interface Wanted {
  readonly id: string;
  readonly label: Label;
  readonly row: string;
  readonly lowest: string;
  /** Input that states the least asked for, and the check that holds the measure against it. */
  readonly limit?: string;
  readonly check?: string;
}

const COVER: readonly Wanted[] = [
  {
    id: 'dscr',
    label: words('偿债备付率 DSCR', 'DSCR'),
    row: 'credit.dscrTwelveMonths',
    lowest: 'credit.lowestDscr',
    limit: 'checks.dscrMinimum',
    check: 'dscr',
  },
  {
    id: 'icr',
    label: words('利息备付率 ICR', 'ICR'),
    row: 'credit.icr',
    lowest: 'credit.lowestIcr',
    limit: 'checks.icrMinimum',
    check: 'icr',
  },
  {
    id: 'llcr',
    label: words('贷款期覆盖率 LLCR', 'LLCR'),
    row: 'credit.llcr',
    lowest: 'credit.lowestLlcr',
    limit: 'checks.llcrMinimum',
    check: 'llcr',
  },
  {
    id: 'plcr',
    label: words('项目期覆盖率 PLCR', 'PLCR'),
    row: 'credit.plcr',
    lowest: 'credit.lowestPlcr',
  },
];

interface Gathered {
  readonly years: readonly Label[];
  readonly values: readonly (readonly (Decimal | null)[])[];
}

/** Rows by calendar year, as the standard tables gather them. */
const byYear = ({ evaluation }: Opened, lines: readonly LineSpec[]): Gathered => {
  const { columns, rows } = overTime('', words('', ''), 'years', () => [...lines]).build(evaluation);
  return { years: columns.map(({ label }) => label), values: rows.map(({ values }) => values) };
};

const lineOf = (ref: string, label: Label, reads?: LineSpec['reads']): LineSpec => ({
  number: '',
  label,
  ref,
  ...(reads === undefined ? {} : { reads }),
});

const limitOf = ({ evaluation: { exact, program } }: Opened, { limit }: Wanted): Decimal | undefined =>
  limit !== undefined && program.inputs.has(limit) ? exact.cell(limit) : undefined;

const clauseOf = (checks: readonly Finding[], { check }: Wanted): string =>
  checks.find(({ id }) => id === check)?.clause ?? '';

const ratio = (value: Decimal, wording: Wording): Shown => shown(value, 'ratio', wording);

/** Cover ratios by year against their thresholds; undefined where the project borrows nothing. */
export const coverView = (opened: Opened, wording: Wording): CoverView | undefined => {
  const { exact, program, checks } = opened.evaluation;
  const wanted = COVER.filter(({ row }) => program.rows.has(row));
  if (wanted.length === 0) return undefined;
  const limits = wanted.map((each) => limitOf(opened, each));
  const isBelow = (value: Decimal, at: number): boolean => {
    const limit = limits[at];
    return limit !== undefined && value.lt(limit);
  };
  const { years, values } = byYear(
    opened,
    wanted.map(({ row, label }) => lineOf(row, label, 'lowest')),
  );
  const lines = years.map((year, column): YearLine => {
    const cells = values.map((line, at) => {
      const value = line[column];
      return value === null || value === undefined
        ? undefined
        : { value: ratio(value, wording), fails: isBelow(value, at) };
    });
    return { year: year[wording.lang], cells, fails: cells.some((cell) => cell?.fails === true) };
  });
  return {
    measures: wanted.map((each, at) => {
      const lowest = exact.cell(each.lowest);
      const limit = limits[at];
      return {
        id: each.id,
        label: each.label[wording.lang],
        row: each.row,
        threshold: limit === undefined ? undefined : ratio(limit, wording),
        clause: clauseOf(checks, each),
        lowest: ratio(lowest, wording),
        fails: isBelow(lowest, at),
      };
    }),
    years: lines.filter(({ cells }) => cells.some((cell) => cell !== undefined)),
  };
};

/** A year's debt and what stands behind it. */
export interface CollateralYear {
  readonly year: string;
  readonly cover: Shown;
  readonly debt: Shown;
  readonly needed: Shown;
  readonly ratio: Shown;
  readonly gap: Shown;
  readonly fails: boolean;
}

export interface CollateralView {
  readonly guaranteesGiven: Shown;
  readonly lowest: Shown;
  readonly worstGap: Shown;
  /** Where the rule stands that debt must be covered. */
  readonly clause: string;
  readonly years: readonly CollateralYear[];
}

const COLLATERAL = [
  ['collateral.cover', undefined],
  ['funding.debt', undefined],
  ['collateral.guaranteeNeeded', undefined],
  ['collateral.coverRatio', 'lowest'],
  ['collateral.guaranteeGap', undefined],
] as const;

/** Half a cent is nothing. */
const isGap = (value: Decimal | null | undefined): boolean => value?.gte('0.005') === true;

/** Collateral and guarantees against debt at each year's end; undefined where nothing is pledged or guaranteed. */
export const collateralView = (opened: Opened, wording: Wording): CollateralView | undefined => {
  const { items, guarantees } = opened.project.collateral;
  const { exact, program, checks } = opened.evaluation;
  if (!program.rows.has('collateral.cover') || items.length + guarantees.length === 0) return undefined;
  const { years, values } = byYear(
    opened,
    COLLATERAL.map(([ref, reads]) => lineOf(ref, words('', ''), reads)),
  );
  const [cover, debt, needed, ratios, gap] = values;
  const money = (value: Decimal | null | undefined): Shown => shown(value ?? null, 'yuan', wording);
  return {
    guaranteesGiven: money(exact.cell('collateral.guaranteesGiven')),
    lowest: shown(exact.cell('collateral.lowestCover'), 'ratio', wording),
    worstGap: money(exact.cell('collateral.worstGap')),
    clause: checks.find(({ id }) => id === 'guarantee')?.clause ?? '',
    years: years
      .map((year, at) => ({
        year: year[wording.lang],
        cover: money(cover?.[at]),
        debt: money(debt?.[at]),
        needed: money(needed?.[at]),
        ratio: shown(ratios?.[at] ?? null, 'ratio', wording),
        gap: money(gap?.[at]),
        fails: isGap(gap?.[at]),
      }))
      .filter(({ ratio: own, debt: owed }) => own.number !== null || (owed.number ?? 0) > 0),
  };
};
