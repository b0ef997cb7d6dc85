import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  allocate,
  backLoaded,
  bullet,
  cumulated,
  db,
  ddb,
  debtCapacity,
  Decimal,
  equalPrincipal,
  even,
  frontLoaded,
  grace,
  landValueAddedTax,
  landValueGain,
  level,
  logistic,
  npv,
  pariPassuConstruction,
  sCurve,
  scheduled,
  sculpt,
  spread,
  syd,
  vatWithCreditForward,
  vdb,
  type ScheduleRow,
} from '../../src/finance';
import { anyRate, money, periods, same, sum, zeroOrRate } from './arbitrary';

describe('laws of repayment', () => {
  const settles = (rows: readonly ScheduleRow[], loan: Decimal): void => {
    expect(rows.at(-1)!.closing.toString()).toBe('0');
    const paid = sum(rows.map((row) => row.principal));
    same(paid, loan.plus(sum(rows.map((row) => row.capitalised))));
    rows.forEach((row, index) => {
      same(row.payment, row.interest.minus(row.capitalised).plus(row.principal));
      same(row.closing, row.opening.plus(row.capitalised).minus(row.principal));
      if (index > 0) expect(row.opening).toEqual(rows[index - 1]!.closing);
      expect(row.closing.lt(0)).toBe(false);
    });
  };
  const rounding = fc.constantFrom(
    {},
    { decimals: 2 },
    { decimals: 2, residual: 'largest-remainder' as const },
  );

  it('every kind of loan is repaid to nothing, rounded or not', () => {
    fc.assert(
      fc.property(money, zeroOrRate, fc.integer({ min: 2, max: 60 }), rounding, (loan, r, n, options) => {
        settles(equalPrincipal(loan, r, n, options), loan);
        settles(level(loan, r, n, options), loan);
        settles(bullet(loan, r, n, options), loan);
        settles(
          scheduled(
            loan,
            r,
            Array.from({ length: n }, (_, i) => (i + 1) % 3),
            options,
          ),
          loan,
        );
      }),
      { numRuns: 60 },
    );
  });

  it('grace of principal and grace of interest, apart and together', () => {
    const then = fc.constantFrom('equalPrincipal' as const, 'level' as const, 'bullet' as const);
    fc.assert(
      fc.property(money, anyRate, periods, fc.nat(20), fc.nat(20), then, (loan, r, n, g, i, kind) => {
        fc.pre(g < n && i <= n);
        const rows = grace(loan, r, n, { principalGrace: g, interestGrace: i, then: kind });
        settles(rows, loan);
        rows.slice(0, g).forEach((row) => expect(row.principal.isZero() || row.period === n).toBe(true));
        rows.slice(i).forEach((row) => expect(row.capitalised.isZero()).toBe(true));
      }),
      { numRuns: 60 },
    );
  });

  it('equal principal costs less interest than level payments, and those less than a bullet', () => {
    fc.assert(
      fc.property(money, anyRate, fc.integer({ min: 2, max: 40 }), (loan, r, n) => {
        const cost = (rows: readonly ScheduleRow[]): Decimal => sum(rows.map((row) => row.interest));
        expect(cost(equalPrincipal(loan, r, n)).lt(cost(level(loan, r, n)))).toBe(true);
        expect(cost(level(loan, r, n)).lt(cost(bullet(loan, r, n)))).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
});

describe('laws of sculpting', () => {
  const cash = fc.array(fc.integer({ min: -500, max: 5000 }), { minLength: 1, maxLength: 30 });
  const target = fc.integer({ min: 100, max: 250 }).map((percent) => new Decimal(percent).div(100));

  it('cover is the target in every period that has cash, and debt is the value of its service', () => {
    fc.assert(
      fc.property(cash, target, zeroOrRate, (cfads, dscr, r) => {
        const loan = sculpt(cfads, dscr, r);
        const service = cfads.map((value) => new Decimal(Math.max(0, value)).div(dscr));
        same(loan.debt, npv(r, service), 1e-25);
        same(debtCapacity(cfads, dscr, r), loan.debt, 1e-25);
        loan.rows.forEach((row, t) => {
          if (cfads[t]! > 0) same(new Decimal(cfads[t]!).div(row.payment), dscr, 1e-15);
          else expect(row.payment.lte(1e-20)).toBe(true);
        });
        expect(loan.rows.at(-1)!.closing.toString()).toBe('0');
      }),
      { numRuns: 80 },
    );
  });

  it('more cover, a dearer rate or less cash carries less debt', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 5000 }), { minLength: 1 }),
        target,
        anyRate,
        (cfads, dscr, r) => {
          const debt = debtCapacity(cfads, dscr, r);
          expect(debtCapacity(cfads, dscr.plus('0.1'), r).lt(debt)).toBe(true);
          expect(debtCapacity(cfads, dscr, r.plus('0.01')).lt(debt)).toBe(true);
          expect(debtCapacity([...cfads.slice(0, -1), 0], dscr, r).lt(debt)).toBe(true);
        },
      ),
    );
  });

  it('debt and equity in step: sources equal uses and interest runs on the average balance', () => {
    fc.assert(
      fc.property(
        fc.array(money, { minLength: 1, maxLength: 10 }),
        fc.integer({ min: 0, max: 100 }),
        anyRate,
        (costs, percent, r) => {
          const built = pariPassuConstruction(costs, new Decimal(percent).div(100), r);
          costs.forEach((cost, t) => {
            const opening = built.closing[t - 1] ?? new Decimal(0);
            same(built.interest[t]!, opening.plus(built.closing[t]!).div(2).times(r));
            same(built.debtDraw[t]!.plus(built.equityDraw[t]!), cost.plus(built.interest[t]!));
          });
        },
      ),
    );
  });
});

