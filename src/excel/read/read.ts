import { PRODUCT } from '../../workbook';
import { KEYS_ROW, typedColumns } from '../../workbook/inputs/household-keys';
import { mayHoldInputs, sheetIdOf } from '../../workbook/sheet-names';
import type { FileCell, SheetFile, TableFile, WorkbookFile } from '../../xlsx/read';
import { parseArea } from '../../xlsx/read';
import { MOST_COLUMNS, MOST_ROWS } from '../../xlsx/write/rules/areas';
import type { LongWork, Scope } from '../gateway';
import type { Host } from '../host';
import { cancelled } from '../refusals';
import { Formats, piecesOf, putCells, type Loaded } from './cells';
import { readHidden } from './hidden';

/** What is asked of the workbook itself. */
const askBook = ({ workbook }: Excel.RequestContext) => {
  const { worksheets, names, application, properties, protection, tables } = workbook;
  worksheets.load('items/id,items/name,items/visibility');
  names.load('items/name,items/formula,items/visible');
  application.load('calculationMode');
  properties.load('title,author');
  properties.custom.load('items/key,items/value');
  protection.load('protected');
  tables.load('items/name,items/showHeaders,items/showTotals,items/worksheet/name');
  return { worksheets, names, application, properties, protection, tables };
};

type Book = ReturnType<typeof askBook>;
type TableProxy = Book['tables']['items'][number];
type SheetProxy = Book['worksheets']['items'][number];

/** Model and presentation sheets hold no input. */
const isWanted = ({ name }: SheetProxy, scope: Scope): boolean => scope === 'all' || mayHoldInputs(name);

/** Of these columns of the households' sheet a key is looked at. */
const MOST_KEYS = 100;

/** Where each sheet's cells, tables, frozen panes and protection are. */
const askSheets = (
  { workbook }: Excel.RequestContext,
  sheets: readonly SheetProxy[],
  tables: readonly TableProxy[],
  scope: Scope,
) => ({
  sheets: sheets.map(({ id, name }) => {
    const sheet = workbook.worksheets.getItem(id);
    const used = sheet.getUsedRangeOrNullObject(false);
    used.load('rowIndex,columnIndex,rowCount,columnCount,rowHidden,columnHidden');
    sheet.protection.load('protected');
    const frozen = sheet.freezePanes.getLocationOrNullObject();
    frozen.load('rowCount,columnCount,rowIndex,columnIndex');
    const isSplit = scope === 'entries' && sheetIdOf(name) === 'households';
    const keys = isSplit ? sheet.getRangeByIndexes(KEYS_ROW, 0, 1, MOST_KEYS) : undefined;
    keys?.load('values');
    return { sheet, id, used, keys, frozen, charts: sheet.charts.getCount() };
  }),
  tables: tables.map((table) => {
    const found = workbook.tables.getItem(table.name);
    const range = found.getRange();
    range.load('address');
    found.columns.load('items/name');
    return {
      name: table.name,
      sheet: table.worksheet.name,
      showHeaders: table.showHeaders,
      showTotals: table.showTotals,
      range,
      columns: found.columns,
    };
  }),
});

type Asked = ReturnType<typeof askSheets>;

const tableFile = ({
  name,
  showHeaders,
  showTotals,
  range,
  columns,
}: Asked['tables'][number]): TableFile[] => {
  const area = parseArea(range.address.slice(range.address.lastIndexOf('!') + 1));
  return area === undefined
    ? []
    : [
        {
          name,
          area,
          columns: columns.items.map((column) => column.name),
          headerRows: showHeaders ? 1 : 0,
          totalsRows: showTotals ? 1 : 0,
          part: '',
        },
      ];
};

const askPiece = (
  { workbook }: Excel.RequestContext,
  id: string,
  row: number,
  column: number,
  rows: number,
  columns: number,
): Excel.Range => {
  const range = workbook.worksheets.getItem(id).getRangeByIndexes(row, column, rows, columns);
  range.load('values,formulas,numberFormat,valueTypes');
  return range;
};

const STATE = { Visible: 'visible', Hidden: 'hidden', VeryHidden: 'veryHidden' } as const;

interface Piece {
  readonly sheet: string;
  readonly loaded: () => Loaded;
}

/** What is computed stands to the right of what is typed, and is most of the sheet. */
const columnsWanted = (
  { columnIndex, columnCount }: Pick<Excel.Range, 'columnIndex' | 'columnCount'>,
  keys: Excel.Range | undefined,
): number => {
  const typed = keys && typedColumns(keys.values[0] ?? []);
  return typed === undefined ? columnCount : Math.max(1, Math.min(columnCount, typed - columnIndex));
};

