import { fullAddress } from '../areas';
import { type Bag, kept } from '../bag';
import type { Book, Chart, Series, Sheet } from '../book';
import { mustBeUnprotected } from '../cells';
import { invalid, notFound } from '../fault';
import { call, type Member, object, type ObjectType, type Ref, ref, value } from '../member';
import { inner, settings, settingsType } from './bags';
import { type RangeTarget, rangeAt } from './targets';

const bagOf = ({ settings: kinds }: Chart | Series): Bag => kept(kinds);

const through = <T extends Chart | Series>(members: Record<string, Member<Bag>>): Record<string, Member<T>> =>
  Object.fromEntries(
    Object.entries(members).map(([name, member]): [string, Member<T>] => {
      if (member.kind === 'object') return [name, object((target, book) => member.get(bagOf(target), book))];
      if (member.kind === 'call')
        return [name, call((target, args, book) => member.call(bagOf(target), args, book))];
      const set = (target: T, given: unknown, book: Book): void => member.set?.(bagOf(target), given, book);
      return [name, value((target, book) => member.get(bagOf(target), book), set)];
    }),
  );

const address = ({ sheet, area }: RangeTarget): string => `=${fullAddress(sheet.name, area)}`;

/** The series Excel makes by itself of a source: a row or a column each, whichever are fewer. */
const seriesOf = ({ sheet, area }: RangeTarget, by: unknown): Series[] => {
  const isByRows = by === 'Rows' || (by !== 'Columns' && area.rows < area.columns);
  const count = isByRows ? area.rows : area.columns;
  return Array.from({ length: count }, (_, index) => {
    const line = isByRows
      ? { ...area, row: area.row + index, rows: 1 }
      : { ...area, column: area.column + index, columns: 1 };
    return {
      name: `系列${index + 1}`,
      values: address({ sheet, area: line, areas: [line] }),
      categories: undefined,
      settings: new Map(),
    };
  });
};

const add = (book: Book, sheet: Sheet, [type, source, by]: readonly unknown[]): Ref => {
  mustBeUnprotected(book, sheet, 'allowEditObjects');
  if (typeof type !== 'string' || type === '') throw invalid('A chart needs a type.');
  const range = rangeAt(book, sheet, source);
  const number = book.newNumber();
  const chart: Chart = {
    id: book.newId(),
    sheet,
    series: seriesOf(range, by),
    settings: new Map<string, unknown>(Object.entries({ name: `图表 ${number}`, chartType: type, ...PLACE })),
    at: undefined,
  };
  sheet.charts.push(chart);
  return ref('Chart', chart);
};

const PLACE = { top: 0, left: 0, width: 360, height: 216 };

const nameOf = ({ settings: kinds }: Chart): string => String(kinds.get('name'));

const find = (sheet: Sheet, key: unknown): Chart | undefined =>
  sheet.charts.find((chart) => chart.id === key || nameOf(chart).toLowerCase() === String(key).toLowerCase());

export const charts: ObjectType<Sheet> = {
  items: (sheet) => sheet.charts.map((chart) => ref('Chart', chart)),
  members: {
    add: call((sheet, args, book) => add(book, sheet, args)),
    count: value((sheet) => sheet.charts.length),
    getCount: call((sheet) => sheet.charts.length),
    getItem: call((sheet, [key]) => {
      const found = find(sheet, key);
      if (!found) throw notFound(`There is no chart '${String(key)}'.`);
      return ref('Chart', found);
    }),
    getItemOrNullObject: call((sheet, [key]) => {
      const found = find(sheet, key);
      return found ? ref('Chart', found) : null;
    }),
    getItemAt: call((sheet, [index]) => {
      const found = sheet.charts[Number(index)];
      if (!found) throw invalid(`There is no chart number ${String(index)}.`);
      return ref('Chart', found);
    }),
  },
};

const CHART_KEYS = [
  'name',
  'chartType',
  'top',
  'left',
  'width',
  'height',
  'style',
  'plotBy',
  'plotVisibleOnly',
  'displayBlanksAs',
];

