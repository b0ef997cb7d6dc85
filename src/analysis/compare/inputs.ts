import { fieldLabel } from '../../i18n';
import type { Json } from '../../project';
import type { Label } from '../../rows';
import type { InputDifference } from './comparison';
import { isLine, paired, sameId } from './pairing';

/** Lists whose lines name a section of the rows, and what the section's id begins with. */
const SECTIONS: Readonly<Record<string, string>> = {
  'land.parcels': 'land',
  'costs.lines': 'cost',
  'sales.lines': 'sale',
  'grants.lines': 'grant',
  'equity.lines': 'equity',
  facilities: 'facility',
  'collateral.items': 'collateral',
  'operation.incomes': 'income',
  'operation.costs': 'opex',
  'operation.renewals': 'renewal',
};

export interface InputsCompared {
  readonly differences: readonly InputDifference[];
  /** Sections of the earlier rows whose line goes by another id in the later project. */
  readonly renamed: ReadonlyMap<string, string>;
}

/** Told apart on their own, with what only they have. */
const ELSEWHERE = new Set(['policy', 'relocation.households']);

/** Every input that differs, in the order of the file; `before` and `after` are projects as canonical JSON. */
export function compareInputs(before: Json, after: Json): InputsCompared {
  const walk = new Walk();
  walk.values('', before, after, []);
  return { differences: walk.differences, renamed: walk.renamed };
}

/** The label of a field by its path; a group of a value and its source goes by its value. */
export function labelAt(path: string): Label | null {
  const pattern = path.replace(/\[\d+\]/g, '[]');
  const said =
    fieldLabel(pattern) ??
    fieldLabel(`${pattern}.value`) ??
    fieldLabel(pattern.replace(/^sources\..*/s, 'sources.*'));
  return said === undefined ? null : { zh: said.zh, en: said.en };
}

class Walk {
  readonly differences: InputDifference[] = [];
  readonly renamed = new Map<string, string>();

  values(
    path: string,
    before: Json | undefined,
    after: Json | undefined,
    lines: readonly string[],
    earlier = path,
  ): void {
    if (ELSEWHERE.has(path)) return;
    if (isLine(before) && isLine(after)) this.groups(path, before, after, lines, earlier);
    else if (Array.isArray(before) && Array.isArray(after)) this.lists(path, before, after, lines, earlier);
    else if (before !== after) this.tell(path, before, after, lines, earlier);
  }

  private tell(
    path: string,
    before: Json | undefined,
    after: Json | undefined,
    lines: readonly string[],
    earlier: string,
  ): void {
    const isWhole = (value: Json | undefined): boolean => typeof value === 'object' && value !== null;
    const kind =
      before === undefined && isWhole(after)
        ? 'added'
        : after === undefined && isWhole(before)
          ? 'removed'
          : 'changed';
    const place = kind === 'removed' ? earlier : path;
    this.differences.push({
      kind,
      path: place,
      lines,
      label: labelAt(place),
      before: before ?? null,
      after: after ?? null,
    });
  }

  private groups(
    path: string,
    before: Record<string, Json>,
    after: Record<string, Json>,
    lines: readonly string[],
    earlier: string,
  ): void {
    for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
      if (key === 'id' && sameId(before.id, after.id)) continue;
      const [at, was] = [path, earlier].map((place) => (place === '' ? key : `${place}.${key}`));
      this.values(at ?? key, before[key], after[key], lines, was);
    }
  }

  private lists(
    path: string,
    before: Json[],
    after: Json[],
    lines: readonly string[],
    earlier: string,
  ): void {
    const { pairs, reordered } = paired(before, after);
    if (reordered !== undefined)
      this.differences.push({
        kind: 'reordered',
        path,
        lines,
        label: labelAt(path),
        before: [...reordered.before],
        after: [...reordered.after],
      });
    for (const pair of pairs) this.line(path, pair, before, after, lines, earlier);
  }

  private line(
    path: string,
    at: { readonly before: number | undefined; readonly after: number | undefined },
    before: readonly Json[],
    after: readonly Json[],
    lines: readonly string[],
    earlier: string,
  ): void {
    const one = at.before === undefined ? undefined : before[at.before];
    const other = at.after === undefined ? undefined : after[at.after];
    this.rename(path, one, other);
    const named = [...lines, ...nameOf(other ?? one)];
    const was = `${earlier}[${at.before ?? 0}]`;
    if (one !== undefined && other !== undefined) {
      this.values(`${path}[${at.after ?? 0}]`, one, other, named, was);
      return;
    }
    const isAdded = one === undefined;
    const place = isAdded ? `${path}[${at.after ?? 0}]` : was;
    this.differences.push({
      kind: isAdded ? 'added' : 'removed',
      path: place,
      lines: named,
      label: labelAt(place),
      before: one ?? null,
      after: other ?? null,
    });
  }

  private rename(path: string, one: Json | undefined, other: Json | undefined): void {
    const section = SECTIONS[path];
    if (section === undefined || !isLine(one) || !isLine(other)) return;
    const [was, is] = [one.id, other.id];
    if (typeof was === 'string' && typeof is === 'string' && was !== is)
      this.renamed.set(`${section}.${was}`, `${section}.${is}`);
  }
}

/** What a line is called: its name, or whatever else tells it apart. */
function nameOf(line: Json | undefined): string[] {
  if (!isLine(line)) return [];
  const name = line.name ?? line.guarantor ?? line.line ?? line.path ?? line.id;
  return typeof name === 'string' ? [name] : [];
}
