import { type Bag, kept } from '../bag';
import type { Book, Settings } from '../book';
import { mustBeWritable } from '../cells';
import { Fault, invalid, notFound } from '../fault';
import { call, type ObjectType, type Ref, ref, value } from '../member';
import { INCLUDES, NORMAL } from '../styles';
import { inner, settings } from './bags';

interface StyleTarget extends Bag {
  readonly name: string;
}

const BUILT_IN = ['Normal', 'Hyperlink'];

const styleRef = (name: string, kinds: Settings): Ref =>
  ref('Style', { name, ...kept(kinds, NORMAL) } satisfies StyleTarget);

const find = (book: Book, name: unknown): Ref | null => {
  const key = [...book.styles.keys()].find((each) => each.toLowerCase() === String(name).toLowerCase());
  const style = key === undefined ? undefined : book.styles.get(key);
  return key === undefined || !style ? null : styleRef(key, style);
};

export const styles: ObjectType<Book> = {
  items: (book) => [...book.styles].map(([name, kinds]) => styleRef(name, kinds)),
  members: {
    add: call((book, [name]) => {
      mustBeWritable(book);
      if (typeof name !== 'string' || name === '') throw invalid('A style needs a name.');
      if (find(book, name)) throw new Fault('ItemAlreadyExists', `The style '${name}' already exists.`);
      book.styles.set(name, new Map());
    }),
    getCount: call((book) => book.styles.size),
    getItem: call((book, [name]) => {
      const found = find(book, name);
      if (!found) throw notFound(`There is no style '${String(name)}'.`);
      return found;
    }),
    getItemOrNullObject: call((book, [name]) => find(book, name)),
    getItemAt: call((book, [index]) => find(book, [...book.styles.keys()][Number(index)])),
  },
};

const PROTECTION = { locked: 'protection.locked', formulaHidden: 'protection.formulaHidden' } as const;

export const style: ObjectType<StyleTarget> = {
  check: ({ name }, book) => {
    if (!book.styles.has(name)) throw notFound(`The style '${name}' has been deleted.`);
  },
  members: {
    ...settings([
      'numberFormat',
      'horizontalAlignment',
      'verticalAlignment',
      'wrapText',
      'shrinkToFit',
      'indentLevel',
      'textOrientation',
      'readingOrder',
    ]),
    ...Object.fromEntries(
      INCLUDES.map((flag) => [
        flag,
        value<StyleTarget>(
          (bag) => bag.get(flag) !== false,
          (bag, given) => bag.set(flag, given),
        ),
      ]),
    ),
    ...Object.fromEntries(
      Object.entries(PROTECTION).map(([name, key]) => [
        name,
        value<StyleTarget>(
          (bag) => bag.get(key),
          (bag, given) => bag.set(key, given),
        ),
      ]),
    ),
    name: value(({ name }) => name),
    builtIn: value(({ name }) => BUILT_IN.includes(name)),
    font: inner('font', 'RangeFont'),
    fill: inner('fill', 'RangeFill'),
    borders: inner('borders', 'RangeBorderCollection'),
    delete: call(({ name }, _, book) => {
      mustBeWritable(book);
      if (BUILT_IN.includes(name)) throw new Fault('InvalidOperation', `The style '${name}' is Excel's own.`);
      book.styles.delete(name);
    }),
  },
};
