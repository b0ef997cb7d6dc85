import type { Label } from '../../rows';
import { colourResults, resultCell } from '../checks/lines';
import { say, type Draft } from '../draft';
import type { Grid } from '../grid';
import type { Format } from '../styles';
import { amount, fetched, has, withUnit } from './live';
import { FIGURE_ROWS, FIGURES_ROW } from './places';

/** What a reader asks for first; a figure whose subject the project lacks is left out. */
const AMOUNTS = [
  'investment.total',
  'land.retained',
  'equity.total',
  'funding.peakFundingNeed',
  'funding.peakDebt',
  'funding.debtCarried',
  'funding.interestTotal',
  'construction.endingCash',
  'operationAccount.endingCash',
  'overall.endingSurplus',
] as const;

/** Ratios, each with the check that holds what it must not fall below. */
const RATIOS: readonly (readonly [row: string, format: Format, check?: string])[] = [
  ['credit.lowestDscr', 'ratio', 'dscr'],
  ['credit.averageDscr', 'ratio'],
  ['credit.lowestLlcr', 'ratio', 'llcr'],
  ['credit.lowestIcr', 'ratio', 'icr'],
  ['credit.coverageNet', 'ratio', 'coverage'],
  ['checks.capitalRatio', 'rate', 'capitalRatio'],
  ['operation.lowestSelfSufficiency', 'rate', 'selfSufficiency'],
  ['operation.averageSelfSufficiency', 'rate'],
  ['credit.projectIrr', 'rate'],
  ['credit.equityIrr', 'rate', 'equityIrrFloor'],
];

const WORDS = {
  amounts: { zh: '关键金额', en: 'Key amounts' },
  ratios: { zh: '关键比率', en: 'Key ratios' },
  value: { zh: '数值', en: 'Value' },
  limit: { zh: '不低于', en: 'At least' },
} as const satisfies Record<string, Label>;

const [AMOUNT_LABEL, AMOUNT] = [1, 4] as const;
const [RATIO_LABEL, RATIO, LIMIT, RESULT] = [6, 9, 10, 11] as const;

/** Columns of the heading that hold no words. */
const HEADING_ONLY = [2, 3, AMOUNT, 7, 8, RESULT] as const;

const labelOf = (draft: Draft, row: string): string => {
  const label = draft.program.rows.get(row)?.spec.label;
  return label === undefined ? row : say(draft, label);
};

const drawRatio = (
  grid: Grid,
  draft: Draft,
  row: number,
  [name, format, check]: (typeof RATIOS)[number],
): void => {
  grid.say(row, RATIO_LABEL, labelOf(draft, name));
  grid.put(row, RATIO, fetched(draft, name, `link.${format}`));
  const spec = draft.checks.find(({ id }) => id === check);
  if (spec === undefined) return;
  grid.put(row, LIMIT, fetched(draft, `checks.${spec.id}_limit`, `link.${format}`));
  grid.put(row, RESULT, resultCell(draft, spec));
};

/** Key figures: amounts in the display unit, and ratios beside their thresholds. */
export const drawFigures = (grid: Grid, draft: Draft): void => {
  const head = FIGURES_ROW;
  for (const column of HEADING_ONLY) grid.put(head, column, { style: 'heading' });
  grid.put(head, AMOUNT_LABEL, withUnit(draft, say(draft, WORDS.amounts), 'heading'));
  grid.say(head, RATIO_LABEL, say(draft, WORDS.ratios), 'heading');
  for (const [column, label] of [
    [RATIO, WORDS.value],
    [LIMIT, WORDS.limit],
  ] as const)
    grid.say(head, column, say(draft, label), 'headingRight');
  grid.height(head, 20);
  AMOUNTS.filter((name) => has(draft, name)).forEach((name, index) => {
    grid.say(head + 1 + index, AMOUNT_LABEL, labelOf(draft, name));
    grid.put(head + 1 + index, AMOUNT, amount(draft, name, 'calculation.money'));
  });
  RATIOS.filter(([name]) => has(draft, name)).forEach((ratio, index) => {
    drawRatio(grid, draft, head + 1 + index, ratio);
  });
  colourResults(grid, head + 1, RESULT, FIGURE_ROWS);
};
