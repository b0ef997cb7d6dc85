import { ZERO } from '../../finance/decimal';
import type { Label } from '../../rows';
import { amount, inUnit, ref, withUnit } from '../dashboard/live';
import { PHASES, VERDICT } from '../dashboard/words';
import { say, type Draft } from '../draft';
import type { Grid } from '../grid';
import { COLUMNS, drawHeading, drawHeads, entered } from './cells';

const is = (zh: string, en: string): Label => ({ zh, en });
const HEADING = is('五、结论依据的资金', '5. What the verdicts rest on');
const NOTE = is(
  '绿色结论只依据已到位与已承诺的资金；预期资金单列，授信额度提款前不是现金。',
  'A green verdict rests on received and committed funds alone; expected funds stand apart, and a credit line is no cash before it is drawn.',
);
const TOTAL = is('合计', 'Total');
const LENDERS = is('贷款人与份额', 'Lenders and shares');
const FACILITY = is('融资', 'Facility');
const SHARE = is('份额', 'Share');

const SUFFIXES = [
  ['construction', 'InConstruction'],
  ['operation', 'InOperation'],
  ['overall', ''],
] as const;
const CERTAINTIES = ['received', 'committed', 'expected'] as const;

const drawPhase = (
  grid: Grid,
  draft: Draft,
  row: number,
  [phase, suffix]: (typeof SUFFIXES)[number],
): void => {
  const names = CERTAINTIES.map((certainty) => `verdict.${certainty}${suffix}`);
  grid.say(row, 0, say(draft, PHASES[phase]));
  names.forEach((name, index) => {
    grid.put(row, 3 + index, amount(draft, name, 'calculation.money'));
  });
  grid.put(row, 6, {
    formula: `SUM(${names.map((name) => ref(draft, name)).join(',')})/${draft.unitDivisor}`,
    value: inUnit(
      draft,
      names.reduce((sum, name) => sum.plus(draft.exact.cell(name)), ZERO),
    ),
    style: 'total.money',
  });
};

const drawLenders = (grid: Grid, draft: Draft, row: number): number => {
  const lenders = draft.project.facilities.flatMap((facility, index) =>
    facility.lenders.map((lender, at) => ({ facility, lender, path: `facilities[${index}]`, at })),
  );
  if (lenders.length === 0) return row;
  drawHeads(grid, draft, row, [
    LENDERS,
    undefined,
    undefined,
    FACILITY,
    undefined,
    undefined,
    SHARE,
    undefined,
    undefined,
  ]);
  grid.height(row, 20);
  lenders.forEach(({ facility, lender, path, at }, index) => {
    const line = row + 1 + index;
    grid.put(line, 0, entered(draft, `${path}.lenders[${at}].name`, lender.name, 'plain'));
    grid.put(line, 3, entered(draft, `${path}.name`, facility.name, 'plain'));
    const share = entered(draft, `${path}.lenders[${at}].share`, '', 'calculation.rate');
    grid.put(line, 6, { ...share, value: { kind: 'number', value: lender.share.toString() } });
  });
  return row + lenders.length + 2;
};

/** Sources by certainty and phase, and who lends; the row after. */
export const drawCertainty = (grid: Grid, draft: Draft, row: number): number => {
  drawHeading(grid, draft, row, withUnit(draft, say(draft, HEADING), 'heading'));
  drawHeads(grid, draft, row + 1, [
    is('期间', 'Period'),
    undefined,
    undefined,
    VERDICT.received,
    VERDICT.committed,
    VERDICT.expected,
    TOTAL,
    undefined,
    undefined,
  ]);
  grid.height(row + 1, 20);
  SUFFIXES.forEach((each, index) => {
    drawPhase(grid, draft, row + 2 + index, each);
  });
  const note = row + 2 + SUFFIXES.length;
  grid.merges.push({ row: note, column: 0, rows: 1, columns: COLUMNS });
  grid.say(note, 0, say(draft, NOTE), 'quiet');
  return drawLenders(grid, draft, note + 2);
};
