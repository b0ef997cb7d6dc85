import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  coverage,
  Decimal,
  dscr,
  icr,
  irr,
  llcr,
  npv,
  payback,
  plcr,
  FinanceError,
  type Ratio,
} from '../../src/finance';
import type { Exact } from '../../src/rows';
import { projects } from './arbitrary';
import { at, caseOf, drawnAtOnce, exactOf, near, total, where, type Case } from './funding/cases';
import { equity, rent, type Step } from './raw';

/** Not applicable stays so: it is neither 0 nor infinite. */
const sameRatio = (actual: Decimal | undefined, expected: Ratio | undefined, what: string): void => {
  if (expected === null || expected === undefined) expect(actual?.isNaN(), what).toBe(true);
  else near(actual, expected, '1e-15', what);
};
const borrowing = (change: (raw: Case) => void = () => undefined, step: Step = 'year') =>
  exactOf(
    caseOf(
      (raw) => {
        raw.facilities = [drawnAtOnce(80_000_000, { repayment: 'level', tenorMonths: 120 })];
        raw.equity.lines = [equity(30_000_000)];
        change(raw);
      },
      { step },
    ),
  );
const operating = (exact: Exact, ref: string) => where(exact, 'timeline.inOperation', ref);
/** Sums of each stretch of so many periods that ends in a period. */
const rolling = (values: readonly Decimal[], periods: number) =>
  values.map((_, index) => Decimal.sum(0, ...values.slice(Math.max(0, index + 1 - periods), index + 1)));

describe.each([
  ['year', 1],
  ['quarter', 4],
] as const)('what a bank reads, by the %s', (step, periods) => {
  const exact = borrowing(undefined, step);
  const cash = operating(exact, 'operationAccount.cfads');
  const service = operating(exact, 'operationAccount.debtService');

  it('DSCR of the period and of twelve months; not applicable once the loan is gone', () => {
    dscr(cash, service).forEach((ratio, index) =>
      sameRatio(operating(exact, 'credit.dscr')[index], ratio, `period ${index + 1}`),
    );
    const expected = dscr(rolling(cash, periods), rolling(service, periods));
    operating(exact, 'credit.dscrTwelveMonths').forEach((actual, index) =>
      sameRatio(actual, index + 1 < periods ? null : expected[index], `period ${index + 1}`),
    );
    expect(operating(exact, 'credit.dscrTwelveMonths').at(-1)?.isNaN()).toBe(true);
  });

  it('lowest and average are of the ratios that exist', () => {
    const ratios = operating(exact, 'credit.dscrTwelveMonths').filter((ratio) => !ratio.isNaN());
    near(exact.cell('credit.lowestDscr'), Decimal.min(...ratios));
    near(exact.cell('credit.averageDscr'), Decimal.sum(...ratios).div(ratios.length));
  });

  it('ICR: EBIT on interest, twelve months', () => {
    const expected = icr(
      rolling(operating(exact, 'statements.ebit'), periods),
      rolling(operating(exact, 'statements.interest'), periods),
    );
    operating(exact, 'credit.icr').forEach((actual, index) =>
      sameRatio(actual, index + 1 < periods ? null : expected[index], `period ${index + 1}`),
    );
  });

  it('LLCR and PLCR when operation begins', () => {
    const end = exact.row('timeline.isConstructionEnd').findIndex((flag) => flag.eq(1));
    const rate = new Decimal('0.05').div(periods);
    const debt = at(exact, 'funding.debt', end);
    const owed = operating(exact, 'facility.bank.opening').filter((opening) => opening.gt(0)).length;
    near(at(exact, 'credit.llcr', end), llcr(cash, rate, debt, owed));
    near(at(exact, 'credit.plcr', end), plcr(cash, rate, debt));
    expect(at(exact, 'credit.llcr', exact.periods - 1).isNaN()).toBe(true);
  });

  it('coverage of all debt service: net of cost over the loan’s life, gross over all', () => {
    const life = cash.map((value, index) =>
      operating(exact, 'facility.bank.opening')[index]?.gt(0) === true ? value : new Decimal(0),
    );
    sameRatio(
      exact.cell('credit.coverageNet'),
      coverage(
        life,
        life.map(() => 0),
        service,
      ).total,
      'net',
    );
    const gross = operating(exact, 'operation.collected');
    sameRatio(
      exact.cell('credit.coverageGross'),
      coverage(gross, operating(exact, 'operation.cost'), service, 'gross').total,
      'gross',
    );
  });

  it('NPV, IRR and payback of the flows before financing', () => {
    const flows = exact.row('funding.netBeforeFinancing');
    near(exact.cell('credit.npv'), npv(new Decimal('0.05').div(periods), flows));
    near(exact.cell('credit.projectIrr'), irr(flows).plus(1).pow(periods).minus(1), '1e-9');
    // payback counts from the first flow; the years here count from the opening of its period.
    near(exact.cell('credit.paybackYears'), payback(flows).plus(1).div(periods));
  });
});

