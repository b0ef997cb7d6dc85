import fc from 'fast-check';
import { describe, it } from 'vitest';
import { Decimal } from '../../../src/finance';
import { projects } from '../arbitrary';
import { exactOf, near } from './cases';

/**
 * Where the price of a parcel goes, rung by rung. What the treasury takes first may exceed the price (`overdrawn`): that part
 * comes from elsewhere in the budget and is no money of the project.
 *
 *   A  price = business fee + central share of the new-land fee + land cost recovered + proceeds − overdrawn
 *   B  price = business fee + new-land fee + agricultural fund + earmarks + land-income fund + land cost recovered + proceeds − overdrawn
 *
 * Land cost = cost recovered + cost not recovered; of recovered cost and proceeds the project retains its share, others the rest.
 */
describe('Σ rungs = price, on generated parcels', () => {
  it.each([
    ['A literal', ['businessFee', 'newLandFeeCentral'], 'Literal'],
    [
      'B conservative',
      [
        'businessFee',
        'newLandFee',
        'agriculturalFund',
        'educationFund',
        'irrigationFund',
        'housingFund',
        'incomeFund',
      ],
      'Conservative',
    ],
  ] as const)('mode %s', (_, leaving, mode) => {
    fc.assert(
      fc.property(projects({ households: false }), (raw) => {
        const exact = exactOf(raw);
        for (const { id } of raw.land.parcels) {
          const cell = (row: string) => exact.cell(`land.${String(id)}.${row}`);
          const left = Decimal.sum(...leaving.map(cell));
          const overdrawn = Decimal.max(0, left.minus(cell('grossPrice')));
          const [recovered, proceeds] = [cell(`costRecovered${mode}`), cell(`proceeds${mode}`)];
          near(left.plus(recovered).plus(proceeds).minus(overdrawn), cell('grossPrice'), '1e-20');
          const kept = proceeds
            .plus(recovered.times(exact.cell('land.isGrossBasis')))
            .times(cell('retainedShare'));
          near(cell(`retained${mode}`), kept, '1e-20');
        }
      }),
      { numRuns: 80 },
    );
  });
});
