import { parseArea, parseCell } from '../../../src/xlsx/read';
import type {
  CellStyle,
  DefinedName,
  FileCell,
  FileValue,
  SheetFile,
  TableFile,
  WorkbookFile,
} from '../../../src/xlsx/read';
import { lintWorkbook, type Finding, type LintReport } from '../../../src/xlsx/lint';

/** `'=A1'` is a formula (its value 1), other text is text; null takes the cell away. */
export type CellSpec =
  | string
  | number
  | null
  | {
      readonly formula?: string;
      readonly value?: number | string;
      readonly error?: string;
      readonly style?: keyof typeof STYLES;
      readonly fills?: 'array' | 'spill' | 'dataTable';
    };
export type Cells = Readonly<Record<string, CellSpec>>;

export interface SheetSpec {
  readonly cells: Cells;
  readonly state?: SheetFile['state'];
  readonly frozen?: readonly [rows: number, columns: number];
  /** Sheets are protected without password unless this says otherwise. */
  readonly protection?: 'none' | 'password';
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly [from: number, to: number];
  readonly tables?: readonly TableFile[];
}

export interface BookSpec {
  readonly sheets: Readonly<Record<string, SheetSpec>>;
  readonly names?: readonly DefinedName[];
  readonly over?: Partial<WorkbookFile>;
}

const style = (over: Partial<CellStyle> = {}): CellStyle => ({
  numberFormat: 'General',
  isDate: false,
  locked: true,
  formulaHidden: false,
  bold: false,
  italic: false,
  fontColour: undefined,
  fillColour: undefined,
  fillPattern: 'none',
  ...over,
});

const STYLES = {
  plain: style(),
  input: style({ locked: false, fontColour: '0000FF', fillColour: 'FFFFCC', fillPattern: 'solid' }),
  date: style({ numberFormat: 'yyyy-mm-dd', isDate: true }),
  lockedInput: style({ fontColour: '0000FF' }),
  unlockedFormula: style({ locked: false }),
  plainInput: style({ locked: false }),
  hiddenFormula: style({ formulaHidden: true }),
  invisible: style({ numberFormat: ';;;' }),
};
const ORDER = Object.keys(STYLES) as (keyof typeof STYLES)[];

const valueOf = (value: number | string): FileValue =>
  typeof value === 'number' ? { kind: 'number', value: String(value) } : { kind: 'text', value };

function cell(spec: Exclude<CellSpec, null>, name: string): FileCell {
  if (typeof spec === 'number') return { value: valueOf(spec), style: ORDER.indexOf('input') };
  if (typeof spec === 'string')
    return spec.startsWith('=')
      ? { formula: spec.slice(1), value: valueOf(1), style: 0 }
      : { value: valueOf(spec), style: 0 };
  const { formula, value = formula === undefined ? undefined : 1, error, fills } = spec;
  return {
    ...(formula === undefined ? {} : { formula }),
    ...(error !== undefined
      ? { value: { kind: 'error', value: error } as const }
      : value === undefined
        ? {}
        : { value: valueOf(value) }),
    ...(fills === undefined ? {} : { fills: { kind: fills, area: parseArea(name)! } }),
    style: ORDER.indexOf(spec.style ?? (formula === undefined ? 'input' : 'plain')),
  };
}

function sheet(name: string, spec: SheetSpec): SheetFile {
  const cells = new Map<number, Map<number, FileCell>>();
  for (const [at, each] of Object.entries(spec.cells)) {
    if (each === null) continue;
    const { row, column } = parseCell(at)!;
    const line = cells.get(row) ?? new Map<number, FileCell>();
    cells.set(row, line.set(column, cell(each, at)));
  }
  const [rows, columns] = spec.frozen ?? [0, 0];
  return {
    name,
    state: spec.state ?? 'visible',
    kind: 'worksheet',
    part: '',
    cells,
    rows: new Map((spec.hiddenRows ?? []).map((row) => [row, { hidden: true, height: undefined, level: 0 }])),
    columns:
      spec.hiddenColumns === undefined
        ? []
        : [
            {
              from: spec.hiddenColumns[0],
              to: spec.hiddenColumns[1],
              hidden: true,
              width: undefined,
              level: 0,
              style: 0,
            },
          ],
    rowsHiddenByDefault: false,
    merges: [],
    frozen: { rows, columns },
    tables: spec.tables ?? [],
    validations: [],
    conditionalFormats: [],
    protection:
      spec.protection === 'none' ? undefined : { hasPassword: spec.protection === 'password', settings: {} },
    autoFilter: undefined,
    hyperlinks: [],
    comments: [],
    charts: 0,
    statedDimension: undefined,
  };
}

/** A workbook as the reader returns it. */
export const bookOf = ({ sheets, names = [], over = {} }: BookSpec): WorkbookFile => ({
  application: { name: 'excel', text: 'Microsoft Excel 16.0300' },
  sheets: Object.entries(sheets).map(([name, spec]) => sheet(name, spec)),
  names,
  styles: Object.values(STYLES),
  calculation: { iterate: false, fullCalcOnLoad: true, mode: 'auto', fullPrecision: true, calcId: undefined },
  date1904: false,
  structureProtected: false,
  properties: { core: new Map(), app: new Map(), custom: new Map() },
  externalLinks: [],
  macros: [],
  otherParts: [],
  ...over,
});