/** Every piece of every used range, as few answers as they fit in, all asked for at once. */
const loadPieces = async (host: Host, asked: Asked, { signal, onProgress }: LongWork): Promise<Piece[]> => {
  const wanted = asked.sheets.flatMap(({ id, used, keys }) => {
    if (used.isNullObject) return [];
    const columns = columnsWanted(used, keys);
    return piecesOf(used.rowCount, columns).map(([from, rows]) => ({
      id,
      row: used.rowIndex + from,
      column: used.columnIndex,
      rows,
      columns,
    }));
  });
  let done = 0;
  return (
    await Promise.all(
      answersOf(wanted).map(async (answer) => {
        const ranges = await host.batch((context) =>
          answer.map(({ id, row, column, rows, columns }) => ({
            id,
            row,
            column,
            range: askPiece(context, id, row, column, rows, columns),
          })),
        );
        if (signal?.aborted === true) throw cancelled();
        done += answer.length;
        onProgress?.({ done, total: wanted.length });
        return ranges.map(({ id, row, column, range }): Piece => ({
          sheet: id,
          loaded: () => ({
            row,
            column,
            values: range.values,
            formulas: range.formulas,
            formats: range.numberFormat,
            types: range.valueTypes,
          }),
        }));
      }),
    )
  ).flat();
};

interface Wanted {
  readonly id: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Cells that are asked for together. */
const CELLS_IN_AN_ANSWER = 100_000;

const answersOf = (wanted: readonly Wanted[]): Wanted[][] => {
  const answers: Wanted[][] = [];
  let room = 0;
  for (const piece of wanted) {
    const cells = piece.rows * piece.columns;
    const last = answers.at(-1);
    if (last === undefined || cells > room) {
      answers.push([piece]);
      room = CELLS_IN_AN_ANSWER - cells;
    } else {
      last.push(piece);
      room -= cells;
    }
  }
  return answers;
};

/** The open workbook as the reader of files gives a saved one, as far as the host tells. */
export const readOpen = async (host: Host, scope: Scope, work: LongWork = {}): Promise<WorkbookFile> => {
  const book = await host.batch(askBook);
  const wanted = book.worksheets.items.filter((sheet) => isWanted(sheet, scope));
  const names = new Set(wanted.map(({ name }) => name));
  const tables = book.tables.items.filter(({ worksheet }) => names.has(worksheet.name));
  const asked = await host.batch((context) => askSheets(context, wanted, tables, scope));
  // Only an audit asks what nobody sees; lights do not wait for it.
  const hidden = scope === 'all' ? await readHidden(host, asked.sheets) : undefined;
  const pieces = await loadPieces(host, asked, work);
  const styles = new Formats();
  const sheets = wanted.map((sheet, index): SheetFile => {
    const found = asked.sheets[index];
    const cells = new Map<number, Map<number, FileCell>>();
    for (const piece of pieces) if (piece.sheet === sheet.id) putCells(cells, piece.loaded(), styles);
    return {
      name: sheet.name,
      state: STATE[sheet.visibility],
      kind: 'worksheet',
      part: '',
      cells,
      rows: new Map(),
      columns: [],
      ...hidden?.get(sheet.id),
      rowsHiddenByDefault: false,
      merges: [],
      frozen: frozenOf(found),
      tables: asked.tables.filter((table) => table.sheet === sheet.name).flatMap(tableFile),
      validations: [],
      conditionalFormats: [],
      protection:
        found?.sheet.protection.protected === true ? { hasPassword: false, settings: {} } : undefined,
      autoFilter: undefined,
      hyperlinks: [],
      comments: [],
      charts: found?.charts.value ?? 0,
      statedDimension: undefined,
    };
  });
  return { ...bookFile(book), sheets, styles: styles.styles };
};

/** Panes frozen by rows alone reach over every column, and the other way round. */
const frozenOf = (found: Asked['sheets'][number] | undefined): { rows: number; columns: number } => {
  if (found === undefined || found.frozen.isNullObject) return { rows: 0, columns: 0 };
  const { rowIndex, rowCount, columnIndex, columnCount } = found.frozen;
  return {
    rows: rowCount >= MOST_ROWS ? 0 : rowIndex + rowCount,
    columns: columnCount >= MOST_COLUMNS ? 0 : columnIndex + columnCount,
  };
};

const MODE = { Automatic: 'auto', AutomaticExceptTables: 'autoNoTable', Manual: 'manual' } as const;

const bookFile = ({
  names,
  application,
  properties,
  protection,
}: Book): Omit<WorkbookFile, 'sheets' | 'styles'> => ({
  isOpen: true,
  application: { name: 'excel', text: `Microsoft Excel (${PRODUCT.name})` },
  names: names.items.map(({ name, formula, visible }) => ({
    name,
    formula: String(formula).replace(/^=/, ''),
    hidden: !visible,
    sheet: undefined,
  })),
  calculation: {
    iterate: false,
    fullCalcOnLoad: false,
    mode: MODE[application.calculationMode],
    fullPrecision: true,
    calcId: undefined,
  },
  date1904: false,
  structureProtected: protection.protected,
  properties: {
    core: new Map([
      ['title', properties.title],
      ['creator', properties.author],
    ]),
    app: new Map(),
    custom: new Map(properties.custom.items.map(({ key, value }) => [key, String(value)])),
  },
  externalLinks: [],
  macros: [],
  otherParts: [],
});
