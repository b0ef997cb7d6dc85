import { z } from 'zod';
import { ZERO } from '../finance/decimal';
import { described, type Field, leaf, type Leaf, readFlag, readText } from './fields';
import type { Household, Route } from './project';
import { Flaw, UNDETERMINED } from './read/flaw';
import { type Calendar, LAST_MONTH, readMonth } from './read/month';
import { type Range, readMoney, readNumber, readWhole } from './read/number';

type Read = (raw: unknown) => unknown;
export interface HouseholdFault {
  row: number;
  field: string;
  raw: unknown;
  flaw: Flaw;
}

const AREA: Range = { above: 0, max: 1e5 };
const PRICE: Range = { min: 0, max: 1e6 };
const DECORATION: Range = { min: 0, max: 1e8 };
const COUNT: Range = { min: 1, max: 1e6 };

/** The words of the three routes, as households' lists write them. */
const ROUTES = new Map<string, Route>([
  ['resettle', 'resettle'], ['安置', 'resettle'], ['回迁', 'resettle'], ['产权调换', 'resettle'], ['回迁安置', 'resettle'],
  ['cash', 'cash'], ['货币', 'cash'], ['货币补偿', 'cash'], ['货币安置', 'cash'],
  ['voucher', 'voucher'], ['房票', 'voucher'], ['房票安置', 'voucher'],
]); // prettier-ignore

function readRoute(raw: unknown): Route | Flaw {
  const known = typeof raw === 'string' ? ROUTES.get(raw.trim().toLowerCase()) : undefined;
  return known ?? new Flaw('notAChoice', {}, 'resettle | cash | voucher (安置 | 货币 | 房票)');
}

/** Twenty thousand rows repeat a few hundred areas and prices: each spelling is read once. */
function remembered(read: Read): Read {
  const seen = new Map<unknown, unknown>();
  return (raw) => {
    const before = seen.get(raw);
    if (before !== undefined) return before;
    const value = read(raw);
    if (seen.size < 20_000) seen.set(raw, value);
    return value;
  };
}

interface Column {
  key: keyof Household;
  read: Read;
  is: Omit<Field, 'presence'>;
  /** Value where the field is empty; 'required' where it must be given, 'absent' where it may be missing. */
  empty: { required: true } | { value: unknown } | 'absent';
}

/**
 * The fields of a household.
 * Defaults: count 1, topUp false (buying up is optional by the rule, D-26), decoration and newDecoration 0.
 */
function columns(calendar: Calendar): Column[] {
  const required = { required: true } as const;
  const area = {
    read: remembered((raw) => readNumber(raw, AREA)),
    is: { type: 'number', range: AREA },
  } as const;
  const decoration = {
    read: remembered((raw) => readMoney(raw, DECORATION)),
    is: { type: 'money', range: DECORATION },
  } as const;
  const month = {
    read: remembered((raw) => readMonth(raw, calendar, calendar.start, 1)),
    is: { type: 'month', range: { min: 1, max: LAST_MONTH } },
  } as const;
  const text = { read: readText, is: { type: 'text' } } as const;
  return [
    { key: 'id', ...text, empty: required },
    { key: 'tenure', ...text, empty: required },
    { key: 'use', ...text, empty: required },
    { key: 'areaM2', ...area, empty: required },
    {
      key: 'price',
      read: remembered((raw) => readMoney(raw, PRICE)),
      is: { type: 'money', range: PRICE },
      empty: required,
    },
    {
      key: 'route',
      read: remembered(readRoute),
      is: { type: 'choice', values: ['resettle', 'cash', 'voucher'] },
      empty: required,
    },
    { key: 'agreementMonth', ...month, empty: required },
    {
      key: 'count',
      read: remembered((raw) => readWhole(raw, COUNT)),
      is: { type: 'whole', range: COUNT },
      empty: { value: 1 },
    },
    { key: 'topUp', read: remembered(readFlag), is: { type: 'flag' }, empty: { value: false } },
    { key: 'decoration', ...decoration, empty: { value: ZERO } },
    { key: 'newDecoration', ...decoration, empty: { value: ZERO } },
    { key: 'moveOutMonth', ...month, empty: 'absent' },
    { key: 'redemptionMonth', ...month, empty: 'absent' },
    { key: 'assignedAreaM2', ...area, empty: 'absent' },
  ];
}

