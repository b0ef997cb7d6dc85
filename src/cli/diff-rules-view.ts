import type { Comparison } from '../analysis';
import { formatArea, formatNumber, formatPercent, t, unitInWords } from '../i18n';
import { arrow, finding, section, type DiffView } from './diff-page';
import { apart, cut, inputs } from './diff-value';
import { grid } from './grid';

type Households = Comparison['households'];
type Policy = Comparison['policy'];

/** Household records: what they come to, which fields changed in how many, then as many records as were asked for. */
export function householdLines(households: Households, view: DiffView): string[] {
  const { added, removed, changed } = households;
  if (added.length + removed.length + changed.length === 0) return [];
  const { lang, paint } = view;
  const counts = { added: added.length, removed: removed.length, changed: changed.length };
  const records = [
    ...added.map((id) => ({
      sign: paint.green('+'),
      text: `${t(lang, 'diff.added')}${t(lang, 'colon')}${cut(id)}`,
    })),
    ...removed.map((id) => ({
      sign: paint.red('-'),
      text: `${t(lang, 'diff.removed')}${t(lang, 'colon')}${cut(id)}`,
    })),
    ...changed.map((each) => ({ sign: '~', text: recordText(each, view) })),
  ];
  const [heading = '', ...lines] = section(
    t(lang, 'diff.households', counts),
    records,
    ({ sign, text }) => finding(sign, text, '', view),
    view,
  );
  const [title = '', ...findings] = lines;
  return [heading, title, ...summary(households, view), ...findings];
}

function summary({ before, after, changed }: Households, { lang, paint, limit }: DiffView): string[] {
  const number = (value: number): string => value.toLocaleString('en-US');
  const rows = [
    [t(lang, 'diff.records'), arrow([number(before.records), number(after.records)])],
    [t(lang, 'diff.count'), arrow([number(before.households), number(after.households)])],
    [t(lang, 'diff.area'), arrow([formatArea(before.areaM2, lang), formatArea(after.areaM2, lang)])],
  ];
  const byField = new Map<string, number>();
  for (const { fields } of changed)
    for (const { label, field } of fields) {
      const name = label?.[lang] ?? field;
      byField.set(name, (byField.get(name) ?? 0) + 1);
    }
  const many = changed.length > limit ? [...byField] : [];
  return grid(
    [...rows, ...many.map(([name, count]) => [`~ ${name}`, t(lang, 'diff.changedIn', { count })])].map(
      ([name = '', said = '']) => [`  ${paint.dim(name)}`, said],
    ),
    [{ align: 'start' }, { align: 'start' }],
  );
}

function recordText({ id, fields }: Households['changed'][number], view: DiffView): string {
  const { lang } = view;
  const changes = fields.map(({ field, label, before, after }) => {
    const said = inputs(`relocation.households[0].${field}`, before, after, view);
    return `${label?.[lang] ?? field} ${arrow(said)}`;
  });
  return `${cut(id)}${t(lang, 'colon')}${changes.join(t(lang, 'comma'))}`;
}

/** Packs, then overrides, then the values in force with the clauses they stand on. */
export function policyLines({ packs, overrides, values }: Policy, view: DiffView): string[] {
  const { lang } = view;
  const colon = t(lang, 'colon');
  const list = (ids: readonly string[]): string => ids.join(t(lang, 'comma'));
  const entries = [
    ...(packs === null
      ? []
      : [
          {
            text: `${t(lang, 'diff.packs')}${colon}${arrow([list(packs.before), list(packs.after)])}`,
            place: '',
          },
        ]),
    ...overrides.map((each) => ({
      text: `${each.label?.[lang] ?? each.id}${t(lang, 'separator')}${t(lang, 'diff.override')}${colon}${arrow([overrideText(each.before, view), overrideText(each.after, view)])}`,
      place: each.id,
    })),
    ...values.map((each) => ({
      text: `${each.label[lang]}${colon}${valueText(each, view)}`,
      place: clauses(each, view),
    })),
  ];
  return section(
    t(lang, 'diff.policy', { count: entries.length }),
    entries,
    ({ text, place }) => finding('~', text, place, view),
    view,
  );
}

const overrideText = (override: Policy['overrides'][number]['before'], { lang }: DiffView): string =>
  override === null
    ? t(lang, 'diff.none')
    : `${override.value}${lang === 'zh' ? '（' : ' ('}${t(lang, 'diff.reason')}${t(lang, 'colon')}${cut(override.reason)}${lang === 'zh' ? '）' : ')'}`;

type Value = Policy['values'][number];

function valueText({ kind, unit, before, after }: Value, { lang }: DiffView): string {
  const say = (
    one: Value['before'],
    number: (value: NonNullable<NonNullable<Value['before']>['value']>) => string,
  ): string =>
    one === null ? t(lang, 'diff.notInForce') : one.value === null ? t(lang, 'open') : number(one.value);
  const isShare = kind === 'share' || kind === 'rate';
  return arrow(
    apart(before, after, [
      (one) =>
        say(one, (value) =>
          isShare ? formatPercent(value) : `${formatNumber(value, 0, 4)} ${unitInWords(unit, lang)}`.trim(),
        ),
      (one) => say(one, (value) => value.toFixed()),
    ]),
  );
}

function clauses({ id, before, after }: Value, { lang }: DiffView): string {
  const said = [before, after].map((one) =>
    one === null ? '' : one.isOverridden ? t(lang, 'diff.override') : one.clause[lang],
  );
  const [was = '', is = ''] = said;
  return [id, was === is ? is : arrow([was || t(lang, 'diff.none'), is || t(lang, 'diff.none')])]
    .filter(Boolean)
    .join('  ');
}
