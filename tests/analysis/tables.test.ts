import { describe, expect, test } from 'vitest';
import { table, tableNames, type TableData } from '../../src/analysis';
import { Decimal } from '../../src/finance/decimal';
import { EXAMPLES, example, type ExampleName } from '../examples/example';

type Line = TableData['rows'][number];
type Gather = NonNullable<Line['reading']>['gather'];

/** Lines of every table over time that gather in one way, with the figures of their years. */
const lines = (name: ExampleName, gather: Gather): { line: Line; years: Decimal[] }[] =>
  tableNames.flatMap(({ id }) => {
    if (id === 'sensitivity' || id === 'approvalChecklist') return [];
    const data = table(example(name), id);
    const isYear = (data?.columns ?? []).map(({ where }) => where?.ref === 'timeline.calendarYear');
    return (data?.rows ?? [])
      .filter(({ reading }) => reading?.gather === gather)
      .map((line) => ({
        line,
        years: line.values.filter((_, index) => isYear[index]).filter((value) => value !== null),
      }));
  });

describe.each(EXAMPLES)('the total column of %s', (name) => {
  test('is the sum of its years where a flow is gathered', () => {
    const off = lines(name, 'sum').filter(
      ({ line, years }) =>
        line.total
          ?.minus(Decimal.sum(0, ...years))
          .abs()
          .gt(1e-9) === true,
    );
    expect(off.map(({ line }) => line.label.en)).toEqual([]);
  });

  test('is the last year where a stand is gathered, the first where an opening is', () => {
    for (const { line, years } of lines(name, 'closing')) expect(line.total).toEqual(years.at(-1));
    for (const { line, years } of lines(name, 'opening')) expect(line.total).toEqual(years[0]);
  });

  test('is the lowest of its years where the lowest is gathered, and empty where none applies', () => {
    for (const { line, years } of lines(name, 'lowest'))
      expect(line.total).toEqual(years.length === 0 ? null : Decimal.min(...years));
  });

  test('stands alone where a single cell is read', () => {
    for (const { years } of lines(name, 'alone')) expect(years).toEqual([]);
  });
});

test('phases of the fund balance add up to the whole life', () => {
  const data = table(example('lixian-renewal'), 'fundBalance');
  const net = data?.rows.find(({ number }) => number === '3');
  const phases = (data?.columns ?? []).flatMap(({ where }, index) =>
    where === undefined || where.ref === 'timeline.calendarYear'
      ? []
      : [net?.values[index] ?? new Decimal(0)],
  );
  expect(phases).toHaveLength(2);
  expect(
    net?.total
      ?.minus(Decimal.sum(...phases))
      .abs()
      .lt(1e-9),
  ).toBe(true);
});
