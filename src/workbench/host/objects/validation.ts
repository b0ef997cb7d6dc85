import { overlap } from '../areas';
import type { Area } from '../backend';
import { kept } from '../bag';
import type { Book, ConditionalFormat, Settings, Sheet, Validation } from '../book';
import { mustBeUnprotected } from '../cells';
import { Fault, invalid, notFound } from '../fault';
import { call, type Member, object, type ObjectType, type Ref, ref, value } from '../member';
import { inner, settingsType } from './bags';
import { type AreasTarget, areasRef, rangeRef } from './targets';

const same = (one: readonly Area[], other: readonly Area[]): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

const RULES: Readonly<Record<string, string>> = {
  list: 'List',
  wholeNumber: 'WholeNumber',
  decimal: 'Decimal',
  date: 'Date',
  time: 'Time',
  textLength: 'TextLength',
  custom: 'Custom',
};

const LONGEST_LIST = 255;

/** The one kind of rule that is set; the API's objects carry the others as null. */
const kindOf = (rule: unknown): string => {
  const kinds = Object.keys(RULES).filter((kind) => {
    const set = (rule as Record<string, unknown> | null)?.[kind];
    return set !== null && set !== undefined;
  });
  if (kinds.length !== 1) throw invalid('A validation rule has exactly one kind.');
  return kinds[0] ?? '';
};

const mustBeRule = (rule: unknown): void => {
  const kind = kindOf(rule);
  const { source } = (rule as Record<string, { source?: unknown }>)[kind] ?? {};
  if (typeof source === 'string' && !source.startsWith('=') && source.length > LONGEST_LIST) {
    throw invalid(`A list of values may have ${LONGEST_LIST} characters; this one has ${source.length}.`);
  }
};

const find = ({ sheet, areas }: AreasTarget): Validation | undefined =>
  sheet.validations.findLast((validation) =>
    areas.every((area) => validation.areas.some((each) => overlap(each, area))),
  );

const own = (target: AreasTarget): Settings => {
  const { sheet, areas } = target;
  const found = sheet.validations.find((validation) => same(validation.areas, areas));
  if (found) return found.settings;
  const settings: Settings = new Map();
  sheet.validations.push({ areas, settings });
  return settings;
};

const part = (
  name: string,
  fallback: unknown,
  check: (given: unknown) => void = () => undefined,
): Member<AreasTarget> =>
  value(
    (target) => find(target)?.settings.get(name) ?? fallback,
    (target, given, book) => {
      mustBeUnprotected(book, target.sheet);
      check(given);
      own(target).set(name, given);
    },
  );

export const dataValidation: ObjectType<AreasTarget> = {
  members: {
    rule: part('rule', {}, mustBeRule),
    prompt: part('prompt', { message: '', showPrompt: true, title: '' }),
    errorAlert: part('errorAlert', { message: '', showAlert: true, style: 'Stop', title: '' }),
    ignoreBlanks: part('ignoreBlanks', true),
    type: value((target) => {
      const rule = find(target)?.settings.get('rule');
      return rule === undefined ? 'None' : RULES[kindOf(rule)];
    }),
    valid: value(() => null),
    clear: call(({ sheet, areas }, _, book) => {
      mustBeUnprotected(book, sheet);
      sheet.validations = sheet.validations.filter(
        (validation) => !validation.areas.some((each) => areas.some((area) => overlap(each, area))),
      );
    }),
  },
};

const formatsOf = ({ sheet, areas }: AreasTarget): readonly ConditionalFormat[] =>
  sheet.conditionalFormats.filter((format) =>
    format.areas.some((each) => areas.some((area) => overlap(each, area))),
  );

interface FormatTarget {
  readonly sheet: Sheet;
  readonly format: ConditionalFormat;
}

const formatRef = (sheet: Sheet, format: ConditionalFormat): Ref =>
  ref('ConditionalFormat', { sheet, format } satisfies FormatTarget);

const add = ({ sheet, areas }: AreasTarget, type: unknown, book: Book): Ref => {
  mustBeUnprotected(book, sheet, 'allowFormatCells');
  if (type !== 'Custom')
    throw new Fault('NotImplemented', `This host has no conditional format '${String(type)}'.`);
  const format: ConditionalFormat = { id: book.newId(), type, areas, settings: new Map() };
  sheet.conditionalFormats.push(format);
  return formatRef(sheet, format);
};

export const conditionalFormats: ObjectType<AreasTarget> = {
  items: (target) => formatsOf(target).map((format) => formatRef(target.sheet, format)),
  members: {
    add: call((target, [type], book) => add(target, type, book)),
    getCount: call((target) => formatsOf(target).length),
    getItem: call((target, [id]) => {
      const found = formatsOf(target).find((format) => format.id === id);
      if (!found) throw notFound(`There is no conditional format '${String(id)}'.`);
      return formatRef(target.sheet, found);
    }),
    getItemAt: call((target, [index]) => {
      const found = formatsOf(target)[Number(index)];
      if (!found) throw invalid(`There is no conditional format number ${String(index)}.`);
      return formatRef(target.sheet, found);
    }),
    clearAll: call((target, _, book) => {
      mustBeUnprotected(book, target.sheet, 'allowFormatCells');
      const gone = formatsOf(target);
      target.sheet.conditionalFormats = target.sheet.conditionalFormats.filter(
        (format) => !gone.includes(format),
      );
    }),
  },
};

export const conditionalFormat: ObjectType<FormatTarget> = {
  id: ({ format }) => format.id,
  members: {
    id: value(({ format }) => format.id),
    type: value(({ format }) => format.type),
    priority: value(({ sheet, format }) => sheet.conditionalFormats.indexOf(format)),
    stopIfTrue: value(
      ({ format }) => format.settings.get('stopIfTrue') ?? false,
      ({ format }, isLast) => {
        format.settings.set('stopIfTrue', isLast);
      },
    ),
    custom: object(({ format }) => ref('CustomConditionalFormat', kept(format.settings))),
    getRange: call(({ sheet, format }) => {
      const area = format.areas[0];
      return area ? rangeRef(sheet, area) : null;
    }),
    getRanges: call(({ sheet, format }) => areasRef(sheet, format.areas)),
    delete: call(({ sheet, format }) => {
      sheet.conditionalFormats = sheet.conditionalFormats.filter((each) => each !== format);
    }),
  },
};

export const CONDITIONAL_TYPES = {
  CustomConditionalFormat: settingsType([], {
    rule: inner('rule', 'ConditionalFormatRule'),
    format: inner('format', 'ConditionalRangeFormat'),
  }),
  ConditionalFormatRule: settingsType(['formula']),
  ConditionalRangeFormat: settingsType(['numberFormat'], {
    font: inner('font', 'ConditionalRangeFont'),
    fill: inner('fill', 'ConditionalRangeFill'),
    borders: inner('borders', 'ConditionalRangeBorderCollection'),
  }),
};
