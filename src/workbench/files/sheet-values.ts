import {
  PROPERTY,
  type Cell,
  type Chart,
  type ConditionalFormat,
  type Sheet as PlanSheet,
  type Style,
  type WorkbookPlan,
} from '../../workbook';
import { splitAddress, type Book, type Sheet } from '../host';
import { planOfBook } from './book-plan';
import { pageOf } from './page-setup';

const KIND: Readonly<Record<string, Chart['kind']>> = {
  Line: 'line',
  ColumnClustered: 'column',
  ColumnStacked: 'stackedColumn',
  Area: 'area',
  BarClustered: 'bar',
};
const SERIES_KIND: Readonly<Record<string, 'line' | 'column' | 'area'>> = {
  Line: 'line',
  ColumnClustered: 'column',
  Area: 'area',
};
const INK = '1F2A30';

const rgb = (value: unknown): string | undefined =>
  typeof value === 'string' && /^#[\dA-F]{6}$/i.test(value) ? value.slice(1).toUpperCase() : undefined;

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

const withoutFormula = ({ value, style }: Cell): Cell => ({
  ...(value && { value }),
  ...(style !== undefined && { style }),
});

const readsOnly = (sheet: Sheet, reference: string | undefined): reference is string =>
  reference !== undefined && splitAddress(reference).sheet === sheet.name;

const chartOf = (sheet: Sheet, chart: Sheet['charts'][number]): Chart[] => {
  const kind = KIND[String(chart.settings.get('chartType'))];
  const title = textOf(chart.settings.get('title.text'));
  const series = chart.series.flatMap(({ name, values, categories, settings }) => {
    if (!readsOnly(sheet, values) || !readsOnly(sheet, categories)) return [];
    const own = SERIES_KIND[String(settings.get('chartType'))];
    return [
      {
        name,
        values: values.replace(/^=/, ''),
        categories: categories.replace(/^=/, ''),
        colour: rgb(settings.get('format.fill.color')) ?? rgb(settings.get('format.line.color')) ?? INK,
        ...(own && { kind: own }),
        ...(settings.get('axisGroup') === 'Secondary' && { secondaryAxis: true }),
      },
    ];
  });
  // A chart of figures that stay behind has nothing to show.
  if (kind === undefined || chart.at === undefined || series.length < chart.series.length) return [];
  return [{ title, kind, series, at: chart.at, description: title }];
};

/** Conditional formats that look at this sheet alone, each with the style it gives. */
const conditionsOf = (sheet: Sheet): readonly (readonly [ConditionalFormat, Style])[] =>
  sheet.conditionalFormats.flatMap(({ areas, settings, id }) => {
    const formula = settings.get('rule.formula');
    if (typeof formula !== 'string' || formula.includes('!')) return [];
    const fill = rgb(settings.get('format.fill.color'));
    const colour = rgb(settings.get('format.font.color'));
    const style: Style = {
      ...(fill !== undefined && { fill }),
      font: {
        ...(colour !== undefined && { colour }),
        ...(settings.get('format.font.bold') === true && { bold: true }),
      },
    };
    return areas.map(
      (area) => [{ area, formula: formula.replace(/^=/, ''), style: `when ${id}` }, style] as const,
    );
  });

/** Rows and columns stay hidden; a sheet that is alone in its workbook cannot be. */
const shownAlone = ({ hidden }: PlanSheet): Pick<PlanSheet, 'hidden'> =>
  hidden ? { hidden: { rows: hidden.rows, columns: hidden.columns } } : {};

/**
 * One sheet of the open workbook by itself, values in place of formulas, with its looks, charts and page: what is handed on
 * without the model behind it. It keeps the digest of the inputs it came from.
 */
export const sheetAsValues = (book: Book, sheet: Sheet): WorkbookPlan => {
  const plan = planOfBook(book, [sheet]);
  const conditions = conditionsOf(sheet);
  const digest = book.custom.get(PROPERTY.inputDigest);
  return {
    ...plan,
    sheets: plan.sheets.map((each) => ({
      ...each,
      type: 'presentation',
      rows: new Map(
        [...each.rows].map(([row, cells]) => [
          row,
          new Map([...cells].map(([column, cell]) => [column, withoutFormula(cell)])),
        ]),
      ),
      conditionalFormats: conditions.map(([condition]) => condition),
      charts: sheet.charts.flatMap((chart) => chartOf(sheet, chart)),
      print: pageOf(sheet),
      isProtected: false,
      ...shownAlone(each),
    })),
    styles: new Map([...plan.styles, ...conditions.map(([{ style }, looks]) => [style, looks] as const)]),
    names: new Map(),
    properties: {
      ...plan.properties,
      custom: new Map(digest === undefined ? [] : [[PROPERTY.inputDigest, textOf(digest)]]),
    },
  };
};
