import { describe, expect, it } from 'vitest';
import { balance, compile, evaluateExact, factor, flow, input, single } from '../../../src/rows/index';
import { type Asked, lanesOf, type Varied } from '../../../src/rows/lanes/lanes';
import { example, exactly } from './agreement';
import { modelOf, section, table } from '../small';

/** A loan of three instalments: what is asked of it, in draws of its rate and of the second instalment. */
const program = compile(
  modelOf(
    4,
    [
      section(
        'loan',
        {
          index: factor('', '', 'PREV(index) + 1'),
          repaid: flow('', '', 'SUMIFS(paid.amount, paid.period, index)'),
          closing: balance('', '', 'PREV(closing) * (1 + rate) + IF(index = 1, principal, 0) - repaid'),
          cover: factor('', '', 'RATIO(closing, repaid)'),
          yield: single(flow('', '', 'SUM(repaid) / (rate - 0.5)')),
        },
        {
          rate: input('', '', 0.1, ''),
          principal: input('', '', 1000, 'yuan'),
          name: input('', '', 'A', 'text'),
        },
      ),
    ],
    [table('paid', { period: ['', [2, 3, 4]], amount: ['yuan', [100, 200, 0]] })],
  ),
);

const VARIED: readonly Varied[] = [{ ref: 'loan.rate' }, { ref: 'paid.amount', record: 1 }];
const RATES = [0.1, 0, 0.2];
const AMOUNTS = [200, 0, 300];

const resultsOf = (one: Asked): readonly (readonly number[])[] => {
  const lanes = lanesOf(program, { varied: VARIED, asked: [one] });
  const out = new Float64Array(lanes.width * RATES.length);
  lanes.run([Float64Array.from(RATES), Float64Array.from(AMOUNTS)], RATES.length, out);
  return RATES.map((_, draw) =>
    Array.from({ length: lanes.width }, (__, r) => Number(out[r * RATES.length + draw]!.toFixed(6))),
  );
};

describe('what is asked of a row', () => {
  it.each<readonly [Asked, readonly (readonly number[])[]]>([
    [{ ref: 'loan.closing', what: 'cell', at: 2 }, [[900], [900], [1020]]],
    [
      { ref: 'loan.closing', what: 'row' },
      [
        [1000, 1000, 900, 990],
        [1000, 900, 900, 900],
        [1000, 1100, 1020, 1224],
      ],
    ],
    [{ ref: 'loan.closing', what: 'first' }, [[1000], [1000], [1000]]],
    [{ ref: 'loan.closing', what: 'last' }, [[990], [900], [1224]]],
    [{ ref: 'loan.repaid', what: 'sum' }, [[300], [100], [400]]],
    [{ ref: 'loan.closing', what: 'min' }, [[900], [900], [1000]]],
    [{ ref: 'loan.closing', what: 'max' }, [[1000], [1000], [1224]]],
    // Only the second and third period repay; where the second instalment is 0, the third has no cover.
    [{ ref: 'loan.cover', what: 'min' }, [[4.5], [9], [3.4]]],
    [
      { ref: 'loan.cover', what: 'row' },
      [
        [NaN, 10, 4.5, NaN],
        [NaN, 9, NaN, NaN],
        [NaN, 11, 3.4, NaN],
      ],
    ],
    [{ ref: 'loan.cover', what: 'sum' }, [[14.5], [9], [14.4]]],
    [{ ref: 'loan.rate', what: 'cell' }, [[0.1], [0], [0.2]]],
    [
      { ref: 'paid.amount', what: 'row' },
      [
        [100, 200, 0],
        [100, 0, 0],
        [100, 300, 0],
      ],
    ],
  ])('$ref: $what', (one, expected) => {
    expect(resultsOf(one)).toEqual(expected);
  });

  it('is refused where it is not there, or where it is not said which cell', () => {
    expect(() => resultsOf({ ref: 'loan.close', what: 'row' })).toThrow(/loan\.close/);
    expect(() => resultsOf({ ref: 'loan.closing', what: 'cell' })).toThrow(/has 4 cells: say which/);
    expect(() => resultsOf({ ref: 'loan.closing', what: 'cell', at: 4 })).toThrow(/has 4 cells: say which/);
  });
});

