import type { Cell, Sheet } from '../../../workbook/plan';
import type { FileCell, SheetFile } from '../../read/workbook-file';
import { shape } from '../formulas/spelling';
import { align, IDENTITY, type LineMap } from './lines';

type AnyCell = Cell | FileCell;
type Cells = ReadonlyMap<number, ReadonlyMap<number, AnyCell>>;

/** Rows that tell one column from another; periods differ in the first few. */
const HEAD_ROWS = 12;
/** Rows that two columns are compared in. */
const SAMPLE = 80;

const hasContent = (cell: AnyCell): boolean =>
  cell.formula !== undefined || (cell.value !== undefined && cell.value.value !== '');

const isWords = (cell: AnyCell): boolean =>
  cell.formula === undefined && cell.value?.kind === 'text' && cell.value.value !== '';

/** What a row is known by wherever its cells stand: its words, and what its first formula does. */
function rowTokens(cells: ReadonlyMap<number, AnyCell> | undefined): string[] {
  const tokens: string[] = [];
  if (cells === undefined) return tokens;
  let hasFormula = false;
  let holdsOther = false;
  for (const cell of cells.values()) {
    if (isWords(cell)) tokens.push(String(cell.value?.value));
    else if (cell.formula !== undefined && !hasFormula) {
      hasFormula = true;
      tokens.push(`=${shape(cell.formula)}`);
    } else holdsOther ||= hasContent(cell);
  }
  if (tokens.length === 0 && holdsOther) tokens.push('#');
  return tokens;
}

const common = (a: readonly string[], b: readonly string[]): number => {
  if (a.length === 0 || b.length === 0) return a.length === b.length ? 1 : 0;
  const other = new Set(b);
  return a.filter((token) => other.has(token)).length / Math.max(a.length, b.length);
};

const extent = (keys: Iterable<number>): number => {
  let last = -1;
  for (const key of keys) last = Math.max(last, key);
  return last + 1;
};

/** Where our rows stand in the file's sheet, by their words and formulas and not by their numbers. */
export function alignRows(plan: Sheet, file: SheetFile): LineMap {
  const tokens = (cells: Cells): string[][] =>
    Array.from({ length: extent(cells.keys()) }, (_, row) => rowTokens(cells.get(row)));
  const [ours, theirs] = [tokens(plan.rows), tokens(file.cells)];
  const word = (line: readonly string[]): string => line.join('\n');
  return align(ours.map(word), theirs.map(word), (a, b) => common(ours[a] ?? [], theirs[b] ?? []));
}

const valueOf = (cell: AnyCell | undefined): string => {
  if (cell?.value === undefined) return '';
  return cell.value.kind === 'number' ? String(Number(cell.value.value)) : String(cell.value.value);
};

/** Where our columns stand, the rows being known: by what heads them and by what they compute. */
export function alignColumns(plan: Sheet, file: SheetFile, rows: LineMap): LineMap {
  const shared = [...plan.rows.keys()].flatMap((row) => {
    const foundRow = rows.to(row);
    const [ours, theirs] = [
      plan.rows.get(row),
      foundRow === undefined ? undefined : file.cells.get(foundRow),
    ];
    return ours === undefined || theirs === undefined ? [] : [{ ours, theirs }];
  });
  const heads = shared.slice(0, HEAD_ROWS);
  const length = extent(shared.flatMap(({ ours }) => [extent(ours.keys()) - 1]));
  const foundLength = extent(shared.flatMap(({ theirs }) => [extent(theirs.keys()) - 1]));
  const word = (side: 'ours' | 'theirs', column: number): string =>
    heads
      .map((head) => valueOf(head[side].get(column)))
      .join('\n')
      .trim();
  const words = (side: 'ours' | 'theirs', size: number): string[] =>
    Array.from({ length: size }, (_, column) => word(side, column));
  const [ours, theirs] = [words('ours', length), words('theirs', foundLength)];
  if (ours.every((each, column) => each === (theirs[column] ?? ''))) return IDENTITY;

  const step = Math.max(1, Math.ceil(shared.length / SAMPLE));
  const sample = shared.filter((_, at) => at % step === 0);
  const marks = (side: 'ours' | 'theirs', size: number): [string, string][][] =>
    Array.from({ length: size }, (_, column) =>
      sample.map((row) => {
        const cell = row[side].get(column);
        return [cell?.formula === undefined ? '' : shape(cell.formula), valueOf(cell)];
      }),
    );
  const [ourMarks, theirMarks] = [marks('ours', length), marks('theirs', foundLength)];
  return align(ours, theirs, (a, b) => columnLikeness(ourMarks[a] ?? [], theirMarks[b] ?? []));
}

function columnLikeness(ours: readonly [string, string][], theirs: readonly [string, string][]): number {
  let [alike, filled] = [0, 0];
  for (const [at, [formula, value]] of ours.entries()) {
    const [theirFormula = '', theirValue = ''] = theirs[at] ?? [];
    if (formula === '' && value === '' && theirFormula === '' && theirValue === '') continue;
    filled += 1;
    alike += (formula === theirFormula ? 0.6 : 0) + (value === theirValue ? 0.4 : 0);
  }
  return filled === 0 ? 1 : alike / filled;
}
