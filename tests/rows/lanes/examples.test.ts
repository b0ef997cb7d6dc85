import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { evaluateExact, type Program } from '../../../src/rows/index';
import { differences, type Draw, example, exactly, inLanes } from './agreement';

const EXAMPLES = readdirSync('examples')
  .filter((name) => name.endsWith('.json'))
  .map((name) => name.replace('.json', ''));

/** Prices, rates, costs and shares: what a risk run varies. */
const uncertain = (program: Program) =>
  [...program.inputs.values()]
    .filter(
      ({ axis, data, name, section }) =>
        axis === 'single' &&
        data.kind === 'number' &&
        section !== 'checks' &&
        /price|rate|amount|cost|growth|share|limit/i.test(name),
    )
    .map(({ ref }) => ({ ref }));

/** Up to 1.5 % away, with digits as people write them: a fen's half is then told in both readings. */
const shifted = (x: number, i: number): number => Number((x * (1 + ((i % 7) - 3) / 200)).toPrecision(6));

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