export const chart: ObjectType<Chart> = {
  id: ({ id }) => id,
  check: (target) => {
    if (!target.sheet.charts.includes(target))
      throw notFound(`The chart '${nameOf(target)}' has been deleted.`);
  },
  members: {
    ...through<Chart>({
      ...settings(CHART_KEYS),
      title: inner('title', 'ChartTitle'),
      legend: inner('legend', 'ChartLegend'),
      axes: inner('axes', 'ChartAxes'),
      format: inner('format', 'ChartAreaFormat'),
      plotArea: inner('plotArea', 'ChartPlotArea'),
      dataLabels: inner('dataLabels', 'ChartDataLabels'),
    }),
    id: value(({ id }) => id),
    worksheet: object(({ sheet }) => ref('Worksheet', sheet)),
    series: object((target) => ref('ChartSeriesCollection', target)),
    setPosition: call((target, [from, to], book) => {
      const first = rangeAt(book, target.sheet, from).area;
      const last = to === null || to === undefined ? first : rangeAt(book, target.sheet, to).area;
      target.at = {
        row: first.row,
        column: first.column,
        rows: last.row + last.rows - first.row,
        columns: last.column + last.columns - first.column,
      };
    }),
    setData: call((target, [source, by], book) => {
      target.series.splice(0, target.series.length, ...seriesOf(rangeAt(book, target.sheet, source), by));
    }),
    delete: call((target, _, book) => {
      mustBeUnprotected(book, target.sheet, 'allowEditObjects');
      target.sheet.charts = target.sheet.charts.filter((each) => each !== target);
    }),
  },
};

interface SeriesTarget {
  readonly chart: Chart;
  readonly series: Series;
}

const seriesRef = (owner: Chart, series: Series | undefined): Ref => {
  if (!series) throw invalid(`The chart '${nameOf(owner)}' has no such series.`);
  return ref('ChartSeries', { chart: owner, series } satisfies SeriesTarget);
};

export const chartSeriesCollection: ObjectType<Chart> = {
  items: (owner) => owner.series.map((series) => seriesRef(owner, series)),
  members: {
    count: value((owner) => owner.series.length),
    getCount: call((owner) => owner.series.length),
    getItemAt: call((owner, [index]) => seriesRef(owner, owner.series[Number(index)])),
    add: call((owner, [name, index]) => {
      const added: Series = {
        name: typeof name === 'string' ? name : `系列${owner.series.length + 1}`,
        values: undefined,
        categories: undefined,
        settings: new Map(),
      };
      owner.series.splice(typeof index === 'number' ? index : owner.series.length, 0, added);
      return seriesRef(owner, added);
    }),
  },
};

const SERIES_KEYS = [
  'chartType',
  'axisGroup',
  'smooth',
  'markerStyle',
  'markerSize',
  'markerBackgroundColor',
  'markerForegroundColor',
  'gapWidth',
  'overlap',
  'hasDataLabels',
  'plotOrder',
  'invertIfNegative',
];

const ofSeries = (members: Record<string, Member<Bag>>): Record<string, Member<SeriesTarget>> =>
  Object.fromEntries(
    Object.entries(through<Series>(members)).map(([name, member]): [string, Member<SeriesTarget>] => {
      if (member.kind === 'object') return [name, object(({ series }, book) => member.get(series, book))];
      if (member.kind === 'call')
        return [name, call(({ series }, args, book) => member.call(series, args, book))];
      const set = ({ series }: SeriesTarget, given: unknown, book: Book): void =>
        member.set?.(series, given, book);
      return [name, value(({ series }, book) => member.get(series, book), set)];
    }),
  );

