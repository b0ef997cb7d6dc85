import type { Wording } from '../../analysis';
import type { HouseholdSheet } from '../../analysis/household-sheet';
import type { Place } from '../../excel';
import type { Decimal } from '../../finance/decimal';
import { t } from '../../i18n';
import type { Opened } from './opened';
import { sheetOf } from './relocation';
import { shown, type Shown } from './shown';

/** Which households: all, those just below a cliff, those above the largest unit type, or those assigned too small a unit. */
export type HouseholdFilter = 'all' | 'cliff' | 'large' | 'underserved';
export type HouseholdOrder =
  'record' | 'id' | 'area' | 'target' | 'unit' | 'settlement' | 'distance' | 'cost';

export interface HouseholdQuestion {
  readonly filter: HouseholdFilter;
  /** Part of an id; '' for any. */
  readonly search: string;
  readonly order: HouseholdOrder;
  readonly isDescending: boolean;
  /** Counted from 0; one past the end answers the last. */
  readonly page: number;
}

/** A record of the household sheet as it was settled. */
export interface HouseholdRow {
  readonly record: number;
  readonly id: string;
  readonly count: number;
  readonly route: string;
  readonly area: Shown;
  readonly target: Shown;
  /** Undefined where the route takes no unit. */
  readonly unit: Shown | undefined;
  /** What the household pays (above 0) or is paid, by its route, per household. */
  readonly settlement: Shown;
  readonly direction: 'pays' | 'receives' | 'even';
  /** Below a cliff: how far, what lies beyond, and what it costs. */
  readonly cliff: { readonly distance: Shown; readonly next: Shown; readonly cost: Shown } | undefined;
  readonly place: Place | undefined;
}

export interface HouseholdPage {
  readonly rows: readonly HouseholdRow[];
  /** Records that were found. */
  readonly found: number;
  readonly page: number;
  readonly pages: number;
}

/** Records on a page: twenty thousand are never shown at once. */
const ON_A_PAGE = 50;

type At = HouseholdSheet['at'];

const FILTERS: Readonly<Record<HouseholdFilter, (at: At, record: number) => boolean>> = {
  all: () => true,
  cliff: (at, record) => at('isBelowCliff', record).eq(1),
  large: (at, record) => at('largestUnits', record).gt(0),
  underserved: (at, record) => at('isUnderserved', record).eq(1),
};

/** What a household gets beside a unit: its settlement's other side, the cash, or the voucher. */
const paidTo = (at: At, record: number): Decimal =>
  at('paidToHousehold', record).plus(at('cashPaid', record)).plus(at('voucherFace', record));

const balance = (at: At, record: number): Decimal =>
  at('paidByHousehold', record).minus(paidTo(at, record)).div(at('count', record));

const distance = (at: At, record: number): Decimal => at('unitArea', record).minus(at('target', record));

const ORDERS: Readonly<
  Record<Exclude<HouseholdOrder, 'record' | 'id'>, (at: At, record: number) => Decimal>
> = {
  area: (at, record) => at('areaM2', record),
  target: (at, record) => at('target', record),
  unit: (at, record) => at('unitArea', record),
  settlement: balance,
  distance,
  cost: (at, record) => at('cliffCost', record),
};

const ordered = (
  { households, at }: HouseholdSheet,
  records: number[],
  { order, isDescending }: HouseholdQuestion,
): number[] => {
  const sign = isDescending ? -1 : 1;
  if (order === 'record') return isDescending ? records.reverse() : records;
  if (order === 'id') {
    const id = (record: number): string => households[record]?.id ?? '';
    return records.sort((a, b) => sign * id(a).localeCompare(id(b), 'en', { numeric: true }));
  }
  const values = new Map(records.map((record) => [record, ORDERS[order](at, record)]));
  return records.sort((a, b) => {
    const [one, other] = [values.get(a), values.get(b)];
    return one === undefined || other === undefined ? 0 : sign * one.comparedTo(other) || a - b;
  });
};

const rowOf = (opened: Opened, sheet: HouseholdSheet, record: number, wording: Wording): HouseholdRow => {
  const { at, households } = sheet;
  const { id = '', count = 1, route = 'resettle' } = households[record] ?? {};
  const area = (value: Decimal): Shown => shown(value, 'm2', wording);
  const net = balance(at, record);
  return {
    record,
    id,
    count,
    route: t(wording.lang, `route.${route}`),
    area: area(at('areaM2', record)),
    target: area(at('target', record)),
    unit: route === 'resettle' ? area(at('unitArea', record)) : undefined,
    settlement: shown(net.abs(), 'yuan', wording),
    direction: net.isZero() ? 'even' : net.gt(0) ? 'pays' : 'receives',
    cliff: FILTERS.cliff(at, record)
      ? {
          distance: area(distance(at, record)),
          next: area(at('largerUnit', record)),
          cost: shown(at('cliffCost', record), 'yuan', wording),
        }
      : undefined,
    place: opened.cellOf(`relocation.households[${record}].id`),
  };
};

/** Part of a list that fits on a page; a page past the end is the last. */
export const pageOf = <T>(all: readonly T[], page: number): { items: T[]; page: number; pages: number } => {
  const pages = Math.max(1, Math.ceil(all.length / ON_A_PAGE));
  const at = Math.min(Math.max(0, page), pages - 1);
  return { items: all.slice(at * ON_A_PAGE, (at + 1) * ON_A_PAGE), page: at, pages };
};

/** A page of the household sheet: found by id, filtered and sorted here, so that a pane shows fifty and never twenty thousand. */
export const householdPage = (
  opened: Opened,
  wording: Wording,
  question: HouseholdQuestion,
): HouseholdPage => {
  const sheet = sheetOf(opened);
  const wanted = question.search.trim().toLowerCase();
  const found = sheet.households.flatMap(({ id }, record) =>
    id.toLowerCase().includes(wanted) && FILTERS[question.filter](sheet.at, record) ? [record] : [],
  );
  const { items, page, pages } = pageOf(ordered(sheet, found, question), question.page);
  return {
    rows: items.map((record) => rowOf(opened, sheet, record, wording)),
    found: found.length,
    page,
    pages,
  };
};
