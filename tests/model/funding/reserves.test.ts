import { describe, expect, it } from 'vitest';
import { Decimal } from '../../../src/finance';
import { ModelError } from '../../../src/model/errors';
import { modelOf } from '../../../src/model';
import { loan, parsed, rent, type Line, type Step } from '../raw';
import { at, caseOf, drawnAtOnce, exactOf, near, nearAll, passes, total, type Case } from './cases';

const owing = (change: (raw: Case) => void, step: Step = 'year') =>
  caseOf(
    (raw) => {
      raw.facilities = [drawnAtOnce(60_000_000, { repayment: 'equalPrincipal' })];
      raw.equity.lines = [
        {
          id: 'city',
          name: '城投',
          party: 'government',
          amount: 60_000_000,
          schedule: [{ month: 1, share: 1 }],
          certainty: 'received',
        },
      ];
      change(raw);
    },
    { step },
  );
const refusal = (raw: Case): string[] => {
  try {
    modelOf(parsed(raw));
  } catch (error) {
    if (error instanceof ModelError) return [...error.sentences('zh'), ...error.sentences('en')];
    throw error;
  }
  return [];
};

describe('a debt-service reserve', () => {
  it.each([
    ['year', 12, 1],
    ['quarter', 6, 2],
    ['month', 6, 6],
  ] as const)(
    'by the %s, %i months: the service of the next %i periods, nothing after maturity',
    (step, months, periods) => {
      const exact = exactOf(owing((raw) => void (raw.reserves = { debtServiceMonths: months }), step));
      const service = exact.row('operationAccount.debtService');
      const ahead = service.map((_, period) =>
        Decimal.sum(0, ...service.slice(period + 1, period + 1 + periods)),
      );
      nearAll(
        exact.row('reserves.debtServiceReserve'),
        ahead.map((due, period) => due.times(at(exact, 'timeline.inOperation', period))),
      );
      near(exact.row('reserves.debtServiceReserve').at(-1), 0);
    },
  );

  it('is cash kept apart, not cash spent: the account holds it, free cash does not', () => {
    const exact = exactOf(owing((raw) => void (raw.reserves = { debtServiceMonths: 12 })));
    const plain = exactOf(owing(() => undefined));
    nearAll(exact.row('operationAccount.closing'), plain.row('operationAccount.closing'));
    nearAll(
      exact.row('reserves.freeCash'),
      exact
        .row('operationAccount.closing')
        .map((held, period) => held.minus(at(exact, 'reserves.held', period))),
    );
  });

  it('that cash does not fill is short, and the checks say so', () => {
    const poor = owing((raw) => {
      raw.reserves = { debtServiceMonths: 24 };
      raw.equity.lines = [];
      raw.operation.incomes = [rent(14_000_000)];
    });
    expect(exactOf(poor).cell('reserves.worstShortfall').gt(0)).toBe(true);
    expect(passes(exactOf(poor), 'reserves')).toBe(false);
  });

  it('does not save for what a sale of assets will repay', () => {
    const exact = exactOf(
      owing((raw) => {
        raw.reserves = { debtServiceMonths: 12 };
        raw.operation.incomes = [rent(20_000_000, { soldToReit: true })];
        raw.reit = {
          enabled: true,
          month: 72,
          capRate: 0.05,
          retainedShare: 0.3,
          distributionRate: 0.95,
          issueCostRate: 0.02,
          reinvestShare: 0.9,
          repayFacilities: ['bank'],
          certainty: 'committed',
        };
      }),
    );
    const sale = exact.row('reit.isSale').findIndex((flag) => flag.eq(1));
    expect(at(exact, 'facility.bank.prepayment', sale).gt(20_000_000)).toBe(true);
    expect(at(exact, 'reserves.debtServiceReserve', sale - 1).lt(12_000_000)).toBe(true);
  });
});

