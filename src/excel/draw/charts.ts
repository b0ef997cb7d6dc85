import type { Area, Chart, ChartSeries } from '../../workbook';
import { rangeOf } from '../../xlsx/write/ranges';
import { rangeIn } from './areas';
import type { SheetNames } from './formula';
import { hex } from './styles';

const QUIET = '#5F6B73';
const RULE = '#D5DBDF';
const LINE_WIDTH = 2;

const KIND = {
  line: 'Line',
  column: 'ColumnClustered',
  stackedColumn: 'ColumnStacked',
  area: 'Area',
  bar: 'BarClustered',
} as const;

const kindOf = ({ kind }: Chart, series: ChartSeries): keyof typeof KIND =>
  series.kind === undefined || (series.kind === 'column' && kind === 'stackedColumn') ? kind : series.kind;

interface Drawing {
  readonly workbook: Excel.Workbook;
  readonly names: SheetNames;
}

const rangeFor = (reference: string, { workbook, names }: Drawing): Excel.Range | undefined => {
  const found = rangeOf(reference);
  if (found === undefined) return undefined;
  return rangeIn(workbook.worksheets.getItem(names.get(found.sheet) ?? found.sheet), found.area);
};

const drawSeries = (target: Excel.ChartSeries, chart: Chart, series: ChartSeries, drawing: Drawing): void => {
  const kind = kindOf(chart, series);
  target.name = series.name;
  const values = rangeFor(series.values, drawing);
  const categories = rangeFor(series.categories, drawing);
  if (values !== undefined) target.setValues(values);
  if (categories !== undefined) target.setXAxisValues(categories);
  target.chartType = KIND[kind];
  if (series.secondaryAxis === true) target.axisGroup = 'Secondary';
  if (kind === 'line') {
    target.format.line.color = hex(series.colour);
    target.format.line.weight = LINE_WIDTH;
    target.markerStyle = 'None';
  } else target.format.fill.setSolidColor(hex(series.colour));
};

const drawAxes = ({ axes }: Excel.Chart, { kind, valueAxis = {} }: Chart): void => {
  axes.valueAxis.numberFormat = valueAxis.numberFormat ?? '#,##0';
  axes.valueAxis.format.font.color = QUIET;
  axes.valueAxis.majorGridlines.format.line.color = RULE;
  axes.categoryAxis.format.font.color = QUIET;
  axes.categoryAxis.tickLabelPosition = 'Low';
  // Bars lie from the top down.
  if (kind === 'bar') axes.categoryAxis.reversePlotOrder = true;
  if (valueAxis.title !== undefined) axes.valueAxis.title.text = valueAxis.title;
};

const corner = (sheet: Excel.Worksheet, { row, column, rows, columns }: Area): Excel.Range =>
  sheet.getCell(row + rows - 1, column + columns - 1);

/** A chart on a sheet, over the cells that it is to cover. */
export const drawChart = (sheet: Excel.Worksheet, chart: Chart, drawing: Drawing): void => {
  const [first, ...others] = chart.series;
  const source = first === undefined ? undefined : rangeFor(first.values, drawing);
  if (first === undefined || source === undefined) return;
  const area = rangeOf(first.values)?.area;
  // Drawn from one row or column it has that one series; the others are added by name.
  const target = sheet.charts.add(KIND[chart.kind], source, area?.rows === 1 ? 'Rows' : 'Columns');
  target.name = chart.title;
  drawSeries(target.series.getItemAt(0), chart, first, drawing);
  for (const series of others) drawSeries(target.series.add(series.name), chart, series, drawing);
  target.title.text = chart.title;
  target.legend.position = 'Bottom';
  drawAxes(target, chart);
  target.setPosition(sheet.getCell(chart.at.row, chart.at.column), corner(sheet, chart.at));
};
