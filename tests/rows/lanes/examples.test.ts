import { describe, expect, it } from 'vitest';
import { evaluateExact } from '../../../src/rows/index';
import { differences, type Draw, example, EXAMPLES, exactly, inLanes, shifted, uncertain } from './agreement';

describe.each(EXAMPLES)('%s in lanes', (name) => {
  const program = example(name);
  const exact = evaluateExact(program);

  it('has every cell of the exact reading when a hundred inputs change together', () => {
    const varied = uncertain(program);
    const base = varied.map(({ ref }) => exact.cell(ref).toNumber());
    const draws: readonly Draw[] = [base, base.map(shifted)];
    const rows = inLanes(program, exact, varied, draws);
    draws.forEach((draw, d) => {
      const changed = d === 0 ? exact : exactly(program, exact, varied, draw);
      expect(differences(program, changed, rows[d]!)).toEqual([]);
    });
  });
});
