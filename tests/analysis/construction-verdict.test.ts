import { describe, expect, it } from 'vitest';
import type { Verdict } from '../../src/analysis';
import { equity, grant, loan, rent, type RawProject } from '../model/raw';
import { says, sound, verdictOf } from './sound-project';

const construction = (change: (raw: RawProject) => void): Verdict => verdictOf(sound(change)).construction;

describe('construction', () => {
  it('green: cash is never negative on received and committed money', () => {
    says(
      construction(() => undefined),
      'green',
      '0.00',
      ['各期现金均不为负', '最低 10.00 万元（2025年12月）', '只依靠已到位和已承诺的资金'],
      ['Cash is never negative', 'CNY 100,000.00 in December 2025'],
    );
  });

  it('amber: it balances only if an expected grant arrives, and the grant is named', () => {
    const verdict = construction((raw) => {
      raw.equity.lines = [equity(1_000_000)];
      raw.grants.lines = [grant(300_000, { certainty: 'expected', month: 11 })];
    });
    says(
      verdict,
      'amber',
      '200000.00',
      ['只有预期资金到位才能平衡', '中央补助', '30.00 万元', '2025年12月 缺 20.00 万元'],
      ['only if expected money arrives', '中央补助', 'is missing in December 2025'],
    );
    expect(
      [verdict.restsOn.received, verdict.restsOn.committed, verdict.restsOn.expected].map(String),
    ).toEqual(['1000000', '0', '300000']);
  });

  it('amber: the total balances, but one quarter is short before the money comes', () => {
    const verdict = construction((raw) => {
      raw.equity.lines = [
        equity(500_000),
        equity(800_000, {
          id: 'partner',
          name: '社会资本',
          schedule: [{ month: 9, share: 1 }],
          certainty: 'committed',
        }),
      ];
    });
    says(
      verdict,
      'amber',
      '100000.00',
      ['总额平衡，但 2025年6月 现金为负 10.00 万元', '当期最大支出是建筑安装工程费 30.00 万元'],
      ['The total balances', 'short in June 2025', 'the largest payment then is'],
    );
    expect(verdict.worstPeriod).toBe('2025-06');
  });

  it('amber: not negative, but below the minimum cash that the bank asks for', () => {
    const verdict = construction((raw) => {
      raw.thresholds.minimumCash = { value: 250_000, source: '银行授信批复' };
    });
    says(
      verdict,
      'amber',
      '0.00',
      ['只剩 10.00 万元', '低于最低现金 25.00 万元'],
      ['below the minimum of CNY 250,000.00'],
    );
  });

  /** 60 万 of debt carried into operation and repaid in two years out of rent. */
  const carried =
    (yearlyRent: number) =>
    (raw: RawProject): void => {
      raw.equity.lines = [equity(600_000)];
      raw.facilities = [loan(600_000, { rate: 0, duringConstruction: 'pay' })];
      raw.operation.incomes = [rent(yearlyRent)];
      raw.thresholds.dscr = { value: 1.2, source: '银行授信批复' };
    };

  it('green: the debt it carries is served with room to spare', () => {
    says(construction(carried(600_000)), 'green', '0.00', ['各期现金均不为负'], ['Cash is never negative']);
  });

  it('amber: the debt it carries is served, but thinly', () => {
    says(
      construction(carried(490_000)),
      'amber',
      '0.00',
      ['结转债务 60.00 万元', '最低偿债备付率为 1.10，低于 1.20'],
      ['served at a lowest DSCR of 1.10, below 1.20'],
    );
  });

  it('amber: the debt it carries is served only if an expected subsidy of operation comes', () => {
    const verdict = construction((raw) => {
      carried(420_000)(raw);
      raw.grants.lines = [
        grant(100_000, { certainty: 'expected', month: 13 }),
        grant(50_000, { id: 'second', name: '第二年补助', certainty: 'expected', month: 25 }),
      ];
    });
    says(
      verdict,
      'amber',
      '0.00',
      ['结转债务 60.00 万元 只有在预期资金到位时才还得起'],
      ['is served only if expected money arrives'],
    );
  });

  it('red: the debt it carries cannot be served', () => {
    says(
      construction(carried(300_000)),
      'red',
      '0.00',
      ['结转债务 60.00 万元，运营期还不起'],
      ['of debt is carried into operation, which cannot serve it'],
    );
  });

  it('red: sources are short at the end, and operating income was to pay', () => {
    const verdict = construction((raw) => {
      raw.equity.lines = [equity(1_140_000)];
    });
    says(
      verdict,
      'red',
      '60000.00',
      ['建设期末差 6.00 万元，占总投资的 5.00%', '要等运营收入来支付'],
      ['5.00% of total investment, left to be paid out of operating income'],
    );
  });

  it('red: sources are short even with what is expected, and both amounts are said', () => {
    const verdict = construction((raw) => {
      raw.equity.lines = [equity(900_000)];
      raw.grants.lines = [grant(100_000, { certainty: 'expected' })];
    });
    says(
      verdict,
      'red',
      '300000.00',
      ['建设期末差 30.00 万元', '全周期也没有资金可以补上', '即使预期资金全部到位，仍差 20.00 万元'],
      [
        'nothing later in the project’s life covers it',
        'Even with every expected source, CNY 200,000.00 is missing',
      ],
    );
  });
});
