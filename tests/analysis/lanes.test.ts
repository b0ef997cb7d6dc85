import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { read, type Readings } from '../../src/analysis';
import { type VerdictDraws, verdictLanes } from '../../src/analysis/lanes';
import { verdictOf } from '../../src/analysis/verdict';
import { VERDICT_COLOURS } from '../../src/model';
import { parseProjectText } from '../../src/project';
import type { Exact } from '../../src/rows';
import type { Varied } from '../../src/rows/lanes/lanes';
import { type Draw, EXAMPLES, exactly, shifted, uncertain } from '../rows/lanes/agreement';

/** The same readings with other numbers for what varies. */
const redrawn = (readings: Readings, varied: readonly Varied[], draw: Draw): Readings => {
  const again = (exact: Exact): Exact => exactly(readings.program, exact, varied, draw);
  const exact = again(readings.exact);
  return {
    ...readings,
    exact,
    withExpected: readings.withExpected === readings.exact ? exact : again(readings.withExpected),
  };
};

/** The verdict as lanes tell it, from the verdict in words. */
const figuresOf = (readings: Readings) => {
  const { construction, operation, overall } = verdictOf(readings, 'yuan');
  const has = (ref: string): boolean => readings.program.rows.has(ref);
  const figure = (ref: string): number => (has(ref) ? readings.exact.cell(ref).toNumber() : NaN);
  return {
    constructionGap: construction.gap.toNumber(),
    operationGap: operation.gap.toNumber(),
    overallGap: overall.gap.toNumber(),
    constructionColour: VERDICT_COLOURS.indexOf(construction.colour),
    operationColour: VERDICT_COLOURS.indexOf(operation.colour),
    overallColour: VERDICT_COLOURS.indexOf(overall.colour),
    lowestDscr: figure('credit.lowestDscr'),
    peakFundingNeed: figure('funding.peakFundingNeed'),
  } satisfies Record<keyof VerdictDraws, number>;
};

describe.each(EXAMPLES)('the verdict of %s in lanes', (name) => {
  const readings = read(parseProjectText(readFileSync(`examples/${name}.json`, 'utf8')));
  const varied = uncertain(readings.program);
  const base = varied.map(({ ref }) => readings.exact.cell(ref).toNumber());
  const draws: readonly Draw[] = [base, base.map(shifted), base.map((x) => shifted(x, 0))];

  it('is the verdict of each draw, with expected money and without', () => {
    const { run } = verdictLanes(readings, varied);
    const found = run(
      varied.map((_, i) => Float64Array.from(draws, (draw) => draw[i]!)),
      draws.length,
    );
    draws.forEach((draw, d) => {
      const expected = figuresOf(d === 0 ? readings : redrawn(readings, varied, draw));
      for (const [figure, value] of Object.entries(expected)) {
        const close = Math.max(1e-3, 1e-9 * Math.abs(value));
        const [inLanes = Infinity] = found[figure as keyof VerdictDraws].slice(d, d + 1);
        if (Number.isNaN(value)) expect(inLanes, figure).toBeNaN();
        else expect(Math.abs(inLanes - value), `${figure}: ${inLanes} for ${value}`).toBeLessThan(close);
      }
    });
  });
});

describe('what is asked beside the verdict', () => {
  const readings = read(parseProjectText(readFileSync('examples/shortfall.json', 'utf8')));
  const varied = uncertain(readings.program).slice(0, 5);
  const base = varied.map(({ ref }) => readings.exact.cell(ref).toNumber());

  it('stands at its places among the results', () => {
    const { lanes, places, run } = verdictLanes(readings, varied, {
      asked: [
        { ref: 'construction.closingBeforeTransfer', what: 'row' },
        { ref: 'funding.debt', what: 'max' },
      ],
    });
    const out = new Float64Array(lanes.width);
    run(
      base.map((x) => Float64Array.of(x)),
      1,
      out,
    );
    const cash = readings.exact.row('construction.closingBeforeTransfer').map((x) => x.toNumber());
    const [row, most] = places;
    expect([...out.slice(row!.from, row!.from + row!.count)].map((x) => x.toFixed(3))).toEqual(
      cash.map((x) => x.toFixed(3)),
    );
    const debt = readings.exact.row('funding.debt').map((x) => x.toNumber());
    expect(out[most!.from]).toBeCloseTo(Math.max(...debt), 3);
  });

  it('is refused by name where the model has no such row', () => {
    expect(() => verdictLanes(readings, varied, { asked: [{ ref: 'funding.debts', what: 'row' }] })).toThrow(
      /funding\.debts/,
    );
  });
});
