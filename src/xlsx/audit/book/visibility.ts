import { areHiddenColumns, isHiddenRow } from '../../read';
import type { Alignment, SheetPair } from '../align/sheets';
import { states } from '../compare/cells';
import { columnsText, rowsText } from '../compare/ranges';
import { type Draft, finding, VIEW } from '../finding';

function hiddenRows({ plan, file, rows }: SheetPair): number[] {
  const last = rows.to(Math.max(0, ...plan.rows.keys())) ?? 0;
  return Array.from({ length: last + 1 }, (_, row) => row).filter(
    (row) => file.cells.has(row) && isHiddenRow(file, row),
  );
}

function hiddenColumns({ plan, file, columns }: SheetPair): number[] {
  const ours = Math.max(0, ...[...plan.rows.values()].flatMap((cells) => [...cells.keys()].slice(-1)));
  const last = columns.to(ours) ?? ours;
  const hidden: number[] = [];
  for (const group of file.columns)
    if (areHiddenColumns(group))
      for (let column = group.from; column <= Math.min(group.to, last); column += 1) hidden.push(column);
  return hidden;
}

function linesHidden(pair: SheetPair): Draft[] {
  const severity = states(pair.plan) ? 'error' : 'warning';
  const sheet = pair.file.name;
  const [rows, columns] = [hiddenRows(pair), hiddenColumns(pair)];
  const found = pair.file.autoFilter === undefined && pair.file.tables.length === 0 ? '' : 'filter';
  return [
    ...(rows.length > 0
      ? [
          finding(severity, 'hiddenRow', {
            sheet,
            cells: rowsText(rows),
            count: rows.length,
            found,
            concerns: VIEW,
          }),
        ]
      : []),
    ...(columns.length > 0
      ? [
          finding(severity, 'hiddenColumn', {
            sheet,
            cells: columnsText(columns),
            count: columns.length,
            concerns: VIEW,
          }),
        ]
      : []),
  ];
}

/** Sheets, rows and columns that a reader does not see: hidden, filtered away, or of no height or width. */
export function hiddenParts({ pairs, extra }: Alignment): Draft[] {
  const sheets = [...pairs.map(({ file }) => file), ...extra].filter(({ state }) => state !== 'visible');
  return [
    ...sheets.map(({ name, state }) =>
      finding(state === 'veryHidden' ? 'error' : 'warning', 'hiddenSheet', {
        sheet: name,
        found: state,
        concerns: VIEW,
      }),
    ),
    ...pairs.flatMap(linesHidden),
  ];
}
