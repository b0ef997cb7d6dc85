import fc from 'fast-check';
import { compile, factor, input, type Program, type RowSpec, single } from '../../src/rows/index';
import { modelOf, section, table } from './small';

/**
 * Generated models on several sheets: a row of x looks at rows before it, y sums
 * up whole rows in single cells, h is a table. Rows named n_… may be not
 * applicable, and a formula uses them only where the language lets it.
 */
const PERIODS = 7;
const NUMBERS = ['0', '1', '12', '2.5', '10%', 'rate', 'limit', 'neg'] as const;
/** Whole numbers, so that no rounding crumb decides a comparison or a divisor. */
const WHOLE = ['i', 'step', '2', '4', 'PREV(i)', 'NEXT(i, 3)', 'PREV(i, 2)', 'MOD(i, 3)'] as const;
const AGGREGATES = ['SUM', 'MIN', 'MAX', 'AVERAGE', 'COUNT'] as const;

interface Rows {
  /** Names of rows that always apply, and of those that may not. */
  readonly sure: readonly string[];
  readonly unsure: readonly string[];
}

const condition: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom(...WHOLE), fc.constantFrom('>', '<=', '=', '<>'), fc.constantFrom(...WHOLE))
  .chain(([a, operator, b]) =>
    fc.constantFrom(
      `${a} ${operator} ${b}`,
      `AND(${a} ${operator} ${b}, ${b})`,
      `OR(${a}, ${a} ${operator} ${b})`,
      `NOT(${a} ${operator} ${b})`,
      `NOT(${a})`,
      a,
    ),
  );

const number = ({ sure, unsure }: Rows): fc.Arbitrary<string> => {
  const any = fc.constantFrom(...sure);
  const nullable = fc.constantFrom(...(unsure.length === 0 ? ['RATIO(i, i - 3)'] : unsure));
  const far = fc.integer({ min: 1, max: 9 });
  const leaf = fc.oneof(
    { weight: 4, arbitrary: any },
    { weight: 2, arbitrary: fc.constantFrom(...NUMBERS) },
    fc.tuple(any, far).map(([row, n]) => `PREV(${row}, ${n})`),
    fc.tuple(any, far).map(([row, n]) => `NEXT(${row}, ${n})`),
    nullable.map((row) => `N(${row})`),
    nullable.map((row) => `APPLICABLE(${row})`),
    condition.map((test) => `(${test})`),
  );
  return fc.letrec<{ formula: string }>((tie) => {
    const a = tie('formula');
    const two = fc.tuple(a, a);
    const three = fc.tuple(condition, a, a);
    return {
      formula: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        leaf,
        two.map(([x, y]) => `${x} + (${y})`),
        two.map(([x, y]) => `${x} - (${y})`),
        two.map(([x, y]) => `(${x}) * rate * (${y})`),
        a.map((x) => `-(${x}) / (1 + i)`),
        a.map((x) => `(${x})%`),
        two.map(([x, y]) => `MIN(${x}, ${y})`),
        two.map(([x, y]) => `MAX(${x}, ${y}, PREV(i))`),
        two.map(([x, y]) => `AVERAGE(${x}, ${y})`),
        two.map(([x, y]) => `SUM(${x}, ${y}, 1) + COUNT(${x}, PREV(i))`),
        a.map((x) => `ABS(${x})`),
        three.map(([test, x, y]) => `IF(${test}, ${x}, ${y})`),
        fc.tuple(condition, a).map(([test, x]) => `(${test}) * (${x})`),
        fc.tuple(condition, a).map(([test, x]) => `N(RATIO(${x}, ${test}))`),
        fc.tuple(nullable, a).map(([row, x]) => `IF(APPLICABLE(${row}), N(${row}), ${x})`),
        fc.constantFrom(...WHOLE).map((n) => `(1 + rate) ^ (${n})`),
        fc.constantFrom(...WHOLE).map((n) => `(0.5 + (${n})) ^ 2`),
        fc
          .tuple(fc.constantFrom('ROUND', 'ROUNDUP', 'ROUNDDOWN'), fc.integer({ min: -1, max: 3 }))
          .map(([name, places]) => `${name}(i * 1.1 + 0.005, ${places}) + INT(i / 0.1)`),
        fc.constantFrom(...WHOLE).map((n) => `SUMIFS(h.size, h.place, ${n})`),
        fc.constantFrom(...WHOLE).map((n) => `MAXIFS(h.size, h.place, ">="&${n}, h.kind, "cash")`),
        fc.constantFrom(...WHOLE).map((n) => `N(AVERAGEIFS(h.each, h.place, "<>"&${n}))`),
        fc.constantFrom(...WHOLE).map((n) => `INDEX(h.size, 1 + MOD(${n}, 3)) + MATCH(60, h.size, 0)`),
      ),
    };
  }).formula;
};

