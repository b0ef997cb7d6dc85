import { describe, expect, it } from 'vitest';
import { colours, example, failing, sum } from './example';

describe('lixian-renewal: 1,029 households, one row each', () => {
  const lixian = example('lixian-renewal');

  it('balances in both periods on received and committed money', () => {
    expect(colours(lixian)).toEqual(['green', 'green', 'green']);
    expect(failing(lixian, 'error')).toEqual([]);
    expect(failing(lixian, 'warning')).toEqual([]);
  });

  it('has a record for each household (D-21, D-29)', () => {
    expect(lixian.project.relocation.households).toHaveLength(1029);
    expect(lixian.exact.cell('relocation.householdsTotal').toNumber()).toBe(1029);
  });

  it('does not need the reward after naming', () => {
    expect(lixian.verdict.operation.restsOn.expected.toNumber()).toBe(20_000_000);
    expect(lixian.verdict.construction.restsOn.expected.toNumber()).toBe(0);
  });
});

describe('generic-plan: a fifth of the investment is left to operation (domain 0.5, D-59)', () => {
  const plan = example('generic-plan');

  it('is exactly 350,000,000.00 yuan short when construction ends', () => {
    expect(colours(plan)).toEqual(['red', 'green', 'green']);
    expect(plan.verdict.construction.gap.toFixed(2)).toBe('350000000.00');
    expect(plan.exact.cell('construction.endingCash').toFixed(2)).toBe('-350000000.00');
  });

  it('is split 40/45/10/5 and funded 20/60/20 (D-58, D-59)', () => {
    const total = 1_750_000_000;
    expect(plan.exact.cell('investment.total').toNumber()).toBe(total);
    const groups: Record<string, number> = { land: 0.4, construction: 0.45, publicFacilities: 0.1, management: 0.05 };
    for (const [group, share] of Object.entries(groups))
      expect(sum(plan.exact, `costs.${group}`)).toBeCloseTo(total * share, 2);
  });

  it('says why in both languages', () => {
    expect(plan.verdict.construction.reason.zh).toMatch(/建设期末差 3\.50 亿元.*20\.00%.*运营收入/);
    expect(plan.verdict.construction.reason.en).toMatch(/350\.00 million.*20\.00% of total investment.*operating income/);
    expect(plan.verdict.overall.reason.zh).toContain('总体能平衡，但建设期不平衡');
    expect(plan.verdict.overall.reason.en).toContain('Overall passes, the construction period fails');
    expect(failing(plan, 'error')).toEqual(['investmentFromOperation']);
  });
});

describe('shortfall: the whole life hides it', () => {
  const shortfall = example('shortfall');

  it('passes overall and fails in construction', () => {
    expect(colours(shortfall)).toEqual(['red', 'green', 'green']);
    expect(shortfall.verdict.construction.gap.gt(0)).toBe(true);
    expect(shortfall.verdict.overall.reason.en).toContain('Overall passes, the construction period fails');
    expect(failing(shortfall, 'error')).toEqual(['investmentFromOperation']);
  });
});

describe('timing-gap: the total balances, month 17 does not', () => {
  const gap = example('timing-gap');

  it('is amber in month 17 alone', () => {
    expect(colours(gap)).toEqual(['amber', 'green', 'green']);
    expect(gap.verdict.construction.worstPeriod).toBe('2025-05');
    expect(gap.periods.indexOf('2025-05')).toBe(16);
    const short = gap.exact.row('construction.gap').flatMap((value, index) => (value.gt('0.005') ? [index + 1] : []));
    expect(short).toEqual([17]);
    expect(gap.exact.cell('construction.endingCash').gte(0)).toBe(true);
  });

  it('names the month and the largest payment in it', () => {
    expect(gap.verdict.construction.reason.zh).toMatch(/总额平衡，但 2025年5月 现金为负.*建筑安装工程费/);
    expect(gap.verdict.construction.reason.en).toMatch(/short in May 2025.*building and installation/);
  });
});
