import { HEADS } from '../../workbook/inputs';
import type { FileCell, SheetFile } from '../read';

/** Where something of ours begins on a sheet: the row of a table's keys, the row under a table, the heads of a block of fields. */
export type Mark =
  | {
      readonly kind: 'list';
      readonly list: string;
      readonly row: number;
      readonly column: number;
      readonly key: string;
    }
  | { readonly kind: 'end'; readonly list: string; readonly row: number }
  | {
      readonly kind: 'fields';
      readonly row: number;
      readonly path: number;
      readonly value: number;
      readonly source: number | undefined;
    };

const LIST_MARK = /^(\S+)\[\] (\S+)$/;

/** What a cell says in words, without the spaces around; '' for anything else. */
export const textOf = (cell: FileCell | undefined): string =>
  cell?.value?.kind === 'text' ? cell.value.value.trim() : '';

const is = (words: string, head: { readonly zh: string; readonly en: string }): boolean =>
  words === head.zh || words === head.en;

const fieldHeads = (row: number, cells: ReadonlyMap<number, FileCell>): Mark | undefined => {
  const columnOf = (head: { readonly zh: string; readonly en: string }): number | undefined =>
    [...cells].find(([, cell]) => is(textOf(cell), head))?.[0];
  const path = columnOf(HEADS.path);
  const value = path === undefined ? undefined : columnOf(HEADS.value);
  return path === undefined || value === undefined
    ? undefined
    : { kind: 'fields', row, path, value, source: columnOf(HEADS.source) };
};

/** What a cell marks: the keys of a list, or its end. */
const listMark = (
  words: string,
  row: number,
  column: number,
  isList: (path: string) => boolean,
  isAlone: () => boolean,
): Mark | undefined => {
  if (words.startsWith('/'))
    return isList(words.slice(1)) && isAlone() ? { kind: 'end', list: words.slice(1), row } : undefined;
  const [, list, key] = words.includes('[] ') ? (LIST_MARK.exec(words) ?? []) : [];
  return list !== undefined && key !== undefined && isList(list)
    ? { kind: 'list', list, row, column, key }
    : undefined;
};

/** Every mark of a sheet, from the top down. */
export const marksOf = (sheet: SheetFile, isList: (path: string) => boolean): readonly Mark[] => {
  const marks: Mark[] = [];
  for (const [row, cells] of [...sheet.cells].sort(([a], [b]) => a - b)) {
    let mayBeHeads = false;
    for (const [column, cell] of cells) {
      const words = textOf(cell);
      if (words === '') continue;
      mayBeHeads ||= is(words, HEADS.path);
      const mark = listMark(words, row, column, isList, () => textOf(cells.get(column + 1)) === '');
      if (mark !== undefined) marks.push(mark);
    }
    const heads = mayBeHeads ? fieldHeads(row, cells) : undefined;
    if (heads !== undefined) marks.push(heads);
  }
  return marks;
};
