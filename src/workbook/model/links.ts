import { columnName, sheetPrefix } from '../../rows';
import type { CellRef, InputPlaces } from '../draft';
import { a1 } from '../grid';

/** Ranges of the constants sheet by name: `profiles.linear`. */
export type Lookups = ReadonlyMap<string, string>;

/** A whole column as a fixed range. */
export const columnRange = (first: CellRef, rows: number): string =>
  `${sheetPrefix(first.sheet)}$${columnName(first.column)}$${first.row + 1}:$${columnName(first.column)}$${first.row + Math.max(1, rows)}`;

/** `$I7`, with the sheet where it is another one. */
export const movingDown = ({ sheet, row, column }: CellRef, from: string): string =>
  `${sheet === from ? '' : sheetPrefix(sheet)}$${columnName(column)}${row + 1}`;

const TOKEN = /\{([^{}]*)\}/g;
const quoted = (words: string): string => `"${words.replaceAll('"', '""')}"`;

interface Own {
  /** Path of the input or, in a list, of its record: `costs.lines[0].vatRate`. */
  readonly path: string;
  /** In a list: its path with `[]` and the record's number. */
  readonly record?: { readonly list: string; readonly index: number; readonly sheet: string };
}

/** Turns what a model input says of its link into a formula of the workbook. */
export class Links {
  /** Every input cell that a link reads, as a1() writes it. */
  readonly used = new Set<string>();

  constructor(
    private readonly places: InputPlaces,
    private readonly lookups: Lookups,
  ) {}

  /** The formula, without '='; undefined where the workbook has no cell for it and the value must stand as a constant. */
  formula(own: Own, link = '{}'): string | undefined {
    let complete = link !== '';
    const formula = link.replace(TOKEN, (_, token: string) => {
      const found = this.token(own, token);
      if (found === undefined) complete = false;
      return found ?? '';
    });
    return complete ? formula : undefined;
  }

  private token(own: Own, token: string): string | undefined {
    if (token.startsWith('@')) return this.lookups.get(token.slice(1));
    const choice = token.indexOf('=');
    if (choice >= 0) {
      const path = token.slice(0, choice);
      return quoted(this.places.choiceText(path === '' ? own.path : path, token.slice(choice + 1)));
    }
    if (token.includes('??'))
      return this.firstFilled(
        own,
        token.split('??').map((part) => part.trim()),
      );
    return this.reference(own, token === '' ? own.path : token);
  }

  /** The first that is filled: an own figure goes before the policy's. */
  private firstFilled(own: Own, parts: readonly string[]): string | undefined {
    const found = parts.flatMap((part) => this.reference(own, part) ?? []);
    const [first, second] = found;
    if (first === undefined || second === undefined) return first;
    return `IF(${first}="",${second},${first})`;
  }

  private reference(own: Own, path: string): string | undefined {
    if (path.startsWith('policy:')) return this.at(this.places.policyCell(path.slice('policy:'.length)));
    if (own.record !== undefined && path.startsWith(`${own.record.list}[]`)) {
      return this.record(path, own.record);
    }
    if (!path.includes('[]')) return this.at(this.places.cellOf(path));
    return this.column(path);
  }

  /** Down a list the row moves with the record, so that every record has the same formula. */
  private record(path: string, { index, sheet }: NonNullable<Own['record']>): string | undefined {
    const column = this.places.columnOf(path);
    if (column !== undefined) {
      return index < column.rows
        ? this.at({ ...column.first, row: column.first.row + index }, sheet)
        : undefined;
    }
    return this.at(this.places.cellOf(path.replace('[]', `[${index}]`)), sheet);
  }

  private column(path: string): string | undefined {
    const column = this.places.columnOf(path);
    if (column !== undefined) return column.rows === 0 ? undefined : this.range(column.first, column.rows);
    const first = this.places.cellOf(path.replace('[]', '[0]'));
    if (first === undefined) return undefined;
    let rows = 1;
    while (this.places.cellOf(path.replace('[]', `[${rows}]`)) !== undefined) rows += 1;
    return this.range(first, rows);
  }

  private range(first: CellRef, rows: number): string {
    for (let row = 0; row < rows; row += 1) this.used.add(a1({ ...first, row: first.row + row }));
    return columnRange(first, rows);
  }

  private at(cell: CellRef | undefined, besides?: string): string | undefined {
    if (cell === undefined) return undefined;
    this.used.add(a1(cell));
    return besides === undefined ? a1(cell) : movingDown(cell, besides);
  }
}
