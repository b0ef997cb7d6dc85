import type { Cell, Chart, Sheet as PlanSheet, Style, Validation, WorkbookPlan } from '../../workbook';
import { addressOf, addTable, type Book, insertSheet, ROWS, COLUMNS, type Scalar, type Sheet } from '../host';
import { hideParts } from './hidden';
import { setPage } from './page-setup';

/** A file's column width counts characters of seven pixels; the host counts points. */
const POINTS_IN_A_CHARACTER = 5.25;

/** As the add-in names its cell styles in Excel. */
const STYLE_PREFIX = 'Pingheng ';

const HATCH = '#9AA5AB';
const ACROSS = { left: 'Left', center: 'Center', right: 'Right' } as const;
const DOWN = { top: 'Top', center: 'Center' } as const;
const LINE = { thin: 'Continuous', double: 'Double' } as const;

const edges = (border: Style['border'] = {}): Record<string, unknown> => {
  const settings: Record<string, unknown> = {};
  for (const [edge, line] of [
    ['EdgeTop', border.top],
    ['EdgeBottom', border.bottom],
  ] as const) {
    if (line === undefined) continue;
    settings[`borders.${edge}.style`] = LINE[line];
    if (border.colour !== undefined) settings[`borders.${edge}.color`] = `#${border.colour}`;
  }
  return settings;
};

const fill = ({ fill: colour, pattern }: Style): Record<string, unknown> =>
  colour === undefined
    ? {}
    : {
        'fill.color': `#${colour}`,
        'fill.pattern': pattern === 'lightUp' ? 'LightUp' : 'Solid',
        ...(pattern === 'lightUp' && { 'fill.patternColor': HATCH }),
      };

const font = (given: Style['font'] = {}): Record<string, unknown> => ({
  ...(given.bold !== undefined && { 'font.bold': given.bold }),
  ...(given.italic !== undefined && { 'font.italic': given.italic }),
  ...(given.colour !== undefined && { 'font.color': `#${given.colour}` }),
  ...(given.size !== undefined && { 'font.size': given.size }),
});

const alignment = ({ horizontal, vertical, wrap, shrink, indent }: NonNullable<Style['align']>) => ({
  ...(horizontal !== undefined && { horizontalAlignment: ACROSS[horizontal] }),
  // An indent has its side only where the text has one.
  ...(horizontal === undefined && indent !== undefined && { horizontalAlignment: 'Left' }),
  verticalAlignment: vertical === undefined ? 'Bottom' : DOWN[vertical],
  ...(wrap === true && { wrapText: true }),
  ...(shrink === true && { shrinkToFit: true }),
  ...(indent !== undefined && { indentLevel: indent }),
});

/** A style as the host keeps it. */
const settingsOf = (style: Style): Map<string, unknown> =>
  new Map<string, unknown>(
    Object.entries({
      numberFormat: style.numberFormat ?? 'General',
      'protection.locked': style.locked ?? true,
      'font.name': 'Arial',
      'font.size': 10,
      ...font(style.font),
      ...fill(style),
      ...edges(style.border),
      ...alignment(style.align ?? {}),
    }),
  );

const scalarOf = ({ value }: Cell): Scalar => {
  if (value === undefined) return '';
  return value.kind === 'number' ? Number(value.value) : value.value;
};

const fillCells = (sheet: Sheet, { rows }: PlanSheet): void => {
  for (const [row, cells] of rows) {
    for (const [column, cell] of cells) {
      if (cell.formula !== undefined)
        sheet.grid.write(row, column, { value: scalarOf(cell), formula: `=${cell.formula}` });
      else if (cell.value !== undefined) sheet.grid.write(row, column, { value: scalarOf(cell) });
      if (cell.style !== undefined)
        sheet.grid.setFormat({ row, column, rows: 1, columns: 1 }, { style: STYLE_PREFIX + cell.style });
      if (cell.link !== undefined)
        sheet.links.set(addressOf({ row, column, rows: 1, columns: 1 }), { documentReference: cell.link });
    }
  }
};

const between = (formula1: unknown, formula2: unknown) => ({ formula1, formula2, operator: 'Between' });

const ruleOf = ({ rule }: Validation): Readonly<Record<string, unknown>> => {
  switch (rule.kind) {
    case 'list':
      return { list: { inCellDropDown: true, source: rule.values.join(',') } };
    case 'listFrom':
      return { list: { inCellDropDown: true, source: `=${rule.formula}` } };
    case 'decimal':
      return { decimal: between(Number(rule.min), Number(rule.max)) };
    case 'whole':
      return { wholeNumber: between(Number(rule.min), Number(rule.max)) };
    case 'date':
      return { date: between(rule.min, rule.max) };
  }
};

