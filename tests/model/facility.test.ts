import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { read } from '../../src/analysis';
import type { Exact } from '../../src/rows';
import { projects } from './arbitrary';
import { bare, changed, cost, equity, loan, parsed, rent, rowOf, type Line, type RawProject } from './raw';

/** A loan drawn by schedule at the ends of years, so that only its own terms speak. */
const lent = (draws: readonly number[], more: Line): RawProject =>
  changed(bare(), (raw) => {
    const years = draws.length;
    raw.project.phases.construction = years * 12;
    raw.project.operationYears = 8;
    const limit = draws.reduce((sum, draw) => sum + draw, 0);
    raw.facilities = [
      loan(limit, {
        drawRule: 'scheduled',
        priority: undefined,
        window: { start: 0, months: years * 12 },
        draws: draws.map((amount, year) => ({ month: year * 12 + 1, amount })),
        tenorMonths: (years + 4) * 12,
        graceMonths: years * 12,
        ...more,
      }),
    ];
  });
const read4 = (raw: RawProject, row: string, from = 0, count = 99): string[] =>
  read(parsed(raw))
    .exact.row(`facility.bank.${row}`)
    .slice(from, from + count)
    .map((value) => value.toFixed(2));

describe('interest during construction, half a year on the year’s draws', () => {
  it('draws 300, 600, 400 at 12 %: 18.00, 74.16, 143.06, together 235.22 (W1)', () => {
    const raw = lent([300, 600, 400], { rate: 0.12, halfPeriodInterest: true });
    expect(read4(raw, 'interest', 0, 3)).toEqual(['18.00', '74.16', '143.06']);
    expect(read(parsed(raw)).exact.cell('funding.interestDuringConstruction').toFixed(2)).toBe('235.22');
  });

  it('draws 5000 and 5000 at 6 %: 150 and 459 (W3)', () => {
    const raw = lent([5000, 5000], { rate: 0.06, halfPeriodInterest: true });
    expect(read4(raw, 'interest', 0, 2)).toEqual(['150.00', '459.00']);
  });

  it('borrowing of the five-year investment table at 7.38 % (W5)', () => {
    const raw = lent([33_000, 54_800, 77_200, 55_400, 53_600], { rate: 0.0738, halfPeriodInterest: true });
    expect(read4(raw, 'interest', 0, 5)).toEqual(['1217.70', '4547.39', '9753.78', '15366.55', '20522.70']);
  });

  it('the five-year investment table itself: static investment with contingency, capital first, the rest borrowed (W5)', () => {
    const spent = [50_000, 80_000, 120_000, 90_000, 60_000];
    const capital = [20_000, 30_000, 50_000, 40_000, 10_000];
    const raw = lent(
      spent.map(() => 1),
      {
        rate: 0.0738,
        halfPeriodInterest: true,
        drawRule: 'asNeeded',
        draws: [],
        limit: 400_000,
        priority: 1,
      },
    );
    raw.costs.lines = spent.map((amount, year) =>
      cost(amount, {
        id: `year${'ABCDE'.charAt(year)}`,
        name: `第 ${year + 1} 年`,
        start: year * 12,
        contingencyRate: 0.06,
      }),
    );
    raw.equity.lines = capital.map((amount, year) =>
      equity(amount, {
        id: `capital${'ABCDE'.charAt(year)}`,
        name: `资本金 ${year + 1}`,
        schedule: [{ month: year * 12 + 1, share: 1 }],
      }),
    );
    const { exact } = read(parsed(raw));
    expect(
      rowOf(exact, 'costs.spend')
        .slice(0, 5)
        .map((value) => value.toFixed(0)),
    ).toEqual(['53000', '84800', '127200', '95400', '63600']);
    expect(read4(raw, 'drawdown', 0, 5)).toEqual([
      '33000.00',
      '54800.00',
      '77200.00',
      '55400.00',
      '53600.00',
    ]);
    // The published total adds up interest rounded year by year.
    const total = exact.cell('investment.total').plus(exact.cell('funding.interestDuringConstruction'));
    expect(total.minus('475408.12').abs().lt('0.01')).toBe(true);
  });
});

