import { Decimal } from '../../finance/decimal';
import { CHECK_SEVERITY, CHECK_STATUS, type Finding } from '../../analysis';
import { displayWidth, t } from '../../i18n';
import type { CheckSpec, Severity } from '../../model';
import { columnName, type Label } from '../../rows';
import { amount, fetched, inUnit, quoted, ref } from '../dashboard/live';
import { unitLabel } from '../cover/unit';
import { say, type Draft } from '../draft';
import { text, type Grid } from '../grid';
import type { Cell, StyleId } from '../plan';
import type { Format } from '../styles';

/** In the order a reader wants them. */
export const SEVERITIES = ['error', 'warning', 'info'] as const satisfies readonly Severity[];

/** Beside the word, so that colour is never alone. */
const FAILS: Readonly<Record<Severity, string>> = { error: '✕', warning: '!', info: '·' };
const PASSES = '✓';
const STYLES: readonly (readonly [sign: string, style: StyleId])[] = [
  [PASSES, 'checkPass'],
  [FAILS.error, 'checkFail'],
  [FAILS.warning, 'checkWarn'],
];

const RELATION: Readonly<Record<CheckSpec['relation'], string>> = { atMost: '≤', atLeast: '≥', ties: '=' };
export const relationSign = ({ relation }: CheckSpec): string => RELATION[relation];

export const severityWord = (draft: Draft, severity: Severity): string =>
  say(draft, CHECK_SEVERITY[severity]);

/** What a status reads: `✕ 未通过`. */
export const statusWords = (draft: Draft, severity: Severity, status: Finding['status']): string => {
  const sign = status === 'pass' ? PASSES : status === 'fail' ? FAILS[severity] : '—';
  return `${sign} ${say(draft, CHECK_STATUS[status])}`;
};

export const findingOf = ({ evaluation }: Draft, id: string): Finding | undefined =>
  evaluation.checks.find((finding) => finding.id === id);

const statusOf = (draft: Draft, { id }: CheckSpec): Finding['status'] => {
  if (draft.exact.cell(`checks.${id}`).isNaN()) return 'notApplicable';
  return draft.exact.cell(`checks.${id}_passes`).isZero() ? 'fail' : 'pass';
};

/** The result of a check, live: passes, fails, or does not apply. */
export const resultCell = (draft: Draft, spec: CheckSpec): Cell => {
  const words = (status: Finding['status']): string => statusWords(draft, spec.severity, status);
  const told = `CHOOSE(${ref(draft, `checks.${spec.id}_passes`)}+1,${quoted(words('fail'))},${quoted(words('pass'))})`;
  const value = `checks.${spec.id}`;
  const nullable = draft.program.rows.get(value)?.nullable === true;
  return {
    formula: nullable ? `IF(ISTEXT(${ref(draft, value)}),${quoted(words('notApplicable'))},${told})` : told,
    value: text(words(statusOf(draft, spec))),
    style: 'result',
  };
};

/** Colours results by their sign. */
export const colourResults = (grid: Grid, row: number, column: number, rows: number): void => {
  for (const [sign, style] of STYLES)
    grid.conditionalFormats.push({
      area: { row, column, rows, columns: 1 },
      formula: `LEFT($${columnName(column)}${row + 1},1)=${quoted(sign)}`,
      style,
    });
};

/** A share below its limit reads best as a percentage; a count has no decimals; the rest are multiples. */
const formatOfNumber = ({ exact }: Draft, id: string): Format => {
  const [value, limit] = [exact.cell(`checks.${id}`), exact.cell(`checks.${id}_limit`)];
  if (limit.gt(0) && limit.lt(1)) return 'rate';
  return limit.isInteger() && (value.isNaN() || value.isInteger()) ? 'whole' : 'ratio';
};

/** What two sums of hundreds of millions leave when they cancel is no amount: it is shown to the fen. */
const tieCell = (draft: Draft, row: string): Cell => ({
  formula: `ROUND(${ref(draft, row)},2)/${draft.unitDivisor}`,
  value: inUnit(draft, draft.exact.cell(row).toDecimalPlaces(2, Decimal.ROUND_HALF_UP)),
  style: 'calculation.money',
});

const figureCell = (draft: Draft, { id, unit, relation }: CheckSpec, row: string): Cell => {
  if (unit === 'yuan')
    return relation === 'ties' ? tieCell(draft, row) : amount(draft, row, 'calculation.money');
  const format =
    unit === '' ? formatOfNumber(draft, id) : unit === 'm2' || unit === 'ha' ? 'money' : 'general';
  return fetched(draft, row, `link.${format}`);
};

export const valueCell = (draft: Draft, spec: CheckSpec): Cell =>
  figureCell(draft, spec, `checks.${spec.id}`);
export const limitCell = (draft: Draft, spec: CheckSpec): Cell =>
  figureCell(draft, spec, `checks.${spec.id}_limit`);

const UNITS: Readonly<Record<string, (draft: Draft) => string>> = {
  m2: ({ lang }) => t(lang, 'unit.m2'),
  ha: ({ lang }) => t(lang, 'unit.ha'),
  month: ({ lang }) => t(lang, 'unit.month'),
  year: ({ lang }) => t(lang, 'unit.year'),
};

/** The unit of a check's figures; that of money follows the display unit. */
export const unitCell = (draft: Draft, { unit }: CheckSpec): Cell =>
  unit === 'yuan'
    ? { formula: draft.unitName, value: text(unitLabel(draft.unit, draft.lang)), style: 'quietMiddle' }
    : { value: text(UNITS[unit]?.(draft) ?? unit), style: 'quietMiddle' };

const BETWEEN: Label = { zh: '；', en: '. ' };

/** Sentences one after another; what is empty is left out. */
export const joined = (draft: Draft, sentences: readonly Label[]): string =>
  sentences
    .map((sentence) => say(draft, sentence))
    .filter(Boolean)
    .join(say(draft, BETWEEN));

const LINE_HEIGHT = 13;

/** Points that a row takes whose words wrap, each in its column of so many characters. */
export const heightFor = (...words: readonly (readonly [words: string, width: number])[]): number =>
  6 + LINE_HEIGHT * Math.max(1, ...words.map(([text, width]) => Math.ceil(displayWidth(text) / width)));

/** Why a check fails and what to do, shown only while it does. */
export const remedyCell = (draft: Draft, { id, why, fix }: CheckSpec): Cell => {
  const words = joined(draft, [why, fix]);
  const passes = !draft.exact.cell(`checks.${id}_passes`).isZero();
  return {
    formula: `IF(${ref(draft, `checks.${id}_passes`)}=1,"",${quoted(words)})`,
    value: text(passes ? '' : words),
    style: 'quietMiddle',
  };
};