describe('a reserve that would be circular is refused with its reason', () => {
  it('paid by the loan whose service it secures', () => {
    const raw = owing((copy) => {
      copy.facilities = [
        loan(60_000_000, { window: { start: 0, months: 36 }, graceMonths: 36, tenorMonths: 120 }),
      ];
      copy.reserves = { debtServiceMonths: 12 };
    });
    const [zh, en] = refusal(raw);
    expect(zh).toContain('循环');
    expect(en).toContain('the loan it secures');
    expect(en).toContain('circular');
  });

  it('beside a sweep of the cash it would hold', () => {
    const raw = owing((copy) => {
      copy.facilities = [drawnAtOnce(60_000_000, { repayment: 'sweep', sweepShare: 1 })];
      copy.reserves = { debtServiceMonths: 12 };
    });
    const [zh, en] = refusal(raw);
    expect(zh).toContain('二者取一');
    expect(en).toContain('choose one');
  });

  it('of months that are no whole number of steps', () => {
    const [, en] = refusal(owing((raw) => void (raw.reserves = { debtServiceMonths: 6 })));
    expect(en).toContain('multiple of the step (12 months)');
  });
});

describe('a renewal reserve', () => {
  const lifts = (every: number): Line => ({
    id: 'lifts',
    name: '电梯',
    amount: 6_000_000,
    everyYears: every,
    growth: 0,
  });

  it('saves a third of a renewal in each of three years and is empty when it is paid', () => {
    const exact = exactOf(
      owing((raw) => {
        raw.reserves = { renewals: true };
        raw.operation.renewals = [lifts(3)];
      }),
    );
    nearAll(
      exact.row('reserves.renewalReserve').slice(2, 8),
      [2_000_000, 4_000_000, 0, 2_000_000, 4_000_000, 0],
    );
  });
});

describe('distributions', () => {
  const sharing = (more: (raw: Case) => void = () => undefined) =>
    exactOf(
      owing((raw) => {
        raw.surplus = { ...raw.surplus, distributionShare: 0.6 };
        more(raw);
      }),
    );

  it('leave the account once, and nothing else changes', () => {
    const [paying, keeping] = [sharing(), exactOf(owing(() => undefined))];
    const paid = total(paying, 'reserves.distribution');
    expect(paid.gt(0)).toBe(true);
    near(keeping.cell('overall.endingSurplus').minus(paying.cell('overall.endingSurplus')), paid);
    expect(passes(paying, 'operationTies')).toBe(true);
    expect(passes(paying, 'statementsTie')).toBe(true);
  });

  it('are the stated share of what stands above reserves and minimum cash', () => {
    const exact = sharing((raw) => {
      raw.reserves = { debtServiceMonths: 12 };
      raw.thresholds = { minimumCash: { value: 1_000_000, source: 'bank' } };
    });
    exact.row('reserves.distribution').forEach((paid, year) => {
      if (at(exact, 'timeline.inOperation', year).isZero()) return near(paid, 0);
      const above = at(exact, 'operationAccount.closingBeforeDistribution', year)
        .minus(at(exact, 'reserves.target', year))
        .minus(1_000_000);
      near(paid, above.lt(0) ? 0 : above.times('0.6'));
    });
  });

  it('stop while cover is below its lock-up, and come back after', () => {
    const exact = sharing((raw) => {
      raw.reserves = { lockUpDscr: { value: 1.6, source: '银行贷款条件' } };
      raw.operation.incomes = [rent(18_000_000, { growth: 0.05 })];
    });
    const years = exact
      .row('reserves.distribution')
      .map((paid, year) => ({ paid, cover: at(exact, 'credit.dscrTwelveMonths', year) }));
    const locked = years.filter(({ cover }) => cover.lt(1.6));
    const free = years.filter(({ cover }) => cover.gte(1.6));
    expect(locked.length).toBeGreaterThan(1);
    expect(free.length).toBeGreaterThan(1);
    expect(locked.every(({ paid }) => paid.isZero())).toBe(true);
    expect(free.some(({ paid }) => paid.gt(0))).toBe(true);
  });
});
