import { areaOf, fullAddress, splitAddress } from '../areas';
import type { Area } from '../backend';
import type { Book, DefinedName, Sheet } from '../book';
import { mustBeWritable } from '../cells';
import { Fault, invalid, notFound } from '../fault';
import { call, isRef, type ObjectType, type Ref, ref, value } from '../member';
import { rangeAt, rangeRef, type RangeTarget } from './targets';

/** The names of the workbook, or of one sheet. */
export interface NamesTarget {
  readonly sheet: Sheet | undefined;
}

const NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u;

const mustBeName = (name: unknown): string => {
  const isGood =
    typeof name === 'string' &&
    name.length <= 255 &&
    NAME.test(name) &&
    areaOf(name) === undefined &&
    !/^(r|c|r\d*c\d*|true|false)$/i.test(name);
  if (!isGood)
    throw invalid(`'${String(name)}' is no name: it is a cell's address or has characters no name may have.`);
  return name;
};

const of = (book: Book, { sheet }: NamesTarget): readonly DefinedName[] =>
  book.names.filter((name) => name.sheet === sheet);

const find = (book: Book, target: NamesTarget, name: unknown): DefinedName | undefined =>
  of(book, target).find((each) => each.name.toLowerCase() === String(name).toLowerCase());

const formulaOf = (reference: unknown): string => {
  if (isRef(reference) && reference.type === 'Range') {
    const { sheet, area } = reference.target as RangeTarget;
    const [from = '', to] = fullAddress('x', area).replace(/^x!/, '').split(':');
    const fixed = [from, ...(to === undefined ? [] : [to])].map((end) =>
      end.replace(/([A-Z]+)(\d+)/, '$$$1$$$2'),
    );
    return `=${fullAddress(sheet.name, area).replace(/[^!]*$/, '')}${fixed.join(':')}`;
  }
  if (typeof reference !== 'string' || reference === '') throw invalid('A name needs a range or a formula.');
  return reference.startsWith('=') ? reference : `=${reference}`;
};

const add = (book: Book, target: NamesTarget, [name, reference, comment]: readonly unknown[]): Ref => {
  mustBeWritable(book);
  const wanted = mustBeName(name);
  const isTable = book.tables.some((table) => table.name.toLowerCase() === wanted.toLowerCase());
  if (isTable || find(book, target, wanted)) {
    throw new Fault('ItemAlreadyExists', `The name '${wanted}' is already taken.`);
  }
  const added: DefinedName = {
    name: wanted,
    formula: formulaOf(reference),
    comment: typeof comment === 'string' ? comment : '',
    visible: true,
    sheet: target.sheet,
  };
  book.names.push(added);
  return ref('NamedItem', added);
};

const rangeOf = (book: Book, { formula, sheet }: DefinedName): { sheet: Sheet; area: Area } | undefined => {
  const { sheet: on, cells } = splitAddress(formula);
  const found = on === undefined ? sheet : book.find(on);
  const area = areaOf(cells);
  return found && area && { sheet: found, area };
};

const valueOf = (book: Book, name: DefinedName): unknown => {
  const range = rangeOf(book, name);
  if (range) return fullAddress(range.sheet.name, range.area);
  return name.formula.includes('#REF!') ? '#REF!' : name.formula.slice(1);
};

const typeOf = (book: Book, name: DefinedName): string => {
  if (rangeOf(book, name)) return 'Range';
  return name.formula.includes('#REF!') ? 'Error' : 'String';
};

export const names: ObjectType<NamesTarget> = {
  items: (target, book) => of(book, target).map((name) => ref('NamedItem', name)),
  members: {
    add: call((target, args, book) => add(book, target, args)),
    getItem: call((target, [name], book) => {
      const found = find(book, target, name);
      if (!found) throw notFound(`There is no name '${String(name)}'.`);
      return ref('NamedItem', found);
    }),
    getItemOrNullObject: call((target, [name], book) => {
      const found = find(book, target, name);
      return found ? ref('NamedItem', found) : null;
    }),
    getCount: call((target, _, book) => of(book, target).length),
  },
};

export const namedItem: ObjectType<DefinedName> = {
  id: ({ name }) => name,
  check: (name, book) => {
    if (!book.names.includes(name)) throw notFound(`The name '${name.name}' has been deleted.`);
  },
  members: {
    name: value(({ name }) => name),
    formula: value(
      ({ formula }) => formula,
      (name, formula, book) => {
        mustBeWritable(book);
        name.formula = formulaOf(formula);
      },
    ),
    comment: value(
      ({ comment }) => comment,
      (name, comment) => {
        name.comment = String(comment);
      },
    ),
    visible: value(
      ({ visible }) => visible,
      (name, visible) => {
        name.visible = visible === true;
      },
    ),
    scope: value(({ sheet }) => (sheet ? 'Worksheet' : 'Workbook')),
    type: value((name, book) => typeOf(book, name)),
    value: value((name, book) => valueOf(book, name)),
    getRange: call((name, _, book) => {
      const { sheet, area } = rangeAt(book, name.sheet ?? book.active.sheet, name.formula);
      return rangeRef(sheet, area);
    }),
    getRangeOrNullObject: call((name, _, book) => {
      const range = rangeOf(book, name);
      return range ? rangeRef(range.sheet, range.area) : null;
    }),
    delete: call((name, _, book) => {
      mustBeWritable(book);
      book.names.splice(book.names.indexOf(name), 1);
    }),
  },
};
