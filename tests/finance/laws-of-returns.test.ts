import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cumipmt,
  cumprinc,
  Decimal,
  effect,
  fv,
  ipmt,
  irr,
  irrRoots,
  nominal,
  nper,
  npv,
  pmt,
  ppmt,
  pv,
  rate,
  xirr,
  xnpv,
} from '../../src/finance';
import { anyRate, money, periods, same, sum, type, zeroOrRate } from './arbitrary';

describe('laws of the annuity', () => {
  it('a payment is its interest and its principal, and the principal repays the loan', () => {
    fc.assert(
      fc.property(zeroOrRate, periods, money, type, (r, n, loan, due) => {
        const all = Array.from({ length: n }, (_, index) => index + 1);
        const principal = all.map((per) => ppmt(r, per, n, loan, 0, due));
        all.forEach((per, index) => {
          same(ipmt(r, per, n, loan, 0, due).plus(principal[index]!), pmt(r, n, loan, 0, due));
        });
        same(sum(principal), loan.neg());
      }),
      { numRuns: 40 },
    );
  });

  it('every one of the five quantities is found again from the other four', () => {
    fc.assert(
      fc.property(anyRate, periods, money, money, type, (r, n, loan, left, due) => {
        const paid = pmt(r, n, loan, left.neg(), due);
        same(pv(r, n, paid, left.neg(), due), loan);
        same(fv(r, n, paid, loan, due), left.neg());
        // Borrowing what one only pays interest on takes for ever: such a term is not asked for.
        fc.pre(!loan.minus(left).abs().lt(1));
        same(nper(r, paid, loan, left.neg(), due), n, 1e-12);
      }),
      { numRuns: 100 },
    );
  });

  it('the rate of a loan is found again from its payment', () => {
    fc.assert(
      fc.property(anyRate, periods, money, type, (r, n, loan, due) => {
        fc.pre(!(due === 1 && n === 1));
        same(rate(n, pmt(r, n, loan, 0, due), loan, 0, due), r);
      }),
      { numRuns: 60 },
    );
  });

  it('a term of two and a half years has a rate too', () => {
    same(rate('2.5', pmt('0.07', '2.5', 1000), 1000), '0.07');
    same(rate('2.5', pmt('0.07', '2.5', 1000, 0, 1), 1000, 0, 1), '0.07');
    expect(rate('2.5', -400, 1000).toString()).toBe('0');
  });

  it('cumulated interest and principal are all that is paid', () => {
    fc.assert(
      fc.property(anyRate, periods, money, type, (r, n, loan, due) => {
        const paid = cumipmt(r, n, loan, 1, n, due).plus(cumprinc(r, n, loan, 1, n, due));
        same(paid, pmt(r, n, loan, 0, due).times(n));
      }),
      { numRuns: 30 },
    );
  });

  it('nominal and effective rates are each other turned round', () => {
    fc.assert(
      fc.property(anyRate, fc.integer({ min: 1, max: 365 }), (r, times) => {
        same(nominal(effect(r, times), times), r);
      }),
    );
  });
});

describe('laws of the rate of return', () => {
  const project = fc.tuple(
    fc.array(money, { minLength: 1, maxLength: 5 }),
    fc.array(money, { minLength: 1, maxLength: 30 }),
  );

  it('at the IRR of a project the net present value is nothing', () => {
    fc.assert(
      fc.property(project, ([outlays, income]) => {
        const flows = [...outlays.map((value) => value.neg()), ...income];
        const found = irr(flows);
        // Measured against the discounted flows: near −100 % they are far larger than the flows.
        const size = npv(
          found,
          flows.map((flow) => flow.abs()),
        );
        const worth = npv(found, flows).abs();
        expect(worth.lte(size.times(1e-20)), worth.toString()).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it('every root of wild flows makes them worth nothing, and there are no more than sign changes', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1000, max: 1000 }), { maxLength: 24 }), (flows) => {
        const signs = flows.filter((f) => f !== 0).map(Math.sign);
        const changes = signs.filter((s, i) => i > 0 && s !== signs[i - 1]).length;
        const roots = irrRoots(flows);
        expect(roots.length).toBeLessThanOrEqual(changes);
        for (const root of roots) {
          const growth = root.plus(1);
          const terms = flows.map((f, t) => growth.pow(-t).times(f));
          const size = sum(terms.map((term) => term.abs()));
          expect(sum(terms).abs().lte(size.times(1e-18))).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('roots that were put in come out: all of them, and a touching one once', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: -90, max: 300 }), { minLength: 1, maxLength: 5 }),
        (percents) => {
          const rates = percents.map((p) => new Decimal(p).div(100)).sort((a, b) => a.comparedTo(b));
          const times = (flows: Decimal[], r: Decimal): Decimal[] =>
            [...flows, new Decimal(0)].map((flow, t) =>
              flow.minus((flows[t - 1] ?? new Decimal(0)).times(r.plus(1))),
            );
          const flows = rates.reduce(times, [new Decimal(100)]);
          const found = irrRoots(flows);
          expect(found).toHaveLength(rates.length);
          found.forEach((root, index) => same(root, rates[index]!, 1e-15));
          const touching = irrRoots(times(times([new Decimal(1)], rates[0]!), rates[0]!));
          expect(touching).toHaveLength(1);
          same(touching[0]!, rates[0]!, 1e-12);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('a dearer discount makes a project worth less today', () => {
    fc.assert(
      fc.property(anyRate, anyRate, money, fc.array(money, { minLength: 1 }), (a, b, cost, income) => {
        fc.pre(a.lt(b));
        expect(npv(a, income).minus(cost).gt(npv(b, income).minus(cost))).toBe(true);
      }),
    );
  });

  it('on the same day of years of 365 days XIRR is IRR', () => {
    fc.assert(
      fc.property(money, fc.array(money, { minLength: 1, maxLength: 3 }), (cost, income) => {
        const flows = [cost.neg(), ...income];
        // 2021, 2022 and 2023 are common years.
        const dates = flows.map((_, year) => `${2021 + year}-01-01`);
        const yearly = xirr(flows, dates);
        same(yearly, irr(flows), 1e-20);
        same(xnpv(yearly, flows, dates), 0, 1e-12);
        const nominalYears = flows.map((_, year) => `${2021 + 4 * year}-06-30`);
        same(xirr(flows, nominalYears, null, '30/360').plus(1).pow(4), irr(flows).plus(1), 1e-15);
      }),
      { numRuns: 60 },
    );
  });
});
