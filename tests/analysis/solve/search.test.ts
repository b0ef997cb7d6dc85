import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SOLVE_TARGETS, type Lights } from '../../../src/analysis/solve';
import { scanOf, search } from '../../../src/analysis/solve/search';
import { Decimal, ZERO } from '../../../src/finance/decimal';

const construction = SOLVE_TARGETS[0];
const green = { colour: 'green', gap: ZERO } as const;
const lights = (gap: number): Lights => ({
  construction: gap > 0 ? { colour: 'red', gap: new Decimal(gap) } : green,
  operation: green,
  overall: green,
});

/** Seeks in a model whose gap is a function of the steps. */
const seek = (gapAt: (step: number) => number, down: number, up: number) => {
  let probes = 0;
  const probe = (steps: readonly number[]): Lights[] => {
    probes += steps.length;
    return steps.map((step) => lights(gapAt(step)));
  };
  const scan = scanOf({ down, up });
  return { found: search(scan, probe(scan), lights(gapAt(0)), construction, probe), probes };
};

describe('the search for the least change', () => {
  it('finds the very step of any straight line, among a thousand million, in a few hundred tries', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e9 }), fc.boolean(), (enough, isDown) => {
        const side = isDown ? -1 : 1;
        const { found, probes } = seek((step) => enough - side * step, isDown ? 1e9 : 0, isDown ? 0 : 1e9);
        return found.kind === 'met' && found.at === side * enough && probes < 300;
      }),
    );
  });

  it('finds the step of a bent line too', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 1e7 }),
        fc.double({ min: 0.2, max: 3, noNaN: true }),
        (enough, bend) => {
          const { found } = seek((step) => 1 - (step / enough) ** bend, 0, 1e8);
          return found.kind === 'met' && Math.abs(found.at - enough) <= 1;
        },
      ),
    );
  });

  it('where few places are in reach each is tried, so that no window is missed, and the nearest is taken', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { minLength: 1 }), (windows) => {
        const { found } = seek((step) => (windows.includes(step) ? 0 : 1), 0, 60);
        return found.kind === 'met' && found.at === Math.min(...windows);
      }),
    );
  });

  it('takes the nearer of two sides', () => {
    const { found } = seek((step) => (step >= 9 || step <= -7 ? 0 : 1), 20, 20);
    expect(found).toEqual({ kind: 'met', at: -7, before: -6 });
  });

  it('says how far the best gets where nothing is enough, and the least change of several as good', () => {
    const { found } = seek((step) => Math.max(5, 30 - step), 0, 50);
    expect(found).toEqual({ kind: 'unmet', best: 25 });
  });
});
