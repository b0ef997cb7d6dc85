import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { Decimal } from '../../src/finance/decimal';
import { read } from '../../src/analysis';
import { projects } from './arbitrary';
import { bare, cellOf, changed, cost, parcel, parsed, totalOf, type Line, type RawProject } from './raw';

const YI = 100_000_000;
/** The ladder without the land business fee, as the published vector has it. */
const noFee = { id: 'land.businessFeeRate', value: '0', reason: '本例不计' };
const withParcel = (more: Line = {}, land: Line = {}): RawProject =>
  changed(bare(), (raw) => {
    raw.policy.overrides = [noFee];
    raw.land = { ...raw.land, ...land, parcels: [parcel(20 * YI, 10 * YI, more)] };
  });
const ladder = (raw: RawProject) => {
  const { exact } = read(parsed(raw));
  return (row: string) => cellOf(exact, `land.north.${row}`).div(YI).toFixed(4);
};

describe('the retention ladder of one parcel: price 20 亿, land cost 10 亿', () => {
  it('literal reading 10 亿, conservative 7 亿: they differ by the three earmarks, 30 % of net proceeds', () => {
    const of = ladder(withParcel());
    expect(of('netProceeds')).toBe('10.0000');
    expect(of('proceedsLiteral')).toBe('10.0000');
    expect(of('proceedsConservative')).toBe('7.0000');
    expect([of('educationFund'), of('irrigationFund'), of('housingFund')]).toEqual([
      '1.0000',
      '1.0000',
      '1.0000',
    ]);
  });

  it('costs netted against the proceeds: the project receives the proceeds alone', () => {
    expect(ladder(withParcel({}, { costBasis: 'netted', retentionMode: 'literal' }))('retained')).toBe(
      '10.0000',
    );
    expect(ladder(withParcel({}, { costBasis: 'netted' }))('retained')).toBe('7.0000');
  });

  it('costs in the project: the treasury returns them beside the proceeds', () => {
    expect(ladder(withParcel({}, { retentionMode: 'literal' }))('retained')).toBe('20.0000');
    expect(ladder(withParcel())('retained')).toBe('17.0000');
  });

  it('a letter confirms 55 % of the price', () => {
    const land = {
      retentionMode: 'confirmed',
      confirmedRate: 0.55,
      confirmedReference: '区财政局函〔2024〕1号',
    };
    expect(ladder(withParcel({}, land))('retained')).toBe('11.0000');
  });

  it('newly built land, and land outside the unit, keep nothing unless the locality says so', () => {
    expect(ladder(withParcel({ kind: 'newBuild' }))('retained')).toBe('0.0000');
    expect(ladder(withParcel({ inUnit: false }))('retained')).toBe('0.0000');
  });

  it('relief is income forgone, never income received', () => {
    const of = ladder(withParcel({ reliefRate: 0.1 }));
    expect([of('reliefForgone'), of('grossPrice')]).toEqual(['2.0000', '18.0000']);
    expect(of('retained')).toBe('15.6000');
  });

  it('the land-income fund comes off the whole price, not off net proceeds', () => {
    const raw = changed(withParcel({}, { landIncomeFund: true }), ({ policy }) => {
      policy.overrides.push({ id: 'land.incomeFundRate', value: '0.05', reason: '区财政局口径' });
    });
    expect(ladder(raw)('incomeFund')).toBe('1.0000');
    expect(ladder(raw)('proceedsConservative')).toBe('6.0000');
  });

  it('of the fee on newly converted land, the centre takes 30 %; nothing of it falls on existing urban land', () => {
    const land = {
      newLandFeeTariff: 10_000,
      agriculturalFundTariff: 1000,
      retentionMode: 'literal',
      costBasis: 'netted',
    };
    expect(ladder(withParcel({ newlyConverted: true }, land))('newLandFeeCentral')).toBe('0.3000');
    expect(ladder(withParcel({ newlyConverted: true }, land))('retained')).toBe('9.7000');
    expect(ladder(withParcel({}, land))('newLandFee')).toBe('0.0000');
  });

  it('the treasury pays in the month of the instalment plus its lag', () => {
    const raw = changed(
      withParcel(
        {
          saleMonth: 5,
          instalments: [
            { monthsAfterSale: 0, share: 0.5 },
            { monthsAfterSale: 6, share: 0.5 },
          ],
        },
        { treasuryLag: 2 },
      ),
      ({ project }) => void (project.step = 'month'),
    );
    const { exact } = read(parsed(raw));
    const paid = exact
      .row('land.receipts')
      .flatMap((value, t) => (value.isZero() ? [] : [`${t + 1}: ${value.div(YI).toFixed(2)}`]));
    expect(paid).toEqual(['7: 8.50', '13: 8.50']);
  });
});

