import type { Factor, OneWay, Target } from '../analysis/sensitivity';
import type { Decimal } from '../finance/decimal';
import { formatMoney, machineAmount, t, type Language, type MoneyUnit } from '../i18n';
import { percent } from '../report/charts/percent';
import { csv, grid } from './grid';
import { SCHEMA_VERSION } from './refusal';
import type { Session } from './session';

/** What the factors do to one figure. Changes are fractions, amounts yuan. */
export interface Found {
  readonly file: string;
  readonly name: string;
  readonly target: Target;
  readonly base: Decimal;
  readonly changes: readonly Decimal[];
  readonly factors: readonly OneWay[];
  readonly grid: {
    readonly pair: readonly [Factor, Factor];
    readonly values: readonly (readonly Decimal[])[];
  } | null;
}

const oneWayHead = (lang: Language, changes: readonly string[]): string[] => [
  t(lang, 'sensitivity.factor'),
  ...changes,
  t(lang, 'sensitivity.swing'),
  t(lang, 'sensitivity.breakEven'),
];

const corner = ([first, second]: readonly [Factor, Factor], lang: Language): string =>
  `${first.label[lang]} \\ ${second.label[lang]}`;

/** The factors, longest bar first, and two of them together where asked. */
export function sensitivityText(found: Found, unit: MoneyUnit | 'auto', { lang, paint }: Session): string {
  const { name, target, base, changes, factors, grid: both } = found;
  const money = (value: Decimal): string => formatMoney(value, { unit, lang });
  const lines = (rows: readonly (readonly string[])[]): string[] => {
    const [head = '', ...body] = grid(
      rows,
      (rows[0] ?? []).map((_, column) => ({ align: column === 0 ? 'start' : 'end' })),
    );
    return [paint.bold(head), ...body];
  };
  return [
    `${paint.bold(t(lang, 'sensitivity.title', { target: target.label[lang] }))}  ${name}`,
    `${t(lang, 'sensitivity.base')}${t(lang, 'colon')}${money(base)}`,
    '',
    ...lines([
      oneWayHead(
        lang,
        changes.map((change) => percent(change)),
      ),
      ...factors.map(({ factor, cases, swing, breakEven }) => [
        factor.label[lang],
        ...cases.map(({ value }) => money(value)),
        money(swing),
        breakEven === null ? t(lang, 'sensitivity.none') : percent(breakEven),
      ]),
    ]),
    ...(both === null
      ? []
      : [
          '',
          ...lines([
            [corner(both.pair, lang), ...changes.map((change) => percent(change))],
            ...both.values.map((row, at) => [percent(changes[at] ?? base), ...row.map(money)]),
          ]),
        ]),
    '',
    paint.dim(t(lang, 'sensitivity.note')),
    '',
  ].join('\n');
}

const fraction = (value: Decimal | null): string | null =>
  value === null ? null : value.toDecimalPlaces(12).toFixed();

/** For programs: yuan, changes as fractions. */
export const sensitivityJson = (
  { file, target, base, changes, factors, grid: both }: Found,
  lang: Language,
) => ({
  schemaVersion: SCHEMA_VERSION,
  file,
  target: { id: target.id, label: target.label[lang], row: target.ref },
  base: machineAmount(base),
  factors: factors.map(({ factor, cases, swing, breakEven }) => ({
    id: factor.id,
    label: factor.label[lang],
    cases: cases.map(({ change, value }) => ({ change: fraction(change), value: machineAmount(value) })),
    swing: machineAmount(swing),
    breakEven: fraction(breakEven),
  })),
  grid:
    both === null
      ? null
      : {
          rows: both.pair[0].id,
          columns: both.pair[1].id,
          changes: changes.map(fraction),
          values: both.values.map((row) => row.map((value) => machineAmount(value))),
        },
});

/** Yuan in plain digits, changes as fractions; two factors together below, after an empty line. */
export function sensitivityCsv({ changes, factors, grid: both }: Found, lang: Language): string {
  const head = oneWayHead(
    lang,
    changes.map((change) => fraction(change) ?? ''),
  );
  const oneWay = factors.map(({ factor, cases, swing, breakEven }) => [
    factor.label[lang],
    ...cases.map(({ value }) => machineAmount(value)),
    machineAmount(swing),
    fraction(breakEven) ?? '',
  ]);
  if (both === null) return csv([head, ...oneWay]);
  const together = both.values.map((row, at) => [
    fraction(changes[at] ?? null) ?? '',
    ...row.map((value) => machineAmount(value)),
  ]);
  return csv([
    head,
    ...oneWay,
    [],
    [corner(both.pair, lang), ...changes.map((change) => fraction(change) ?? '')],
    ...together,
  ]);
}
