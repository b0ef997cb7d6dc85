import type { ProjectDraft, Report } from '../draft';
import { Flaw } from '../read/flaw';

interface Identified {
  id: string | undefined;
  name: string | undefined;
}

/** Every list whose elements have an id, with the prefix of generated ids: costs.lines[1] without one becomes cost_2. */
export function identifiedLists(
  project: ProjectDraft,
): [path: string, prefix: string, lines: Identified[]][] {
  return [
    ['relocation.unitTypes', 'unitType', project.relocation.unitTypes],
    ['land.parcels', 'parcel', project.land.parcels],
    ['costs.lines', 'cost', project.costs.lines],
    ['sales.lines', 'sale', project.sales.lines],
    ['grants.lines', 'grant', project.grants.lines],
    ['equity.lines', 'equity', project.equity.lines],
    ['facilities', 'facility', project.facilities],
    ['collateral.items', 'collateral', project.collateral.items],
    ['operation.incomes', 'income', project.operation.incomes],
    ['operation.costs', 'operatingCost', project.operation.costs],
    ['operation.renewals', 'renewal', project.operation.renewals],
    ['scenarios', 'scenario', project.scenarios],
  ];
}

/** Ids and names occur once in their list; incomes and operating costs share their ids, because handedOver refers to either. */
export function duplicateLines(project: ProjectDraft, report: Report): void {
  const operating = new Map<string, string>();
  for (const [path, , lines] of identifiedLists(project)) {
    const ids =
      path === 'operation.incomes' || path === 'operation.costs' ? operating : new Map<string, string>();
    once(lines, (line) => line.id, path, '.id', 'duplicateId', ids, report);
    once(lines, (line) => line.name, path, '.name', 'duplicateName', new Map(), report);
  }
  project.facilities.forEach((facility, i) => {
    once(
      facility.lenders,
      (lender) => lender.name,
      `facilities[${i}].lenders`,
      '.name',
      'duplicateName',
      new Map(),
      report,
    );
  });
  const { packs, overrides } = project.policy;
  once(packs, (pack) => pack, 'policy.packs', '', 'duplicateEntry', new Map(), report);
  once(
    project.operation.handedOver,
    (entry) => entry.line,
    'operation.handedOver',
    '.line',
    'duplicateEntry',
    new Map(),
    report,
  );
  once(
    project.reit.repayFacilities,
    (id) => id,
    'reit.repayFacilities',
    '',
    'duplicateEntry',
    new Map(),
    report,
  );
  once(overrides, (override) => override.id, 'policy.overrides', '.id', 'duplicateEntry', new Map(), report);
}

function once<T>(
  list: readonly T[],
  key: (element: T) => string | undefined,
  path: string,
  field: string,
  code: 'duplicateId' | 'duplicateName' | 'duplicateEntry',
  seen: Map<string, string>,
  report: Report,
): void {
  list.forEach((element, i) => {
    const value = key(element);
    if (value === undefined) return;
    const place = `${path}[${i}]`;
    const first = seen.get(value);
    if (first === undefined) seen.set(value, place);
    else report(`${place}${field}`, value, new Flaw(code, { first }));
  });
}

/**
 * Ids for the lines without one, from their position; where a given id already has that name, the next free number.
 * Stable: adding a line at the end renames nothing.
 */
export function generateIds(project: ProjectDraft): void {
  for (const [, prefix, lines] of identifiedLists(project)) {
    const taken = new Set(lines.map((line) => line.id));
    lines.forEach((line, i) => {
      if (line.id !== undefined) return;
      let n = i + 1;
      while (taken.has(`${prefix}_${n}`)) n += 1;
      line.id = `${prefix}_${n}`;
      taken.add(line.id);
    });
  }
}
