import { type Bag, kept } from '../bag';
import type { Book } from '../book';
import { mustBeWritable } from '../cells';
import { Fault, invalid, notFound } from '../fault';
import { call, type Member, object, type ObjectType, type Ref, ref, value } from '../member';

const TEXTS = ['title', 'author', 'comments', 'subject', 'keywords', 'category', 'manager', 'company'];

const bag = (book: Book): Bag => kept(book.properties, Object.fromEntries(TEXTS.map((name) => [name, ''])));

export const documentProperties: ObjectType<Book> = {
  members: {
    ...Object.fromEntries(
      TEXTS.map((name): [string, Member<Book>] => [
        name,
        value(
          (book) => bag(book).get(name),
          (book, given) => {
            mustBeWritable(book);
            bag(book).set(name, given);
          },
        ),
      ]),
    ),
    lastAuthor: value(() => ''),
    custom: object((book) => ref('CustomPropertyCollection', book)),
  },
};

interface PropertyTarget {
  readonly book: Book;
  readonly key: string;
}

const propertyRef = (book: Book, key: string): Ref =>
  ref('CustomProperty', { book, key } satisfies PropertyTarget);

/** Keys are found without regard to case, and kept as first written. */
const keyOf = (book: Book, key: unknown): string | undefined =>
  [...book.custom.keys()].find((each) => each.toLowerCase() === String(key).toLowerCase());

const LONGEST_VALUE = 255;

const mustBeValue = (given: unknown): unknown => {
  if (typeof given === 'string' && given.length > LONGEST_VALUE) {
    throw invalid(`A custom property holds ${LONGEST_VALUE} characters; this one has ${given.length}.`);
  }
  return given;
};

export const customProperties: ObjectType<Book> = {
  items: (book) => [...book.custom.keys()].map((key) => propertyRef(book, key)),
  members: {
    add: call((book, [key, given]) => {
      mustBeWritable(book);
      if (typeof key !== 'string' || key === '') throw invalid('A custom property needs a key.');
      const name = keyOf(book, key) ?? key;
      book.custom.set(name, mustBeValue(given));
      return propertyRef(book, name);
    }),
    getCount: call((book) => book.custom.size),
    getItem: call((book, [key]) => {
      const found = keyOf(book, key);
      if (found === undefined) throw notFound(`There is no property '${String(key)}'.`);
      return propertyRef(book, found);
    }),
    getItemOrNullObject: call((book, [key]) => {
      const found = keyOf(book, key);
      return found === undefined ? null : propertyRef(book, found);
    }),
    deleteAll: call((book) => {
      mustBeWritable(book);
      book.custom.clear();
    }),
  },
};

const KINDS: Readonly<Record<string, string>> = { string: 'String', number: 'Number', boolean: 'Boolean' };

export const customProperty: ObjectType<PropertyTarget> = {
  members: {
    key: value(({ key }) => key),
    type: value(({ book, key }) => KINDS[typeof book.custom.get(key)] ?? 'String'),
    value: value(
      ({ book, key }) => book.custom.get(key) ?? null,
      ({ book, key }, given) => {
        mustBeWritable(book);
        book.custom.set(key, mustBeValue(given));
      },
    ),
    delete: call(({ book, key }) => {
      mustBeWritable(book);
      book.custom.delete(key);
    }),
  },
};

export const workbookProtection: ObjectType<Book> = {
  members: {
    protected: value(({ isStructureProtected }) => isStructureProtected),
    protect: call((book) => {
      mustBeWritable(book);
      book.isStructureProtected = true;
    }),
    unprotect: call((book, [password]) => {
      mustBeWritable(book);
      if (book.structurePassword !== undefined && book.structurePassword !== password) {
        throw new Fault('AccessDenied', "The password of the workbook's structure is another one.");
      }
      book.isStructureProtected = false;
    }),
  },
};
