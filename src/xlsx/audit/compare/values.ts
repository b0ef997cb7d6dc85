import type { CellValue } from '../../../workbook/plan';
import type { FileValue } from '../../read/workbook-file';

/** Of either number: beyond what programs lose between writing a number and reading it again. */
const RELATIVE = 1e-9;
/** Yuan; the same in the display unit, where it is stricter. */
const MONEY = 1e-6;
/** Of a cell that should be 0. */
const NOTHING = 1e-12;
/** Of the largest number that a cell is computed from: a sum that cancels keeps the rounding of its parts. */
const CANCELLING = 1e-13;

type AnyValue = CellValue | FileValue | undefined;

/** The number of a value; a flag is 1 or 0. */
export function numberOf(value: AnyValue): number | undefined {
  if (value?.kind === 'number') return Number(value.value);
  if (value?.kind === 'flag') return value.value ? 1 : 0;
  return undefined;
}

const wordsOf = (value: AnyValue): string | undefined =>
  value === undefined ? '' : value.kind === 'text' ? plain(value.value) : undefined;

/** Line ends and the spaces at a text's ends are the program's, not the author's. */
const plain = (text: string): string => text.replace(/\r\n?/g, '\n').trim();

/** Whether a cell shows what we would: empty text is nothing, flags are 1 and 0. */
export function sameValue(expected: AnyValue, found: AnyValue, isMoney: boolean): boolean {
  if (expected?.kind === found?.kind && expected?.value === found?.value) return true;
  const [a, b] = [numberOf(expected), numberOf(found)];
  if (a !== undefined && b !== undefined)
    return (
      Math.abs(a - b) <= Math.max(RELATIVE * Math.max(Math.abs(a), Math.abs(b)), isMoney ? MONEY : NOTHING)
    );
  const [ours, theirs] = [wordsOf(expected), wordsOf(found)];
  return ours !== undefined && theirs !== undefined && sameWords(ours, theirs);
}

/** Whether numbers differ by no more than rounding, given the largest number they were computed from. */
export function cancels(expected: AnyValue, found: AnyValue, largest: number): boolean {
  const [a, b] = [numberOf(expected), numberOf(found)];
  return a !== undefined && b !== undefined && Math.abs(a - b) <= CANCELLING * largest;
}

const FIGURE = /\d[\d,]*(?:\.\d+)?/g;

/** A sentence with figures in it is the same where only a last digit was rounded the other way. */
function sameWords(a: string, b: string): boolean {
  if (a === b) return true;
  if (a.replace(FIGURE, '#') !== b.replace(FIGURE, '#')) return false;
  const [ours, theirs] = [a.match(FIGURE) ?? [], b.match(FIGURE) ?? []];
  return ours.every((figure, at) => {
    const other = theirs[at] ?? '';
    const digits = figure.split('.')[1]?.length ?? 0;
    if (digits === 0 || digits !== (other.split('.')[1]?.length ?? 0)) return figure === other;
    const [x, y] = [figure, other].map((each) => Number(each.replaceAll(/[,.]/g, '')));
    return Math.abs((x ?? NaN) - (y ?? NaN)) <= 1;
  });
}

/** A value as a finding quotes it. */
export const quoted = (value: AnyValue): string =>
  value === undefined ? '' : value.kind === 'text' ? `"${value.value}"` : String(value.value).toUpperCase();
