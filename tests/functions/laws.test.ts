import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { functions, useLanguage } from '../../src/functions';

beforeAll(() => useLanguage('en'));
afterAll(() => useLanguage(undefined));

/** Money in whole fen up to ten billion yuan. */
const money = fc.integer({ min: 0, max: 1_000_000_000_000 }).map((fen) => fen / 100);
const rate = fc.integer({ min: 0, max: 2000 }).map((points) => points / 10_000);
const list = (of: fc.Arbitrary<number>) => fc.array(of, { minLength: 1, maxLength: 24 });
const pair = fc.integer({ min: 1, max: 24 }).chain((length) => {
  const flows = fc.array(money, { minLength: length, maxLength: length });
  return fc.tuple(flows, flows, flows);
});
const total = (values: readonly unknown[]): number =>
  values.reduce<number>((sum, value) => sum + Number(value), 0);
const near = (a: unknown, b: number, scale = Math.abs(b)): void =>
  expect(Math.abs(Number(a) - b)).toBeLessThanOrEqual(1e-9 * Math.max(1, scale));
const runs = { numRuns: 60 };
const BODY = 6;

describe('cash', () => {
  it('is conserved: what is left is what was there, plus receipts, less payments', () => {
    fc.assert(
      fc.property(pair, money, ([receipts, payments], opening) => {
        const rows = functions.BALANCE([receipts], [payments], opening).slice(BODY);
        const scale = opening + total(receipts) + total(payments);
        near(rows.at(-1)![3], opening + total(receipts) - total(payments), scale);
        near(total(rows.map((row) => row[1])), opening + total(receipts), scale);
        near(total(rows.map((row) => row[2])), total(payments), scale);
      }),
      runs,
    );
  });

  it('PH.BALANCE.GAP is the largest gap of PH.BALANCE, and the worst period holds the lowest cash', () => {
    fc.assert(
      fc.property(pair, money, ([receipts, payments], opening) => {
        const shown = functions.BALANCE([receipts], [payments], opening);
        const rows = shown.slice(BODY);
        const gap = functions['BALANCE.GAP']([receipts], [payments], opening);
        expect(gap).toBe(Math.max(...rows.map((row) => Number(row[4]))));
        expect(rows[Number(shown[3]![1]) - 1]![3]).toBe(Math.min(...rows.map((row) => Number(row[3]))));
      }),
      runs,
    );
  });

  it('more money, committed or only expected, never darkens the verdict', () => {
    const rank = (shown: unknown[][]): number => ['green', 'amber', 'red'].indexOf(String(shown[0]![1]));
    fc.assert(
      fc.property(pair, money, ([receipts, payments, more], minimum) => {
        const plain = rank(functions.BALANCE([receipts], [payments], 0, minimum));
        const richer = receipts.map((value, at) => value + more[at]!);
        expect(rank(functions.BALANCE([richer], [payments], 0, minimum))).toBeLessThanOrEqual(plain);
        const hoped = rank(functions.BALANCE([receipts], [payments], 0, minimum, [more]));
        expect(hoped).toBeLessThanOrEqual(plain);
        if (plain > 0) expect(hoped).toBeGreaterThan(0);
      }),
      runs,
    );
  });
});

describe('land', () => {
  it('the literal reading keeps at least what the conservative one keeps, and neither keeps more than the price', async () => {
    await fc.assert(
      fc.asyncProperty(money, money, async (price, cost) => {
        const [[literal] = []] = await functions['LAND.RETAINED']([[price]], [[cost]], 'literal');
        const [[conservative] = []] = await functions['LAND.RETAINED']([[price]], [[cost]]);
        expect(Number(literal)).toBeGreaterThanOrEqual(Number(conservative));
        expect(Number(conservative)).toBeGreaterThanOrEqual(0);
        expect(Number(literal)).toBeLessThanOrEqual(Math.max(0, price - cost) + 1e-6);
      }),
      runs,
    );
  });

  it('what leaves and what stays is the price', async () => {
    await fc.assert(
      fc.asyncProperty(money, rate, async (price, share) => {
        const rows = await functions['LAND.LADDER'](price, price * share);
        const at = (label: string): number =>
          Number(rows.find(([item]) => String(item).startsWith(label))?.[1]);
        const left = ['Compensation', 'Land business fee', 'New-construction-land fee', 'Agricultural', 'Education', 'Irrigation', 'Housing', 'State land'].map(at); // prettier-ignore
        near(total(left) + at('Retained for the project'), price);
      }),
      runs,
    );
  });

  it('a range is answered cell by cell as single cells are', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(money, money), { minLength: 2, maxLength: 6 }), async (parcels) => {
        const [prices, costs] = [parcels.map(([price]) => [price]), parcels.map(([, cost]) => [cost])];
        const whole = await functions['LAND.RETAINED'](prices, costs);
        const each = await Promise.all(
          parcels.map(([price, cost]) => functions['LAND.RETAINED']([[price]], [[cost]])),
        );
        expect(whole).toEqual(each.map(([row]) => row));
      }),
      runs,
    );
  });
});