const COLUMNS = columns({});
export const HOUSEHOLD_FIELDS = COLUMNS.map((column) => column.key);
const KNOWN = new Set<string>(HOUSEHOLD_FIELDS);

/** What each field of a household is, for the JSON schema, forms and workbook cells. */
export const householdFields = (): [keyof Household, Field][] =>
  COLUMNS.map(({ key, is, empty }) => {
    const presence = empty === 'absent' ? 'optional' : 'required' in empty ? 'required' : 'default';
    return [
      key,
      {
        ...is,
        presence,
        ...(typeof empty === 'object' && 'value' in empty ? { fallback: empty.value } : {}),
      },
    ];
  });

/** The same fields as a list of groups, for who asks what stands at one place of one household. */
export const householdList = z.array(
  z.strictObject(
    Object.fromEntries(
      householdFields().map(([key, field]) => {
        const { read = readText } = COLUMNS.find((column) => column.key === key) ?? {};
        return [key, described(leaf(field, read), field)];
      }),
    ),
  ),
);

const isRecord = (raw: unknown): raw is Record<string, unknown> =>
  typeof raw === 'object' && raw !== null && !Array.isArray(raw);

/**
 * Reads household records in one tight loop (a schema object per row would cost four times as much).
 * Every fault is reported with its row, counted from 0; a faulty row stays in the list so that positions hold.
 */
export function readHouseholds(
  rows: readonly unknown[],
  calendar: Calendar,
  report: (fault: HouseholdFault) => void,
): Household[] {
  const fields = columns(calendar);
  const byId = new Map<string, number>();
  return rows.map((raw, row) => {
    const household: Record<string, unknown> = {};
    if (!isRecord(raw)) {
      report({ row, field: '', raw, flaw: new Flaw('notAGroup') });
      return household as unknown as Household;
    }
    for (const key in raw)
      if (!KNOWN.has(key))
        report({
          row,
          field: key,
          raw: raw[key],
          flaw: new Flaw('unknownField', {}, HOUSEHOLD_FIELDS.join(', ')),
        });
    for (const { key, read, empty } of fields) {
      const given = raw[key];
      let value: unknown;
      if (given === undefined || given === null || given === '') {
        if (empty === 'absent') continue;
        value = 'required' in empty ? new Flaw(given === undefined ? 'missing' : 'notFilled') : empty.value;
      } else value = read(given);
      if (value instanceof Flaw) report({ row, field: key, raw: given, flaw: value });
      else if (value !== UNDETERMINED) household[key] = value;
    }
    const id = household.id as string | undefined;
    const first = id === undefined ? undefined : byId.get(id);
    if (first !== undefined)
      report({
        row,
        field: 'id',
        raw: id,
        flaw: new Flaw('duplicateHousehold', { first: String(first + 1) }),
      });
    else if (id !== undefined) byId.set(id, row);
    return household as unknown as Household;
  });
}

/** The households of a project file, as one field of the schema. */
export function householdsField(calendar: Calendar): Leaf<Household[]> {
  const schema = z.transform<unknown, Household[]>((raw, context) => {
    if (raw === null) return [];
    if (!Array.isArray(raw)) {
      context.issues.push({ code: 'custom', input: raw, params: { flaw: new Flaw('notAList') } });
      return [];
    }
    return readHouseholds(raw, calendar, ({ row, field, raw: given, flaw }) => {
      context.issues.push({
        code: 'custom',
        input: given,
        path: field === '' ? [row] : [row, field],
        params: { flaw },
      });
    });
  });
  return described(schema, { type: 'households', presence: 'default', fallback: [] });
}
