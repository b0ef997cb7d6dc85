import { factor, flag, flow, single, type RowSpec } from '../../rows/definition';
import { VERDICT_CASES, type VerdictCase, type VerdictPhase } from './cases';
import { renamed, withExpectedLabel } from './names';

const IN_PHASE: Record<VerdictPhase, { zh: string; en: string }> = {
  construction: { zh: '建设期', en: 'Construction' },
  operation: { zh: '运营期', en: 'Operation' },
  overall: { zh: '全周期', en: 'Whole life' },
};

/** A row over facts of one reading, and the same over those of the other. */
const bothWays = (name: string, { label, formula, ...spec }: RowSpec, names: readonly string[]): Record<string, RowSpec> => ({
  [name]: single({ label, formula, ...spec }),
  [`${name}WithExpected`]: single({ ...spec, label: withExpectedLabel(label), formula: renamed(formula, (word) => (names.includes(word) ? `${word}WithExpected` : undefined)) }),
});

/** Half a cent is nothing: less than that is neither a shortfall nor a debt. */
const isShort = (fact: string, zh: string, en: string) => bothWays(`${fact}IsShort`, flag(zh, en, `IF(${fact} < -halfCent, 1, 0)`), [fact]);

const tests: Record<string, RowSpec> = {
  ...isShort('constructionEnding', '建设期末现金为负', 'Cash is short when construction ends'),
  ...isShort('constructionLowest', '建设期内现金为负', 'Cash is short within construction'),
  ...isShort('operationLowest', '运营期现金为负', 'Cash is short in operation'),
  ...isShort('endingSurplus', '全周期亏缺', 'The whole life is short'),
  ...bothWays('debtIsCarried', flag('有结转债务', 'Debt is carried into operation', 'IF(debtCarried > halfCent, 1, 0)'), ['debtCarried']),
  ...bothWays('debtIsLeft', flag('期末有未还债务', 'Debt is left at the horizon', 'IF(debtLeft > halfCent, 1, 0)'), ['debtLeft']),
  ...bothWays('debtFails', flag('结转债务还不起', 'The debt carried is not served', 'debtIsCarried * MAX(operationLowestIsShort, debtIsLeft)'), [
    'debtIsCarried',
    'operationLowestIsShort',
    'debtIsLeft',
  ]),
  coverIsThin: single(flag('偿债备付率低于下限', 'DSCR below its minimum', 'lowestDscrApplies * IF(lowestDscr < dscrMinimum, 1, 0)')),
  isNotSelfSufficient: single(
    flag('自给率低于下限', 'Self-sufficiency below its minimum', 'lowestSelfSufficiencyApplies * IF(lowestSelfSufficiency < selfSufficiencyMinimum, 1, 0)'),
  ),
};

/** An expected loan can make a phase short that balances without it: then the reading that counts it is the one to tell. */
const told = (phase: 'construction' | 'operation', short: string): Record<string, RowSpec> => {
  const { zh, en } = IN_PHASE[phase];
  return {
    [`${phase}TellsExpected`]: single(flag(`${zh}：以计入预期为准`, `${en}: told with expected money`, `${short}WithExpected * (1 - ${short})`)),
    [`${phase}Told`]: single(flow(`${zh}：最低现金`, `${en}: lowest cash`, `IF(${phase}TellsExpected = 1, ${phase}LowestWithExpected, ${phase}Lowest)`)),
    [`${phase}Gap`]: single(flow(`${zh}：缺口`, `${en}: gap`, `MAX(0, -${phase}Told) * IF(${phase}Told < -halfCent, 1, 0)`)),
    [`${phase}WorstMonth`]: single(
      factor(`${zh}：最低现金所在期末`, `${en}: end of the worst period`, `IF(${phase}TellsExpected = 1, ${phase}WorstWithExpected, ${phase}Worst)`, { unit: 'date' }),
    ),
  };
};

const overallTold: Record<string, RowSpec> = {
  overallTold: single(flow('全周期：盈亏', 'Whole life: surplus', 'IF(endingSurplusIsShort = 1, endingSurplus, endingSurplusWithExpected)')),
  overallGap: single(flow('全周期：缺口', 'Whole life: gap', 'MAX(0, -overallTold) * IF(overallTold < -halfCent, 1, 0)')),
  overallWorstMonth: single(factor('全周期：测算期止', 'Whole life: end of the horizon', 'horizonEnd', { unit: 'date' })),
};

/** Each case's flag, how far the list is read, the number of the first case that holds, and its colour. */
const decision = (phase: VerdictPhase): Record<string, RowSpec> => {
  const cases: readonly VerdictCase[] = VERDICT_CASES[phase];
  const { zh, en } = IN_PHASE[phase];
  const reaches = (name: string): string => `${phase}_reaches_${name}`;
  const rows: Record<string, RowSpec> = {};
  let last: VerdictCase | undefined;
  for (const [index, each] of cases.entries()) {
    if (last !== undefined) {
      const reachesLast = index > 1 ? `${reaches(last.name)} * ` : '';
      const passed =
        index === 1
          ? { zh: `“${last.label.zh}”不成立`, en: `“${last.label.en}” does not hold` }
          : { zh: `“${last.label.zh}”及之前各项均不成立`, en: `neither “${last.label.en}” nor a case before it holds` };
      rows[reaches(each.name)] = single(flag(`${zh}：${passed.zh}`, `${en}: ${passed.en}`, `${reachesLast}(1 - ${phase}_${last.name})`));
    }
    rows[`${phase}_${each.name}`] = single(flag(`${zh}：${each.label.zh}`, `${en}: ${each.label.en}`, each.when ?? reaches(each.name)));
    last = each;
  }
  const passed = cases.slice(1).map(({ name }) => reaches(name));
  const first = (colour: string): string => reaches(cases.find((each) => each.colour === colour)?.name ?? '');
  return {
    ...rows,
    [`${phase}Case`]: single(factor(`${zh}：结论序号`, `${en}: number of the case`, ['1', ...passed].join(' + '))),
    // Not past the red cases and not past the amber ones makes 2.
    [`${phase}Colour`]: single(factor(`${zh}：颜色（0 绿，1 黄，2 红）`, `${en}: colour (0 green, 1 amber, 2 red)`, `(1 - ${first('amber')}) + (1 - ${first('green')})`)),
  };
};

/** The rules of model.md 4.10 as rows over the verdict's facts; the overall verdict never lifts the other two. */
export const verdictRules: Readonly<Record<string, RowSpec>> = {
  ...tests,
  ...told('construction', 'constructionEndingIsShort'),
  constructionEndingTold: single(
    flow('建设期：期末现金', 'Construction: cash at its end', 'IF(constructionTellsExpected = 1, constructionEndingWithExpected, constructionEnding)'),
  ),
  isBelowMinimumCash: single(flag('低于最低现金', 'Below the minimum cash', 'IF(constructionTold < minimumCash - halfCent, 1, 0)')),
  ...decision('construction'),
  ...told('operation', 'operationLowestIsShort'),
  ...decision('operation'),
  ...overallTold,
  ...decision('overall'),
  ready: single(flag('可报批（三项均绿）', 'Ready for approval: all three are green', 'IF(constructionColour + operationColour + overallColour = 0, 1, 0)')),
};
