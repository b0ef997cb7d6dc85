import { describe, expect, it } from 'vitest';
import { byPeriod, colours, example, failing, sum } from './example';

const YI = 100_000_000;

describe('ditang-finance: a line is not cash, a note not yet issued is not cash', () => {
  const ditang = example('ditang-finance');
  const { exact, withExpected, verdict } = ditang;

  it('is amber in construction and green otherwise', () => {
    expect(colours(ditang)).toEqual(['amber', 'green', 'green']);
  });

  it('names the note, its amount and what is missing without it, in both languages', () => {
    const { reason, gap, worstPeriod } = verdict.construction;
    expect(reason.zh).toContain('经营性项目收益票据（PRN）（建设期内 30.00 亿元）尚未落实');
    expect(reason.en).toContain('经营性项目收益票据（PRN） (CNY 3,000.00 million in construction) is not committed');
    expect(worstPeriod).toBe('2022-12');
    expect(gap.toNumber() / YI).toBeCloseTo(23.29, 2);
    expect(reason.zh).toContain(`缺 ${(gap.toNumber() / YI).toFixed(2)} 亿元`);
    expect(reason.en).toContain('is missing in December 2022');
  });

  it('says overall that construction needs correction', () => {
    expect(verdict.overall.reason.zh).toContain('总体能平衡，但建设期须整改');
    expect(verdict.overall.reason.en).toContain('Overall passes, the construction period needs correction');
  });

  it('draws 1.2 billion of the line and shows 1.3 billion of headroom beside it (D-45)', () => {
    expect(exact.cell('facility.creditLine.size').toNumber()).toBe(25 * YI);
    expect(sum(exact, 'facility.creditLine.drawdown')).toBe(12 * YI);
    const headroom = byPeriod(ditang, exact, 'facility.creditLine.headroom');
    expect(headroom.get('2022-12')).toBe(13 * YI);
    expect(verdict.construction.restsOn.received.toNumber()).toBe(2_337_000_000);
  });

  it('counts the note only where expected money is counted (D-52)', () => {
    expect(sum(exact, 'facility.incomeNote.drawdown')).toBe(0);
    expect(sum(withExpected, 'facility.incomeNote.drawdown')).toBe(30 * YI);
    expect(byPeriod(ditang, withExpected, 'facility.incomeNote.drawdown').get('2021-11')).toBe(30 * YI);
    expect(verdict.construction.restsOn.expected.toNumber()).toBe(30 * YI);
  });

  it('has the central grant of 77 million (D-35)', () => {
    expect(sum(exact, 'exposure.centralGrants')).toBe(77_000_000);
  });

  it('with the note: construction balances in every month and operation serves what it carries', () => {
    expect(withExpected.cell('construction.lowestCash').gte(0)).toBe(true);
    expect(withExpected.cell('operationAccount.lowestCash').gte(0)).toBe(true);
    expect(withExpected.cell('funding.debtLeft').abs().lt('0.005')).toBe(true);
    expect(withExpected.cell('credit.lowestDscr').gt(1.1)).toBe(true);
    expect(withExpected.cell('checks.noteService_incomeNote').gte(1)).toBe(true);
  });

  it('keeps to the locally retained part of land proceeds (D-32)', () => {
    expect(exact.cell('land.retained').eq(exact.cell('land.retainedConservative'))).toBe(true);
    expect(exact.cell('land.retentionDifference').gt(0)).toBe(true);
  });

  it('fails only what the missing note makes fail', () => {
    expect(failing(ditang, 'error')).toEqual(['investmentFromOperation']);
    expect(failing(ditang, 'warning')).toEqual(['minimumCash']);
  });
});
