import { matchUnits, type Matching, type Wording } from '../../analysis';
import type { Entry } from '../../excel';
import type { Decimal } from '../../finance/decimal';
import type { Opened } from './opened';
import { demandViews, type DemandView } from './relocation';
import { pageOf } from './relocation-households';
import { shown, type Shown } from './shown';

/** A household that had to move up, with what it costs each. */
export interface MoveView {
  readonly id: string;
  readonly count: number;
  readonly target: Shown;
  readonly from: Shown;
  readonly to: Shown;
  readonly extra: Shown;
}

export interface MatchingView {
  readonly status: Matching['status'];
  readonly types: readonly DemandView[];
  /** Households that moved up, and those without a unit. */
  readonly movedHouseholds: number;
  readonly unservedHouseholds: number;
  readonly changes: readonly {
    readonly id: 'stepUp' | 'payable' | 'paidBy' | 'paidTo';
    readonly before: Shown;
    readonly after: Shown;
  }[];
  readonly moved: { readonly rows: readonly MoveView[]; readonly page: number; readonly pages: number };
  /** Records that stand for several households who get different units: they must be split first. */
  readonly split: readonly string[];
  /** What would be entered in the column of assigned units; empty where nothing changes. */
  readonly entries: readonly Entry[];
}

/** A matching holds for as long as the project it was made of. */
const known = new WeakMap<Opened, Promise<Matching>>();

const matchingOf = (opened: Opened): Promise<Matching> => {
  const before = known.get(opened);
  if (before !== undefined) return before;
  const found = matchUnits(opened.project).catch((error: unknown) => {
    known.delete(opened);
    throw error;
  });
  known.set(opened, found);
  return found;
};

const counted = (all: readonly { readonly count: number }[]): number =>
  all.reduce((sum, { count }) => sum + count, 0);

/** The assigned unit of each record, where it is another than stands there; a record to be split keeps what it has. */
const entriesOf = ({ project, cellOf }: Opened, { assignments, split }: Matching): Entry[] => {
  const splitIds = new Set(split.map(({ id }) => id));
  const { households } = project.relocation;
  return assignments.flatMap(({ record, movedUp, areaM2 }): Entry[] => {
    const household = households[record];
    const place = cellOf(`relocation.households[${record}].assignedAreaM2`);
    if (household === undefined || place === undefined || splitIds.has(household.id)) return [];
    const wanted = movedUp ? areaM2.toString() : undefined;
    if (household.assignedAreaM2?.toString() === wanted) return [];
    return [{ ...place, value: wanted === undefined ? undefined : { kind: 'number', value: wanted } }];
  });
};

/**
 * Households matched to unit types so that none is over-allocated, with the least step-up; the workbook stays as it is.
 * `page` of those who moved up, counted from 0. Throws what a project without prices or unit types refuses.
 */
export const matching = async (opened: Opened, wording: Wording, page: number): Promise<MatchingView> => {
  const found = await matchingOf(opened);
  const { status, types, moved, unserved, before, after, split } = found;
  const area = (value: Decimal): Shown => shown(value, 'm2', wording);
  const money = (value: Decimal): Shown => shown(value, 'yuan', wording);
  const { items, ...place } = pageOf(moved, page);
  return {
    status,
    types: demandViews(opened, types, wording),
    movedHouseholds: counted(moved),
    unservedHouseholds: counted(unserved),
    changes: [
      { id: 'stepUp', before: area(before.stepUpM2), after: area(after.stepUpM2) },
      { id: 'payable', before: money(before.payable), after: money(after.payable) },
      { id: 'paidBy', before: money(before.paidByHouseholds), after: money(after.paidByHouseholds) },
      { id: 'paidTo', before: money(before.paidToHouseholds), after: money(after.paidToHouseholds) },
    ],
    moved: {
      rows: items.map(({ id, count, targetM2, fromM2, toM2, extraPayment }) => ({
        id,
        count,
        target: area(targetM2),
        from: area(fromM2),
        to: area(toM2),
        extra: money(extraPayment),
      })),
      ...place,
    },
    split: split.map(({ id }) => id),
    entries: entriesOf(opened, found),
  };
};