const nullableNumber = (rows: Rows): fc.Arbitrary<string> =>
  fc.oneof(
    fc.tuple(number(rows), fc.constantFrom(...WHOLE)).map(([x, n]) => `RATIO(${x}, ${n} - 2)`),
    fc.tuple(number(rows), condition).map(([x, test]) => `RATIO(${x}, ${test})`),
    ...(rows.unsure.length === 0
      ? []
      : [
          fc
            .tuple(condition, fc.constantFrom(...rows.unsure), number(rows))
            .map(([test, row, x]) => `IF(${test}, ${row}, ${x})`),
          fc
            .tuple(
              fc.constantFrom('PREV', 'NEXT'),
              fc.constantFrom(...rows.unsure),
              fc.integer({ min: 1, max: 3 }),
            )
            .map(([look, row, n]) => `${look}(${row}, ${n})`),
        ]),
  );

/** Rows one after another, each over those before it. */
const periodRows = (count: number): fc.Arbitrary<readonly (readonly [name: string, formula: string])[]> => {
  const begin = fc.constant<readonly (readonly [string, string])[]>([['i', 'PREV(i) + 1']]);
  return Array.from({ length: count }, (_, n) => n).reduce(
    (before, n) =>
      before.chain((rows) => {
        const names = rows.map(([name]) => name);
        const known: Rows = {
          sure: names.filter((name) => !name.startsWith('n_')),
          unsure: names.filter((name) => name.startsWith('n_')),
        };
        const next = fc.oneof(
          { weight: 3, arbitrary: number(known).map((formula) => [`a_${n}`, formula] as const) },
          { weight: 1, arbitrary: nullableNumber(known).map((formula) => [`n_${n}`, formula] as const) },
        );
        return next.map((row) => [...rows, row]);
      }),
    begin,
  );
};

/** Programs that have a value in every cell; the inputs are x.rate, x.limit, x.step, x.neg and the table h. */
export const programs: fc.Arbitrary<Program> = fc
  .tuple(
    fc.integer({ min: 1, max: 6 }).chain(periodRows),
    fc.array(fc.tuple(fc.constantFrom(...AGGREGATES), fc.nat(), fc.boolean()), {
      minLength: 1,
      maxLength: 5,
    }),
  )
  .map(([rows, picks]) => {
    const last = rows.at(-1)![0];
    const singles: Record<string, RowSpec> = {};
    picks.forEach(([name, pick, isWrapped], n) => {
      const [row] = rows[pick % rows.length]!;
      const whole = `${name}(x.${row})`;
      singles[`s_${n}`] = single(factor('', '', isWrapped ? `N(${whole}) + 1` : whole));
    });
    const each = last.startsWith('n_') ? 'N(x.i)' : `x.${last}`;
    return compile(
      modelOf(
        PERIODS,
        [
          section('x', Object.fromEntries(rows.map(([name, formula]) => [name, factor('', '', formula)])), {
            rate: input('', '', 0.05),
            limit: input('', '', 40),
            step: input('', '', 3),
            neg: input('', '', -2.5),
          }),
          section('y', {
            ...singles,
            after: factor('', '', last.startsWith('n_') ? `x.${last}` : `PREV(x.${last}) + x.${last}`),
            whole: single(
              factor('', '', `SUM(${each}) + SUMIFS(${each}, x.i, ">2")`.replaceAll('N(x.i)', 'x.i')),
            ),
          }),
        ],
        [
          table(
            'h',
            {
              size: ['', [80.1, 60, 67.35]],
              kind: ['text', ['cash', 'a*b', 'CASH']],
              place: ['', [1, 2, 4]],
            },
            {
              each: factor('', '', 'RATIO(size, place - 2)'),
              rounded: factor('', '', 'ROUND(size * 1.1, 2) + N(each) * IF(kind = "cash", 1, 0)'),
            },
          ),
        ],
      ),
    );
  });
