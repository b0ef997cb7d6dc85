import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Decimal } from '../../../src/finance';
import { equity, loan, type Line, type Step } from '../raw';
import { caseOf, exactOf, near, nearAll, passes } from './cases';

const WAN = 10_000;
const called = (amount: number, more: Line = {}): Line =>
  equity(amount, {
    id: 'partner',
    name: '社会资本',
    party: 'socialCapital',
    drawRule: 'asNeeded',
    schedule: [],
    ...more,
  });
const bank = (id: string, limit: number, priority: number, more: Line = {}): Line =>
  loan(limit, {
    id,
    name: id,
    priority,
    window: { start: 0, months: 24 },
    graceMonths: 24,
    tenorMonths: 120,
    duringConstruction: 'pay',
    ...more,
  });

interface Money {
  readonly equity: number;
  readonly first: number;
  readonly second?: number;
}

/** Two years that need 5000 万 each, and the interest of what was drawn in the first. */
const drawn = (funding: Line, money: Money, step: Step = 'year') =>
  exactOf(
    caseOf(
      (raw) => {
        raw.funding = funding;
        raw.equity.lines = [called(money.equity)];
        raw.facilities = [
          bank('first', money.first, 1),
          ...(money.second === undefined ? [] : [bank('second', money.second, 2)]),
        ];
      },
      { step },
    ),
  );
type Drawn = ReturnType<typeof drawn>;
const inWan = (exact: Drawn, ref: string) =>
  exact
    .row(ref)
    .slice(0, 2)
    .map((value) => value.div(WAN).toNumber());

describe('debt by priority, equity last', () => {
  const exact = drawn(
    { drawOrder: 'sequence' },
    { equity: 5000 * WAN, first: 4000 * WAN, second: 3000 * WAN },
  );

  it('the first bank lends to its limit, then the second, then equity meets the rest', () => {
    expect(inWan(exact, 'facility.first.drawdown')).toEqual([4000, 0]);
    expect(inWan(exact, 'facility.second.drawdown')).toEqual([1000, 2000]);
    expect(inWan(exact, 'equity.partner.paidIn')).toEqual([0, 3250]);
  });

  it('equity that comes after the debt is out of step with it, and the checks say so', () => {
    expect(passes(exact, 'equityInStep')).toBe(false);
  });
});

describe('equity before debt', () => {
  it('nothing is borrowed before the last of the equity is in', () => {
    const exact = drawn({ drawOrder: 'equityFirst' }, { equity: 3000 * WAN, first: 9000 * WAN });
    expect(inWan(exact, 'equity.partner.paidIn')).toEqual([3000, 0]);
    expect(inWan(exact, 'facility.first.drawdown')).toEqual([2000, 5100]);
    expect(passes(exact, 'equityInStep')).toBe(true);
  });
});

describe('equity in step with debt, one fifth of every need', () => {
  const half = { drawOrder: 'pariPassu', equityShare: 0.2 };

  it('holds to the cent while both have room', () => {
    const exact = drawn(half, { equity: 5000 * WAN, first: 20_000 * WAN }, 'month');
    const need = exact.row('funding.constructionNeed').slice(0, 24);
    nearAll(
      exact.row('equity.partner.paidIn').slice(0, 24),
      need.map((each) => each.times('0.2')),
    );
    nearAll(
      exact.row('facility.first.drawdown').slice(0, 24),
      need.map((each) => each.times('0.8')),
    );
  });

  it('equity runs out: debt takes the rest', () => {
    const exact = drawn(half, { equity: 1500 * WAN, first: 20_000 * WAN });
    expect(inWan(exact, 'equity.partner.paidIn')).toEqual([1000, 500]);
    expect(inWan(exact, 'facility.first.drawdown')).toEqual([4000, 4700]);
  });

  it('debt runs out: equity that is subscribed is called, not left idle beside a gap', () => {
    const exact = drawn(half, { equity: 6000 * WAN, first: 5000 * WAN });
    expect(inWan(exact, 'facility.first.drawdown')).toEqual([4000, 1000]);
    expect(inWan(exact, 'equity.partner.paidIn')).toEqual([1000, 4200]);
    near(exact.cell('construction.worstGap'), 0);
  });
});

describe('in any order', () => {
  it('what is drawn is the need, or all the room there is; nobody pays more than is subscribed or approved', () => {
    const amount = fc.integer({ min: 0, max: 12_000 }).map((wan) => wan * WAN);
    fc.assert(
      fc.property(
        fc.constantFrom('sequence', 'equityFirst', 'pariPassu'),
        fc.integer({ min: 0, max: 100 }),
        fc.constantFrom<Step>('quarter', 'year'),
        amount,
        amount,
        amount,
        (drawOrder, percent, step, ...[first, second, own]) => {
          const funding =
            drawOrder === 'pariPassu' ? { drawOrder, equityShare: percent / 100 } : { drawOrder };
          const exact = drawn(funding, { equity: own, first, second }, step);
          const givers = ['equity.partner.paidIn', 'facility.first.drawdown', 'facility.second.drawdown'];
          let room = new Decimal(own).plus(first).plus(second);
          exact.row('funding.constructionNeed').forEach((need, period) => {
            const given = Decimal.sum(...givers.map((ref) => exact.row(ref)[period] ?? 0));
            near(given, Decimal.min(need, room));
            room = room.minus(given);
          });
          const all = (ref: string) => Decimal.sum(...exact.row(ref));
          [own, first, second].forEach((most, index) => {
            expect(all(givers[index] ?? '').lte(most)).toBe(true);
          });
        },
      ),
      { numRuns: 40 },
    );
  });
});