describe('homes', () => {
  const area = fc.integer({ min: 1, max: 40_000 }).map((hundredths) => hundredths / 100);
  const types = [[60, 80, 100, 120, 140]];

  it('a unit is never smaller than its target, and a larger target never has a smaller one', async () => {
    await fc.assert(
      fc.asyncProperty(area, area, async (a, b) => {
        const [[one] = [], [other] = []] = await functions['RELOCATION.UNIT'](
          [[Math.min(a, b)], [Math.max(a, b)]],
          types,
        );
        expect(Number(one)).toBeGreaterThanOrEqual(Math.min(a, b));
        expect(Number(other)).toBeGreaterThanOrEqual(Number(one));
      }),
      runs,
    );
  });

  it('buying up never takes area away, and reaches the minimum', async () => {
    await fc.assert(
      fc.asyncProperty(area, async (old) => {
        const [[plain] = []] = await functions['RELOCATION.ENTITLEMENT']([[old]]);
        const [[bought] = []] = await functions['RELOCATION.ENTITLEMENT']([[old]], true);
        expect(Number(bought)).toBeGreaterThanOrEqual(Number(plain));
        expect(Number(bought)).toBeGreaterThanOrEqual(60);
      }),
      runs,
    );
  });

  it('every resettled household asks for one unit while its target fits the largest type', async () => {
    const small = fc.integer({ min: 100, max: 12_700 }).map((hundredths) => hundredths / 100);
    await fc.assert(
      fc.asyncProperty(list(small), async (areas) => {
        const households = [['areaM2'], ...areas.map((each) => [each])];
        const [, ...rows] = await functions['RELOCATION.DEMAND'](households, types);
        expect(total(rows.map((row) => row[1]))).toBe(areas.length);
      }),
      runs,
    );
  });
});

describe('loans', () => {
  const method = fc.constantFrom('equalPrincipal', 'level', 'bullet');

  it('what is borrowed and capitalised is repaid, to the last fen', () => {
    fc.assert(
      fc.property(
        money,
        rate,
        fc.integer({ min: 2, max: 40 }),
        method,
        fc.nat(),
        fc.nat(),
        (principal, r, periods, way, a, b) => {
          const [, ...rows] = functions['LOAN.SCHEDULE'](
            principal,
            [[r]],
            periods,
            way,
            a % periods,
            b % periods,
          );
          near(
            total(rows.map((row) => row[4])),
            principal + total(rows.map((row) => row[3])),
            principal * 10,
          );
          expect(rows.at(-1)![6]).toBe(0);
          rows.slice(1).forEach((row, at) => expect(row[1]).toBe(rows[at]![6]));
        },
      ),
      runs,
    );
  });

  it('debt at the end of construction is draws and interest', () => {
    fc.assert(
      fc.property(list(money), rate, (draws, r) => {
        const shown = functions['LOAN.IDC']([draws], [[r]]);
        const [, , interest, debt] = shown.at(-1)!;
        near(debt, total(draws) + Number(interest));
      }),
      runs,
    );
  });

  it('a higher target carries no more debt, and the sculpted loan is the capacity', () => {
    const target = fc.integer({ min: 100, max: 300 }).map((hundredths) => hundredths / 100);
    fc.assert(
      fc.property(list(money), target, target, rate, (cash, a, b, r) => {
        const low = Number(functions['LOAN.CAPACITY']([cash], [[Math.min(a, b)]], [[r]]));
        expect(Number(functions['LOAN.CAPACITY']([cash], [[Math.max(a, b)]], [[r]]))).toBeLessThanOrEqual(
          low,
        );
        expect(functions['LOAN.SCULPT']([cash], [[Math.min(a, b)]], [[r]])[1]![1]).toBe(low);
        if (low > 0) near(functions.LLCR([cash], [[r]], [[low]])[0]![0], Math.min(a, b));
      }),
      runs,
    );
  });

  it('a guarantee closes as much of the gap as it is worth, and no more', () => {
    fc.assert(
      fc.property(money, money, rate, money, (debt, value, share, guarantee) => {
        const open = Number(functions['COLLATERAL.GAP']([[debt]], [[value]], [[share]])[0]![0]);
        const closed = Number(functions['COLLATERAL.GAP']([[debt]], [[value]], [[share]], guarantee)[0]![0]);
        near(closed, Math.max(0, open - guarantee), debt + guarantee);
      }),
      runs,
    );
  });
});

describe('spreading and tax', () => {
  it('parts in whole fen add up to the amount in every profile', () => {
    const profile = fc.constantFrom('even', 'sCurve', 'frontLoaded', 'backLoaded');
    fc.assert(
      fc.property(money, fc.integer({ min: 1, max: 60 }), profile, (amount, periods, way) => {
        const [parts = []] = functions.SPREAD(amount, periods, [[way]], 2);
        expect(total(parts.map((part) => Math.round(Number(part) * 100)))).toBe(Math.round(amount * 100));
      }),
      runs,
    );
  });

  it('land value-added tax grows with the revenue and stays below the gain', () => {
    fc.assert(
      fc.property(money, money, money, (a, b, deductions) => {
        const [[low, high] = []] = functions['TAX.LANDVAT'](
          [[Math.min(a, b), Math.max(a, b)]],
          [[deductions]],
        );
        expect(Number(high)).toBeGreaterThanOrEqual(Number(low));
        expect(Number(high)).toBeLessThanOrEqual(Math.max(0, Math.max(a, b) - deductions));
      }),
      runs,
    );
  });

  it('an asset is worth less at a higher rate, and proceeds split its value', async () => {
    const cap = fc.integer({ min: 200, max: 1200 }).map((points) => points / 10_000);
    await fc.assert(
      fc.asyncProperty(money, cap, cap, rate, rate, async (noi, a, b, kept, cost) => {
        const [[dear, cheap] = []] = functions['REIT.VALUE'](
          [[noi, noi]],
          [[Math.min(a, b), Math.max(a, b)]],
        );
        expect(Number(dear)).toBeGreaterThanOrEqual(Number(cheap));
        const rows = await functions['REIT.PROCEEDS'](noi, a, kept, cost);
        const [value, price, issue, proceeds] = rows.map((row) => Number(row[1]));
        near(price, value! * (1 - kept), value);
        near(proceeds, price! - issue!, value);
      }),
      runs,
    );
  });
});