describe('what varies', () => {
  it.each<readonly [Varied, RegExp]>([
    [{ ref: 'loan.closing' }, /loan\.closing is a row: only inputs can vary/],
    [{ ref: 'loan.name' }, /loan\.name is text/],
    [{ ref: 'loan.rates' }, /loan\.rates/],
    [{ ref: 'loan.rate', record: 0 }, /loan\.rate is one number: name no record/],
    [{ ref: 'paid.amount' }, /paid\.amount is a column of 3 records: name one of them/],
    [{ ref: 'paid.amount', record: 3 }, /paid\.amount is a column of 3 records: name one of them/],
  ])('is refused where it is no number of an input: $ref', (one, words) => {
    expect(() => lanesOf(program, { varied: [one], asked: [{ ref: 'loan.closing', what: 'last' }] })).toThrow(
      words,
    );
  });

  it('may be a parameter of policy', () => {
    const project = example('shortfall');
    const exact = evaluateExact(project);
    const parameters = [...project.inputs.values()].filter(
      ({ axis, data, path }) => axis === 'single' && data.kind === 'number' && path?.startsWith('policy'),
    );
    const varied = parameters.map(({ ref }) => ({ ref }));
    const draw = varied.map(({ ref }) => Number((exact.cell(ref).toNumber() * 1.05).toPrecision(6)));
    const asked = [...project.rows.values()]
      .filter(({ axis }) => axis === 'single')
      .map(({ ref }): Asked => ({ ref, what: 'cell' }));
    const lanes = lanesOf(project, { varied, asked, exact });
    const out = new Float64Array(lanes.width);
    lanes.run(
      draw.map((x) => Float64Array.of(x)),
      1,
      out,
    );
    const changed = exactly(project, exact, varied, draw);
    const moved = asked.filter(({ ref }) => !changed.cell(ref).eq(exact.cell(ref)));
    expect(moved.length).toBeGreaterThan(3);
    asked.forEach(({ ref }, at) => {
      const meant = changed.cell(ref).toNumber();
      if (Number.isNaN(meant)) expect(out[at], ref).toBeNaN();
      else expect(Math.abs(out[at]! - meant), ref).toBeLessThanOrEqual(1e-5 + 1e-9 * Math.abs(meant));
    });
  });
});

describe('draws', () => {
  const lanes = lanesOf(program, { varied: VARIED, asked: [{ ref: 'loan.closing', what: 'last' }] });
  const columns = (draws: number) => [
    Float64Array.from({ length: draws }, (_, d) => (d % 17) / 100),
    Float64Array.from({ length: draws }, (_, d) => d % 501),
  ];
  const run = (values: readonly Float64Array[], draws: number): Float64Array => {
    const out = new Float64Array(lanes.width * draws);
    lanes.run(values, draws, out);
    return out;
  };

  it('do not depend on which others are computed with them', () => {
    const values = columns(1001);
    const together = run(values, 1001);
    const apart = [0, 1, 300, 999].flatMap((from, i, all) => {
      const to = all[i + 1] ?? 1001;
      return [
        ...run(
          values.map((column) => column.slice(from, to)),
          to - from,
        ),
      ];
    });
    expect(apart).toEqual([...together]);
  });

  it('need room for their results', () => {
    expect(() => lanes.run(columns(3), 3, new Float64Array(2))).toThrow(
      'The results of 3 draws need 3 places, not 2.',
    );
  });

  it('have no value where a division by 0 stands in the way, and the others theirs', () => {
    const doubtful = lanesOf(program, {
      varied: [{ ref: 'loan.rate' }],
      asked: [
        { ref: 'loan.yield', what: 'cell' },
        { ref: 'loan.principal', what: 'cell' },
      ],
    });
    const out = new Float64Array(2 * 3);
    doubtful.run([Float64Array.of(0.1, 0.5, 0.6)], 3, out);
    expect([...out].map((x) => Number(x.toFixed(6)))).toEqual([-750, NaN, 3000, 1000, NaN, 1000]);
  });
});

describe('records moved together', () => {
  const moved = (varied: Varied, draws: readonly number[], ref: string): number[][] => {
    const lanes = lanesOf(program, { varied: [varied], asked: [{ ref, what: 'row' }] });
    const out = new Float64Array(lanes.width * draws.length);
    lanes.run([Float64Array.from(draws)], draws.length, out);
    return draws.map((_, draw) =>
      Array.from({ length: lanes.width }, (__, r) => out[r * draws.length + draw]!),
    );
  };

  it('all take a number, are multiplied by it, or have it added', () => {
    const records = [0, 1];
    const amounts = (applies: NonNullable<Varied['applies']>, draw: number) =>
      moved({ ref: 'paid.amount', records, applies }, [draw], 'paid.amount');
    expect(amounts('value', 7)).toEqual([[7, 7, 0]]);
    expect(amounts('factor', 1.5)).toEqual([[150, 300, 0]]);
    expect(amounts('add', 20)).toEqual([[120, 220, 0]]);
  });

  it('a date moved for all of them moves each payment, as the exact reading has it', () => {
    const records = [0, 1, 2];
    expect(moved({ ref: 'paid.period', records, applies: 'add' }, [0, -1, 1], 'loan.repaid')).toEqual([
      [0, 100, 200, 0],
      [100, 200, 0, 0],
      [0, 0, 100, 200],
    ]);
    expect(moved({ ref: 'paid.period', records }, [3, 9], 'loan.repaid')).toEqual([
      [0, 0, 300, 0],
      [0, 0, 0, 0],
    ]);
  });

  it('is refused where a record is not there', () => {
    expect(() => moved({ ref: 'paid.amount', records: [0, 3] }, [1], 'loan.repaid')).toThrow(
      /paid\.amount is a column of 3 records/,
    );
  });
});
