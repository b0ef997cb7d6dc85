import { z } from 'zod';
import type { Decimal } from '../finance/decimal';
import { Flaw, UNDETERMINED, type Undetermined } from './read/flaw';
import { type Calendar, LAST_MONTH, monthText, readCalendarMonth, readMonth } from './read/month';
import { describe, plain, type Range, readMoney, readNumber, readShare, readWhole } from './read/number';

/** What one field is, as data: forms, workbook cells, the JSON schema and the templates are made from it. */
export interface Field {
  type:
    | 'money'
    | 'number'
    | 'whole'
    | 'share'
    | 'text'
    | 'id'
    | 'choice'
    | 'flag'
    | 'month'
    | 'calendarMonth'
    | 'any'
    | 'households';
  range?: Range;
  values?: readonly string[];
  /** open: the policy leaves it to the project; the item of domain.md that says so. Absent is the model's to judge, null is "not filled in". */
  presence: 'required' | 'optional' | 'open' | 'default';
  clause?: string;
  fallback?: unknown;
}

const known = new WeakMap<object, Field>();

/** The field behind a leaf of the schema, through its optional or default wrapper; undefined for groups and lists. */
export function fieldOf(schema: z.core.$ZodType): Field | undefined {
  const inner = schema instanceof z.ZodOptional || schema instanceof z.ZodDefault ? schema.unwrap() : schema;
  return known.get(inner);
}

export type Leaf<T> = z.ZodTransform<T>;

/** Notes what a leaf is, for a leaf that reads in its own way. */
export function described<S extends object>(schema: S, field: Field): S {
  known.set(schema, field);
  return schema;
}

const blank = (raw: unknown): boolean =>
  raw === null || raw === undefined || (typeof raw === 'string' && raw.trim() === '');

/** A leaf reads one raw value; a flaw becomes a custom issue that carries it, and the value stays empty. */
export function leaf<T>(
  spec: Omit<Field, 'presence'>,
  read: (raw: unknown) => T | Flaw | Undetermined,
): Leaf<T> {
  const field: Field = { ...spec, presence: 'required' };
  const schema = z.transform<unknown, T>((raw, context) => {
    const value = blank(raw) ? unfilled(raw, field) : read(raw);
    if (value instanceof Flaw) context.issues.push({ code: 'custom', input: raw, params: { flaw: value } });
    return value instanceof Flaw || value === UNDETERMINED ? (undefined as T) : (value as T);
  });
  known.set(schema, field);
  return schema;
}

/** What an empty field is: absent, its default, or a fault. */
function unfilled(raw: unknown, field: Field): unknown {
  if (field.presence === 'optional') return undefined;
  if (field.presence === 'default') return field.fallback;
  if (field.presence === 'open') return new Flaw('open', { clause: field.clause ?? '' }, allowedBy(field));
  return new Flaw(raw === undefined ? 'missing' : 'notFilled', {}, allowedBy(field));
}

/** What a field accepts, in a spelling for both languages. */
export function allowedBy(field: Field): string {
  if (field.values !== undefined) return field.values.join(' | ');
  if (field.range !== undefined) return describe(field.range, field.type === 'share');
  return field.type === 'flag' ? 'true | false' : '';
}

const marked = <T>(schema: Leaf<T>, change: Partial<Field>): Leaf<T> => {
  const field = known.get(schema);
  if (field !== undefined) Object.assign(field, change);
  return schema;
};

/** The field may be absent or null, and then it is absent. */
export const optional = <T>(schema: Leaf<T>): z.ZodOptional<Leaf<T>> =>
  marked(schema, { presence: 'optional' }).optional();
/** The policy leaves it open (domain.md, end of section 1); the model asks for it where it is needed. */
export const open = <T>(clause: string, schema: Leaf<T>): z.ZodOptional<Leaf<T>> =>
  marked(schema, { presence: 'open', clause }).optional();
/** A harmless structural default; every use says why it is harmless. */
export const byDefault = <T>(fallback: T, schema: Leaf<T>): z.ZodDefault<Leaf<T>> =>
  marked(schema, { presence: 'default', fallback }).default(() => fallback as z.core.util.NoUndefined<T>);

export const numeric = (range: Range): Leaf<Decimal> =>
  leaf({ type: 'number', range }, (raw) => readNumber(raw, range));
export const money = (range: Range = { min: 0, max: 1e13 }): Leaf<Decimal> =>
  leaf({ type: 'money', range }, (raw) => readMoney(raw, range));
