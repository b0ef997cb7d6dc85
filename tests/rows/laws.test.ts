import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { balance, compile, evaluateExact, factor, flow, type Model, single } from '../../src/rows/index';
import { globalSection, modelOf, read, section, shown, table } from './small';

const amounts = (length: number) =>
  fc.array(
    fc.integer({ min: -1_000_000, max: 1_000_000 }).map((n) => n / 100),
    {
      minLength: length,
      maxLength: length,
    },
  );

const timeline = globalSection('timeline', { index: factor('', '', 'PREV(index) + 1') });
const given = (values: readonly number[]) => table('given', { amount: ['yuan', values] });

describe('a corkscrew', () => {
  it('closes at its opening plus its flows, whatever they are', () =>
    fc.assert(
      fc.property(amounts(12), amounts(12), (ins, outs) => {
        const exact = read(
          12,
          [
            timeline,
            section('x', {
              opening: balance('', '', 'PREV(closing)'),
              in_: flow('', '', 'INDEX(ins.amount, index)'),
              out: flow('', '', 'INDEX(outs.amount, index)'),
              closing: balance('', '', 'opening + in_ - out'),
            }),
          ],
          [table('ins', { amount: ['yuan', ins] }), table('outs', { amount: ['yuan', outs] })],
        );
        const expected = exact.total('x.in_')!.minus(exact.total('x.out')!);
        expect(exact.total('x.closing')?.toString()).toBe(expected.toString());
      }),
    ));

  it('run backward over reversed flows with NEXT, is the mirror of PREV', () =>
    fc.assert(
      fc.property(amounts(9), (values) => {
        const run = (neighbour: string, flows: readonly number[]) =>
          read(
            9,
            [
              timeline,
              section('x', {
                stand: balance('', '', `${neighbour}(stand) * 1.1 + INDEX(given.amount, index)`),
              }),
            ],
            [given(flows)],
          ).row('x.stand');
        expect(shown([...run('NEXT', [...values].reverse())].reverse())).toBe(shown(run('PREV', values)));
      }),
    ));
});

/** Generated rows: each looks at earlier ones of its list, and by PREV at any. */
const generated = fc
  .array(
    fc.tuple(
      fc.constantFrom(
        'a + b',
        'a - b',
        'a * 0.5 + b',
        'MIN(a, b)',
        'MAX(a, b)',
        'IF(a > b, a, b)',
        'a + p * 0.1',
      ),
      fc.nat(),
      fc.nat(),
      fc.nat(),
    ),
    { minLength: 2, maxLength: 14 },
  )
  .map((picks) =>
    picks.map(([shape, a, b, p], n) => {
      const earlier = (k: number) => (n === 0 ? '1' : `row_${k % n}`);
      const any = `PREV(row_${p % picks.length})`;
      return shape.replace(/\b[abp]\b/g, (hole) => (hole === 'p' ? any : earlier(hole === 'a' ? a : b)));
    }),
  );

/** Each row in a section of its own, in the order given, under the names given. */
const spread = (formulas: readonly string[], order: readonly number[], name: (n: number) => string): Model =>
  modelOf(
    8,
    order.map((n) => {
      const formula = formulas[n]!.replace(/row_(\d+)/g, (_, k: string) => `${name(Number(k))}.v`);
      return section(name(n), { v: factor('', '', formula) });
    }),
  );

const inOrder = (formulas: readonly string[]) => formulas.map((_, n) => n);

describe('the values of a model', () => {
  const valuesOf = (formulas: readonly string[], order: readonly number[], name: (n: number) => string) => {
    const exact = evaluateExact(compile(spread(formulas, order, name)));
    return formulas.map((_, n) => shown(exact.row(`${name(n)}.v`)));
  };

  it('do not depend on the order of its sections', () =>
    fc.assert(
      fc.property(
        generated.chain((formulas) =>
          fc.tuple(
            fc.constant(formulas),
            fc.shuffledSubarray(inOrder(formulas), { minLength: formulas.length }),
          ),
        ),
        ([formulas, order]) => {
          const named = (n: number) => `row_${n}`;
          expect(valuesOf(formulas, order, named)).toEqual(valuesOf(formulas, inOrder(formulas), named));
        },
      ),
    ));

  it('do not depend on what things are called', () =>
    fc.assert(
      fc.property(generated, (formulas) => {
        const order = inOrder(formulas);
        expect(valuesOf(formulas, order, (n) => `z${formulas.length - n}.part`)).toEqual(
          valuesOf(formulas, order, (n) => `row_${n}`),
        );
      }),
    ));
});

