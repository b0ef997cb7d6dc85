import type { Book, Sheet } from '../../src/workbench/host';
import { withSheetNames } from '../../src/excel/draw/formula';
import type { WorkbookPlan } from '../../src/workbook';
import { writeWorkbook } from '../../src/xlsx';
import {
  cellName,
  readWorkbook,
  type CellStyle,
  type FileCell,
  type SheetFile,
  type WorkbookFile,
} from '../../src/xlsx/read';

/** What the file writer makes of a plan, as a reader of files sees it. */
export const asFile = (plan: WorkbookPlan): WorkbookFile => readWorkbook(writeWorkbook(plan));

const NONE = new Map<string, string>();
/** Sheet names in formulas are quoted where they must be, and where a program likes to. */
const spelled = (formula: string | undefined): string | undefined =>
  // A range of one cell is that cell.
  formula === undefined
    ? undefined
    : withSheetNames(formula.replace(/^=/, ''), NONE).replace(/(\$?[A-Z]{1,3}\$?\d+):\1(?![\d:])/g, '$1');

const contentOf = ({ value, formula }: FileCell): unknown => {
  if (formula !== undefined) return `=${spelled(formula) ?? ''}`;
  return value?.kind === 'number' ? Number(value.value) : value?.value;
};

const colour = (given: unknown): string | undefined =>
  typeof given === 'string' ? given.replace('#', '').toUpperCase() : undefined;

/** The looks that both tell of. */
const looksOfFile = (style: CellStyle | undefined) => ({
  numberFormat: style?.numberFormat ?? 'General',
  locked: style?.locked ?? true,
  bold: style?.bold ?? false,
  italic: style?.italic ?? false,
  colour: style?.fontColour?.startsWith('theme') === true ? '000000' : style?.fontColour,
  fill: style?.fillPattern === 'none' ? undefined : style?.fillColour,
});

const looksOfHost = (book: Book, sheet: Sheet, row: number, column: number) => {
  const format = book.format(sheet, row, column);
  return {
    numberFormat: format.numberFormat,
    locked: format['protection.locked'],
    bold: format['font.bold'],
    italic: format['font.italic'],
    colour: colour(format['font.color']),
    // A hatching is told by its lines.
    fill:
      format['fill.pattern'] === 'None'
        ? undefined
        : colour(format[format['fill.pattern'] === 'Solid' ? 'fill.color' : 'fill.patternColor']),
  };
};

/** Cells of a sheet that are not what the file has, and cells that only one of them has. */
const differencesIn = (file: WorkbookFile, wanted: SheetFile, book: Book, sheet: Sheet): string[] => {
  const found: string[] = [];
  const seen = new Set<string>();
  const say = (row: number, column: number, what: string, theirs: unknown, ours: unknown): void => {
    if (JSON.stringify(theirs) !== JSON.stringify(ours))
      found.push(
        `${wanted.name}!${cellName(row, column)} ${what}: ${JSON.stringify(ours)} for ${JSON.stringify(theirs)}`,
      );
  };
  for (const [row, cells] of wanted.cells) {
    for (const [column, cell] of cells) {
      const here = sheet.grid.read(row, column);
      seen.add(`${row} ${column}`);
      const content = here?.formula === undefined ? here?.value : `=${spelled(here.formula) ?? ''}`;
      say(row, column, 'content', contentOf(cell) ?? '', content ?? '');
      say(row, column, 'looks', looksOfFile(file.styles[cell.style]), looksOfHost(book, sheet, row, column));
    }
  }
  for (const { row, column, content } of sheet.grid.cells())
    if (!seen.has(`${row} ${column}`))
      found.push(`${wanted.name}!${cellName(row, column)}: ${JSON.stringify(content)} too many`);
  return found;
};

const area = ({
  row,
  column,
  rows,
  columns,
}: {
  row: number;
  column: number;
  rows: number;
  columns: number;
}) => `${cellName(row, column)}:${cellName(row + rows - 1, column + columns - 1)}`;

/** What a sheet has beside its cells. */
const shapeOfFile = (sheet: SheetFile) => ({
  tables: sheet.tables.map((table) => `${table.name} ${area(table.area)} ${table.columns.join('|')}`).sort(),
  merges: sheet.merges.map(area).sort(),
  frozen: sheet.frozen,
  isProtected: sheet.protection !== undefined,
  charts: sheet.charts,
  validations: sheet.validations.flatMap(({ areas }) => areas.map(area)).sort(),
  conditionalFormats: sheet.conditionalFormats
    .map(({ areas, formulas }) => `${areas.map(area).join(' ')} ${spelled(formulas[0]) ?? ''}`)
    .sort(),
});

const shapeOfHost = (sheet: Sheet) => ({
  tables: sheet.tables
    .map((table) => {
      const heads = Array.from({ length: table.area.columns }, (_, at) =>
        String(sheet.grid.read(table.area.row, table.area.column + at)?.value ?? ''),
      );
      return `${table.name} ${area(table.area)} ${heads.join('|')}`;
    })
    .sort(),
  merges: sheet.merges.map(area).sort(),
  frozen: {
    rows: (sheet.frozen?.rows ?? 0) > 1e6 ? 0 : (sheet.frozen?.rows ?? 0),
    columns: (sheet.frozen?.columns ?? 0) > 1e4 ? 0 : (sheet.frozen?.columns ?? 0),
  },
  isProtected: sheet.protection !== undefined,
  charts: sheet.charts.length,
  validations: sheet.validations.flatMap(({ areas }) => areas.map(area)).sort(),
  conditionalFormats: sheet.conditionalFormats
    .map(
      ({ areas, settings }) =>
        `${areas.map(area).join(' ')} ${spelled(String(settings.get('rule.formula'))) ?? ''}`,
    )
    .sort(),
});

/** Where the workbook in the host is not the one in the file: cells, formulas, looks, and all that lies over them. */
export const differences = (file: WorkbookFile, book: Book): string[] => {
  const found: string[] = [];
  for (const wanted of file.sheets) {
    const sheet = book.find(wanted.name);
    if (sheet === undefined) {
      found.push(`${wanted.name} is missing`);
      continue;
    }
    found.push(...differencesIn(file, wanted, book, sheet));
    const [theirs, ours] = [shapeOfFile(wanted), shapeOfHost(sheet)];
    for (const key of Object.keys(theirs) as (keyof typeof theirs)[])
      if (JSON.stringify(theirs[key]) !== JSON.stringify(ours[key]))
        found.push(`${wanted.name} ${key}: ${JSON.stringify(ours[key])} for ${JSON.stringify(theirs[key])}`);
  }
  const names = (list: readonly { readonly name: string; readonly formula: string }[]): string[] =>
    list.map(({ name, formula }) => `${name} ${spelled(formula) ?? ''}`).sort();
  // Print titles are names in a file, and page layout in the host.
  const wantedNames = names(file.names.filter(({ name }) => !name.startsWith('_xlnm.')));
  const here = names(book.names);
  if (wantedNames.join() !== here.join()) found.push(`names: ${here.join()} for ${wantedNames.join()}`);
  return found;
};