describe('what leaves the price cannot also come back', () => {
  /** Everything that mode B sends elsewhere, rung by rung. */
  const leaves = (of: (row: string) => Decimal): Decimal =>
    Decimal.sum(
      of('businessFee'),
      of('newLandFee'),
      of('agriculturalFund'),
      of('earmarks'),
      of('incomeFund'),
    );

  it('a price that hardly covers the land cost: fee and funds are paid first, the cost is recovered from the rest', () => {
    const raw = changed(
      withParcel(
        { totalPrice: 10 * YI, compensationCost: 9.8 * YI, newlyConverted: true },
        { newLandFeeTariff: 10_000, agriculturalFundTariff: 1000 },
      ),
      ({ policy }) => void (policy.overrides = []),
    );
    const { exact } = read(parsed(raw));
    const of = (row: string) => cellOf(exact, `land.north.${row}`);
    expect(of('retained').toFixed(2)).toBe(of('grossPrice').minus(leaves(of)).toFixed(2));
  });

  it('generated parcels: retained ≤ price − what leaves, in modes A and B', () => {
    fc.assert(
      fc.property(projects({ households: false }), (raw) => {
        const { exact, project } = read(parsed(raw));
        for (const { id } of project.land.parcels) {
          const of = (row: string) => cellOf(exact, `land.${id}.${row}`);
          const most = Decimal.max(0, of('grossPrice').minus(leaves(of)));
          expect(of('retainedConservative').lte(most.plus('0.005')), `${id} B`).toBe(true);
          const mostLiteral = Decimal.max(
            0,
            of('grossPrice').minus(of('businessFee')).minus(of('newLandFeeCentral')),
          );
          expect(of('retainedLiteral').lte(mostLiteral.plus('0.005')), `${id} A`).toBe(true);
          expect(of('retainedConservative').lte(of('retainedLiteral').plus('0.005')), `${id} B ≤ A`).toBe(
            true,
          );
        }
      }),
      { numRuns: 40 },
    );
  });

  it('which side shows the land cost is a matter of presentation: the project is equally rich', () => {
    for (const [price, landCost] of [
      [20, 10],
      [20, 19.9],
      [20, 26],
    ] as const) {
      for (const retentionMode of ['literal', 'conservative']) {
        const base = changed(
          withParcel({ totalPrice: price * YI, compensationCost: landCost * YI }, { retentionMode }),
          (raw) => void (raw.policy.overrides = []),
        );
        const gross = changed(
          base,
          (raw) =>
            void raw.costs.lines.push(cost(landCost * YI, { id: 'land', name: '征收补偿', group: 'land' })),
        );
        const netted = changed(base, (raw) => void (raw.land.costBasis = 'netted'));
        const [a, b] = [gross, netted].map((raw) =>
          read(parsed(raw)).exact.cell('overall.endingSurplus').toFixed(2),
        );
        expect(a, `${retentionMode}, price ${price}, cost ${landCost}`).toBe(b);
      }
    }
  });

  it('also where the sale is only expected: without it, the land cost has still been spent', () => {
    const base = withParcel({ certainty: 'expected' });
    const gross = changed(
      base,
      (raw) => void raw.costs.lines.push(cost(10 * YI, { id: 'land', name: '征收补偿', group: 'land' })),
    );
    const netted = changed(base, (raw) => void (raw.land.costBasis = 'netted'));
    for (const reading of ['exact', 'withExpected'] as const) {
      const [a, b] = [gross, netted].map((raw) =>
        read(parsed(raw))[reading].cell('overall.endingSurplus').toFixed(2),
      );
      expect(a, reading).toBe(b);
    }
  });

  it('receipts after the horizon are not counted, and the check says so', () => {
    const { exact } = read(parsed(withParcel({ saleMonth: 30 }, { treasuryLag: 12 })));
    expect(totalOf(exact, 'land.receipts').toFixed(2)).toBe('0.00');
    expect(exact.cell('checks.landArrives_passes').toFixed()).toBe('0');
  });
});