describe('indexed conditions find what a scan finds', () => {
  const records = fc.array(
    fc.record({
      month: fc.integer({ min: 1, max: 5 }),
      area: fc.integer({ min: 0, max: 9 }),
      paid: fc.integer({ min: -50, max: 50 }),
    }),
    { maxLength: 25 },
  );
  const tests: readonly (readonly [string, (limit: number, x: number) => boolean])[] = [
    ['limit', (limit, x) => x === limit],
    ['">="&limit', (limit, x) => x >= limit],
    ['">"&limit', (limit, x) => x > limit],
    ['"<="&limit', (limit, x) => x <= limit],
    ['"<"&limit', (limit, x) => x < limit],
    ['"<>"&limit', (limit, x) => x !== limit],
  ];
  const folds: Readonly<Record<string, (values: readonly number[]) => number>> = {
    SUMIFS: (values) => values.reduce((a, b) => a + b, 0),
    MINIFS: (values) => (values.length === 0 ? 0 : Math.min(...values)),
    MAXIFS: (values) => (values.length === 0 ? 0 : Math.max(...values)),
  };

  it.each(
    Object.keys(folds).flatMap((name) => tests.map(([criterion, test]) => [name, criterion, test] as const)),
  )('%s with %s', (name, criterion, test) => {
    fc.assert(
      fc.property(records, fc.constantFrom(...tests), (list, [second, secondTest]) => {
        const fold = folds[name] as (values: readonly number[]) => number;
        const inSecond = second.replace('limit', '3');
        const exact = read(
          8,
          [
            globalSection('timeline', { limit: factor('', '', 'PREV(limit) + 1') }),
            section('x', {
              one: flow('', '', `${name}(h.paid, h.area, ${criterion})`),
              two: flow('', '', `${name}(h.paid, h.area, ${criterion}, h.month, ${inSecond})`),
            }),
          ],
          [
            table('h', {
              area: ['', list.map((r) => r.area)],
              month: ['', list.map((r) => r.month)],
              paid: ['yuan', list.map((r) => r.paid)],
            }),
          ],
        );
        const scan = (keep: (r: (typeof list)[number], limit: number) => boolean) =>
          Array.from({ length: 8 }, (_, t) =>
            fold(list.filter((r) => keep(r, t + 1)).map((r) => r.paid)),
          ).map((n) => String(n === 0 ? 0 : n));
        expect(shown(exact.row('x.one')).split(' ')).toEqual(scan((r, limit) => test(limit, r.area)));
        expect(shown(exact.row('x.two')).split(' ')).toEqual(
          scan((r, limit) => test(limit, r.area) && secondTest(3, r.month)),
        );
      }),
      { numRuns: 60 },
    );
  });
});

describe('aggregates over a row', () => {
  it('do not depend on the order of the records', () =>
    fc.assert(
      fc.property(
        amounts(6).chain((values) =>
          fc.tuple(fc.constant(values), fc.shuffledSubarray(values, { minLength: 6 })),
        ),
        ([values, shuffled]) => {
          const all = (list: readonly number[]) => {
            const rows = ['SUM', 'MIN', 'MAX', 'AVERAGE'].map(
              (name) => [name, single(flow('', '', `${name}(given.amount)`))] as const,
            );
            const exact = read(1, [section('x', Object.fromEntries(rows))], [given(list)]);
            return rows.map(([name]) => exact.cell(`x.${name}`).toString());
          };
          expect(all(shuffled)).toEqual(all(values));
        },
      ),
    ));
});
