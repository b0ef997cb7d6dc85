import type { Cliff } from '../analysis/cliffs';
import type { HouseholdSheet } from '../analysis/household-sheet';
import { demandOf, type Matching, type TypeDemand } from '../analysis/matching';
import { byRoute } from '../analysis/routes';
import type { Decimal } from '../finance/decimal';
import { formatArea, formatMoney, formatNumber, t, type MessageKey, type MoneyUnit } from '../i18n';
import { grid, type Column } from './grid';
import type { Session } from './session';

/** What the command found: a sheet, its cliffs, and a matching where one was asked for. */
export interface Found {
  readonly sheet: HouseholdSheet;
  readonly cliffs: readonly Cliff[];
  readonly matching: Matching | undefined;
}

/** Names listed by hand stop being read after a handful. */
const LISTED = 10;

/** What a list may hold besides text (line ends, escape sequences) never reaches a terminal. */
const shown = (text: string): string => text.replace(/\p{Cc}/gu, '·');

const columns = (count: number): Column[] =>
  Array.from({ length: count }, (_, at) => ({ align: at === 0 ? 'start' : 'end' }));

/** The summary on a terminal: totals by route, demand against supply, matching, cliffs and large targets. */
export function householdsText(found: Found, unit: MoneyUnit | 'auto', { lang, paint }: Session): string {
  const { sheet, cliffs, matching } = found;
  const say = (key: Plain): string => t(lang, key);
  const money = (amount: Decimal): string => formatMoney(amount, { unit, lang });
  const area = (value: Decimal): string => formatArea(value, lang);
  const table = (head: readonly string[], rows: readonly (readonly string[])[]): string[] =>
    grid([head, ...rows], columns(head.length)).map((line, at) => (at === 0 ? paint.bold(line) : line));
  const list = <T>(title: string, head: readonly Plain[], all: readonly T[], row: (each: T) => string[]) =>
    all.length === 0
      ? []
      : [
          '',
          paint.bold(title),
          ...grid([head.map(say), ...all.slice(0, LISTED).map(row)], columns(head.length)).map(
            (line) => `  ${line}`,
          ),
          ...(all.length > LISTED
            ? [`  ${t(lang, 'cli.households.more', { count: all.length - LISTED })}`]
            : []),
        ];

  const routes = byRoute(sheet);
  const counted = Object.fromEntries(routes.map(({ route, households }) => [route, households]));
  const { resettle = 0, cash = 0, voucher = 0 } = counted;
  const demand = demandOf(sheet);
  const large = sheet.households.flatMap((_, record) =>
    sheet.at('largestUnits', record).gt(0) && sheet.at('isResettled', record).gt(0) ? [record] : [],
  );
  return [
    paint.bold(
      t(lang, 'cli.households.title', { total: resettle + cash + voucher, resettle, cash, voucher }),
    ),
    '',
    ...table(
      ROUTE_HEAD.map(say),
      routes
        .filter(({ households }) => households > 0)
        .map((each) => [
          t(lang, `route.${each.route}`),
          String(each.households),
          formatNumber(each.oldAreaM2, 2),
          ...[each.compensation, each.payable, each.paidByHouseholds, each.paidToHouseholds].map(money),
        ]),
    ),
    ...(demand.length === 0 ? [] : ['', ...table(DEMAND_HEAD.map(say), demand.map(demandRow(lang)))]),
    ...(matching === undefined
      ? demand.some(({ short }) => short > 0)
        ? [paint.yellow(say('cli.households.toMatch'))]
        : []
      : matchingText(matching, { say, money, area, table, list, paint, lang })),
    ...list(
      t(lang, 'cli.households.cliff', {
        count: cliffs.length,
        width: area(sheet.exact.cell('relocation.cliffWidth')),
        amount: money(sheet.sum('cliffCost')),
      }),
      CLIFF_HEAD,
      cliffs,
      ({ id, targetM2, unitM2, distanceM2, nextM2, cost }) => [
        shown(id),
        ...[targetM2, unitM2, distanceM2, nextM2].map(area),
        money(cost),
      ],
    ),
    ...list(t(lang, 'cli.households.large', { count: large.length }), LARGE_HEAD, large, (record) => [
      shown(sheet.households[record]?.id ?? ''),
      area(sheet.at('target', record)),
      area(sheet.at('unitArea', record)),
      String(sheet.at('largestUnits', record).toNumber() + (sheet.at('lastUnit', record).isZero() ? 0 : 1)),
    ]),
    '',
  ].join('\n');
}

