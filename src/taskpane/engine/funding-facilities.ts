import { bindingSize, type Wording } from '../../analysis';
import { extreme, sumOver } from '../../analysis/periods';
import type { Place } from '../../excel';
import { ZERO, type Decimal } from '../../finance/decimal';
import { choiceWord, formatPercent, t } from '../../i18n';
import type { Project } from '../../project';
import type { Exact } from '../../rows';
import type { Opened } from './opened';
import { shown, shownMonth, type Shown } from './shown';

type Facility = Project['facilities'][number];

/** A facility on a line: its terms, and what the model draws and repays of it. */
export interface FacilityView {
  readonly id: string;
  /** Place in the project's list, for the change of its terms. */
  readonly index: number;
  readonly name: string;
  readonly kind: string;
  readonly limit: Shown;
  /** What it can lend, where something bounds it below its limit. */
  readonly bound: { readonly size: Shown; readonly by: string } | undefined;
  /** Per year, net of subsidy. */
  readonly rate: Shown;
  readonly tenor: Shown;
  readonly repayment: string;
  readonly drawn: Shown;
  readonly peak: Shown;
  /** Months in words; '' where nothing is drawn. */
  readonly firstDraw: string;
  readonly repaidBy: string;
  /** It still owes at the end of the horizon. */
  readonly isLeft: boolean;
  readonly certainty: string;
  /** Expected money is left out of the verdict; then what it would lend if it came. */
  readonly ifItCame: Shown | undefined;
  readonly guaranteeFee: string;
  readonly lenders: readonly { readonly name: string; readonly share: string }[];
  readonly place: Place | undefined;
  /** Terms that can be changed here, as they stand in their cells. */
  readonly terms: { readonly limit: string; readonly tenorMonths: string };
}

const ONE_YUAN = 1;

/** The greatest of a row; 0 where it has nothing. */
const greatest = (values: readonly Decimal[]): Decimal => {
  const at = extreme(
    values,
    values.map((_, index) => index),
    'greatest',
  );
  return (at === undefined ? undefined : values[at]) ?? ZERO;
};

const sum = (values: readonly Decimal[]): Decimal =>
  sumOver(
    values,
    values.map((_, index) => index),
    ZERO,
  );

const drawnOf = (exact: Exact, id: string): Decimal => sum(exact.row(`facility.${id}.drawdown`));

/** The month after the last one with a balance; undefined where none is owed or it never ends. */
const repaidAt = (closing: readonly Decimal[], periods: readonly string[]): string | undefined => {
  const last = closing.findLastIndex((value) => value.gte(ONE_YUAN));
  return last < 0 ? undefined : periods[last + 1];
};

const word = (field: 'kind' | 'repayment' | 'certainty', facility: Facility, { lang }: Wording): string =>
  choiceWord(`facilities[].${field}`, facility[field])?.[lang] ?? facility[field];

const boundOf = (
  { evaluation: { exact } }: Opened,
  { id }: Facility,
  wording: Wording,
): FacilityView['bound'] => {
  const found = bindingSize(exact, id);
  return found === undefined || found.by === 'limit'
    ? undefined
    : { size: shown(found.size, 'yuan', wording), by: found.label[wording.lang] };
};

const facilityView = (opened: Opened, facility: Facility, index: number, wording: Wording): FacilityView => {
  const { evaluation, cellOf } = opened;
  const { exact, withExpected, periods } = evaluation;
  const { id } = facility;
  const money = (value: Decimal): Shown => shown(value, 'yuan', wording);
  const closing = exact.row(`facility.${id}.closing`);
  const first = exact.row(`facility.${id}.drawdown`).findIndex((value) => value.gt(0));
  const isCounted = exact.cell(`facility.${id}.counted`).eq(1);
  return {
    id,
    index,
    name: facility.name,
    kind: word('kind', facility, wording),
    limit: money(facility.limit),
    bound: boundOf(opened, facility, wording),
    rate: shown(exact.cell(`facility.${id}.rate`), 'share', wording),
    tenor: shown(exact.cell(`facility.${id}.tenorMonths`), 'month', wording),
    repayment: word('repayment', facility, wording),
    drawn: money(drawnOf(exact, id)),
    peak: money(greatest(closing)),
    firstDraw: shownMonth(periods[first] ?? null, wording.lang),
    repaidBy: shownMonth(repaidAt(closing, periods) ?? null, wording.lang),
    isLeft: closing.at(-1)?.gte(ONE_YUAN) === true,
    certainty: word('certainty', facility, wording),
    ifItCame: isCounted ? undefined : money(drawnOf(withExpected, id)),
    guaranteeFee: facility.guaranteeFee.isZero() ? '' : formatPercent(facility.guaranteeFee),
    lenders: facility.lenders.map(({ name, share }) => ({ name, share: formatPercent(share, 0) })),
    place: cellOf(`facilities[${index}].name`),
    terms: { limit: facility.limit.toFixed(), tenorMonths: `${facility.tenorMonths}` },
  };
};

/** Every facility in the order of the project. */
export const facilityViews = (opened: Opened, wording: Wording): FacilityView[] =>
  opened.project.facilities.map((facility, index) => facilityView(opened, facility, index, wording));

/** What is pledged and guaranteed for all debt together, in words; '' where there is nothing. */
export const securityOf = ({ project: { collateral } }: Opened, { lang }: Wording): string =>
  [
    ...collateral.items.map(({ name }) => name),
    ...collateral.guarantees.map(({ guarantor }) => guarantor),
  ].join(t(lang, 'comma'));