describe('repayment', () => {
  it('two years of draws, then four level payments of 551.10 (W6)', () => {
    const raw = lent([900, 900], { rate: 0.06, halfPeriodInterest: true, repayment: 'level' });
    expect(read4(raw, 'closing', 1, 1)).toEqual(['1909.62']);
    expect(read4(raw, 'interestPaid', 2, 2)).toEqual(['114.58', '88.39']);
    expect(read4(raw, 'repayment', 2, 2)).toEqual(['436.52', '462.71']);
    expect(read4(raw, 'closing', 5, 1)).toEqual(['0.00']);
  });

  it('a grace year with capitalised interest, then four equal parts of principal (W9)', () => {
    const raw = lent([0, 500], {
      rate: 0.06,
      halfPeriodInterest: true,
      graceMonths: 36,
      interestGraceMonths: 36,
      tenorMonths: 84,
    });
    expect(read4(raw, 'capitalisedInterest', 0, 3)).toEqual(['0.00', '15.00', '30.90']);
    expect(
      read(parsed(raw))
        .exact.row('facility.bank.opening')
        .slice(3, 7)
        .map((value) => value.toFixed(3)),
    ).toEqual(['545.900', '409.425', '272.950', '136.475']);
    expect(
      read(parsed(raw))
        .exact.row('facility.bank.interestPaid')
        .slice(3, 7)
        .map((value) => value.toFixed(3)),
    ).toEqual(['32.754', '24.566', '16.377', '8.189']);
  });

  it('by yearly shares of 20, 30 and 50 %, also where the step is a month', () => {
    const raw = changed(
      lent([1000], {
        repayment: 'schedule',
        shares: [0.2, 0.3, 0.5],
        tenorMonths: 48,
        rate: 0,
        duringConstruction: 'pay',
      }),
      ({ project }) => void (project.step = 'month'),
    );
    const paid = read(parsed(raw)).exact.row('facility.bank.repayment').map(Number);
    const year = (n: number) =>
      paid
        .slice(n * 12, n * 12 + 12)
        .reduce((sum, each) => sum + each, 0)
        .toFixed(2);
    expect([year(1), year(2), year(3)]).toEqual(['200.00', '300.00', '500.00']);
  });

  it('a bridge that capitalises and matures while building goes on: its last interest is paid, nothing is left', () => {
    const raw = lent([1000, 0, 0], { repayment: 'bullet', tenorMonths: 36, graceMonths: 0, rate: 0.1 });
    expect(read4(raw, 'capitalisedInterest', 0, 4)).toEqual(['0.00', '100.00', '0.00', '0.00']);
    expect(read4(raw, 'interestPaid', 2, 1)).toEqual(['110.00']);
    expect(read4(raw, 'closing', 2, 1)).toEqual(['0.00']);
  });

  it('a level payment contains its interest, even where interest is otherwise capitalised', () => {
    const raw = lent([1000, 0, 0, 0], { repayment: 'level', tenorMonths: 48, graceMonths: 12, rate: 0.1 });
    const { exact } = read(parsed(raw));
    const service = (t: number) =>
      rowOf(exact, 'facility.bank.interestPaid')
        [t]!.plus(rowOf(exact, 'facility.bank.repayment')[t]!)
        .toFixed(2);
    expect([service(1), service(2), service(3)]).toEqual(['402.11', '402.11', '402.11']);
  });

  it('an interest subsidy above the rate makes the loan free, not paid for borrowing', () => {
    const raw = lent([1000], { rate: 0.005, subsidyBps: 80, duringConstruction: 'pay' });
    expect(new Set(read4(raw, 'interest'))).toEqual(new Set(['0.00']));
  });
});

