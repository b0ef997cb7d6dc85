import { describe, expect, it } from 'vitest';
import { read } from '../../../src/analysis';
import { factorsOf, rerun, TARGETS, tornado, twoWay } from '../../../src/analysis/sensitivity';
import { Decimal } from '../../../src/finance/decimal';
import { bare, changed, cost, equity, loan, parcel, parsed, rent, type RawProject } from '../../model/raw';

/** Land pays for two thirds of the work, equity for the rest and a little more; no debt. */
const base = changed(bare(), (raw) => {
  raw.land.parcels = [parcel(2_000_000, 500_000)];
  raw.costs.lines = [cost(1_000_000)];
  raw.equity.lines = [equity(400_000)];
  raw.operation.incomes = [rent(20_000)];
});
const readings = read(parsed(base));
const [end, , , overall] = TARGETS;
const d = (value: number | string): Decimal => new Decimal(value);
const changes = ['-0.2', '-0.1', '0.1', '0.2'].map(d);

const factor = (id: string) => factorsOf(readings).find((each) => each.id === id)!;
const endOf = (change: (raw: RawProject) => void): Decimal =>
  read(parsed(changed(base, change))).exact.cell(end.ref);
const costs = (by: number) => (raw: RawProject) => (raw.costs.lines[0]!.amount = 1_000_000 * (1 + by));
const land = (by: number) => (raw: RawProject) => (raw.land.parcels[0]!.totalPrice = 2_000_000 * (1 + by));

describe('a factor moved alone', () => {
  it('only factors that the project has are asked', () => {
    expect(factorsOf(readings).map(({ id }) => id)).toEqual(['landPrice', 'investment', 'operatingIncome']);
  });

  it('gives what the project with that input gives', () => {
    const investment = tornado(readings, end, changes).find((each) => each.factor.id === 'investment')!;
    expect(investment.cases.map(({ value }) => value.toString())).toEqual(
      [-0.2, -0.1, 0.1, 0.2].map((by) => endOf(costs(by)).toString()),
    );
  });

  it('a cost ten per cent higher leaves a tenth of it less', () => {
    const { cases } = tornado(readings, end, [d('0.1')]).find((each) => each.factor.id === 'investment')!;
    expect(cases[0]!.value.toString()).toBe(readings.exact.cell(end.ref).minus(100_000).toString());
  });

  it('the longest bar comes first, and rents earned later leave construction as it was', () => {
    const bars = tornado(readings, end, changes);
    const swings = bars.map(({ swing }) => swing.toNumber());
    expect(swings).toEqual([...swings].sort((one, other) => other - one));
    expect(bars.find((each) => each.factor.id === 'investment')!.swing.toNumber()).toBe(400_000);
    expect(bars.at(-1)!.factor.id).toBe('operatingIncome');
    expect(bars.at(-1)!.swing.isZero()).toBe(true);
  });
});

describe('break-even', () => {
  it.each(['landPrice', 'investment'])('%s put back leaves nothing, to the cent', (id) => {
    const { breakEven } = tornado(readings, end, changes).find((each) => each.factor.id === id)!;
    const value = rerun(readings, [[factor(id), breakEven!]], [end]).cell(end.ref);
    expect(value.abs().lte('0.005')).toBe(true);
  });

  it('of a cost is the cash left, as a share of the cost', () => {
    const { breakEven } = tornado(readings, end, changes).find((each) => each.factor.id === 'investment')!;
    const left = readings.exact.cell(end.ref);
    expect(breakEven!.minus(left.div(1_000_000)).abs().lt('1e-8')).toBe(true);
  });

  it('is none where no change within the range leaves nothing', () => {
    const bars = tornado(readings, end, changes);
    expect(bars.find((each) => each.factor.id === 'operatingIncome')!.breakEven).toBeNull();
  });

  it('is found from below, where the project is short, and through a loan that breaks the line', () => {
    const short = read(
      parsed(
        changed(base, (raw) => {
          raw.costs.lines = [cost(3_000_000)];
          raw.facilities = [loan(300_000)];
        }),
      ),
    );
    expect(short.exact.cell(overall.ref).isNegative()).toBe(true);
    const bar = tornado(short, overall, [d('0.1')]).find((each) => each.factor.id === 'investment')!;
    expect(bar.breakEven!.isNegative()).toBe(true);
    const value = rerun(short, [[bar.factor, bar.breakEven!]], [overall]).cell(overall.ref);
    expect(value.abs().lte('0.005')).toBe(true);
  });
});

describe('two factors moved together', () => {
  it('each cell is the project with both inputs', () => {
    const values = twoWay(readings, [factor('landPrice'), factor('investment')], end, [d('-0.1'), d('0.2')]);
    const byHand = [-0.1, 0.2].map((one) =>
      [-0.1, 0.2].map((other) =>
        endOf((raw) => {
          land(one)(raw);
          costs(other)(raw);
        }).toString(),
      ),
    );
    expect(values.map((row) => row.map(String))).toEqual(byHand);
  });
});
