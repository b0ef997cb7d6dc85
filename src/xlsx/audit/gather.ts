import type { Alignment, SheetPair } from './align/sheets';
import { type Causes, causesOf } from './compare/causes';
import type { Comparison, Difference, Mark } from './compare/marks';
import { type At, areasOf, areasText, columnsText, rowsText } from './compare/ranges';
import { numberOf, quoted } from './compare/values';
import { type Concern, type Draft, finding } from './finding';
import type { AuditKind } from './report';
import { holds, isFree } from './compare/cells';

const concernsOf = (pair: SheetPair, cells: readonly At[]): Concern => ({
  kind: 'cells',
  cells: cells.map(({ row, column }) => ({ sheet: pair.plan.name, row, column })),
});

/** What a reader sees, and nothing is computed from. */
const SEEN_ONLY: ReadonlySet<AuditKind> = new Set(['changedText', 'changedUnit']);

/** Marks of one kind and key on one sheet, as one finding with their areas. */
export function cellFindings(marks: readonly Mark[]): Draft[] {
  const groups = new Map<string, Mark[]>();
  for (const mark of marks) {
    const key = [mark.pair.file.name, mark.severity, mark.kind, mark.key].join('\n');
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [mark]);
    else group.push(mark);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const { severity, kind, pair, expected, found } = first;
    return [
      finding(severity, kind, {
        sheet: pair.file.name,
        cells: areasText(areasOf(group)),
        count: group.length,
        expected,
        found,
        concerns: SEEN_ONLY.has(kind)
          ? { kind: 'view' }
          : concernsOf(
              pair,
              group.flatMap(({ ours }) => ours ?? []),
            ),
      }),
    ];
  });
}

const valuesOf = ({ pair, row, column, ours }: Difference) => ({
  expected: pair.plan.rows.get(ours.row)?.get(ours.column)?.value,
  found: pair.file.cells.get(row)?.get(column)?.value,
});

const apart = (difference: Difference): number => {
  const { expected, found } = valuesOf(difference);
  const [a, b] = [numberOf(expected), numberOf(found)];
  return a === undefined || b === undefined ? 0 : Math.abs(a - b);
};

/** Stored values that do not follow from their formulas: altered one by one, or left from other inputs. */
export function valueFindings(
  comparison: Comparison,
  { pairs }: Alignment,
  inputsChanged: boolean,
): { findings: Draft[]; differing: number } {
  const { roots, consequences }: Causes = causesOf(comparison, pairs);
  const groups = new Map<string, { kind: AuditKind; pair: SheetPair; cells: Difference[] }>();
  for (const root of roots) {
    const kind: AuditKind = inputsChanged || root.isFollowed ? 'staleValue' : 'alteredValue';
    const key = `${kind}\n${root.pair.file.name}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { kind, pair: root.pair, cells: [root] });
    else group.cells.push(root);
  }
  const findings = [...groups.values()].map(({ kind, pair, cells }) => {
    const widest = cells.reduce((a, b) => (apart(b) > apart(a) ? b : a));
    const { expected, found } = valuesOf(widest);
    return finding('error', kind, {
      sheet: pair.file.name,
      cells: areasText(areasOf(cells)),
      count: cells.length,
      expected: quoted(expected),
      found: quoted(found),
      concerns: concernsOf(
        pair,
        cells.map(({ ours }) => ours),
      ),
    });
  });
  return { findings, differing: roots.length + consequences };
}

/** Whether a line that was put in holds more than words. */
function computes(pair: SheetPair, isInserted: (at: At) => boolean): boolean {
  for (const [row, cells] of pair.file.cells)
    for (const [column, cell] of cells)
      if (
        isInserted({ row, column }) &&
        holds(cell) &&
        (cell.formula !== undefined || cell.value?.kind !== 'text')
      )
        return true;
  return false;
}

/** Rows and columns that were put into, taken out of or moved within the sheets that users do not write on. */
export function lineFindings({ pairs }: Alignment): Draft[] {
  return pairs.filter(({ plan }) => !isFree(plan)).flatMap(linesOf);
}

function linesOf(pair: SheetPair): Draft[] {
  const { rows, columns, plan } = pair;
  const sheet = pair.file.name;
  const inserted = (kind: 'insertedRow' | 'insertedColumn', lines: readonly number[]): Draft[] => {
    if (lines.length === 0) return [];
    const put = new Set(lines);
    const isIn = ({ row, column }: At): boolean => put.has(kind === 'insertedRow' ? row : column);
    const cells = kind === 'insertedRow' ? rowsText(lines) : columnsText(lines);
    return [
      finding(computes(pair, isIn) ? 'error' : 'warning', kind, {
        sheet,
        cells,
        count: lines.length,
        concerns: { kind: 'view' },
      }),
    ];
  };
  // A line that only spaces others out is no loss.
  const deletedRows = rows.deleted.filter((row) =>
    [...(plan.rows.get(row)?.values() ?? [])].some(
      ({ value, formula }) => value !== undefined || formula !== undefined,
    ),
  );
  const cellsIn = (isIn: (at: At) => boolean): At[] =>
    [...plan.rows].flatMap(([row, cells]) =>
      [...cells.keys()].filter((column) => isIn({ row, column })).map((column) => ({ row, column })),
    );
  const gone = new Set(columns.deleted);
  return [
    ...inserted('insertedRow', rows.inserted),
    ...inserted('insertedColumn', columns.inserted),
    ...(deletedRows.length === 0
      ? []
      : [
          finding('error', 'deletedRow', {
            sheet,
            cells: rowsText(deletedRows),
            count: deletedRows.length,
            expected: deletedRows
              .map((row) => firstWords(pair, row))
              .filter(Boolean)
              .slice(0, 5)
              .join('; '),
            concerns: concernsOf(
              pair,
              cellsIn(({ row }) => deletedRows.includes(row)),
            ),
          }),
        ]),
    ...(columns.deleted.length === 0
      ? []
      : [
          finding('error', 'deletedColumn', {
            sheet,
            cells: columnsText(columns.deleted),
            count: columns.deleted.length,
            concerns: concernsOf(
              pair,
              cellsIn(({ column }) => gone.has(column)),
            ),
          }),
        ]),
    ...(rows.moved.length === 0
      ? []
      : [
          finding('warning', 'movedRow', {
            sheet,
            cells: rowsText(rows.moved.map((row) => rows.to(row) ?? row).sort((a, b) => a - b)),
            count: rows.moved.length,
            concerns: { kind: 'view' },
          }),
        ]),
  ];
}

const firstWords = ({ plan }: SheetPair, row: number): string => {
  for (const { value, formula } of plan.rows.get(row)?.values() ?? [])
    if (formula === undefined && value?.kind === 'text' && value.value !== '') return value.value;
  return '';
};