const settingsOfValidation = (validation: Validation): Map<string, unknown> => {
  const { allowBlank, prompt, error } = validation;
  const settings = new Map<string, unknown>([
    ['rule', ruleOf(validation)],
    ['ignoreBlanks', allowBlank],
  ]);
  if (prompt) settings.set('prompt', { showPrompt: true, title: prompt.title, message: prompt.text });
  if (error)
    settings.set('errorAlert', { showAlert: true, style: 'Stop', title: error.title, message: error.text });
  return settings;
};

const KIND = {
  line: 'Line',
  column: 'ColumnClustered',
  stackedColumn: 'ColumnStacked',
  area: 'Area',
  bar: 'BarClustered',
} as const;

const addChart = (book: Book, sheet: Sheet, chart: Chart): void => {
  sheet.charts.push({
    id: book.newId(),
    sheet,
    at: chart.at,
    settings: new Map<string, unknown>([
      ['name', chart.title],
      ['title.text', chart.title],
      ['chartType', KIND[chart.kind]],
    ]),
    series: chart.series.map((series) => ({
      name: series.name,
      values: series.values,
      categories: series.categories,
      settings: new Map<string, unknown>([
        ['chartType', KIND[series.kind ?? chart.kind]],
        ['axisGroup', series.secondaryAxis === true ? 'Secondary' : 'Primary'],
        ['format.line.color', `#${series.colour}`],
        ['format.fill.color', `#${series.colour}`],
      ]),
    })),
  });
};

const frozenArea = ({ frozen }: PlanSheet): Sheet['frozen'] => {
  if (frozen === undefined || (frozen.rows === 0 && frozen.columns === 0)) return undefined;
  return { row: 0, column: 0, rows: frozen.rows || ROWS, columns: frozen.columns || COLUMNS };
};

const shape = (sheet: Sheet, plan: PlanSheet): void => {
  for (const [column, width] of plan.columnWidths)
    sheet.columnWidths.set(column, width * POINTS_IN_A_CHARACTER);
  for (const [row, height] of plan.rowHeights ?? []) sheet.rowHeights.set(row, height);
  sheet.merges = [...(plan.merges ?? [])];
  sheet.rowGroups = (plan.rowGroups ?? []).map(({ from, to }) => ({ from, to }));
  sheet.tabColor = plan.tabColour === undefined ? '' : `#${plan.tabColour}`;
  sheet.showGridlines = plan.showsGridLines !== false;
  sheet.frozen = frozenArea(plan);
  setPage(sheet, plan.print);
  if (plan.isProtected === true)
    sheet.protection = { options: { allowFormatCells: true }, password: undefined };
};

const overlay = (book: Book, sheet: Sheet, plan: PlanSheet, styles: WorkbookPlan['styles']): void => {
  for (const { name, area } of plan.tables ?? []) addTable(book, sheet, area, name);
  for (const validation of plan.validations ?? [])
    sheet.validations.push({ areas: [validation.area], settings: settingsOfValidation(validation) });
  for (const { area, formula, style } of plan.conditionalFormats ?? []) {
    const look = styles.get(style) ?? {};
    const format = { ...font(look.font), ...fill(look), ...edges(look.border) };
    sheet.conditionalFormats.push({
      id: book.newId(),
      type: 'Custom',
      areas: [area],
      settings: new Map<string, unknown>([
        ['rule.formula', `=${formula}`],
        ...Object.entries(format).map(([key, value]) => [`format.${key}`, value] as const),
      ]),
    });
  }
};

/** Opens a plan as the workbook: what the add-in would draw of it, values included. */
export const openPlan = (book: Book, plan: WorkbookPlan): void => {
  for (const [id, style] of plan.styles) book.styles.set(STYLE_PREFIX + id, settingsOf(style));
  const sheets = plan.sheets.map((sheet) => [sheet, insertSheet(book, sheet.name)] as const);
  for (const [from, sheet] of sheets) {
    fillCells(sheet, from);
    overlay(book, sheet, from, plan.styles);
    shape(sheet, from);
    for (const chart of from.charts ?? []) addChart(book, sheet, chart);
    hideParts(sheet, from.hidden);
  }
  for (const [name, reference] of plan.names)
    book.names.push({ name, formula: `=${reference}`, comment: '', visible: true, sheet: undefined });
  book.properties.set('title', plan.properties.title);
  book.properties.set('author', plan.properties.creator);
  for (const [name, value] of plan.properties.custom) book.custom.set(name, value);
};
