import { ZERO } from '../../finance/decimal';
import { householdFields, type Json, type Project } from '../../project';
import type { HouseholdChange, HouseholdsDifference, HouseholdTotals } from './comparison';
import { labelAt } from './inputs';
import { isLine } from './pairing';

/** Records as read, and the same records as canonical JSON. */
export interface Records {
  readonly read: Project['relocation']['households'];
  readonly json: readonly Json[];
}

type Line = Readonly<Record<string, Json>>;

const FIELDS = householdFields().map(([field]) => field);

/** Household records by id: who came, who went, and what changed for those who stayed. */
export function compareHouseholds(before: Records, after: Records): HouseholdsDifference {
  const [earlier, later] = [byId(before), byId(after)];
  return {
    before: totals(before),
    after: totals(after),
    added: [...later.keys()].filter((id) => !earlier.has(id)),
    removed: [...earlier.keys()].filter((id) => !later.has(id)),
    changed: [...later].flatMap(([id, record]) => {
      const was = earlier.get(id);
      return was === undefined ? [] : changes(id, was, record);
    }),
  };
}

const byId = ({ read, json }: Records): Map<string, Line> =>
  new Map(
    read.map(({ id }, at) => {
      const line = json[at];
      return [id, isLine(line) ? line : {}];
    }),
  );

const totals = ({ read }: Records): HouseholdTotals => ({
  records: read.length,
  households: read.reduce((sum, { count }) => sum + count, 0),
  areaM2: read.reduce((sum, { areaM2, count }) => sum.plus(areaM2.times(count)), ZERO),
});

function changes(id: string, before: Line, after: Line): HouseholdChange[] {
  const fields = FIELDS.filter((field) => before[field] !== after[field]).map((field) => ({
    field,
    label: labelAt(`relocation.households[].${field}`),
    before: before[field] ?? null,
    after: after[field] ?? null,
  }));
  return fields.length === 0 ? [] : [{ id, fields }];
}