describe('laws of sharing, spreading and tax', () => {
  it('parts add up to the cent, whatever the shares, and none is a cent off its own', () => {
    const shares = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(
        fc.integer({ min: -1e9, max: 1e9 }),
        shares,
        fc.integer({ min: -4, max: 4 }),
        (fen, weights, decimals) => {
          fc.pre(weights.some((w) => w > 0));
          const total = new Decimal(fen).div(100);
          const unit = new Decimal(10).pow(-decimals);
          const parts = allocate(total, weights, decimals);
          const whole = total.div(unit).round().times(unit);
          expect(sum(parts).equals(whole)).toBe(true);
          const all = weights.reduce((a, b) => a + b, 0);
          parts.forEach((part, i) => {
            expect(part.minus(whole.times(weights[i]!).div(all)).abs().lt(unit)).toBe(true);
          });
        },
      ),
    );
  });

  it('every profile adds up to exactly 1, the symmetric ones mirror, the loaded ones lean', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 120 }), (n) => {
        for (const profile of [even, sCurve, frontLoaded, backLoaded, logistic]) {
          const shares = profile(n);
          expect(shares).toHaveLength(n);
          expect(sum(shares).toString()).toBe('1');
          expect(cumulated(shares).at(-1)!.toString()).toBe('1');
          expect(shares.every((share) => share.gte(0))).toBe(true);
        }
        for (const profile of [even, sCurve, logistic]) {
          const shares = profile(n).map(String);
          expect(shares).toEqual([...shares].reverse());
        }
        const half = Math.floor(n / 2);
        if (half > 0) {
          expect(sum(frontLoaded(n).slice(0, half)).gt(sum(backLoaded(n).slice(0, half)))).toBe(true);
        }
      }),
      { numRuns: 30 },
    );
    expect(spread(1200, even(12)).every((part) => part.minus(100).abs().lt(1e-25))).toBe(true);
  });

  it('depreciation over a whole life leaves salvage', () => {
    fc.assert(
      fc.property(
        money,
        fc.integer({ min: 0, max: 90 }),
        fc.integer({ min: 1, max: 40 }),
        (cost, percent, life) => {
          const salvage = cost.times(percent).div(100);
          const years = Array.from({ length: life }, (_, i) => i + 1);
          same(sum(years.map((year) => syd(cost, salvage, life, year))), cost.minus(salvage));
          same(vdb(cost, salvage, life, 0, life), cost.minus(salvage));
          const cut = new Decimal(life).times('0.37');
          same(
            vdb(cost, salvage, life, 0, cut).plus(vdb(cost, salvage, life, cut, life)),
            cost.minus(salvage),
          );
          expect(
            sum(years.map((year) => ddb(cost, salvage, life, year))).lte(cost.minus(salvage).plus(1e-20)),
          ).toBe(true);
          expect(years.every((year) => db(cost, salvage, life, year).gte(0))).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('land tax: the largest quick formula is the band that the gain ratio names; more gain, more tax', () => {
    fc.assert(
      fc.property(money, money, money, (revenue, deductions, more) => {
        const { band, gain, tax } = landValueGain(revenue, deductions);
        const banded = gain.times(band.rate).minus(deductions.times(band.quick));
        same(tax, Decimal.max(0, banded));
        expect(landValueAddedTax(revenue.plus(more), deductions).gte(tax)).toBe(true);
        expect(tax.lte(Decimal.max(0, gain))).toBe(true);
      }),
    );
  });

  it('VAT: what is paid and what is carried make up for all that was charged and borne', () => {
    const lists = fc.array(fc.tuple(fc.nat(10000), fc.nat(10000)), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(lists, fc.nat(5000), (pairs, credit) => {
        const vat = vatWithCreditForward(
          pairs.map(([o]) => o),
          pairs.map(([, i]) => i),
          credit,
        );
        const charged = pairs.reduce((total, [o, i]) => total + o - i, -credit);
        same(sum(vat.payable).minus(vat.creditForward.at(-1)!), charged);
        vat.payable.forEach((paid, t) => {
          expect(paid.gte(0) && vat.creditForward[t]!.gte(0)).toBe(true);
          expect(paid.isZero() || vat.creditForward[t]!.isZero()).toBe(true);
        });
      }),
    );
  });
});
