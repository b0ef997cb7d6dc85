import type { CellPlace, CompiledInput, Layout, Place, Program, RecordsPlace, Section } from '../../rows';
import { PERIOD } from '../../rows';
import type { InputPlaces } from '../draft';
import { sheetName, type SheetId } from '../sheet-names';
import { CONSTANT, FIRST_PERIOD, FIRST_ROW, NUMBER_ROW } from './columns';
import { linkSpecs, type LinkSpec } from './link-specs';
import { sheetOfSection } from './subjects';

/** A section on its sheet: its heading, then its inputs, then its rows. */
export interface SectionPlace {
  readonly section: Section;
  readonly sheet: SheetId;
  readonly headingRow: number;
  readonly inputs: readonly { readonly ref: string; readonly row: number }[];
  readonly rows: readonly { readonly ref: string; readonly row: number }[];
}

/** A record table on the sheet of schedules: heading, column heads, records; inputs before formulas. */
export interface TablePlace {
  readonly id: string;
  readonly headingRow: number;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly columns: readonly { readonly ref: string; readonly column: number; readonly isInput: boolean }[];
}

/** Where the calculation columns of the household sheet go. */
export interface HouseholdColumns {
  readonly firstRow: number;
  readonly nextColumn: number;
}

export interface Placing {
  readonly layout: Layout;
  readonly sections: readonly SectionPlace[];
  readonly tables: readonly TablePlace[];
  /** Columns that stand right of the households' input columns, in order. */
  readonly households: readonly {
    readonly ref: string;
    readonly column: number;
    readonly isInput: boolean;
  }[];
  readonly specs: ReadonlyMap<string, LinkSpec>;
}

export const HOUSEHOLDS = 'households';
const FIRST_RECORD_COLUMN = 1;

const placeSections = (program: Program): SectionPlace[] => {
  const nextRow = new Map<SheetId, number>();
  return program.model.sections.map((section) => {
    const sheet = sheetOfSection(section.id);
    const headingRow = nextRow.get(sheet) ?? FIRST_ROW;
    let row = headingRow;
    const takeRow = (name: string): { ref: string; row: number } => ({
      ref: `${section.id}.${name}`,
      row: (row += 1),
    });
    const inputs = Object.keys(section.inputs).map(takeRow);
    const rows = Object.keys(section.rows).map(takeRow);
    nextRow.set(sheet, row + 2);
    return { section, sheet, headingRow, inputs, rows };
  });
};

const placeTables = (program: Program): TablePlace[] => {
  let next = 3;
  return program.model.tables.flatMap((table): TablePlace[] => {
    if (table.id === HOUSEHOLDS) return [];
    const headingRow = next;
    const firstRow = headingRow + 2;
    const lastRow = firstRow + Math.max(1, table.size) - 1;
    next = lastRow + 3;
    const inputs = Object.keys(table.inputs);
    const columns = [...inputs, ...Object.keys(table.columns)].map((name, index) => ({
      ref: `${table.id}.${name}`,
      column: FIRST_RECORD_COLUMN + index,
      isInput: index < inputs.length,
    }));
    return [{ id: table.id, headingRow, firstRow, lastRow, columns }];
  });
};

/** Inputs of a household that stand where the user types them; the others are derived beside. */
const isTyped = (input: CompiledInput, spec: LinkSpec | undefined, inputs: InputPlaces): boolean =>
  spec?.link === undefined && input.path !== undefined && inputs.columnOf(input.path) !== undefined;

/**
 * A place for every row and input of the workbook's program: sections down the sheet of their subject, tables on the
 * sheet of schedules, households beside what the user types.
 */
export const placeAll = (
  program: Program,
  lang: 'zh' | 'en',
  inputs: InputPlaces,
  beside: HouseholdColumns | undefined,
): Placing => {
  const specs = linkSpecs(program.model);
  const sections = placeSections(program);
  const tables = placeTables(program);
  const places = new Map<string, Place>();
  for (const { sheet, inputs: cells, rows } of sections) {
    const name = sheetName(sheet, lang);
    const cell = (row: number): CellPlace => ({ kind: 'cell', sheet: name, row, column: CONSTANT });
    for (const { ref, row } of cells) places.set(ref, cell(row));
    for (const { ref, row } of rows) {
      const isOverTime = program.rows.get(ref)?.axis === PERIOD;
      places.set(
        ref,
        isOverTime ? { kind: 'periods', sheet: name, row, firstColumn: FIRST_PERIOD } : cell(row),
      );
    }
  }
  for (const { firstRow, lastRow, columns } of tables)
    for (const { ref, column } of columns)
      places.set(ref, { kind: 'records', sheet: sheetName('records', lang), column, firstRow, lastRow });

  const households: { ref: string; column: number; isInput: boolean }[] = [];
  const table = program.model.tables.find(({ id }) => id === HOUSEHOLDS);
  if (table !== undefined && beside !== undefined) {
    const lastRow = beside.firstRow + Math.max(1, table.size) - 1;
    const put = (ref: string, column: number): void => {
      const place: RecordsPlace = {
        kind: 'records',
        sheet: sheetName('households', lang),
        column,
        firstRow: beside.firstRow,
        lastRow,
      };
      places.set(ref, place);
    };
    let column = beside.nextColumn;
    for (const name of [...Object.keys(table.inputs), ...Object.keys(table.columns)]) {
      const ref = `${HOUSEHOLDS}.${name}`;
      const input = program.inputs.get(ref);
      if (input !== undefined && isTyped(input, specs.get(ref), inputs)) {
        put(ref, inputs.columnOf(input.path ?? '')?.first.column ?? 0);
        continue;
      }
      households.push({ ref, column, isInput: input !== undefined });
      put(ref, column);
      column += 1;
    }
  }
  const sheets = new Set(sections.map(({ sheet }) => sheetName(sheet, lang)));
  const layout: Layout = {
    place: (ref) => places.get(ref),
    periodNumber: (sheet) =>
      sheets.has(sheet) ? { kind: 'periods', sheet, row: NUMBER_ROW, firstColumn: FIRST_PERIOD } : undefined,
  };
  return { layout, sections, tables, households, specs };
};
