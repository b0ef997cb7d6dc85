import { ZERO } from '../../finance/decimal';
import type { Label } from '../../rows';
import { amount, inUnit, ref, withUnit } from '../dashboard/live';
import { PHASES, VERDICT } from '../dashboard/words';
import { say, type Draft } from '../draft';
import type { Grid } from '../grid';
import { COLUMNS, drawHeading, drawHeads, entered, overFigures, overWords, type Head } from './cells';

const is = (zh: string, en: string): Label => ({ zh, en });
const HEADING = is('六、结论依据的资金', '6. What the verdicts rest on');
const NOTE = is(
  '绿色结论只依据已到位与已承诺的资金；预期资金单列，授信额度提款前不是现金。',
  'A green verdict rests on received and committed funds alone; expected funds stand apart, and a credit line is no cash before it is drawn.',
);
const [LABEL, FIRST, TOTAL] = [0, 3, 6] as const;
const [LENDER, FACILITY, SHARE] = [0, 3, 6] as const;

const HEADS: ReadonlyMap<number, Head> = new Map([
  [LABEL, overWords('期间', 'Period')],
  [FIRST, [VERDICT.received, 'columnHeadRight']],
  [FIRST + 1, [VERDICT.committed, 'columnHeadRight']],
  [FIRST + 2, overFigures('预期', 'Expected')],
  [TOTAL, overFigures('合计', 'Total')],
]);
const LENDER_HEADS: ReadonlyMap<number, Head> = new Map([
  [LENDER, overWords('贷款人', 'Lender')],
  [FACILITY, overWords('融资', 'Facility')],
  [SHARE, overFigures('份额', 'Share')],
]);

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
  grid.say(row, LABEL, say(draft, PHASES[phase]));
  names.forEach((name, index) => {
    grid.put(row, FIRST + index, amount(draft, name, 'calculation.money'));
  });
  grid.put(row, TOTAL, {
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
  drawHeads(grid, draft, row, LENDER_HEADS);
  lenders.forEach(({ facility, lender, path, at }, index) => {
    const line = row + 1 + index;
    grid.put(line, LENDER, entered(draft, `${path}.lenders[${at}].name`, lender.name, 'plain'));
    grid.put(line, FACILITY, entered(draft, `${path}.name`, facility.name, 'plain'));
    const share = entered(draft, `${path}.lenders[${at}].share`, '', 'calculation.rate');
    grid.put(line, SHARE, { ...share, value: { kind: 'number', value: lender.share.toString() } });
  });
  return row + lenders.length + 2;
};

/** Sources by certainty and phase, and who lends; the row after. */
export const drawCertainty = (grid: Grid, draft: Draft, row: number): number => {
  drawHeading(grid, draft, row, withUnit(draft, say(draft, HEADING), 'heading'));
  drawHeads(grid, draft, row + 1, HEADS);
  SUFFIXES.forEach((each, index) => {
    drawPhase(grid, draft, row + 2 + index, each);
  });
  const note = row + 2 + SUFFIXES.length;
  grid.merges.push({ row: note, column: 0, rows: 1, columns: COLUMNS });
  grid.say(note, 0, say(draft, NOTE), 'quiet');
  return drawLenders(grid, draft, note + 2);
};
