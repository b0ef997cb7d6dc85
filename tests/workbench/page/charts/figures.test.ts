import { beforeAll, describe, expect, it } from 'vitest';
import { planOf } from '../../../../src/workbook';
import { areaOf, type Book, enter, insertSheet } from '../../../../src/workbench/host';
import { openPlan } from '../../../../src/workbench/files/open-plan';
import { type ChartFigures, figuresOf } from '../../../../src/workbench/page/charts/figures';
import { optionOf } from '../../../../src/workbench/page/charts/option';
import { exampleAt } from '../../../workbook/built';
import { memoryBook } from '../../memory-book';

const openedModel = (): Book => {
  const book = memoryBook();
  openPlan(book, planOf(exampleAt('timing-gap', 'year')));
  return book;
};

let book: Book;
let charts: ChartFigures[];
beforeAll(() => {
  book = openedModel();
  charts = book.sheet('平衡').charts.map((chart) => figuresOf(book, chart)!);
});

const titled = (title: string): ChartFigures => charts.find((chart) => chart.title === title)!;

describe('the charts of the dashboard', () => {
  it('are drawn from the cells they name, a value for each category', () => {
    expect(charts.map(({ title }) => title)).toContain('现金曲线');
    for (const { categories, series } of charts) {
      expect(categories.length).toBeGreaterThan(0);
      expect(series.length).toBeGreaterThan(0);
      for (const { values } of series) expect(values).toHaveLength(categories.length);
    }
    // Sources stand above zero, uses hang below it.
    const flows = titled('资金来源与运用').series.flatMap(({ values }) => values);
    expect(flows.some((value) => value !== null && value > 0)).toBe(true);
    expect(flows.some((value) => value !== null && value < 0)).toBe(true);
  });

  it('follow their cells', () => {
    const chart = book
      .sheet('平衡')
      .charts.find(({ settings }) => settings.get('title.text') === '现金曲线')!;
    const reference = chart.series[0]!.values!;
    const first = reference.replace(/^=?(.*!)?\$?([A-Z]+)\$?(\d+):.*$/, '$2$3');
    const other = openedModel();
    other.sheet('平衡').protection = undefined;
    enter(other, other.sheet('平衡'), areaOf(first)!, 12_345, 'formulas', 'user');
    const same = other
      .sheet('平衡')
      .charts.find(({ settings }) => settings.get('title.text') === '现金曲线')!;
    expect(figuresOf(other, same)!.series[0]!.values[0]).toBe(12_345);
  });

  it('have the colours and kinds of the plan', () => {
    const funds = titled('资金来源与运用');
    expect(new Set(funds.series.map(({ kind }) => kind))).toEqual(new Set(['stackedColumn']));
    expect(new Set(funds.series.map(({ colour }) => colour)).size).toBeGreaterThan(2);
  });

  it('of a kind the workbench does not draw are left out, and so is a figure that is none', () => {
    const own = memoryBook();
    const sheet = insertSheet(own, 'Sheet1');
    enter(own, sheet, areaOf('A1:A2')!, [['—'], [4]], 'formulas', 'user');
    const chart = {
      id: '1',
      sheet,
      at: undefined,
      settings: new Map<string, unknown>([['chartType', 'Line']]),
      series: [{ name: '一', values: "='Sheet1'!$A$1:$A$2", categories: undefined, settings: new Map() }],
    };
    expect(figuresOf(own, chart)!.series[0]!.values).toEqual([null, 4]);
    expect(figuresOf(own, { ...chart, settings: new Map([['chartType', 'Pie']]) })).toBeUndefined();
  });
});

describe('a chart as it is drawn', () => {
  const series = { name: '一', colour: '#0F6C6A', isSecondary: false, values: [1, -2] };
  const figures = { title: '题', categories: ['2026', '2027'] };

  it('stacks what is stacked, and nothing else', () => {
    const option = optionOf({
      ...figures,
      series: [
        { ...series, kind: 'stackedColumn' },
        { ...series, kind: 'stackedColumn' },
        { ...series, kind: 'line' },
      ],
    });
    expect(option.series).toMatchObject([{ stack: 'all' }, { stack: 'all' }, { type: 'line' }]);
    expect((option.series as object[])[2]).not.toHaveProperty('stack');
  });

  it('has a second axis only for series that ask for one', () => {
    const one = optionOf({ ...figures, series: [{ ...series, kind: 'area' }] });
    expect(one.yAxis).toHaveLength(1);
    const two = optionOf({
      ...figures,
      series: [
        { ...series, kind: 'area' },
        { ...series, kind: 'column', isSecondary: true },
      ],
    });
    expect(two.yAxis).toHaveLength(2);
    expect(two.series).toMatchObject([{ yAxisIndex: 0 }, { yAxisIndex: 1 }]);
  });

  it('lays bars from the top down', () => {
    const lying = optionOf({ ...figures, series: [{ ...series, kind: 'bar' }] });
    expect(lying.yAxis).toMatchObject({ type: 'category', inverse: true });
  });
});
