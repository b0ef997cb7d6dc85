import type { Decimal } from '../../finance/decimal';
import type { Evaluation } from '../evaluate';
import type { Verdict } from '../verdict';
import type { CheckDifference, Comparison, FigureDifference, VerdictDifference } from './comparison';

/** Decimals of 34 digits summed in another order part company at the last ones: that is no change. */
const CRUMB = '1e-20';

/** Whether two numbers are one but for the crumbs of their order of computing; not applicable equals only itself. */
export const isSameNumber = (one: Decimal, other: Decimal): boolean => {
  if (one.isNaN() || other.isNaN()) return one.isNaN() && other.isNaN();
  const difference = one.minus(other).abs();
  return difference.isZero() || difference.lte(one.abs().plus(other.abs()).times(CRUMB));
};

const compared = (before: Verdict, after: Verdict): VerdictDifference => ({
  before,
  after,
  differs:
    before.colour !== after.colour ||
    before.worstPeriod !== after.worstPeriod ||
    !isSameNumber(before.gap, after.gap),
});

export const compareVerdicts = ({ verdict: before }: Evaluation, { verdict: after }: Evaluation) =>
  ({
    construction: compared(before.construction, after.construction),
    operation: compared(before.operation, after.operation),
    overall: compared(before.overall, after.overall),
  }) satisfies Comparison['verdicts'];

/** Every key figure of either, in the order of the later one. */
export function compareFigures(before: Evaluation, after: Evaluation): FigureDifference[] {
  const was = new Map(before.figures.map((each) => [each.id, each]));
  const is = new Map(after.figures.map((each) => [each.id, each]));
  const both = new Map([...is, ...[...was].filter(([id]) => !is.has(id))]);
  return [...both].map(([id, { label, unit, row }]) => {
    const [one, other] = [was.get(id)?.value ?? null, is.get(id)?.value ?? null];
    return {
      id,
      label,
      unit,
      row,
      before: one,
      after: other,
      change: one === null || other === null ? null : other.minus(one),
      differs: one === null || other === null ? one !== other : !isSameNumber(one, other),
    };
  });
}

const RANK = { error: 0, warning: 1, info: 2 } as const;

/** What fails now comes first, then what no longer does, then what only one of them is asked. */
const place = ({ before, after }: CheckDifference): number => {
  const rank = RANK[(after ?? before)?.severity ?? 'info'];
  if (after?.status === 'fail') return rank;
  return (before?.status === 'fail' ? 10 : 20) + rank;
};

/** Overrides are told with the rules, where they have both values and reasons. */
const isOverride = (id: string): boolean => id.startsWith('override_');

/** A check of a line ends with the line's id, which may be another in the later project. */
function idAfter(id: string, renamed: ReadonlyMap<string, string>): string {
  for (const [was, is] of renamed) {
    const [one, other] = [was, is].map((section) => section.replace(/^[^.]*\./, '_')) as [string, string];
    if (id.endsWith(one)) return id.slice(0, -one.length) + other;
  }
  return id;
}

/** Checks whose result is another. */
export function compareChecks(
  before: Evaluation,
  after: Evaluation,
  renamed: ReadonlyMap<string, string>,
): CheckDifference[] {
  const was = new Map(before.checks.map((each) => [idAfter(each.id, renamed), each]));
  const is = new Map(after.checks.map((each) => [each.id, each]));
  return [...new Set([...is.keys(), ...was.keys()])]
    .filter((id) => !isOverride(id))
    .flatMap((id): CheckDifference[] => {
      const [one, other] = [was.get(id) ?? null, is.get(id) ?? null];
      const said = other ?? one;
      return said === null || one?.status === other?.status
        ? []
        : [{ id, label: said.label, before: one, after: other }];
    })
    .sort((a, b) => place(a) - place(b));
}
