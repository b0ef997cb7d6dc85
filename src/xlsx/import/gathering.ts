import { type Problem, problemOf } from '../../project/problem';
import type { Flaw } from '../../project/read/flaw';
import { cellName, type SheetFile } from '../read';

interface RecordPlace {
  readonly sheet: SheetFile;
  readonly row: number;
  readonly columns: ReadonlyMap<string, number>;
}

/** A project as it is gathered from the sheets: the raw value, where each part of it stands, what is wrong already. */
export class Gathering {
  readonly root: Record<string, unknown> = {};
  readonly problems: Problem[] = [];
  private readonly refused = new Set<string>();
  private readonly cells = new Map<string, string>();
  private readonly records = new Map<string, RecordPlace>();

  putCell(path: string, sheet: SheetFile, row: number, column: number): void {
    this.cells.set(path, `${sheet.name}!${cellName(row, column)}`);
  }

  putRecord(path: string, place: RecordPlace): void {
    this.records.set(path, place);
  }

  refuse(path: string, value: unknown, flaw: Flaw, cell = this.cellOf(path)): void {
    this.problems.push({ ...problemOf(path, value, flaw), ...(cell === undefined ? {} : { cell }) });
    this.refused.add(path);
  }

  /** Whether something was said of the path, or of what it lies in, before the project was read. */
  readonly hasRefused = (path: string): boolean =>
    this.refused.has(path) || (path !== '' && this.hasRefused(within(path)));

  /** The cell of a field; of a group or record, the first cell that belongs to it. */
  readonly cellOf = (path: string): string | undefined =>
    this.cells.get(path) ??
    this.recordCell(path, 'value') ??
    this.fieldCell(path) ??
    [...this.cells].find(([each]) => each.startsWith(`${path}.`))?.[1];

  /** The cell that holds just this field; undefined where the workbook has none, as in one built before the field was known. */
  readonly exactCellOf = (path: string): string | undefined => {
    const own = this.cells.get(path) ?? this.exactCell(path, 'value');
    const [, record = '', key = ''] = /^(.*\])\.([^[\]]+)$/.exec(path) ?? [];
    return own ?? this.exactCell(record, key);
  };

  private exactCell(path: string, key: string): string | undefined {
    const place = this.records.get(path);
    const column = place?.columns.get(key);
    return place === undefined || column === undefined
      ? undefined
      : `${place.sheet.name}!${cellName(place.row, column)}`;
  }

  private fieldCell(path: string): string | undefined {
    const [, record = '', key = ''] = /^(.*\])\.([^[\]]+)$/.exec(path) ?? [];
    return this.recordCell(`${path}[0]`, 'value') ?? this.recordCell(record, key);
  }

  private recordCell(path: string, key: string): string | undefined {
    const place = this.records.get(path);
    if (place === undefined) return undefined;
    const [first = 0] = place.columns.values();
    return `${place.sheet.name}!${cellName(place.row, place.columns.get(key) ?? first)}`;
  }
}

/** `a.b[0].c` → `a.b[0]` → `a.b` → `a` → ''. */
const within = (path: string): string => path.slice(0, Math.max(0, path.search(/(\.|\[)[^.[]*$/)));

/** Puts a value under a dotted path, making the groups on the way. */
export const setAt = (root: Record<string, unknown>, path: string, value: unknown): void => {
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  let group = root;
  for (const key of keys) group = (group[key] ??= {}) as Record<string, unknown>;
  group[last] = value;
};