describe('as-needed draws', () => {
  const twoLenders = (): RawProject =>
    changed(bare(), (raw) => {
      raw.project.step = 'quarter';
      raw.costs.lines = [cost(1200)];
      const terms = { duringConstruction: 'pay', rate: 0 };
      raw.facilities = [
        loan(1000, { ...terms, id: 'dear', name: '备用授信', priority: 2 }),
        loan(500, { ...terms, id: 'cheap', name: '主贷款', priority: 1 }),
      ];
    });
  const of = (exact: Exact, row: string) =>
    rowOf(exact, row)
      .slice(0, 4)
      .map((value) => value.toFixed(0));

  it('go to the first in priority until its limit, whatever the order of the list', () => {
    const { exact } = read(parsed(twoLenders()));
    expect(of(exact, 'facility.cheap.drawdown')).toEqual(['300', '200', '0', '0']);
    expect(of(exact, 'facility.dear.drawdown')).toEqual(['0', '100', '300', '300']);
  });

  it('keep the minimum cash, once', () => {
    const { exact } = read(
      parsed(
        changed(twoLenders(), (raw) => void (raw.thresholds.minimumCash = { value: 50, source: '银行' })),
      ),
    );
    expect(of(exact, 'facility.cheap.drawdown')).toEqual(['350', '150', '0', '0']);
    expect(of(exact, 'construction.closingBeforeTransfer')).toEqual(['50', '50', '50', '50']);
  });

  it('a bond drawn by schedule in the same quarter is money: the credit line is asked for the rest only', () => {
    const raw = changed(twoLenders(), ({ facilities }) => {
      facilities[0] = loan(250, {
        id: 'bond',
        name: '专项债',
        drawRule: 'scheduled',
        priority: undefined,
        draws: [{ month: 4, amount: 250 }],
        rate: 0,
        duringConstruction: 'pay',
      });
    });
    const { exact } = read(parsed(raw));
    expect(of(exact, 'facility.bond.drawdown')).toEqual(['0', '250', '0', '0']);
    expect(of(exact, 'facility.cheap.drawdown')).toEqual(['300', '50', '150', '0']);
  });

  it('generated projects: whoever draws as needed leaves no more than the minimum cash', () => {
    fc.assert(
      fc.property(projects(), (raw) => {
        const { exact, project } = read(parsed(raw));
        const asNeeded = project.facilities
          .filter((each) => each.drawRule === 'asNeeded')
          .map(({ id }) => rowOf(exact, `facility.${id}.drawdown`));
        const minimum = exact.cell('funding.minimumCash').plus('0.005');
        const building = rowOf(exact, 'timeline.inConstruction');
        rowOf(exact, 'construction.closingBeforeTransfer').forEach((cash, t) => {
          if (building[t]!.eq(1) && asNeeded.some((draws) => draws[t]!.gt('0.005')))
            expect(cash.lte(minimum), `period ${t + 1}: ${cash.toFixed(2)}`).toBe(true);
        });
      }),
      { numRuns: 40 },
    );
  });
});

describe('what lenders read', () => {
  const carried = changed(lent([1000], { rate: 0, duringConstruction: 'pay' }), (raw) => {
    raw.operation.incomes = [rent(400)];
  });

  it('DSCR: 400 of rent against 250 of principal', () => {
    expect(read(parsed(carried)).exact.cell('credit.lowestDscr').toFixed(2)).toBe('1.60');
  });

  it('what shareholders pay in during operation covers no debt service', () => {
    const helped = changed(
      carried,
      (raw) => void raw.equity.lines.push(equity(800, { schedule: [{ month: 20, share: 1 }] })),
    );
    expect(read(parsed(helped)).exact.cell('credit.lowestDscr').toFixed(2)).toBe('1.60');
  });

  it('interest during construction is the interest that falls in construction, paid or capitalised', () => {
    const paying = lent([1000, 0, 0], { rate: 0.1, duringConstruction: 'pay' });
    expect(read(parsed(paying)).exact.cell('funding.interestDuringConstruction').toFixed(2)).toBe('200.00');
    const waiting = lent([1000], { rate: 0.1, interestGraceMonths: 36, graceMonths: 36 });
    expect(read(parsed(waiting)).exact.cell('funding.interestDuringConstruction').toFixed(2)).toBe('0.00');
  });
});
