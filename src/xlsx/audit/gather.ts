import type { Alignment, SheetPair } from './align/sheets';
import { type Causes, causesOf } from './compare/causes';
import type { Comparison, Difference, Mark } from './compare/marks';
import { isOtherRate } from './compare/rates';
import { type At, areasOf, areasText } from './compare/ranges';
import { numberOf, quoted } from './compare/values';
import { type Concern, type Draft, finding } from './finding';
import type { AuditKind } from './report';

export const concernsOf = (pair: SheetPair, cells: readonly At[]): Concern => ({
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
    const isStale = inputsChanged || root.isFollowed;
    const kind: AuditKind = isOtherRate(root, pairs) ? 'otherRate' : isStale ? 'staleValue' : 'alteredValue';
    const key = `${kind}\n${root.pair.file.name}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { kind, pair: root.pair, cells: [root] });
    else group.cells.push(root);
  }
  const findings = [...groups.values()].map(({ kind, pair, cells }) => {
    const widest = cells.reduce((a, b) => (apart(b) > apart(a) ? b : a));
    const { expected, found } = valuesOf(widest);
    return finding(kind === 'otherRate' ? 'remark' : 'error', kind, {
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
