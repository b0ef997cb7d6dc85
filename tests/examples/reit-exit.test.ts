import { describe, expect, it } from 'vitest';
import { byPeriod, colours, example, failing, sum } from './example';

const YI = 100_000_000;

describe('reit-exit: rental and commercial assets leave in operation year four', () => {
  const exit = example('reit-exit');
  const { exact } = exit;
  const at = (row: string, period: string): number => byPeriod(exit, exact, row).get(period) ?? Number.NaN;

  it('is green throughout, without a failing error or warning', () => {
    expect(colours(exit)).toEqual(['green', 'green', 'green']);
    expect(failing(exit, 'error')).toEqual([]);
    expect(failing(exit, 'warning')).toEqual([]);
  });

  it('passes the gates: years operated, owner’s share, distribution, yield (D-54)', () => {
    for (const id of ['reitYears', 'reitOwner', 'reitDistribution', 'reitYield', 'reitReinvest'])
      expect(exit.checks.find((each) => each.id === id)).toMatchObject({ status: 'pass' });
    expect(exact.cell('reit.operatedYears').toNumber()).toBe(3.5);
    expect(exact.cell('reit.netYield').toNumber()).toBeCloseTo(0.048 * 0.95, 9);
  });

  it('is valued on the next twelve months’ income of what is sold', () => {
    const noi = byPeriod(exit, exact, 'reit.noi');
    const ahead = (noi.get('2028-12') ?? 0) + (noi.get('2029-06') ?? 0);
    expect(exact.cell('reit.valueTotal').toNumber()).toBeCloseTo(ahead / 0.048, 0);
    expect(at('reit.value', '2028-06') / YI).toBeGreaterThan(8);
  });

  it('brings the price of the share sold, less the cost of issue, and repays the policy bank', () => {
    const value = at('reit.value', '2028-06');
    expect(at('reit.proceeds', '2028-06')).toBeCloseTo(value * (1 - 0.34 - 0.01), 0);
    expect(at('facility.policyBank.prepayment', '2028-06')).toBeGreaterThan(2 * YI);
    expect(at('facility.policyBank.closing', '2028-06')).toBe(0);
    expect(at('facility.district.closing', '2028-06')).toBeGreaterThan(0);
  });

  it('afterwards: the sold NOI is gone, a distribution on the share retained comes in its place', () => {
    expect(at('operation.noi', '2028-06')).toBeGreaterThan(25_000_000);
    expect(at('operation.noi', '2028-12')).toBeLessThan(5_000_000);
    expect(at('reit.noiGone', '2028-12')).toBeCloseTo(at('reit.noi', '2028-12'), 6);
    expect(at('reit.distributions', '2028-12')).toBeCloseTo(at('reit.noi', '2028-12') * 0.95 * 0.34, 4);
    expect(at('income.apartments.collected', '2028-12')).toBe(0);
    expect(at('operation.selfSufficiency', '2029-12')).toBeGreaterThan(1);
  });

  it('pays shareholders out of what is left, and equity earns between floor and aim (D-56)', () => {
    expect(sum(exact, 'reserves.distribution')).toBeGreaterThan(3 * YI);
    expect(exit.checks.find(({ id }) => id === 'equityIrrFloor')).toMatchObject({ status: 'pass' });
    expect(failing(exit, 'info')).toContain('equityIrrAim');
  });

  it('stands on committed money; were it only expected, operation would say so', () => {
    expect(exit.verdict.operation.restsOn.expected.toNumber()).toBe(15_000_000);
    expect(exit.verdict.operation.restsOn.committed.toNumber() / YI).toBeGreaterThan(7);
  });
});
