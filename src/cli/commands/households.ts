import type { Decimal } from '../../finance/decimal';
import { formatArea, formatMoney, formatNumber, machineAmount, t, type MoneyUnit } from '../../i18n';
import { csv, grid } from '../grid';
import { reading } from '../house';
import { badFile, readBytes, writeResult } from '../input';
import { during } from '../progress';
import { Refusal, SCHEMA_VERSION } from '../refusal';
import type { Session } from '../session';
import { settle, type Settled } from '../settlement';

export interface HouseholdsOptions {
  readonly policy?: string;
  readonly project?: string;
  readonly set?: readonly string[];
  readonly start?: string;
  readonly format: 'text' | 'csv' | 'json';
  readonly unit?: MoneyUnit;
  readonly output: string;
  readonly force?: boolean;
}

/** Columns of the household sheet (一户一表), in the order in which a settlement is reckoned. */
const COLUMNS = [
  'uplift',
  'freeLiftArea',
  'entitlement',
  'topUpArea',
  'target',
  'unitArea',
  'stepUp',
  'payable',
  'compensation',
  'settlement',
  'cashPaid',
  'voucherFace',
] as const;

const column = ({ exact }: Settled, name: string): readonly Decimal[] => exact.row(`households.${name}`);

/** `appraisal=12000`; a value that is JSON is read as JSON (lists, true), anything else as it stands. */
function settings(given: readonly string[], { lang }: Session): Map<string, unknown> {
  return new Map(
    given.map((each): [string, unknown] => {
      const [, name = '', value = ''] = /^(?:relocation\.)?(\w+)=(.*)$/s.exec(each) ?? [];
      if (!name) throw new Refusal('usage', t(lang, 'error.badSetting', { value: each }));
      if (name === 'unitTypes')
        return [name, value.split(',').map((area) => ({ name: `${area.trim()} m²`, areaM2: area.trim() }))];
      return [name, value];
    }),
  );
}

function records(settled: Settled): Record<string, string>[] {
  const values = COLUMNS.map((name) => [name, column(settled, name)] as const);
  return settled.households.map(({ id, route, areaM2, count }, index) => ({
    id,
    route,
    areaM2: areaM2.toFixed(),
    count: String(count),
    ...Object.fromEntries(
      values.map(([name, each]) => [name, machineAmount(each[index] ?? areaM2.minus(areaM2))]),
    ),
  }));
}

/** Names listed by hand stop being read after a handful. */
const LISTED = 10;

function textOf(settled: Settled, unit: MoneyUnit | 'auto', { lang, paint }: Session): string {
  const { exact, households, unitTypes } = settled;
  const sum = (name: string): Decimal => column(settled, name).reduce((total, each) => total.plus(each));
  const weighted = (name: string): Decimal =>
    column(settled, name).reduce(
      (total, each, at) => total.plus(each.times(households[at]?.count ?? 1)),
      sum(name).times(0),
    );
  const money = (amount: Decimal): string => formatMoney(amount, { unit, lang });
  const counted = (route: string): number =>
    households.reduce((total, each) => total + (each.route === route ? each.count : 0), 0);
  const labelled = (name: string, value: string): string[] => [
    `  ${exact.program.rows.get(`households.${name}`)?.spec.label[lang] ?? name}`,
    value,
  ];
  const demand = unitTypes.map(({ name, supply }, at) => [
    `  ${name}`,
    formatNumber(exact.row('unitTypes.demand')[at] ?? sum('isCash').times(0), 0),
    supply === undefined ? '–' : String(supply),
  ]);
  const cliffs = column(settled, 'isBelowCliff').flatMap((flag, at) => (flag.isZero() ? [] : [at]));
  const large = column(settled, 'largestUnits').flatMap((units, at) => (units.isZero() ? [] : [at]));
  const list = (title: string, at: readonly number[], say: (index: number) => string[]): string[] =>
    at.length === 0
      ? []
      : [
          '',
          paint.bold(title),
          ...grid(
            at.slice(0, LISTED).map((index) => [`  ${households[index]?.id ?? ''}`, ...say(index)]),
            [{ align: 'start' }, { align: 'end' }, { align: 'end' }, { align: 'end' }],
          ),
          ...(at.length > LISTED
            ? [`  ${t(lang, 'cli.households.more', { count: at.length - LISTED })}`]
            : []),
        ];
  const area = (name: string, index: number): string => {
    const value = column(settled, name)[index];
    return value === undefined ? '' : formatArea(value, lang);
  };
  return [
    paint.bold(
      t(lang, 'cli.households.title', {
        total: counted('resettle') + counted('cash') + counted('voucher'),
        resettle: counted('resettle'),
        cash: counted('cash'),
        voucher: counted('voucher'),
      }),
    ),
    ...grid(
      [
        labelled('payable', money(weighted('payable'))),
        labelled('compensation', money(weighted('compensation'))),
        ...['paidByHousehold', 'paidToHousehold', 'cashPaid', 'voucherFace'].map((name) =>
          labelled(name, money(sum(name))),
        ),
      ],
      [{ align: 'start' }, { align: 'end' }],
    ),
    '',
    ...grid(
      [
        [
          paint.bold(t(lang, 'cli.households.type')),
          t(lang, 'cli.households.demand'),
          t(lang, 'cli.households.supply'),
        ],
        ...demand,
      ],
      [{ align: 'start' }, { align: 'end' }, { align: 'end' }],
    ),
    ...list(
      t(lang, 'cli.households.cliff', { count: cliffs.length, amount: money(sum('cliffCost')) }),
      cliffs,
      (index) => [area('target', index), '→', area('unitArea', index)],
    ),
    ...list(t(lang, 'cli.households.large', { count: large.length }), large, (index) => [
      area('target', index),
      '→',
      area('unitArea', index),
    ]),
    '',
  ].join('\n');
}

function written(settled: Settled, { format, unit }: HouseholdsOptions, session: Session): string {
  if (format === 'text') return textOf(settled, unit ?? 'auto', session);
  const rows = records(settled);
  if (format === 'json')
    return `${JSON.stringify({ schemaVersion: SCHEMA_VERSION, households: rows }, null, 1)}\n`;
  const names = ['id', 'route', 'areaM2', 'count', ...COLUMNS];
  const label = (name: string): string =>
    settled.exact.program.rows.get(`households.${name}`)?.spec.label[session.lang] ??
    settled.exact.program.inputs.get(`households.${name}`)?.label[session.lang] ??
    (session.lang === 'zh' && name === 'id' ? '户号' : name);
  return csv([names.map(label), ...rows.map((row) => names.map((name) => row[name] ?? ''))]);
}

/** Settles every household of a CSV file by the rules of the packs, with the prices of a project or of `--set`. */
export async function households(
  session: Session,
  file: string,
  options: HouseholdsOptions,
): Promise<number> {
  const { lang } = session;
  if (options.policy === undefined && options.project === undefined) {
    throw new Refusal('usage', t(lang, 'error.missingOption', { name: '--policy <packs>' }));
  }
  const set = settings(options.set ?? [], session);
  const settled = await during(session, t(lang, 'cli.computing'), async () => {
    const bytes = await readBytes(session, file);
    const project = options.project === undefined ? undefined : await readBytes(session, options.project);
    const packs = options.policy?.split(',').map((id) => id.trim());
    return reading(lang, () => settle({ csv: bytes, project, packs, set, start: options.start }));
  });
  if (!settled.ok) throw badFile(session, 'badHouseholds', file, settled.problems);
  await writeResult(
    session,
    options.output,
    written(settled.value, options, session),
    options.force ?? false,
  );
  return 0;
}
