import type { Wording } from '../../analysis';
import { factorsOf, oneWay, TARGETS, twoWay, type Factor, type Target } from '../../analysis/sensitivity';
import { Decimal } from '../../finance/decimal';
import { formatNumber } from '../../i18n';
import { scaleFor } from '../../report/charts/scale';
import type { Opened } from './opened';
import { shown, type Shown } from './shown';

/** What may be moved, and what may be looked at. */
export interface SensitivityTerms {
  readonly targets: readonly { readonly id: string; readonly label: string; readonly base: Shown }[];
  readonly factors: readonly { readonly id: string; readonly label: string }[];
  /** Unit of the drawing: in words, and in yuan. */
  readonly unit: { readonly text: string; readonly yuan: number };
}

/** One factor moved alone, and what becomes of the figure looked at. */
export interface FactorView {
  readonly id: string;
  readonly label: string;
  /** The least change first. */
  readonly cases: readonly {
    readonly change: string;
    readonly value: Shown;
    /** Against the base, in yuan: for the drawing. */
    readonly moved: number;
  }[];
  readonly swing: Shown;
  /** The change at which the figure is nothing; undefined where none within reach makes it so. */
  readonly breakEven: string | undefined;
}

/** Two factors moved together. */
export interface GridView {
  readonly unit: string;
  /** Changes of the second factor: the heads of the columns. */
  readonly heads: readonly string[];
  readonly lines: readonly {
    readonly change: string;
    readonly cells: readonly { readonly text: string; readonly value: Shown; readonly isShort: boolean }[];
  }[];
}

const CHANGES = ['-0.2', '-0.1', '0.1', '0.2'].map((change) => new Decimal(change));
/** In the grid the base stands in the middle. */
const WITH_BASE = [...CHANGES.slice(0, 2), new Decimal(0), ...CHANGES.slice(2)];

/** `+10%`, `−12.34%`. */
const percent = (change: Decimal): string =>
  `${change.gt(0) ? '+' : ''}${formatNumber(change.times(100), 0, 2)}%`;

const targetOf = (id: string): Target => TARGETS.find((each) => each.id === id) ?? TARGETS[0];

const factorOf = ({ evaluation }: Opened, id: string): Factor | undefined =>
  factorsOf(evaluation).find((each) => each.id === id);

/** One unit for every drawing of the project: that of its investment. */
const drawingUnit = ({ figures }: Opened['evaluation'], wording: Wording): SensitivityTerms['unit'] => {
  const total = figures.find(({ id }) => id === 'totalInvestment')?.value ?? new Decimal(0);
  const scale = scaleFor([total], wording);
  return { text: scale.unit, yuan: 1 / scale.of(new Decimal(1)) };
};

/** The figures and factors that the project has. */
export const sensitivityTerms = ({ evaluation }: Opened, wording: Wording): SensitivityTerms => ({
  targets: TARGETS.map(({ id, label, ref }) => ({
    id,
    label: label[wording.lang],
    base: shown(evaluation.exact.cell(ref), 'yuan', wording),
  })),
  factors: factorsOf(evaluation).map(({ id, label }) => ({ id, label: label[wording.lang] })),
  unit: drawingUnit(evaluation, wording),
});

/** One factor moved alone, every figure a run of the model; undefined where the project has no such factor. */
export const sensitivityFactor = (
  opened: Opened,
  wording: Wording,
  asked: { readonly target: string; readonly factor: string },
): FactorView | undefined => {
  const factor = factorOf(opened, asked.factor);
  if (factor === undefined) return undefined;
  const target = targetOf(asked.target);
  const { evaluation } = opened;
  const base = evaluation.exact.cell(target.ref);
  const { cases, swing, breakEven } = oneWay(evaluation, factor, target, CHANGES);
  return {
    id: factor.id,
    label: factor.label[wording.lang],
    cases: cases.map(({ change, value }) => ({
      change: percent(change),
      value: shown(value, 'yuan', wording),
      moved: value.minus(base).toNumber(),
    })),
    swing: shown(swing, 'yuan', wording),
    breakEven: breakEven === null ? undefined : percent(breakEven),
  };
};

/** Two factors moved together, the base in the middle; undefined where the project lacks one of them. */
export const sensitivityGrid = (
  opened: Opened,
  wording: Wording,
  asked: { readonly target: string; readonly first: string; readonly second: string },
): GridView | undefined => {
  const [first, second] = [factorOf(opened, asked.first), factorOf(opened, asked.second)];
  if (first === undefined || second === undefined) return undefined;
  const values = twoWay(opened.evaluation, [first, second], targetOf(asked.target), WITH_BASE);
  const scale = scaleFor(values.flat(), wording);
  return {
    unit: scale.unit,
    heads: WITH_BASE.map(percent),
    lines: values.map((line, at) => ({
      change: percent(WITH_BASE[at] ?? new Decimal(0)),
      cells: line.map((value) => ({
        text: formatNumber(new Decimal(scale.of(value)), 0, 2),
        value: shown(value, 'yuan', wording),
        isShort: value.lt(0),
      })),
    })),
  };
};
