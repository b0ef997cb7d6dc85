import type { Alignment, SheetPair } from './align/sheets';
import { holds, isFree } from './compare/cells';
import { type At, columnsText, rowsText } from './compare/ranges';
import { type Draft, finding, VIEW } from './finding';
import { concernsOf } from './gather';
import { isFoundNote, isNote } from './outdated';
import type { Severity } from './report';

/**
 * Rows and columns that were put into, taken out of or moved within the sheets that users do not write on.
 *
 * @param isOthers the workbook was built for other inputs, and notes in its lists are of those
 */
export const lineFindings = ({ pairs }: Alignment, isOthers: boolean): Draft[] =>
  pairs.flatMap((pair) => (isFree(pair.plan) ? [] : [...rowsOf(pair, isOthers), ...columnsOf(pair)]));

/** Whether what was put in holds more than words. */
function computes({ file }: SheetPair, isInserted: (at: At) => boolean): boolean {
  for (const [row, cells] of file.cells)
    for (const [column, cell] of cells)
      if (
        isInserted({ row, column }) &&
        holds(cell) &&
        (cell.formula !== undefined || cell.value?.kind !== 'text')
      )
        return true;
  return false;
}

const insertedSeverity = (pair: SheetPair, isInserted: (at: At) => boolean): Severity =>
  computes(pair, isInserted) ? 'error' : 'warning';

const isFilled = ({ plan }: SheetPair, row: number): boolean =>
  [...(plan.rows.get(row)?.values() ?? [])].some(
    ({ value, formula }) => value !== undefined || formula !== undefined,
  );

const cellsWhere = ({ plan }: SheetPair, is: (at: At) => boolean): At[] =>
  [...plan.rows].flatMap(([row, cells]) => [...cells.keys()].map((column) => ({ row, column })).filter(is));

/** What a row is called. */
const nameOf = ({ plan }: SheetPair, row: number): string => {
  for (const { value, formula } of plan.rows.get(row)?.values() ?? [])
    if (formula === undefined && value?.kind === 'text' && value.value !== '') return value.value;
  return '';
};

/** More names than one line holds. */
const MOST_NAMES = 5;

const namesOf = (pair: SheetPair, rows: readonly number[]): string =>
  rows
    .map((row) => nameOf(pair, row))
    .filter(Boolean)
    .slice(0, MOST_NAMES)
    .join('; ');

function rowsOf(pair: SheetPair, isOthers: boolean): Draft[] {
  const { rows, file } = pair;
  const sheet = file.name;
  const putNotes = rows.inserted.filter((row) => isOthers && isFoundNote(pair, row));
  const put = new Set(rows.inserted.filter((row) => !putNotes.includes(row)));
  // A line that only spaces others out is no loss.
  const lost = rows.deleted.filter((row) => isFilled(pair, row));
  const lostNotes = lost.filter((row) => isOthers && isNote(pair, row));
  const gone = new Set(lost.filter((row) => !lostNotes.includes(row)));
  const isPut = ({ row }: At): boolean => put.has(row);
  const moved = rows.moved.map((row) => rows.to(row) ?? row).sort((a, b) => a - b);
  const some = (lines: number, draft: () => Draft): Draft[] => (lines === 0 ? [] : [draft()]);
  return [
    ...some(put.size, () =>
      finding(insertedSeverity(pair, isPut), 'insertedRow', {
        sheet,
        cells: rowsText([...put]),
        count: put.size,
        concerns: VIEW,
      }),
    ),
    ...some(gone.size, () =>
      finding('error', 'deletedRow', {
        sheet,
        cells: rowsText([...gone]),
        count: gone.size,
        expected: namesOf(pair, [...gone]),
        concerns: concernsOf(
          pair,
          cellsWhere(pair, ({ row }) => gone.has(row)),
        ),
      }),
    ),
    ...some(putNotes.length + lostNotes.length, () =>
      finding('warning', 'outdatedNote', {
        sheet,
        cells: rowsText(putNotes.length > 0 ? putNotes : lostNotes),
        count: putNotes.length + lostNotes.length,
        expected: namesOf(pair, lostNotes),
        concerns: VIEW,
      }),
    ),
    ...some(moved.length, () =>
      finding('warning', 'movedRow', { sheet, cells: rowsText(moved), count: moved.length, concerns: VIEW }),
    ),
  ];
}

function columnsOf(pair: SheetPair): Draft[] {
  const { inserted, deleted } = pair.columns;
  const sheet = pair.file.name;
  const [put, gone] = [new Set(inserted), new Set(deleted)];
  const isPut = ({ column }: At): boolean => put.has(column);
  return [
    ...(put.size === 0
      ? []
      : [
          finding(insertedSeverity(pair, isPut), 'insertedColumn', {
            sheet,
            cells: columnsText(inserted),
            count: put.size,
            concerns: VIEW,
          }),
        ]),
    ...(gone.size === 0
      ? []
      : [
          finding('error', 'deletedColumn', {
            sheet,
            cells: columnsText(deleted),
            count: gone.size,
            concerns: concernsOf(
              pair,
              cellsWhere(pair, ({ column }) => gone.has(column)),
            ),
          }),
        ]),
  ];
}
