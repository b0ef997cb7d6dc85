import { describe, expect, it } from 'vitest';
import { evaluateExact } from '../../../src/rows/index';
import type { BackEnd } from '../../../src/rows/lanes/lanes';
import { simd } from '../../../src/rows/lanes/simd';
import { typedArrays } from '../../../src/rows/lanes/typed-arrays';
import {
  differences,
  type Draw,
  example,
  EXAMPLES,
  exactly,
  inLanes,
  shifted,
  uncertain,
  unlike,
} from './agreement';

describe.each(EXAMPLES)('%s in lanes', (name) => {
  const program = example(name);
  const exact = evaluateExact(program);

  it('has every cell of the exact reading when a hundred inputs change together, in both back ends', () => {
    const varied = uncertain(program);
    const base = varied.map(({ ref }) => exact.cell(ref).toNumber());
    const draws: readonly Draw[] = [base, base.map(shifted), base.map((x, i) => shifted(x, i + 3))];
    const rows = inLanes(program, exact, varied, draws, simd);
    draws.slice(0, 2).forEach((draw, d) => {
      const changed = d === 0 ? exact : exactly(program, exact, varied, draw);
      expect(differences(program, changed, rows[d]!)).toEqual([]);
    });
    expect(unlike(rows, inLanes(program, exact, varied, draws, typedArrays))).toEqual([]);
  });
});

/** A thousand draws of what a project of full size is asked for, so that every lane of several blocks is used. */
describe('a monthly project in a thousand draws', () => {
  const program = example('ditang-finance', 'month');
  const exact = evaluateExact(program);
  const varied = uncertain(program);
  const base = varied.map(({ ref }) => exact.cell(ref).toNumber());
  const draws = Array.from({ length: 1003 }, (_, d) => base.map((x, i) => shifted(x, d === 0 ? 3 : d + i)));

  it('is the same bit for bit in both back ends, and in the first draw the exact reading', () => {
    const asked = ['construction.closingBeforeTransfer', 'operationAccount.closing', 'funding.debt'];
    const inBackEnd = (backEnd: BackEnd) => inLanes(program, exact, varied, draws, backEnd, asked);
    const rows = inBackEnd(simd);
    expect(unlike(rows, inBackEnd(typedArrays))).toEqual([]);
    expect(differences(program, exact, rows[0]!, asked)).toEqual([]);
    expect(new Set(rows.map(([cash]) => cash![100])).size).toBeGreaterThan(6);
  });
});
