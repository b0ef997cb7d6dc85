import { describe, expect, it } from 'vitest';
import { evaluate, read } from '../../src/analysis';
import { bare, changed, cost, example, loan, parsed, rent, rowOf, totalOf, type RawProject } from './raw';

const ids = 'ABCDEFGHIJ';
/** Net cash of an operation, year by year, as rents that are let for one year each. */
const earning = (raw: RawProject, flows: readonly number[]): void => {
  raw.project.operationYears = flows.length;
  raw.operation.incomes = flows.map((flow, year) =>
    rent(flow, { id: `year${ids.charAt(year)}`, name: `第 ${year + 1} 年`, startMonth: year * 12 }),
  );
  raw.operation.handedOver = raw.operation.incomes.map((line, year) => ({
    line: line.id,
    month: year * 12 + 12,
  }));
};

describe('published cases through the model’s own rows', () => {
  it('cover of 1000 at 5 % over five level years: DSCR, LLCR, PLCR (W27)', () => {
    const raw = changed(bare(), (copy) => {
      copy.facilities = [
        loan(1000, {
          drawRule: 'scheduled',
          priority: undefined,
          draws: [{ month: 12, amount: 1000 }],
          duringConstruction: 'pay',
          repayment: 'level',
          tenorMonths: 72,
        }),
      ];
      earning(copy, [260, 270, 280, 290, 300, 300, 300]);
    });
    const { exact } = read(parsed(raw));
    expect(rowOf(exact, 'operationAccount.debtService')[1]!.toFixed(4)).toBe('230.9748');
    expect(
      exact
        .row('credit.dscrTwelveMonths')
        .slice(1, 6)
        .map((value) => value.toFixed(4)),
    ).toEqual(['1.1257', '1.1690', '1.2123', '1.2555', '1.2988']);
    expect(exact.row('credit.llcr')[0]!.toFixed(4)).toBe('1.2080');
    expect(exact.row('credit.plcr')[0]!.toFixed(4)).toBe('1.6451');
  });

  it('three years of 100 spent, seven of 90 earned, at 10 %: NPV 80.5, the first flow at the end of its year (W14)', () => {
    const raw = changed(bare(), (copy) => {
      copy.project.discountRate = 0.1;
      copy.project.phases.construction = 36;
      copy.costs.lines = [cost(300, { months: 36 })];
      earning(copy, [90, 90, 90, 90, 90, 90, 90]);
    });
    expect(read(parsed(raw)).exact.cell('credit.npv').toFixed(1)).toBe('80.5');
  });
});

describe('the generic plan: 500,000 m² at 3,500 yuan, 20/60/20 (W28)', () => {
  const { exact, verdict, checks } = evaluate(parsed(example('generic-plan')));
  const yi = (row: string) => totalOf(exact, row).div(1e8).toFixed(4);

  it('costs 17.5 亿: 7.0 land, 7.875 building, 1.75 facilities, 0.875 management', () => {
    expect(exact.cell('investment.total').div(1e8).toFixed(4)).toBe('17.5000');
    expect(
      ['land', 'construction', 'publicFacilities', 'management'].map((group) => yi(`costs.${group}`)),
    ).toEqual(['7.0000', '7.8750', '1.7500', '0.8750']);
  });

  it('is funded in preparation with 3.5 亿, in construction with 5.25 + 3.15 + 2.1 亿', () => {
    expect(yi('grant.preparation.receipts')).toBe('3.5000');
    expect([
      yi('facility.bank.drawdown'),
      yi('equity.social.paidIn'),
      yi('equity.industryFund.paidIn'),
    ]).toEqual(['5.2500', '3.1500', '2.1000']);
  });

  it('leaves construction exactly 350,000,000.00 yuan short: red, and the sentence says who was to pay', () => {
    expect(verdict.construction.colour).toBe('red');
    expect(verdict.construction.gap.toFixed(2)).toBe('350000000.00');
    expect(verdict.construction.reason.zh).toContain('占总投资的 20.00%');
    expect(verdict.construction.reason.zh).toContain('要等运营收入来支付');
    expect(verdict.construction.reason.en).toContain('left to be paid out of operating income');
  });

  it('still balances over the whole life, and that does not lift the verdict on construction', () => {
    expect(verdict.overall.colour).toBe('green');
    expect(verdict.overall.reason.zh).toContain('总体能平衡，但建设期不平衡');
    expect(checks.find(({ id }) => id === 'investmentFromOperation')?.status).toBe('fail');
  });
});
