import { type Area, areaOf, type Book, cellsOf, type Chart, type Scalar, splitAddress } from '../../host';

export type SeriesKind = 'line' | 'column' | 'stackedColumn' | 'area' | 'bar';

export interface SeriesFigures {
  readonly name: string;
  readonly kind: SeriesKind;
  readonly colour: string;
  readonly isSecondary: boolean;
  /** In the order of the categories; null where the cell holds no number, as a year without debt service has no cover. */
  readonly values: readonly (number | null)[];
}

/** A chart with the figures its cells hold now. */
export interface ChartFigures {
  readonly title: string;
  readonly categories: readonly string[];
  readonly series: readonly SeriesFigures[];
}

const KINDS: Readonly<Record<string, SeriesKind>> = {
  Line: 'line',
  LineMarkers: 'line',
  ColumnClustered: 'column',
  ColumnStacked: 'stackedColumn',
  Area: 'area',
  BarClustered: 'bar',
};

/** The add-in's own brand, for a series that was given no colour. */
const COLOUR = '#0F6C6A';

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

const cellsAt = (book: Book, reference: string | undefined): readonly Scalar[] => {
  const { sheet: name, cells } = splitAddress(reference ?? '');
  const sheet = name === undefined ? undefined : book.find(name);
  const area: Area | undefined = areaOf(cells);
  if (!sheet || !area) return [];
  return [...cellsOf(area)].map(([row, column]) => sheet.grid.read(row, column)?.value ?? '');
};

/** What a chart of the workbook shows at this moment; undefined for a kind of chart that the workbench does not draw. */
export const figuresOf = (book: Book, { settings, series }: Chart): ChartFigures | undefined => {
  const own = KINDS[text(settings.get('chartType'))];
  if (own === undefined) return undefined;
  return {
    title: text(settings.get('title.text')) || text(settings.get('name')),
    categories: cellsAt(book, series[0]?.categories).map(String),
    series: series.map((each) => ({
      name: each.name,
      kind: KINDS[text(each.settings.get('chartType'))] ?? own,
      colour:
        text(each.settings.get('format.fill.color')) ||
        text(each.settings.get('format.line.color')) ||
        COLOUR,
      isSecondary: each.settings.get('axisGroup') === 'Secondary',
      values: cellsAt(book, each.values).map((value) => (typeof value === 'number' ? value : null)),
    })),
  };
};
