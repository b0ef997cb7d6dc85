import { machineAmount, type Language } from '../i18n';
import type { Decimal } from '../finance/decimal';
import type { Evaluation } from './evaluate';
import type { Verdict } from './verdict';

/** Version of the object that `pingheng check --json` prints; it grows when a field changes meaning or goes. */
export const CHECK_SCHEMA_VERSION = 1;

/** A number for programs: yuan and m² with two decimals, anything else with up to six. */
export const machineNumber = (value: Decimal | null, unit: string): string | null =>
  value === null
    ? null
    : unit === 'yuan' || unit === 'm2'
      ? machineAmount(value)
      : value.toDecimalPlaces(6).toFixed();

/** A verdict for programs. */
export const verdictJson = ({ colour, gap, worstPeriod, reason, restsOn }: Verdict, lang: Language) => ({
  colour,
  gap: machineAmount(gap),
  worstPeriod,
  reason: reason[lang],
  restsOn: {
    received: machineAmount(restsOn.received),
    committed: machineAmount(restsOn.committed),
    expected: machineAmount(restsOn.expected),
  },
});

/** The object of `pingheng check --json`: amounts are yuan with two decimals, periods the month of their end. */
export const toCheckJson = (evaluation: Evaluation, lang: Language) => ({
  schemaVersion: CHECK_SCHEMA_VERSION,
  project: evaluation.summary,
  verdict: {
    construction: verdictJson(evaluation.verdict.construction, lang),
    operation: verdictJson(evaluation.verdict.operation, lang),
    overall: verdictJson(evaluation.verdict.overall, lang),
  },
  figures: Object.fromEntries(
    evaluation.figures.map(({ id, value, unit }) => [id, machineNumber(value, unit)]),
  ),
  checks: evaluation.checks.map(
    ({ id, severity, status, row, period, value, limit, unit, clause, why, fix }) => ({
      id,
      severity,
      status,
      row,
      period,
      value: machineNumber(value, unit),
      limit: machineNumber(limit, unit),
      clause,
      why: why[lang],
      fix: fix[lang],
    }),
  ),
});
