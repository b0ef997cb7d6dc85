import { cellName } from '../read/references';
import type { Area } from '../../workbook/plan';
import type { Issue } from './context';
import type { Finding } from './report';
import { filled, KINDS } from './rules/kinds';
import { RULES } from './rules/rules';

/** Faults of neighbouring cells as one finding each, by rule, then in the order of tabs and cells. */
export function findingsOf(issues: readonly Issue[]): Finding[] {
  const groups = new Map<string, Issue[]>();
  for (const issue of issues) {
    const key = `${issue.kind}|${issue.sheet?.index ?? ''}|${issue.key}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [issue]);
    else group.push(issue);
  }
  return [...groups.values()]
    .flatMap((group) => blocks(group))
    .sort((a, b) => compare(a.issue, b.issue))
    .map(({ issue, area }) => finding(issue, area));
}

interface Block {
  readonly issue: Issue;
  readonly area: Area | undefined;
}

/** Cells side by side, then rows of the same columns one below the other. */
function blocks(group: readonly Issue[]): Block[] {
  const placed: { issue: Issue; area: Area }[] = [];
  for (const issue of group) if (issue.area !== undefined) placed.push({ issue, area: issue.area });
  const unplaced = group
    .filter(({ area }) => area === undefined)
    .map((issue) => ({ issue, area: undefined }));
  placed.sort((a, b) => a.area.row - b.area.row || a.area.column - b.area.column);
  const lines = joined(placed, besides);
  lines.sort((a, b) => a.area.column - b.area.column || a.area.row - b.area.row);
  return [...unplaced, ...joined(lines, below)];
}

type Placed = Block & { readonly area: Area };

function joined(all: readonly Placed[], join: (a: Area, b: Area) => Area | undefined): Placed[] {
  const found: Placed[] = [];
  for (const next of all) {
    const last = found.at(-1);
    const area = last === undefined ? undefined : join(last.area, next.area);
    if (last === undefined || area === undefined) found.push(next);
    else found[found.length - 1] = { issue: last.issue, area };
  }
  return found;
}

const besides = (a: Area, b: Area): Area | undefined =>
  a.row === b.row && a.rows === b.rows && a.column + a.columns === b.column
    ? { ...a, columns: a.columns + b.columns }
    : undefined;

const below = (a: Area, b: Area): Area | undefined =>
  a.column === b.column && a.columns === b.columns && a.row + a.rows === b.row
    ? { ...a, rows: a.rows + b.rows }
    : undefined;

const ORDER = Object.keys(KINDS);

/** Faults of the whole workbook or sheet stand before those of its cells. */
const orderOf = ({ kind, sheet, area }: Issue): number[] => [
  KINDS[kind].rule,
  sheet?.index ?? -1,
  area?.row ?? -1,
  area?.column ?? -1,
  ORDER.indexOf(kind),
];

function compare(a: Issue, b: Issue): number {
  const other = orderOf(b);
  return (
    orderOf(a)
      .map((at, i) => at - (other[i] ?? 0))
      .find((by) => by !== 0) ?? 0
  );
}

function finding({ kind, sheet, words, formula }: Issue, area: Area | undefined): Finding {
  const { rule, why, fix } = KINDS[kind];
  return {
    rule,
    name: RULES.find(({ id }) => id === rule)?.name ?? { zh: '', en: '' },
    kind,
    sheet: sheet?.name ?? null,
    range: area === undefined ? null : rangeText(area),
    cells: area === undefined ? 0 : area.rows * area.columns,
    formula: formula ?? null,
    why: filled(why, words),
    fix: filled(fix, words),
  };
}

/** 'B2', 'B2:C9'. */
export const rangeText = ({ row, column, rows, columns }: Area): string =>
  rows * columns === 1
    ? cellName(row, column)
    : `${cellName(row, column)}:${cellName(row + rows - 1, column + columns - 1)}`;
