import type { Cell, CellValue, Sheet, Style, WorkbookPlan } from '../../../src/workbook/plan';
import type { CellStyle, FileCell, SheetFile, WorkbookFile } from '../../../src/xlsx/read';

/** What a test may alter of a file. */
export type Writable<T> =
  T extends ReadonlyMap<infer K, infer V>
    ? Map<K, Writable<V>>
    : T extends readonly (infer E)[]
      ? Writable<E>[]
      : T extends object
        ? { -readonly [K in keyof T]: Writable<T[K]> }
        : T;
export type Open = Writable<WorkbookFile>;
export type OpenSheet = Writable<SheetFile>;
export type OpenCell = Writable<FileCell>;

const styleOf = ({ numberFormat = 'General', font, fill, locked }: Style): CellStyle => ({
  numberFormat,
  isDate: /[yd]/.test(numberFormat),
  locked: locked !== false,
  formulaHidden: false,
  bold: font?.bold ?? false,
  italic: font?.italic ?? false,
  fontColour: font?.colour,
  fillColour: fill,
  fillPattern: fill === undefined ? 'none' : 'solid',
});

const cellOf = ({ value, formula }: Cell, style: number): FileCell => ({
  style,
  ...(value === undefined ? {} : { value: value satisfies CellValue }),
  ...(formula === undefined ? {} : { formula }),
});

const sheetOf = (sheet: Sheet, at: number, styles: readonly string[]): SheetFile => ({
  name: sheet.name,
  state: 'visible',
  kind: 'worksheet',
  part: `xl/worksheets/sheet${at + 1}.xml`,
  cells: new Map(
    [...sheet.rows].map(([row, cells]) => [
      row,
      new Map([...cells].map(([column, cell]) => [column, cellOf(cell, styles.indexOf(cell.style ?? ''))])),
    ]),
  ),
  rows: new Map(),
  columns: [...sheet.columnWidths].map(([column, width]) => ({
    from: column,
    to: column,
    hidden: false,
    width,
    level: 0,
    style: 0,
  })),
  rowsHiddenByDefault: false,
  merges: [],
  frozen: { rows: 0, columns: 0 },
  tables: [],
  validations: [],
  conditionalFormats: (sheet.conditionalFormats ?? []).map(({ area, formula }, priority) => ({
    areas: [area],
    type: 'expression',
    operator: undefined,
    priority,
    stopIfTrue: false,
    formulas: [formula],
  })),
  protection: sheet.isProtected === true ? { hasPassword: false, settings: { sheet: '1' } } : undefined,
  autoFilter: undefined,
  hyperlinks: [],
  comments: [],
  charts: 0,
  statedDimension: undefined,
});

/** The plan as a reader would find it in a file that nobody has touched. */
export function fileOf(plan: WorkbookPlan): Open {
  const names = ['', ...plan.styles.keys()];
  const file: WorkbookFile = {
    application: { name: 'pingheng', text: 'Pingheng' },
    sheets: plan.sheets.map((sheet, at) => sheetOf(sheet, at, names)),
    names: [...plan.names].map(([name, formula]) => ({ name, formula, hidden: false, sheet: undefined })),
    styles: names.map((name) => styleOf(plan.styles.get(name) ?? {})),
    calculation: {
      iterate: false,
      fullCalcOnLoad: true,
      mode: 'auto',
      fullPrecision: true,
      calcId: undefined,
    },
    date1904: false,
    structureProtected: false,
    properties: { core: new Map(), app: new Map(), custom: new Map(plan.properties.custom) },
    externalLinks: [],
    macros: [],
    otherParts: ['docProps/app.xml', 'xl/theme/theme1.xml'],
  };
  return file as Open;
}