describe('a project without debt', () => {
  const exact = borrowing((raw) => void (raw.facilities = []));

  it('has no cover rows at all, and its return all the same', () => {
    expect(exact.program.rows.has('credit.dscr')).toBe(false);
    expect(exact.cell('credit.projectIrr').gt(0)).toBe(true);
  });
});

describe('a facility that is not drawn', () => {
  const exact = borrowing((raw) => {
    raw.facilities = [drawnAtOnce(80_000_000, { repayment: 'level', certainty: 'expected' })];
  });

  it('every ratio is not applicable, not 0, and no check fails for it', () => {
    for (const ref of [
      'lowestDscr',
      'averageDscr',
      'lowestLlcr',
      'lowestPlcr',
      'lowestIcr',
      'coverageNet',
      'coverageGross',
    ])
      expect(exact.cell(`credit.${ref}`).isNaN(), ref).toBe(true);
    for (const id of ['dscr', 'llcr', 'icr', 'coverage'])
      expect(exact.cell(`checks.${id}_passes`).eq(1), id).toBe(true);
  });
});

describe('a project that never pays back', () => {
  const exact = borrowing((raw) => void (raw.operation.incomes = [rent(6_000_000)]));

  it('has no payback, and says so rather than 0', () => {
    expect(exact.cell('credit.paybackYears').isNaN()).toBe(true);
    expect(exact.cell('credit.npv').lt(0)).toBe(true);
  });
});

describe('two loans at different rates', () => {
  it('are discounted at the rate of what was drawn, subsidy taken off, whatever their limits', () => {
    const exact = borrowing((raw) => {
      raw.facilities = [
        drawnAtOnce(30_000_000, { repayment: 'level', rate: 0.06, subsidyBps: 100 }),
        drawnAtOnce(90_000_000, {
          id: 'second',
          name: '政策性银行',
          repayment: 'level',
          rate: 0.03,
          draws: [{ month: 1, amount: 10_000_000 }],
        }),
      ];
    });
    near(exact.cell('credit.averageRate'), new Decimal('0.05').times(3).plus('0.03').div(4));
  });
});

describe('what shareholders earn', () => {
  const exact = borrowing((raw) => {
    raw.surplus = { operationFundShare: 1, distributionShare: 0.5 };
    raw.equity.lines = [
      equity(18_000_000),
      equity(12_000_000, { id: 'partner', name: '社会资本', party: 'socialCapital' }),
    ];
  });

  it('each party, in the same proportion, at the same return as all of them', () => {
    near(exact.cell('credit.irr_government'), exact.cell('credit.equityIrr'), '1e-9');
    near(exact.cell('credit.irr_partner'), exact.cell('credit.equityIrr'), '1e-9');
    near(
      total(exact, 'credit.flow_government').plus(total(exact, 'credit.flow_partner')),
      total(exact, 'credit.equityFlow'),
    );
    near(exact.cell('credit.equityIrr'), irr(exact.row('credit.equityFlow')), '1e-9');
  });
});

describe('generated projects', () => {
  const orNothing = (compute: () => Decimal): Decimal | null => {
    try {
      return compute();
    } catch (error) {
      if (error instanceof FinanceError) return null;
      throw error;
    }
  };

  it('NPV and payback of the rows are those of the flows', () => {
    fc.assert(
      fc.property(projects(), (raw) => {
        const exact = exactOf(raw);
        const flows = exact.row('funding.netBeforeFinancing');
        const periods = 12 / exact.cell('timeline.monthsPerPeriod').toNumber();
        near(exact.cell('credit.npv'), npv(new Decimal('0.05').div(periods), flows));
        const running = exact.row('funding.cumulativeBeforeFinancing');
        // Paid back for good: after the last time below zero. Where it crosses but once, that is the first time.
        const crossings = running.filter(
          (sum, index) =>
            index > 0 && sum.isNegative() && !sum.isZero() !== (running[index - 1]?.lt(0) ?? false),
        ).length;
        if (crossings > 0 || running[0]?.gte(0) === true) return;
        const expected = running.at(-1)?.gte(0) === true ? orNothing(() => payback(flows)) : null;
        sameRatio(
          exact.cell('credit.paybackYears'),
          expected === null ? null : expected.plus(1).div(periods),
          'payback',
        );
      }),
      { numRuns: 60 },
    );
  });

  it('no ratio is read where nothing is due, and every ratio is finite', () => {
    fc.assert(
      fc.property(projects(), (raw) => {
        const exact = exactOf(raw);
        if (!exact.program.rows.has('credit.dscr')) return;
        exact.row('credit.dscr').forEach((ratio, period) => {
          expect(ratio.isNaN()).toBe(at(exact, 'credit.serviceDue', period).lt(1));
          expect(ratio.isNaN() || ratio.isFinite()).toBe(true);
        });
      }),
      { numRuns: 40 },
    );
  });
});
