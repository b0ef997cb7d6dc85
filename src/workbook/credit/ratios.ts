import type { CheckSpec } from '../../model';
import type { Label } from '../../rows';
import { colourResults, findingOf, relationSign, resultCell } from '../checks/lines';
import { has, withUnit } from '../dashboard/live';
import { say, type Draft } from '../draft';
import type { Grid } from '../grid';
import type { Format } from '../styles';
import {
  amountOr,
  drawHeading,
  drawHeads,
  figureOr,
  NOTHING,
  overFigures,
  overMarks,
  overWords,
  type Head,
} from './cells';

const is = (zh: string, en: string): Label => ({ zh, en });

/** A figure of the model, and the check that holds it against its threshold. */
interface Ratio {
  readonly row: string;
  readonly format: Format;
  readonly check?: string;
  readonly label?: Label;
}

const ratio = (row: string, format: Format, check?: string, label?: Label): Ratio => ({
  row,
  format,
  ...(check === undefined ? {} : { check }),
  ...(label === undefined ? {} : { label }),
});

const COVER: readonly Ratio[] = [
  ratio('credit.lowestDscr', 'ratio', 'dscr'),
  ratio('credit.averageDscr', 'ratio'),
  ratio('credit.lowestLlcr', 'ratio', 'llcr'),
  ratio('credit.lowestPlcr', 'ratio'),
  ratio('credit.lowestIcr', 'ratio', 'icr'),
  ratio('credit.coverageNet', 'ratio', 'coverage'),
  ratio('credit.coverageGross', 'ratio'),
  ratio('credit.coverageWithConstruction', 'ratio'),
  ratio('checks.capitalRatio', 'rate', 'capitalRatio'),
  ratio(
    'equityStep.lowestShare',
    'rate',
    'equityInStep',
    is('资本金与债务同步（最低占比）', 'Equity in step with debt, lowest share'),
  ),
  ratio('credit.bankShare', 'rate', 'leverage'),
  ratio(
    'collateral.lowestCover',
    'ratio',
    undefined,
    is('最低抵押与担保覆盖率', 'Lowest cover by collateral and guarantees'),
  ),
  ratio('collateral.worstGap', 'money', 'guarantee'),
  ratio('funding.debtLeft', 'money'),
];

const RETURNS: readonly Ratio[] = [
  ratio('credit.projectIrr', 'rate'),
  ratio('credit.npv', 'money'),
  ratio('credit.paybackYears', 'ratio'),
  ratio('credit.equityIrr', 'rate', 'equityIrrFloor'),
  ratio('credit.yearsToZeroDebt', 'ratio'),
  ratio('credit.breakEvenShare', 'rate'),
  ratio('operation.lowestSelfSufficiency', 'rate', 'selfSufficiency'),
];

const HEADINGS = {
  cover: is('四、偿债能力与门槛', '4. Cover against thresholds'),
  returns: is('五、收益、回收与盈亏平衡', '5. Returns, payback and break-even'),
};
const [LABEL, VALUE, SIGN, LIMIT, RESULT, CLAUSE] = [0, 3, 4, 5, 6, 7] as const;

const HEADS: ReadonlyMap<number, Head> = new Map([
  [LABEL, overWords('指标', 'Measure')],
  [VALUE, overFigures('数值', 'Value')],
  [SIGN, overMarks('要求', 'Required')],
  [LIMIT, overFigures('门槛', 'Threshold')],
  [RESULT, overMarks('结论', 'Result')],
  [CLAUSE, overWords('门槛依据', 'Threshold from')],
]);

/** The limit where it first stands in the model: a row that only repeats it would make a chain of links. */
const limitOf = ({ program }: Draft, { id, limit }: CheckSpec): string =>
  typeof limit === 'string' && program.inputs.has(`checks.${limit}`)
    ? `checks.${limit}`
    : `checks.${id}_limit`;

const drawRatio = (
  grid: Grid,
  draft: Draft,
  row: number,
  { row: name, format, check, label }: Ratio,
): void => {
  const own = draft.program.rows.get(name)?.spec.label;
  grid.say(row, LABEL, say(draft, label ?? own ?? is(name, name)));
  const shown = (ref: string) =>
    format === 'money' ? amountOr(draft, ref) : figureOr(draft, ref, `calculation.${format}`);
  grid.put(row, VALUE, shown(name));
  const spec = draft.checks.find(({ id }) => id === check);
  grid.say(row, SIGN, spec === undefined ? NOTHING : relationSign(spec), 'result');
  if (spec === undefined) return;
  grid.put(row, LIMIT, shown(limitOf(draft, spec)));
  grid.put(row, RESULT, resultCell(draft, spec));
  grid.say(row, CLAUSE, findingOf(draft, spec.id)?.clause ?? '', 'quiet');
};

const drawBlock = (
  grid: Grid,
  draft: Draft,
  row: number,
  heading: Label,
  ratios: readonly Ratio[],
): number => {
  drawHeading(grid, draft, row, withUnit(draft, say(draft, heading), 'heading'));
  drawHeads(grid, draft, row + 1, HEADS);
  ratios.forEach((each, index) => {
    drawRatio(grid, draft, row + 2 + index, each);
  });
  colourResults(grid, row + 2, RESULT, ratios.length);
  return row + 3 + ratios.length;
};

/** Ratios beside their thresholds; the row after. */
export const drawCover = (grid: Grid, draft: Draft, row: number): number =>
  drawBlock(
    grid,
    draft,
    row,
    HEADINGS.cover,
    COVER.filter((each) => has(draft, each.row)),
  );

/** Returns of the project, of equity, and of each party; the row after. */
export const drawReturns = (grid: Grid, draft: Draft, row: number): number => {
  const parties = draft.project.equity.lines.map(({ id }) => ratio(`credit.irr_${id}`, 'rate'));
  return drawBlock(
    grid,
    draft,
    row,
    HEADINGS.returns,
    [...RETURNS.slice(0, 4), ...parties, ...RETURNS.slice(4)].filter((each) => has(draft, each.row)),
  );
};