export const chartSeries: ObjectType<SeriesTarget> = {
  members: {
    ...ofSeries({ ...settings(SERIES_KEYS), format: inner('format', 'ChartSeriesFormat') }),
    name: value(
      ({ series }) => series.name,
      ({ series }, name) => {
        series.name = String(name);
      },
    ),
    setValues: call(({ chart: owner, series }, [source], book) => {
      series.values = address(rangeAt(book, owner.sheet, source));
    }),
    setXAxisValues: call(({ chart: owner, series }, [source], book) => {
      series.categories = address(rangeAt(book, owner.sheet, source));
    }),
    delete: call(({ chart: owner, series }) => {
      owner.series.splice(owner.series.indexOf(series), 1);
    }),
  },
};

const FONT = { font: inner('font', 'ChartFont') };
const LINE = { line: inner('line', 'ChartLineFormat') };
const FILL = { fill: inner('fill', 'ChartFill') };

/** Parts of a chart that only keep what they are told: asserted on, and drawn by no one here. */
export const CHART_TYPES = {
  ChartTitle: settingsType(['text', 'visible', 'overlay', 'position', 'horizontalAlignment', 'top', 'left'], {
    format: inner('format', 'ChartTitleFormat'),
  }),
  ChartLegend: settingsType(['visible', 'position', 'overlay', 'top', 'left', 'width', 'height'], {
    format: inner('format', 'ChartLegendFormat'),
  }),
  ChartDataLabels: settingsType(['position', 'numberFormat', 'showValue'], {
    format: inner('format', 'ChartDataLabelFormat'),
  }),
  ChartTitleFormat: settingsType([], { ...FONT, ...FILL }),
  ChartLegendFormat: settingsType([], { ...FONT, ...FILL }),
  ChartDataLabelFormat: settingsType([], { ...FONT, ...FILL }),
  ChartAxisTitleFormat: settingsType([], { ...FONT, ...FILL }),
  ChartGridlinesFormat: settingsType([], LINE),
  ChartPlotAreaFormat: settingsType([], FILL),
  ChartAreaFormat: settingsType(['roundedCorners'], {
    ...FONT,
    ...FILL,
    border: inner('border', 'ChartLineFormat'),
  }),
  ChartSeriesFormat: settingsType([], { ...LINE, ...FILL }),
  ChartPlotArea: settingsType(['top', 'left', 'width', 'height', 'position'], {
    format: inner('format', 'ChartPlotAreaFormat'),
  }),
  ChartAxes: settingsType([], {
    valueAxis: inner('valueAxis', 'ChartAxis'),
    categoryAxis: inner('categoryAxis', 'ChartAxis'),
    getItem: call((bag: Bag, [type, group]) => {
      const name = `${type === 'Category' ? 'category' : 'value'}Axis${group === 'Secondary' ? '.secondary' : ''}`;
      return ref('ChartAxis', {
        get: (key: string) => bag.get(`${name}.${key}`),
        set: (key: string, given: unknown) => bag.set(`${name}.${key}`, given),
      } satisfies Bag);
    }),
  }),
  ChartAxis: settingsType(
    [
      'visible',
      'numberFormat',
      'linkNumberFormat',
      'minimum',
      'maximum',
      'majorUnit',
      'minorUnit',
      'displayUnit',
      'showDisplayUnitLabel',
      'tickLabelPosition',
      'tickLabelSpacing',
      'tickMarkSpacing',
      'textOrientation',
      'categoryType',
      'baseTimeUnit',
      'majorTickMark',
      'minorTickMark',
      'position',
      'reversePlotOrder',
      'isBetweenCategories',
      'alignment',
      'multiLevel',
      'offset',
    ],
    {
      title: inner('title', 'ChartAxisTitle'),
      majorGridlines: inner('majorGridlines', 'ChartGridlines'),
      minorGridlines: inner('minorGridlines', 'ChartGridlines'),
      format: inner('format', 'ChartAxisFormat'),
    },
  ),
  ChartAxisTitle: settingsType(['text', 'visible', 'textOrientation'], {
    format: inner('format', 'ChartAxisTitleFormat'),
  }),
  ChartAxisFormat: settingsType([], { ...FONT, ...LINE, ...FILL }),
  ChartGridlines: settingsType(['visible'], { format: inner('format', 'ChartGridlinesFormat') }),
};
