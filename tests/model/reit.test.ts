import { describe, expect, it } from 'vitest';
import { evaluate, read } from '../../src/analysis';
import { capRateValue, Decimal } from '../../src/finance';
import { ModelError } from '../../src/model/errors';
import { modelOf } from '../../src/model';
import { at, caseOf, drawnAtOnce, exactOf, near, total, type Case } from './funding/cases';
import { parsed, rent, upkeep, type Line, type Step } from './raw';

const SALE = {
  enabled: true,
  month: 72,
  capRate: 0.05,
  retainedShare: 0.3,
  distributionRate: 0.95,
  issueCostRate: 0.02,
  reinvestShare: 0.9,
  repayFacilities: [],
  certainty: 'committed',
};

/** Shops and their upkeep go to the REIT; parking and its upkeep stay. */
const sold = (more: Line = {}, change: (raw: Case) => void = () => undefined, step: Step = 'year') =>
  caseOf(
    (raw) => {
      raw.operation.incomes = [
        rent(20_000_000, { growth: 0.02, soldToReit: true }),
        rent(3_000_000, { id: 'parking', name: '停车', element: 'parking' }),
      ];
      raw.operation.costs = [
        upkeep(5_000_000, { soldToReit: true }),
        upkeep(1_000_000, { id: 'garage', name: '车库管理' }),
      ];
      raw.reit = { ...SALE, ...more };
      change(raw);
    },
    { step },
  );
const kept = (change: (raw: Case) => void = () => undefined, step: Step = 'year') =>
  sold({ enabled: false }, change, step);
const saleOf = (exact: ReturnType<typeof exactOf>) =>
  exact.row('reit.isSale').findIndex((flag) => flag.eq(1));

describe.each(['year', 'quarter', 'month'] as const)(
  'assets sold to a REIT after four years of operation, by the %s',
  (step) => {
    const exact = exactOf(sold({}, undefined, step));
    const sale = saleOf(exact);
    const periods = { year: 1, quarter: 4, month: 12 }[step];

    it('are valued on the next twelve months’ NOI at the cap rate', () => {
      const ahead = Decimal.sum(...exact.row('reit.noi').slice(sale + 1, sale + 1 + periods));
      near(exact.cell('reit.valueTotal'), capRateValue(ahead, 0.05).gross);
      expect(ahead.gt(15_000_000)).toBe(true);
    });

    it('bring the share sold of that, less the cost of issue on the whole', () => {
      near(exact.cell('reit.proceedsTotal'), exact.cell('reit.valueTotal').times('0.68'));
      near(at(exact, 'operationAccount.reitProceeds', sale), exact.cell('reit.proceedsTotal'));
    });

    it('NOI before = NOI after + what left with the assets', () => {
      const before = exactOf(kept(undefined, step));
      exact
        .row('operation.noi')
        .forEach((noi, period) =>
          near(noi.plus(at(exact, 'reit.noiGone', period)), at(before, 'operation.noi', period)),
        );
      expect(at(exact, 'reit.noiGone', sale).isZero()).toBe(true);
      expect(at(exact, 'reit.noiGone', sale + 1).gt(0)).toBe(true);
    });

    it('afterwards the retained share’s distributions come in their place', () => {
      near(at(exact, 'reit.distributions', sale), 0);
      near(
        at(exact, 'reit.distributions', sale + 1),
        at(exact, 'reit.noi', sale + 1)
          .times('0.95')
          .times('0.3'),
      );
    });

    it('proceeds and distributions less the income lost: that is what the whole life gains, and nothing else', () => {
      const gained = exact
        .cell('overall.endingSurplus')
        .minus(exactOf(kept(undefined, step)).cell('overall.endingSurplus'));
      near(
        gained,
        total(exact, 'reit.proceeds')
          .plus(total(exact, 'reit.distributions'))
          .minus(total(exact, 'reit.noiGone')),
      );
    });
  },
);

