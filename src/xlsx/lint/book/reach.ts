import type { DefinedName, WorkbookFile } from '../../read/workbook-file';
import type { ReferenceStructXlsx } from '@borgar/fx/xlsx';
import { type Form, formAt, type Line, type Reference } from './form';

/** Cells that a formula refers to, edges included. */
export interface Reach {
  readonly sheet: number;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

const resolved = ({ fixed, at }: Line, own: number): number => (fixed ? at : own + at);

/** Where references, names and table columns lead. */
export class Reacher {
  private readonly sheets = new Map<string, number>();
  private readonly names = new Map<string, DefinedName>();
  private readonly nameReaches = new Map<string, readonly Reach[]>();
  private readonly tables = new Map<
    string,
    { sheet: number; table: WorkbookFile['sheets'][number]['tables'][number] }
  >();

  constructor(file: WorkbookFile) {
    for (const [index, sheet] of file.sheets.entries()) {
      this.sheets.set(sheet.name.toLowerCase(), index);
      for (const table of sheet.tables) this.tables.set(table.name.toLowerCase(), { sheet: index, table });
    }
    for (const name of file.names) this.names.set(nameKey(name.name, name.sheet), name);
  }

  /** Everything the formula refers to, seen from a cell. */
  of(form: Form, sheet: number, row: number, column: number): Reach[] {
    const reaches: Reach[] = [];
    for (const reference of form.references) this.reference(reference, sheet, row, column, reaches);
    for (const name of form.names) reaches.push(...this.named(name, sheet));
    for (const structure of form.structures) {
      const reach = this.structured(structure, row);
      if (reach !== undefined) reaches.push(reach);
    }
    return reaches;
  }

  private reference(reference: Reference, sheet: number, row: number, column: number, into: Reach[]): void {
    const top = resolved(reference.top, row);
    const bottom = resolved(reference.bottom, row);
    const left = resolved(reference.left, column);
    const right = resolved(reference.right, column);
    for (const at of this.sheetsOf(reference.sheet, sheet))
      into.push({
        sheet: at,
        top: Math.min(top, bottom),
        bottom: Math.max(top, bottom),
        left: Math.min(left, right),
        right: Math.max(left, right),
      });
  }

  /** One sheet, or all from the first to the last of 'Jan:Dec'. */
  private sheetsOf(name: string | undefined, own: number): number[] {
    if (name === undefined) return [own];
    const known = this.sheets.get(name.toLowerCase());
    if (known !== undefined) return [known];
    const [from, to] = name.split(':').map((each) => this.sheets.get(each.toLowerCase()));
    if (from === undefined || to === undefined) return [];
    return Array.from({ length: Math.abs(to - from) + 1 }, (_, i) => Math.min(from, to) + i);
  }

  private named(name: string, sheet: number): readonly Reach[] {
    const own = [...this.sheets.keys()][sheet];
    const key = [nameKey(name, own), nameKey(name, undefined)].find((each) => this.names.has(each));
    if (key === undefined) return [];
    const known = this.nameReaches.get(key);
    if (known !== undefined) return known;
    // A name that leads to itself leads nowhere.
    this.nameReaches.set(key, []);
    const reaches = this.of(formAt(this.names.get(key)?.formula ?? '', 0, 0), sheet, 0, 0);
    this.nameReaches.set(key, reaches);
    return reaches;
  }

  private structured(
    { table, columns = [], sections = [] }: ReferenceStructXlsx,
    row: number,
  ): Reach | undefined {
    const found = table === undefined ? this.around(row) : this.tables.get(table.toLowerCase());
    if (found === undefined) return undefined;
    const { area, headerRows, totalsRows } = found.table;
    const at = columns.map((name) =>
      found.table.columns.findIndex((each) => each.toLowerCase() === name.toLowerCase()),
    );
    const left = at.length === 0 ? 0 : Math.min(...at);
    const right = at.length === 0 ? area.columns - 1 : Math.max(...at);
    if (left < 0) return undefined;
    const own = sections.includes('this row');
    return {
      sheet: found.sheet,
      top: own ? row : area.row + headerRows,
      bottom: own ? row : area.row + area.rows - totalsRows - 1,
      left: area.column + left,
      right: area.column + right,
    };
  }

  /** `[@size]` inside its own table, without the table's name. */
  private around(
    row: number,
  ): { sheet: number; table: WorkbookFile['sheets'][number]['tables'][number] } | undefined {
    return [...this.tables.values()].find(
      ({ table: { area } }) => row >= area.row && row < area.row + area.rows,
    );
  }
}

const nameKey = (name: string, sheet: string | undefined): string =>
  `${sheet?.toLowerCase() ?? ''}!${name.toLowerCase()}`;
