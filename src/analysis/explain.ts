import { formatMonth, formatPercent, t, unitInWords, type Language } from '../i18n';
import type { Decimal } from '../finance/decimal';
import type { ParameterKind, Unit } from '../policy';
import { PERIOD, trace, type Exact, type Format, type Program, type Trace } from '../rows';
import { formatValue, type Wording } from './format-value';
import type { Verdicts } from './verdict';

/** How an explanation writes figures, periods and records. */
export const explainFormat = (periods: readonly string[], wording: Wording): Format => ({
  value: (value, unit) => formatValue(value, unit, wording),
  index: (at, axis) =>
    axis === PERIOD
      ? formatMonth(periods[at] ?? '', wording.lang)
      : t(wording.lang, 'cli.record', { number: at + 1 }),
});

/** The month that a question about a row means when it names none: where its account is lowest. */
export const worstPeriodOf = ({ construction, operation }: Verdicts, ref: string): string | null =>
  (ref.startsWith('operationAccount.') ? operation : construction).worstPeriod;

/** Rows worth going down to: computed in the same period, not zero, and not a date or a flag that only says when. */
export const isTelling = ({ target, value, kind, unit, how }: Trace): boolean =>
  target === 'row' &&
  (how === 'same' || how === 'whole') &&
  value !== undefined &&
  !value.isZero() &&
  kind !== 'flag' &&
  unit !== 'date';

/** A cell on the way down from a figure to what makes most of it. */
export interface Cause {
  readonly ref: string;
  readonly index: number | undefined;
}

/** The precedent that explains most of a cell: of a sum its largest item, of anything else the largest of its own unit. */
export const largestPrecedent = (cell: Trace): Trace | undefined => {
  const within = cell.largest?.term.expr;
  const named = within?.type === 'ref' ? within.ref : undefined;
  const item = cell.precedents.find(({ ref, how }) => ref === named && how === 'same');
  if (item !== undefined) return item;
  return cell.precedents
    .filter((each) => isTelling(each) && each.value?.isNaN() === false && each.unit === cell.unit)
    .reduce<Trace | undefined>(
      (most, each) =>
        most?.value === undefined || each.value?.abs().gt(most.value.abs()) === true ? each : most,
      undefined,
    );
};

/** From a cell down its largest precedents, each once; without the cell itself, empty where nothing explains it. */
export const causesBelow = (program: Program, exact: Exact, from: Cause): readonly Cause[] => {
  const path: Cause[] = [];
  const seen = new Set([`${from.ref} ${String(from.index)}`]);
  let here = from;
  for (;;) {
    const next = largestPrecedent(trace(program, exact, here.ref, here.index));
    if (next === undefined) return path;
    here = { ref: next.ref, index: next.index };
    const key = `${here.ref} ${String(here.index)}`;
    if (seen.has(key)) return path;
    seen.add(key);
    path.push(here);
  }
};

/** A policy value with its unit; shares and yearly rates read as percentages; undefined where the source leaves it open. */
export const parameterText = (
  value: Decimal | undefined,
  { kind, unit }: { readonly kind: ParameterKind; readonly unit: Unit },
  lang: Language,
): string => {
  if (value === undefined) return t(lang, 'open');
  if (kind === 'share' || kind === 'rate') return formatPercent(value);
  return unit === '' ? value.toFixed() : `${value.toFixed()} ${unitInWords(unit, lang)}`;
};