describe('debt of the named facilities is repaid first', () => {
  const borrowed = (raw: Case): void => {
    raw.facilities = [
      drawnAtOnce(60_000_000, { repayment: 'level' }),
      drawnAtOnce(20_000_000, { id: 'other', name: '另一笔', repayment: 'bullet' }),
    ];
  };
  const exact = exactOf(sold({ repayFacilities: ['bank'] }, borrowed));
  const sale = saleOf(exact);

  it('all of what is owed on it, in the period of the sale; the others run on', () => {
    near(at(exact, 'facility.bank.closing', sale), 0);
    near(at(exact, 'facility.bank.repayment', sale), at(exact, 'facility.bank.opening', sale));
    near(at(exact, 'facility.other.closing', sale), 20_000_000);
  });

  it('proceeds less the debt repaid stay in the account', () => {
    const moved = at(exact, 'operationAccount.net', sale)
      .minus(at(exact, 'operationAccount.cfads', sale))
      .plus(at(exact, 'operationAccount.debtService', sale));
    near(moved, exact.cell('reit.proceedsTotal').minus(at(exact, 'facility.bank.prepayment', sale)));
  });

  it('neither the price nor what it repays is cover: DSCR of that year is what operation earned on what was due', () => {
    const due = at(exact, 'facility.bank.scheduledRepayment', sale).plus(
      at(exact, 'funding.interestPaid', sale),
    );
    near(at(exact, 'credit.dscr', sale), at(exact, 'operationAccount.cfads', sale).div(due));
    near(at(exact, 'operationAccount.cfads', sale), at(exact, 'operation.noi', sale));
  });
});

describe('a sale that is only expected', () => {
  it('is not counted: assets and income stay; counted, they go', () => {
    const { exact, withExpected } = read(parsed(sold({ certainty: 'expected' })));
    near(exact.cell('reit.proceedsTotal'), 0);
    near(total(exact, 'reit.noiGone'), 0);
    near(exact.cell('overall.endingSurplus'), exactOf(kept()).cell('overall.endingSurplus'));
    near(withExpected.cell('overall.endingSurplus'), exactOf(sold()).cell('overall.endingSurplus'));
  });
});

describe('the gates of a public REIT', () => {
  const finding = (raw: Case, id: string) => evaluate(parsed(raw)).checks.find((each) => each.id === id);

  it.each<[string, string, Line]>([
    ['assets operated for two years', 'reitYears', { month: 48 }],
    ['a tenth kept by the owner', 'reitOwner', { retainedShare: 0.1 }],
    ['half of the income distributed', 'reitDistribution', { distributionRate: 0.5 }],
  ])('%s: fails, with its clause', (_, id, more) => {
    const failing = finding(sold(more), id);
    expect(failing?.status).toBe('fail');
    expect(failing?.clause).not.toBe('');
    expect(finding(sold(), id)?.status).toBe('pass');
  });

  it('years are counted from the day the last of the assets opened, not from the end of building', () => {
    const late = sold({}, (raw) => {
      raw.operation.incomes = [rent(20_000_000, { soldToReit: true, startMonth: 24 })];
      raw.operation.costs = [];
    });
    near(exactOf(late).cell('reit.operatedYears'), 2);
    expect(finding(late, 'reitYears')?.status).toBe('fail');
  });
});

describe('a sale that the horizon cuts short', () => {
  it('is refused: its value would miss months of income', () => {
    const raw = sold({ month: 140 });
    let said: string[] = [];
    try {
      modelOf(parsed(raw));
    } catch (error) {
      if (error instanceof ModelError) said = error.sentences('en');
      else throw error;
    }
    expect(said.join()).toContain('reit.month');
    expect(said.join()).toContain('twelve months');
  });

  it('twelve months before its end there is just enough', () => {
    near(
      exactOf(sold({ month: 132 })).cell('reit.valueTotal'),
      at(exactOf(sold({ month: 132 })), 'reit.noi', 11).div('0.05'),
    );
  });
});
