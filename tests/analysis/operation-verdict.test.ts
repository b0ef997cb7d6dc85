import { describe, expect, it } from 'vitest';
import type { Verdict } from '../../src/analysis';
import { equity, evaluated, grant, loan, rent, upkeep, type RawProject } from '../model/raw';
import { says, sound, verdictOf } from './sound-project';

const operation = (change: (raw: RawProject) => void): Verdict => verdictOf(sound(change)).operation;

describe('operation', () => {
  it('green: the cumulative surplus is never negative', () => {
    says(
      operation(() => undefined),
      'green',
      '0.00',
      ['累计盈余各期不为负', '年度自给率最低 125.00%', '债务全部还清'],
      ['never negative', 'all debt is repaid'],
    );
  });

  it('amber: a year is not self-sufficient, though the transferred surplus carries it', () => {
    const verdict = operation((raw) => {
      raw.operation.incomes = [rent(110_000)];
      raw.thresholds.selfSufficiency = { value: 0.7, source: '运营方案' };
    });
    says(
      verdict,
      'amber',
      '0.00',
      ['年度自给率最低 68.75%，低于 70.00%'],
      ['self-sufficiency falls to 68.75%, below 70.00%'],
    );
  });

  it('amber: cover is thin', () => {
    const verdict = operation((raw) => {
      raw.equity.lines = [equity(600_000)];
      raw.facilities = [loan(600_000, { rate: 0, duringConstruction: 'pay' })];
      raw.operation.incomes = [rent(490_000)];
      raw.thresholds.dscr = { value: 1.2, source: '银行授信批复' };
    });
    says(verdict, 'amber', '0.00', ['最低偿债备付率为 1.10，低于 1.20'], ['DSCR falls to 1.10, below 1.20']);
  });

  it('amber: it balances only if expected money arrives', () => {
    const verdict = operation((raw) => {
      raw.operation.costs = [upkeep(300_000)];
      raw.grants.lines = [grant(150_000, { certainty: 'expected', month: 13 })];
    });
    says(
      verdict,
      'amber',
      '100000.00',
      ['只有预期资金到位才能平衡（中央补助）', '2027年12月 缺 10.00 万元'],
      ['only if expected money arrives', 'is missing in December 2027'],
    );
  });

  it('red: the cumulative surplus goes below zero', () => {
    const verdict = operation((raw) => {
      raw.operation.costs = [upkeep(300_000)];
    });
    says(
      verdict,
      'red',
      '100000.00',
      ['累计盈余在 2027年12月 为负 10.00 万元'],
      ['CNY 100,000.00 below zero in December 2027'],
    );
    expect(verdict.worstPeriod).toBe('2027-12');
  });

  it('red: debt is left when the horizon ends', () => {
    const verdict = operation((raw) => {
      raw.equity.lines = [equity(600_000)];
      // A draw in the quarter of maturity comes after the last repayment.
      raw.facilities = [
        loan(700_000, {
          rate: 0,
          duringConstruction: 'pay',
          drawRule: 'scheduled',
          priority: undefined,
          window: { start: 0, months: 36 },
          graceMonths: 0,
          draws: [
            { month: 1, amount: 600_000 },
            { month: 36, amount: 100_000 },
          ],
        }),
      ];
      raw.operation.incomes = [rent(700_000)];
    });
    says(
      verdict,
      'red',
      '0.00',
      ['测算期末仍有 10.00 万元 债务未还'],
      ['CNY 100,000.00 of debt is still unpaid when the horizon ends'],
    );
  });

  it('red: an expected loan fills the construction gap and sinks operation; the gap told is the one with the loan', () => {
    const { verdict } = evaluated(
      sound((raw) => {
        raw.equity.lines = [equity(600_000)];
        raw.facilities = [loan(600_000, { rate: 0, duringConstruction: 'pay', certainty: 'expected' })];
      }),
    );
    says(
      verdict.operation,
      'red',
      '520000.00',
      ['累计盈余在 2027年12月 为负 52.00 万元'],
      ['CNY 520,000.00 below zero in December 2027'],
    );
    says(verdict.construction, 'red', '600000.00', ['运营期还不起'], ['cannot serve it']);
  });
});

describe('the whole life', () => {
  it('green, and said to be no comfort where construction fails', () => {
    const { overall } = verdictOf(sound((raw) => void (raw.equity.lines = [equity(1_140_000)])));
    says(
      overall,
      'green',
      '0.00',
      ['总体能平衡，但建设期不平衡；', '测算期末净盈余 2.00 万元'],
      ['Overall passes, the construction period fails; received and committed sources cover all uses'],
    );
  });

  it('green, with both periods failing', () => {
    const {
      overall,
      construction: first,
      operation: second,
    } = verdictOf(
      sound((raw) => {
        raw.surplus = { operationFundShare: 0 };
        raw.equity.lines = [equity(1_100_000)];
        // Rent comes in the second year; upkeep has to be paid from the first.
        raw.operation.incomes = [rent(500_000, { startMonth: 12 })];
      }),
    );
    expect([first.colour, second.colour]).toEqual(['red', 'red']);
    says(
      overall,
      'green',
      '0.00',
      ['总体能平衡，但建设期和运营期不平衡'],
      ['Overall passes, the construction period and the operation period fail;'],
    );
  });

  it('amber: only with expected money', () => {
    const { overall } = verdictOf(
      sound((raw) => {
        raw.equity.lines = [equity(1_000_000)];
        raw.grants.lines = [grant(300_000, { certainty: 'expected' })];
      }),
    );
    says(
      overall,
      'amber',
      '120000.00',
      ['总体能平衡，但依赖尚未落实的资金；不计入则差 12.00 万元'],
      ['only with expected money; without it CNY 120,000.00 is missing'],
    );
  });

  it('red: not even with expected money', () => {
    const { overall } = verdictOf(
      sound((raw) => {
        raw.equity.lines = [equity(1_000_000)];
        raw.grants.lines = [grant(50_000, { certainty: 'expected' })];
      }),
    );
    says(
      overall,
      'red',
      '120000.00',
      ['全周期也不平衡', '仍差 7.00 万元'],
      ['even with every expected source CNY 70,000.00 is missing'],
    );
  });
});