/** Messages that take no figures. */
type Plain = Extract<
  MessageKey,
  `cli.households.${Words}` | `cli.match.${'stepUp' | 'before' | 'after' | 'rule'}`
>;
type Words =
  | 'route' | 'count' | 'oldArea' | 'compensation' | 'payable' | 'paidBy' | 'paidTo' | 'type' | 'demand' | 'supply' | 'short'
  | 'toMatch' | 'target' | 'unit' | 'distance' | 'next' | 'cost' | 'units' | 'id' | 'from' | 'to' | 'extra'; // prettier-ignore

const head = <W extends Words>(...names: readonly W[]): `cli.households.${W}`[] =>
  names.map((name) => `cli.households.${name}` as const);

const ROUTE_HEAD = head('route', 'count', 'oldArea', 'compensation', 'payable', 'paidBy', 'paidTo');
const DEMAND_HEAD = head('type', 'demand', 'supply', 'short');
const CLIFF_HEAD = head('id', 'target', 'unit', 'distance', 'next', 'cost');
const LARGE_HEAD = head('id', 'target', 'unit', 'units');
const MOVED_HEAD = head('id', 'count', 'target', 'from', 'to', 'extra');
const LEFT_HEAD = head('id', 'count');

const nameOf = ({ names }: TypeDemand): string => shown(names.join(' / '));

const demandRow =
  (lang: Session['lang']) =>
  (each: TypeDemand): string[] => [
    nameOf(each),
    String(each.demand),
    each.supply === undefined ? t(lang, 'cli.households.unlimited') : String(each.supply),
    each.short === 0 ? '–' : String(each.short),
  ];

interface Layout extends Pick<Session, 'lang' | 'paint'> {
  readonly say: (key: Plain) => string;
  readonly money: (amount: Decimal) => string;
  readonly area: (value: Decimal) => string;
  readonly table: (head: readonly string[], rows: readonly (readonly string[])[]) => string[];
  readonly list: <T>(
    title: string,
    head: readonly Plain[],
    all: readonly T[],
    row: (each: T) => string[],
  ) => string[];
}

function matchingText(matching: Matching, layout: Layout): string[] {
  const { say, money, area, table, list, paint, lang } = layout;
  const { status, moved, split, unserved, before, after, types } = matching;
  const households = (all: readonly { readonly count: number }[]): number =>
    all.reduce((sum, { count }) => sum + count, 0);
  const lines: string[] = [''];
  if (status === 'short')
    lines.push(
      paint.red(
        t(lang, 'cli.match.short', {
          count: households(unserved),
          types: types
            .filter(({ short }) => short > 0)
            .map((each) => t(lang, 'cli.match.shortType', { type: nameOf(each), units: each.short }))
            .join(t(lang, 'comma')),
        }),
      ),
    );
  if (moved.length > 0)
    lines.push(
      paint.bold(
        t(lang, 'cli.match.matched', {
          count: households(moved),
          area: area(after.stepUpM2.minus(before.stepUpM2)),
          amount: money(after.payable.minus(before.payable)),
        }),
      ),
      paint.dim(say('cli.match.rule')),
      '',
      ...table(
        ['', say('cli.match.before'), say('cli.match.after')],
        [
          [say('cli.match.stepUp'), area(before.stepUpM2), area(after.stepUpM2)],
          [say('cli.households.payable'), money(before.payable), money(after.payable)],
          [say('cli.households.paidBy'), money(before.paidByHouseholds), money(after.paidByHouseholds)],
          [say('cli.households.paidTo'), money(before.paidToHouseholds), money(after.paidToHouseholds)],
        ],
      ),
      '',
      ...grid(
        [
          MOVED_HEAD.map(say),
          ...moved
            .slice(0, LISTED)
            .map(({ id, count, targetM2, fromM2, toM2, extraPayment }) => [
              shown(id),
              String(count),
              ...[targetM2, fromM2, toM2].map(area),
              money(extraPayment),
            ]),
        ],
        columns(MOVED_HEAD.length),
      ).map((line) => `  ${line}`),
      ...(moved.length > LISTED
        ? [`  ${t(lang, 'cli.households.more', { count: moved.length - LISTED })}`]
        : []),
    );
  if (status === 'nearestUp') lines.push(t(lang, 'cli.match.nearestUp'));
  return [
    ...lines,
    ...list(
      t(lang, 'cli.match.unserved', { count: households(unserved) }),
      LEFT_HEAD,
      unserved,
      ({ id, count }) => [shown(id), String(count)],
    ),
    ...(split.length === 0 ? [] : ['', t(lang, 'cli.match.split', { count: split.length })]),
  ];
}