export const area = (range: Range = { min: 0, max: 1e8 }): Leaf<Decimal> => numeric(range);
/** A quantity of whatever the line counts. */
export const quantity = (): Leaf<Decimal> => numeric({ min: 0, max: 1e9 });
/** Yuan per m², per place or per unit. */
export const price = (max = 1e6): Leaf<Decimal> => money({ min: 0, max });
export const share = (range: Range = { min: 0, max: 1 }): Leaf<Decimal> =>
  leaf({ type: 'share', range }, (raw) => readShare(raw, range));
/** Change per year; prices may also fall. */
export const growth = (): Leaf<Decimal> => share({ min: -0.5, max: 0.5 });
export const whole = (range: Range): Leaf<number> =>
  leaf({ type: 'whole', range }, (raw) => readWhole(raw, range));
/** A length in months. */
export const months = (min = 0, max = LAST_MONTH): Leaf<number> => whole({ min, max });

export const text = (): Leaf<string> => leaf({ type: 'text' }, readText);

export function readText(raw: unknown): string | Flaw {
  if (typeof raw === 'string') return raw.trim();
  return typeof raw === 'number' && Number.isFinite(raw) ? String(raw) : new Flaw('notText');
}

export const choice = <const T extends string>(...values: T[]): Leaf<T> =>
  leaf({ type: 'choice', values }, (raw) => readChoice(raw, values));

export function readChoice<T extends string>(raw: unknown, values: readonly T[]): T | Flaw {
  const given = typeof raw === 'string' ? plain(raw) : raw;
  return values.find((value) => value === given) ?? new Flaw('notAChoice', {}, values.join(' | '));
}

const FLAGS = new Map<unknown, boolean>([
  [true, true], ['true', true], ['yes', true], ['y', true], ['是', true], ['1', true], [1, true],
  [false, false], ['false', false], ['no', false], ['n', false], ['否', false], ['0', false], [0, false],
]); // prettier-ignore

export const flag = (): Leaf<boolean> => leaf({ type: 'flag' }, readFlag);

export function readFlag(raw: unknown): boolean | Flaw {
  return (
    FLAGS.get(typeof raw === 'string' ? plain(raw).toLowerCase() : raw) ??
    new Flaw('notAFlag', {}, 'true | false')
  );
}

/**
 * A line's id becomes the name of a section among the rows, so it must not read as a cell (f1, abc12, r1c1) or a truth value.
 * A trailing _1 is what we generate; it is accepted back, so that a saved file keeps its names.
 */
const ID = /^[a-z][A-Za-z0-9]*(_\d+)?$/;
const CELL = /^([a-z]{1,3}\d+|r\d*|c\d*|r\d*c\d*|true|false)$/i;

export const id = (): z.ZodOptional<Leaf<string>> =>
  optional(
    leaf({ type: 'id' }, (raw) => {
      if (typeof raw !== 'string' || !ID.test(raw)) return new Flaw('badId', {}, '[a-z][A-Za-z0-9]*');
      return CELL.test(raw) ? new Flaw('cellLikeId', {}, '[a-z][A-Za-z0-9]*') : raw;
    }),
  );

/** The month fields need to know where counting starts, so they are made for one calendar. */
export interface Months {
  /** The month, counted from 1, in which something falls. */
  point: () => Leaf<number>;
  /** Months gone by since the project's start when something begins. */
  offset: () => Leaf<number>;
  /** Months gone by since operation began. */
  operationOffset: () => Leaf<number>;
  /** A calendar month itself, kept as YYYY-MM. */
  calendar: () => Leaf<string>;
  counted: Calendar;
}

export function monthsOf(calendar: Calendar): Months {
  const range = (min: number): Range => ({ min, max: LAST_MONTH });
  return {
    counted: calendar,
    point: () =>
      leaf({ type: 'month', range: range(1) }, (raw) => readMonth(raw, calendar, calendar.start, 1)),
    offset: () =>
      leaf({ type: 'month', range: range(0) }, (raw) => readMonth(raw, calendar, calendar.start, 0)),
    operationOffset: () =>
      leaf({ type: 'month', range: range(0) }, (raw) => readMonth(raw, calendar, calendar.operationStart, 0)),
    calendar: () =>
      leaf({ type: 'calendarMonth' }, (raw) => {
        const month = readCalendarMonth(raw, calendar);
        return month instanceof Flaw ? month : monthText(month);
      }),
  };
}

/** A list that may be absent: then it is empty. */
export const list = <S extends z.ZodType>(element: S): z.ZodDefault<z.ZodArray<S>> =>
  z.array(element).default((): z.output<S>[] => []);

/** A line with an id, a name and where its figures come from. */
export const line = <S extends z.ZodRawShape>(shape: S) =>
  z.strictObject({ id: id(), name: text(), source: optional(text()), ...shape });

export const certainty = (): Leaf<'received' | 'committed' | 'expected'> =>
  choice('received', 'committed', 'expected');
