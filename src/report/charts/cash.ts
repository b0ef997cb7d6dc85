import { PHASE_ROWS, type Readings, type Wording } from '../../analysis';
import { shown, shownMonth, type Shown } from '../shown';
import { scaleFor } from './scale';

/** Cash over time: of construction to its end, of operation from there. */
export interface CashCurve {
  /** Unit of the drawing's figures: 亿元. */
  readonly unit: string;
  readonly points: readonly CashPoint[];
  /** Where operation begins on the axis; undefined where it does not. */
  readonly operationFrom: number | undefined;
  /** Where cash is lowest. */
  readonly worst: CashPoint | undefined;
  /** The line cut off at nothing from above: what lies under it is the gap. */
  readonly below: readonly (readonly [at: number, drawn: number])[];
}

/** Cash at the end of a period. */
export interface CashPoint {
  /** `YYYY-MM`, and in words. */
  readonly period: string;
  readonly text: string;
  readonly amount: Shown;
  /** On the drawing's axis of time: milliseconds since 1970, UTC. */
  readonly at: number;
  /** In the drawing's unit. */
  readonly drawn: number;
}

const timeOf = (period: string): number => Date.parse(`${period}-01T00:00:00Z`);

/** The line below nothing, with the places where it crosses. */
const belowNothing = (points: readonly CashPoint[]): CashCurve['below'] =>
  points.flatMap(({ at, drawn }, index): CashCurve['below'] => {
    const here = [at, Math.min(0, drawn)] as const;
    const before = points[index - 1];
    if (before === undefined || before.drawn * drawn >= 0) return [here];
    const crossing = before.at + ((at - before.at) * before.drawn) / (before.drawn - drawn);
    return [[crossing, 0], here];
  });

/** Cash at the end of each period, in the unit in which its largest amount is said. */
export const cashCurve = ({ exact, periods }: Readings, wording: Wording): CashCurve => {
  const inOperation = exact.row('timeline.inOperation').map((flag) => flag.eq(1));
  const construction = exact.row(PHASE_ROWS.construction);
  const operation = exact.row(PHASE_ROWS.operation);
  const cash = (inOperation[0] === true ? operation : construction).map(
    (value, at) => (inOperation[at] === true ? operation[at] : value) ?? value,
  );
  const scale = scaleFor(cash, wording);
  const points = periods.map((period, at): CashPoint => {
    const amount = shown(cash[at] ?? null, 'yuan', wording);
    const drawn = cash[at] === undefined ? 0 : scale.of(cash[at]);
    return { period, text: shownMonth(period, wording.lang), amount, at: timeOf(period), drawn };
  });
  const lowest = Math.min(...points.map(({ drawn }) => drawn));
  return {
    unit: scale.unit,
    points,
    operationFrom: points[inOperation.indexOf(true)]?.at,
    below: belowNothing(points),
    worst: points.find(({ drawn }) => drawn === lowest),
  };
};
