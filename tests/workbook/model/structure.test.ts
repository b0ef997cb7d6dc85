import { describe, expect, it } from 'vitest';
import { subjectOf, fieldAt, contentOf, fitsWith } from './mutations';

const subject = subjectOf('reit-exit');
const { inputs } = subject.draft;

const typedOver = (path: string, value: unknown): boolean =>
  fitsWith(subject, inputs.cellOf(path)!, contentOf(fieldAt(path)!, value));

describe('the sheet that says whether the formulas still fit', () => {
  it('fits as built', () => {
    const cell = inputs.cellOf('project.city')!;
    expect(fitsWith(subject, cell, 'elsewhere')).toBe(true);
  });

  it.each([
    ['a longer operation', 'project.operationYears', 18],
    ['a source no longer certain', 'grants.lines[0].certainty', 'expected'],
    ['a facility of another kind', 'facilities[0].kind', 'syndicatedLoan'],
    ['a size by gearing, of nothing', 'facilities[0].sizing.gearing', 0],
    ['a subsidy where none was', 'facilities[0].subsidyBps', 10],
    ['a tax switched', 'tax.stamp.enabled', false],
    ['distributions stopped', 'surplus.distributionShare', 0],
    ['a land use that takes a check away', 'land.parcels[0].use', '商业'],
    ['an indicator no longer counted', 'project.indicatorsMet', undefined],
  ])('%s: asks to be rebuilt', (_, path, value) => {
    expect(typedOver(path, value)).toBe(false);
  });

  it.each([
    ['a cost', 'costs.lines[0].amount', 1_234_567],
    ['a rate', 'facilities[0].rate', 0.0415],
    ['a limit', 'facilities[0].limit', 1_000_000],
    ['a month', 'costs.lines[0].start', 3],
    ['another even profile', 'costs.lines[0].profile', 'sCurve'],
    ['a share paid out', 'surplus.distributionShare', 0.4],
    ['a name', 'costs.lines[0].name', 'Another'],
  ])('%s: the formulas follow', (_, path, value) => {
    expect(typedOver(path, value)).toBe(true);
  });

  it.each(['costs.lines', 'facilities', 'grants.lines', 'operation.incomes'])(
    'a row typed below %s: asks to be rebuilt',
    (list) => {
      const { first, rows } = inputs.columnOf(`${list}[].name`)!;
      expect(fitsWith(subject, { ...first, row: first.row + rows }, 'One more')).toBe(false);
    },
  );

  it('an open policy parameter filled in: asks to be rebuilt', () => {
    const open = subject.draft.policy.all().find(({ value }) => value === undefined)!;
    const cell = inputs.policyCell(open.id)!;
    expect(fitsWith(subject, { ...cell, column: cell.column - 2 }, 1)).toBe(false);
  });

  it('the number of years a loss is carried: asks to be rebuilt', () => {
    const cell = inputs.policyCell('tax.lossYears')!;
    expect(fitsWith(subject, { ...cell, column: cell.column - 2 }, 8)).toBe(false);
  });
});