/** The six periods of the small model stand in F … K. */
export const PERIODS = ['F', 'G', 'H', 'I', 'J', 'K'] as const;

/** A row over the periods: `@` stands for the column, `{-}` for the one before it, `{+}` for the one after. */
export const across = (row: number, formula: string, columns: readonly string[] = PERIODS): Cells =>
  Object.fromEntries(
    columns.map((column) => {
      const by = (shift: number): string => String.fromCharCode(column.charCodeAt(0) + shift);
      return [
        `${column}${row}`,
        formula.replaceAll('@', column).replaceAll('{-}', by(-1)).replaceAll('{+}', by(1)),
      ];
    }),
  );

/** Ends of months from 31 January 2026. */
const DATES = [46053, 46081, 46112, 46142, 46173, 46203];
export const dates = (row: number, columns: readonly string[] = PERIODS, from = 0): Cells =>
  Object.fromEntries(
    columns.map((column, at) => {
      const formula = `EOMONTH(Inputs!$C$3,${column}3-1)`;
      return [`${column}${row}`, { formula, value: DATES[at + from]!, style: 'date' }];
    }),
  );

/** A small model that keeps every rule. */
export const CLEAN: BookSpec = {
  sheets: {
    Cover: {
      cells: {
        A1: 'Purpose: whether the community balances',
        A2: 'Version 1.0',
        A3: 'Key: blue on yellow is input',
        A4: 'Colour code: black is calculation',
        A5: 'Sign convention: receipts positive, payments negative',
        A6: 'Change log',
        A8: 'Master check',
        B8: '=Checks!$C$5',
      },
    },
    Inputs: {
      cells: {
        A1: 'Label',
        B1: 'Unit',
        C1: 'Value',
        D1: 'Source',
        A3: 'Start',
        B3: 'date',
        C3: 46023,
        D3: 'Decision 12 of 2025',
        A4: 'Rent',
        B4: 'CNY',
        C4: 250,
        D4: 'Lease, clause 4',
        A5: 'Periods of building',
        B5: 'month',
        C5: 2,
        D5: 'Programme of 3 March',
        A6: 'Tolerance',
        B6: 'CNY',
        C6: 0.01,
        D6: 'Convention',
        A8: 'Master check',
        C8: '=Checks!$C$5',
      },
    },
    Model: {
      frozen: [3, 5],
      cells: {
        A1: 'Master check',
        C1: '=Checks!$C$5',
        A2: 'Period end',
        B2: 'Unit',
        ...dates(2),
        A3: 'Period',
        ...Object.fromEntries(
          PERIODS.map((column, at) => [
            `${column}3`,
            { formula: `${String.fromCharCode(column.charCodeAt(0) - 1)}3+1`, value: at + 1 },
          ]),
        ),
        A5: 'In operation',
        B5: 'flag',
        ...across(5, '=IF(@$3>Inputs!$C$5,1,0)'),
        A6: 'Rent received',
        B6: 'CNY',
        D6: '=SUM(F6:K6)',
        ...across(6, '=Inputs!$C$4*@5'),
        A8: 'Opening cash',
        B8: 'CNY',
        ...across(8, '={-}9'),
        A9: 'Closing cash',
        B9: 'CNY',
        ...across(9, '=@8+@6'),
      },
    },
    Checks: {
      cells: {
        A3: 'Cash check',
        C3: '=IF(ABS(Model!D6-Model!K9)<=Inputs!C6,1,0)',
        A5: 'Master check',
        C5: '=MIN(C3:C4)',
      },
    },
  },
};

/** The small model with other cells, sheets or settings. */
export function changed(
  cells: Readonly<Record<string, Cells>>,
  {
    sheets = {},
    ...rest
  }: { sheets?: Readonly<Record<string, Partial<SheetSpec>>> } & Omit<BookSpec, 'sheets'> = {},
): BookSpec {
  const all = new Map<string, SheetSpec>(Object.entries(CLEAN.sheets));
  for (const name of new Set([...Object.keys(cells), ...Object.keys(sheets)])) {
    const before = all.get(name) ?? { cells: {} };
    all.set(name, {
      ...before,
      ...sheets[name],
      cells: { ...before.cells, ...cells[name], ...sheets[name]?.cells },
    });
  }
  return { sheets: Object.fromEntries(all), ...rest };
}

export const lint = (
  spec: BookSpec,
  ...options: Parameters<typeof lintWorkbook> extends [unknown, ...infer R] ? R : never
): LintReport => lintWorkbook(bookOf(spec), ...options);

/** Where and what, in a line. */
export const short = ({ rule, kind, sheet, range, formula }: Finding): string =>
  `${rule} ${kind} ${sheet ?? '*'}${range === null ? '' : `!${range}`}${formula === null ? '' : ` =${formula}`}`;

export const shortly = (spec: BookSpec): string[] => lint(spec).findings.map(short);
