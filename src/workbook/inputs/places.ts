import type { Language } from '../../i18n';
import type { CellRef, InputPlaces } from '../draft';
import { HOUSEHOLDS } from './outline';
import { choiceText } from './words';

interface Column {
  readonly first: CellRef;
  readonly rows: number;
}

/** A list as it stands on a sheet. */
export interface InputTable {
  /** `land.parcels[].instalments`. */
  readonly list: string;
  /** Name of the Excel table. */
  readonly name: string;
  readonly sheet: string;
  readonly firstRow: number;
  /** Records; an empty list still shows one blank row. */
  readonly rows: number;
  /** Column by the field's key within the list: `rate`, `window.start`. */
  readonly columns: ReadonlyMap<string, number>;
}

const HOUSEHOLD = /^relocation\.households\[(\d+)\]\.(\w+)$/;

/** Gathers where everything is put while the sheets are drawn. */
export class Places implements InputPlaces {
  readonly tables: InputTable[] = [];
  private readonly scalars = new Map<string, CellRef>();
  private readonly columns = new Map<string, Column>();
  private readonly parameters = new Map<string, CellRef>();
  private households: InputTable | undefined;

  constructor(private readonly lang: Language) {}

  put(path: string, cell: CellRef): void {
    this.scalars.set(path, cell);
  }

  putColumn(path: string, column: Column): void {
    this.columns.set(path, column);
  }

  putParameter(id: string, cell: CellRef): void {
    this.parameters.set(id, cell);
  }

  putHouseholds(table: InputTable): void {
    this.households = table;
    this.tables.push(table);
    for (const [field, column] of table.columns)
      this.putColumn(`${HOUSEHOLDS}[].${field}`, {
        first: { sheet: table.sheet, row: table.firstRow, column },
        rows: table.rows,
      });
  }

  readonly cellOf = (path: string): CellRef | undefined => this.scalars.get(path) ?? this.householdCell(path);
  readonly columnOf = (path: string): Column | undefined => this.columns.get(path);
  readonly policyCell = (id: string): CellRef | undefined => this.parameters.get(id);
  readonly choiceText = (path: string, value: string): string => choiceText(path, value, this.lang);

  private householdCell(path: string): CellRef | undefined {
    const [, row = '', field = ''] = HOUSEHOLD.exec(path) ?? [];
    const column = this.households?.columns.get(field);
    if (this.households === undefined || column === undefined) return undefined;
    const { sheet, firstRow, rows } = this.households;
    return Number(row) < Math.max(1, rows) ? { sheet, row: firstRow + Number(row), column } : undefined;
  }

  readonly cells = (): Iterable<{ readonly path: string; readonly cell: CellRef }> => this.everyCell();

  private *everyCell(): Generator<{ path: string; cell: CellRef }> {
    for (const [path, cell] of this.scalars) yield { path, cell };
    if (this.households === undefined) return;
    const { sheet, firstRow, rows, columns } = this.households;
    for (let row = 0; row < Math.max(1, rows); row += 1)
      for (const [field, column] of columns)
        yield { path: `${HOUSEHOLDS}[${row}].${field}`, cell: { sheet, row: firstRow + row, column } };
  }
}
