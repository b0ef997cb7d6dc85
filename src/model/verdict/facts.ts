import { factor, flag, flow, single, type RowSpec } from '../../rows/definition';
import type { Program } from '../../rows';

/** On received and committed money, or with expected money counted too. */
export type Reading = 'base' | 'withExpected';

/** One figure of the model that the verdict is decided on; its formula names rows as one reading of the model has them. */
export interface VerdictFact {
  readonly name: string;
  readonly readings: readonly Reading[];
  /** A single row; its formula is 0 where the project has no row or input of this name. */
  readonly spec: RowSpec;
  readonly needs: string;
}

const BOTH = ['base', 'withExpected'] as const;
const BASE = ['base'] as const;
const WITH_EXPECTED = ['withExpected'] as const;

const fact = (name: string, readings: readonly Reading[], spec: RowSpec, needs: string): VerdictFact => ({ name, readings, spec: single(spec), needs });

const money = (name: string, readings: readonly Reading[], zh: string, en: string, ref: string, formula = ref): VerdictFact => fact(name, readings, flow(zh, en, formula), ref);

/** What may not apply is two facts: the number, and whether there is one. */
const mayNotApply = (name: string, zh: string, en: string, ref: string): VerdictFact[] => [
  fact(name, BASE, factor(zh, en, `N(${ref})`), ref),
  fact(`${name}Applies`, BASE, flag(`${zh}：适用`, `${en}: applies`, `APPLICABLE(${ref})`), ref),
];

/** A limit that neither policy nor project states is 0, which nothing falls below. */
const limit = (name: string, zh: string, en: string): VerdictFact => fact(name, BASE, factor(zh, en, `checks.${name}`), `checks.${name}`);

/** End of the first period of a phase in which its cash is lowest, half a cent aside, so that a crumb of the last digit does not choose the month; 0 where the phase has no period. */
const worst = (name: string, zh: string, en: string, cash: string, lowest: string, phase: string): VerdictFact =>
  fact(name, BOTH, factor(zh, en, `MINIFS(timeline.periodEnd, ${cash}, "<=" & N(${lowest}) + checks.halfCent, timeline.${phase}, 1)`, { unit: 'date' }), lowest);

/** Sources of a phase by their certainty. */
const sources = (suffix: string, zh: string, en: string): VerdictFact[] =>
  (
    [
      ['received', '已到位', 'Received'],
      ['committed', '已承诺', 'Committed'],
      ['expected', '预期', 'Expected'],
    ] as const
  ).map(([name, zhName, enName]) =>
    money(`${name}${suffix}`, WITH_EXPECTED, `${zhName}资金${zh}`, `${enName} sources${en}`, `certainty.${name}${suffix}`, `SUM(certainty.${name}${suffix})`),
  );

/** Everything the verdict rests on (model.md 4.10), in the order money flows. */
export const VERDICT_FACTS: readonly VerdictFact[] = [
  money('halfCent', BASE, '容差', 'Tolerance', 'checks.halfCent'),
  money('minimumCash', BASE, '最低现金', 'Minimum cash', 'funding.minimumCash'),
  money('constructionEnding', BOTH, '建设期末现金', 'Cash when construction ends', 'construction.endingCash'),
  money('constructionLowest', BOTH, '建设期最低现金', 'Lowest cash in construction', 'construction.lowestCash', 'N(construction.lowestCash)'),
  worst('constructionWorst', '建设期现金最低月', 'Month of lowest cash in construction', 'construction.closingBeforeTransfer', 'construction.lowestCash', 'inConstruction'),
  money('debtCarried', BOTH, '转入运营期债务', 'Debt carried into operation', 'funding.debtCarried'),
  money('operationLowest', BOTH, '运营期最低现金', 'Lowest cash in operation', 'operationAccount.lowestCash', 'N(operationAccount.lowestCash)'),
  worst('operationWorst', '运营期现金最低月', 'Month of lowest cash in operation', 'operationAccount.closing', 'operationAccount.lowestCash', 'inOperation'),
  money('debtLeft', BOTH, '测算期末债务', 'Debt left at the horizon', 'funding.debtLeft'),
  ...mayNotApply('lowestDscr', '最低偿债备付率', 'Lowest DSCR', 'credit.lowestDscr'),
  limit('dscrMinimum', '偿债备付率下限', 'DSCR, minimum'),
  ...mayNotApply('lowestSelfSufficiency', '最低年度自给率', 'Lowest yearly self-sufficiency', 'operation.lowestSelfSufficiency'),
  limit('selfSufficiencyMinimum', '自给率下限', 'Self-sufficiency, minimum'),
  money('endingSurplus', BOTH, '全周期盈亏', 'Surplus over the whole life', 'overall.endingSurplus'),
  fact('horizonEnd', BASE, factor('测算期止', 'End of horizon', 'MAX(timeline.periodEnd)', { unit: 'date' }), 'timeline.periodEnd'),
  ...sources('InConstruction', '（建设期）', ' in construction'),
  ...sources('InOperation', '（运营期）', ' in operation'),
  ...sources('', '（全周期）', ' over the whole life'),
];

/** The fact's name in the verdict's rules: only a fact read both ways needs to say which way. */
export const factName = ({ name, readings }: VerdictFact, reading: Reading): string => (reading === 'withExpected' && readings.length > 1 ? `${name}WithExpected` : name);

/** The facts that this program has rows for, under their own names; what it lacks is 0. */
export const factRow = ({ spec, needs }: VerdictFact, program: Program): RowSpec => (program.rows.has(needs) || program.inputs.has(needs) ? spec : { ...spec, formula: '0' });
