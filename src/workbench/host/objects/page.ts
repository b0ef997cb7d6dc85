import { addressOf, hull } from '../areas';
import { type Bag, kept } from '../bag';
import type { Book, Sheet } from '../book';
import { mustBeUnprotected, mustBeWritable } from '../cells';
import { Fault, invalid } from '../fault';
import { call, type Member, object, type ObjectType, type Ref, ref, value } from '../member';
import { inner, settings, settingsType } from './bags';
import { rangeAt, rangeRef, wholeSheet } from './targets';

interface PageTarget extends Bag {
  readonly sheet: Sheet;
}

const DEFAULTS = {
  orientation: 'Portrait',
  paperSize: 'A4',
  zoom: { scale: 100 },
  centerHorizontally: false,
};

export const pageRef = (sheet: Sheet): Ref =>
  ref('PageLayout', { sheet, ...kept(sheet.page, DEFAULTS) } satisfies PageTarget);

const KEYS = [
  'orientation',
  'paperSize',
  'zoom',
  'centerHorizontally',
  'centerVertically',
  'topMargin',
  'bottomMargin',
  'leftMargin',
  'rightMargin',
  'headerMargin',
  'footerMargin',
  'printGridlines',
  'printHeadings',
  'printOrder',
  'blackAndWhite',
  'firstPageNumber',
];

const titles = (key: string): Member<PageTarget> =>
  call(({ sheet }, [address], book) => {
    mustBeUnprotected(book, sheet);
    sheet.page.set(key, addressOf(rangeAt(book, sheet, address).area));
  });

const shownTitles = (key: string): Member<PageTarget> =>
  call(({ sheet }, _, book) => {
    const address = sheet.page.get(key);
    return typeof address === 'string' ? rangeRef(sheet, rangeAt(book, sheet, address).area) : null;
  });

const POINTS = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 } as const;

const setMargins = (target: PageTarget, [unit, margins]: readonly unknown[]): void => {
  const points = POINTS[String(unit) as keyof typeof POINTS] as number | undefined;
  if (points === undefined) throw invalid(`'${String(unit)}' is no unit of a margin.`);
  for (const [side, size] of Object.entries(margins as Record<string, number | null>)) {
    if (size !== null) target.set(`${side}Margin`, size * points);
  }
};

export const pageLayout: ObjectType<PageTarget> = {
  members: {
    ...settings(KEYS),
    headersFooters: inner('headersFooters', 'HeaderFooterGroup'),
    setPrintTitleRows: titles('printTitleRows'),
    setPrintTitleColumns: titles('printTitleColumns'),
    setPrintArea: titles('printArea'),
    getPrintTitleRowsOrNullObject: shownTitles('printTitleRows'),
    getPrintTitleColumnsOrNullObject: shownTitles('printTitleColumns'),
    setPrintMargins: call((target, args) => setMargins(target, args)),
  },
};

export const PAGE_TYPES = {
  HeaderFooterGroup: settingsType(['state', 'useSheetMargins', 'useSheetScale'], {
    defaultForAllPages: inner('defaultForAllPages', 'HeaderFooter'),
  }),
  HeaderFooter: settingsType([
    'leftHeader',
    'centerHeader',
    'rightHeader',
    'leftFooter',
    'centerFooter',
    'rightFooter',
  ]),
};

const freeze = (sheet: Sheet, rows: number, columns: number, book: Book): void => {
  mustBeUnprotected(book, sheet);
  sheet.frozen = {
    row: 0,
    column: 0,
    rows: rows === 0 ? wholeSheet.rows : rows,
    columns: columns === 0 ? wholeSheet.columns : columns,
  };
};

export const freezePanes: ObjectType<Sheet> = {
  members: {
    freezeAt: call((sheet, [address], book) => {
      const { area } = rangeAt(book, sheet, address);
      const { rows, columns } = hull({ row: 0, column: 0, rows: 1, columns: 1 }, area);
      freeze(sheet, rows, columns, book);
    }),
    freezeRows: call((sheet, [count], book) => freeze(sheet, Number(count ?? 1), 0, book)),
    freezeColumns: call((sheet, [count], book) => freeze(sheet, 0, Number(count ?? 1), book)),
    unfreeze: call((sheet, _, book) => {
      mustBeUnprotected(book, sheet);
      sheet.frozen = undefined;
    }),
    getLocationOrNullObject: call((sheet) => (sheet.frozen ? rangeRef(sheet, sheet.frozen) : null)),
  },
};

const OPTIONS = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: 'Normal',
};

const protect = (book: Book, sheet: Sheet, [options, password]: readonly unknown[]): void => {
  mustBeWritable(book);
  if (sheet.protection)
    throw new Fault('InvalidOperation', `The sheet '${sheet.name}' is already protected.`);
  const given = Object.entries((options ?? {}) as Record<string, unknown>).filter(
    ([, each]) => each !== null,
  );
  const unknown = given.find(([name]) => !(name in OPTIONS));
  if (unknown) throw invalid(`There is no protection option '${unknown[0]}'.`);
  sheet.protection = {
    options: { ...OPTIONS, ...Object.fromEntries(given) },
    password: typeof password === 'string' && password !== '' ? password : undefined,
  };
};

export const sheetProtection: ObjectType<Sheet> = {
  members: {
    protected: value(({ protection }) => protection !== undefined),
    options: value(({ protection }) => protection?.options ?? null),
    isPasswordProtected: value(({ protection }) => protection?.password !== undefined),
    protect: call((sheet, args, book) => protect(book, sheet, args)),
    unprotect: call((sheet, [password], book) => {
      mustBeWritable(book);
      const wanted = sheet.protection?.password;
      if (wanted !== undefined && wanted !== password) {
        throw new Fault('AccessDenied', `The password of the sheet '${sheet.name}' is another one.`);
      }
      sheet.protection = undefined;
    }),
  },
};

interface CustomTarget {
  readonly sheet: Sheet;
  readonly key: string;
}

const customRef = (sheet: Sheet, key: string): Ref =>
  ref('WorksheetCustomProperty', { sheet, key } satisfies CustomTarget);

const customKey = (sheet: Sheet, key: unknown): string | undefined =>
  [...sheet.custom.keys()].find((each) => each.toLowerCase() === String(key).toLowerCase());

export const sheetCustomProperties: ObjectType<Sheet> = {
  items: (sheet) => [...sheet.custom.keys()].map((key) => customRef(sheet, key)),
  members: {
    add: call((sheet, [key, given], book) => {
      mustBeWritable(book);
      const name = customKey(sheet, key) ?? String(key);
      sheet.custom.set(name, String(given));
      return customRef(sheet, name);
    }),
    getCount: call((sheet) => sheet.custom.size),
    getItemOrNullObject: call((sheet, [key]) => {
      const found = customKey(sheet, key);
      return found === undefined ? null : customRef(sheet, found);
    }),
  },
};

export const sheetCustomProperty: ObjectType<CustomTarget> = {
  members: {
    key: value(({ key }) => key),
    value: value(
      ({ sheet, key }) => sheet.custom.get(key) ?? null,
      ({ sheet, key }, given, book) => {
        mustBeWritable(book);
        sheet.custom.set(key, String(given));
      },
    ),
    delete: call(({ sheet, key }, _, book) => {
      mustBeWritable(book);
      sheet.custom.delete(key);
    }),
  },
};

export const pageMember: Member<Sheet> = object((sheet) => pageRef(sheet));
