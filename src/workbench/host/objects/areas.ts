import { areaOf, contains, fullAddress, overlap } from '../areas';
import type { Area } from '../backend';
import type { Bag } from '../bag';
import type { Book, Sheet } from '../book';
import { mustBeUnlocked, mustBeUnprotected, mustBeWhole, mustBeWritable, tellChanged } from '../cells';
import { applyStyle, formatOf, hiddenLines, hiddenOf, hide, lines, resize, sizeOf } from '../formats';
import { Fault, invalid } from '../fault';
import { call, type Member, nothing, object, type ObjectType, ref, value } from '../member';
import { inner, settings } from './bags';
import { type AreasTarget, areasRef, mustBeThere, rangeRef, wholeSheet } from './targets';

interface FormatTarget extends AreasTarget {
  readonly book: Book;
  readonly bag: Bag;
}

const through = (member: Member<Bag>): Member<FormatTarget> => {
  const { kind } = member;
  if (kind === 'object') return object(({ bag }, book) => member.get(bag, book));
  if (kind === 'call') return call(({ bag }, args, book) => member.call(bag, args, book));
  return value(
    ({ bag }, book) => member.get(bag, book),
    ({ bag }, given, book) => member.set?.(bag, given, book),
  );
};

const KEYS = [
  'horizontalAlignment',
  'verticalAlignment',
  'wrapText',
  'shrinkToFit',
  'indentLevel',
  'textOrientation',
  'readingOrder',
];

export const rangeFormat: ObjectType<FormatTarget> = {
  members: {
    ...Object.fromEntries(Object.entries(settings(KEYS)).map(([key, member]) => [key, through(member)])),
    font: through(inner('font', 'RangeFont')),
    fill: through(inner('fill', 'RangeFill')),
    borders: through(inner('borders', 'RangeBorderCollection')),
    protection: through(inner('protection', 'FormatProtection')),
    columnWidth: value(
      ({ sheet, areas }) => sizeOf(sheet, areas, 'columns'),
      ({ sheet, areas, book }, size) => resize(book, sheet, areas, 'columns', size),
    ),
    rowHeight: value(
      ({ sheet, areas }) => sizeOf(sheet, areas, 'rows'),
      ({ sheet, areas, book }, size) => resize(book, sheet, areas, 'rows', size),
    ),
    autofitColumns: nothing,
    autofitRows: nothing,
  },
};

const without = (areas: readonly Area[], gone: readonly Area[]): readonly Area[] =>
  areas.filter((area) => !gone.some((each) => contains(each, area)));

const CLEARS = ['All', 'Contents', 'Formats', 'Hyperlinks', 'RemoveHyperlinks', 'ResetContents'];

const used = (sheet: Sheet, area: Area): Area | undefined => {
  const all = sheet.grid.used(false);
  return all && overlap(all, area);
};

const clearContents = (book: Book, sheet: Sheet, area: Area): void => {
  const filled = used(sheet, area);
  if (!filled) return;
  mustBeUnlocked(book, sheet, filled);
  mustBeWhole(sheet, area);
  for (const { row, column } of sheet.grid.cells()) {
    if (contains(area, { row, column, rows: 1, columns: 1 })) sheet.grid.write(row, column, undefined);
  }
  tellChanged(book, sheet, area);
};

const clearFormats = (book: Book, sheet: Sheet, area: Area): void => {
  mustBeUnprotected(book, sheet, 'allowFormatCells');
  const all = area.rows >= wholeSheet.rows || area.columns >= wholeSheet.columns;
  const target = all ? area : used(sheet, area);
  if (target) sheet.grid.setFormat(target, {}, ['']);
  sheet.conditionalFormats = sheet.conditionalFormats.filter(
    ({ areas }) => without(areas, [area]).length > 0,
  );
};

const clear = ({ sheet, areas }: AreasTarget, applyTo: unknown, book: Book): void => {
  mustBeWritable(book);
  const what = typeof applyTo === 'string' ? applyTo : 'All';
  if (!CLEARS.includes(what)) throw invalid(`'${what}' is nothing that can be cleared.`);
  for (const area of areas) {
    if (what === 'All' || what === 'Contents') clearContents(book, sheet, area);
    if (what === 'All' || what === 'Formats') clearFormats(book, sheet, area);
    if (what === 'All')
      sheet.validations = sheet.validations.filter((each) => without(each.areas, [area]).length > 0);
    if (what === 'All' || what === 'Hyperlinks' || what === 'RemoveHyperlinks') {
      for (const cell of sheet.links.keys()) {
        const at = areaOf(cell);
        if (at && contains(area, at)) sheet.links.delete(cell);
      }
    }
  }
};

const share = (area: Area, areas: readonly Area[]): boolean => areas.some((each) => overlap(each, area));

/** Members that a range and several areas have in common. */
export const areasMembers = <T extends AreasTarget>(): Record<string, Member<T>> => ({
  style: value(
    ({ sheet, areas }, book) => formatOf(book, sheet, areas).get('style'),
    ({ sheet, areas }, name, book) => applyStyle(book, sheet, areas, name),
  ),
  format: object(({ sheet, areas }, book) =>
    ref('RangeFormat', { sheet, areas, book, bag: formatOf(book, sheet, areas) } satisfies FormatTarget),
  ),
  dataValidation: object(({ sheet, areas }) => ref('DataValidation', { sheet, areas } satisfies AreasTarget)),
  conditionalFormats: object(({ sheet, areas }) =>
    ref('ConditionalFormatCollection', { sheet, areas } satisfies AreasTarget),
  ),
  worksheet: object(({ sheet }) => ref('Worksheet', sheet)),
  clear: call((target, [applyTo], book) => clear(target, applyTo, book)),
  calculate: call((_, __, book) => {
    book.calculationAsked = true;
  }),
});

export const rangeAreas: ObjectType<AreasTarget> = {
  check: ({ sheet }, book) => mustBeThere(book, sheet),
  members: {
    ...areasMembers<AreasTarget>(),
    address: value(({ sheet, areas }) => areas.map((area) => fullAddress(sheet.name, area)).join(',')),
    areaCount: value(({ areas }) => areas.length),
    cellCount: value(({ areas }) => areas.reduce((sum, { rows, columns }) => sum + rows * columns, 0)),
    areas: object(({ sheet, areas }) => ref('RangeCollection', { sheet, areas } satisfies AreasTarget)),
  },
};

export const rangeCollection: ObjectType<AreasTarget> = {
  items: ({ sheet, areas }) => areas.map((area) => rangeRef(sheet, area)),
  members: {
    getCount: call(({ areas }) => areas.length),
    getItemAt: call(({ sheet, areas }, [index]) => {
      const area = areas[Number(index)];
      return area ? rangeRef(sheet, area) : null;
    }),
  },
};

type Lines = 'ByRows' | 'ByColumns';

const group = ({ sheet, areas }: AreasTarget, by: unknown, isGrouped: boolean, book: Book): void => {
  mustBeUnprotected(book, sheet);
  for (const { row, rows, column, columns } of areas) {
    const lines: Lines = by === 'ByColumns' ? 'ByColumns' : 'ByRows';
    const span =
      lines === 'ByRows' ? { from: row, to: row + rows - 1 } : { from: column, to: column + columns - 1 };
    const before = lines === 'ByRows' ? sheet.rowGroups : sheet.columnGroups;
    const after = isGrouped
      ? [...before, span]
      : before.filter(({ from, to }) => from !== span.from || to !== span.to);
    if (lines === 'ByRows') sheet.rowGroups = after;
    else sheet.columnGroups = after;
  }
};

const merge = ({ sheet, areas }: AreasTarget, isAcross: boolean, book: Book): void => {
  mustBeUnprotected(book, sheet);
  for (const area of areas) {
    if (sheet.tables.some((table) => overlap(table.area, area))) {
      throw invalid(`Cells of a table cannot be merged: ${fullAddress(sheet.name, area)}.`);
    }
    const merged = isAcross
      ? Array.from({ length: area.rows }, (_, row) => ({ ...area, row: area.row + row, rows: 1 }))
      : [area];
    for (const each of merged) {
      sheet.merges = [...sheet.merges.filter((other) => !overlap(other, each)), each];
      emptyBehind(sheet, each);
    }
  }
};

/** Merging keeps only what stands in the first cell. */
const emptyBehind = (sheet: Sheet, merged: Area): void => {
  for (const { row, column } of sheet.grid.cells()) {
    const isIn = contains(merged, { row, column, rows: 1, columns: 1 });
    if (isIn && (row !== merged.row || column !== merged.column)) sheet.grid.write(row, column, undefined);
  }
};

const hidden = (direction: 'rows' | 'columns'): Member<AreasTarget> =>
  value(
    ({ sheet, areas }) => hiddenOf(sheet, areas, direction),
    ({ sheet, areas }, isHidden, book) => hide(book, sheet, areas, direction, isHidden),
  );

/** Whether each row or column of the range is hidden, as far as that is asked for. */
const lineProperties = (direction: 'rows' | 'columns', key: string): Member<AreasTarget> =>
  call(({ sheet, areas: [area] }, [asked]) => {
    const { [key]: isAsked, ...others } = (asked ?? {}) as Readonly<Record<string, unknown>>;
    const [other] = Object.keys(others).filter((name) => others[name] === true);
    if (other !== undefined)
      throw new Fault('NotImplemented', `This host does not answer ${other} of ${direction}.`);
    return area === undefined
      ? []
      : lines(area, direction).map((line) =>
          isAsked === true ? { [key]: hiddenLines(sheet, direction).has(line) } : {},
        );
  });

/** What is done to the rows, columns and merged cells of one range. */
export const layoutMembers: Record<string, Member<AreasTarget>> = {
  group: call((target, [by], book) => group(target, by, true, book)),
  ungroup: call((target, [by], book) => group(target, by, false, book)),
  merge: call((target, [isAcross], book) => merge(target, isAcross === true, book)),
  unmerge: call(({ sheet, areas }, _, book) => {
    mustBeUnprotected(book, sheet);
    sheet.merges = sheet.merges.filter((merged) => !share(merged, areas));
  }),
  getMergedAreasOrNullObject: call(({ sheet, areas }) => {
    const merged = sheet.merges.filter((each) => share(each, areas));
    return merged.length > 0 ? areasRef(sheet, merged) : null;
  }),
  rowHidden: hidden('rows'),
  columnHidden: hidden('columns'),
  getRowProperties: lineProperties('rows', 'rowHidden'),
  getColumnProperties: lineProperties('columns', 'columnHidden'),
  hidden: value(
    ({ sheet, areas }) =>
      hiddenOf(sheet, areas, 'rows') === true || hiddenOf(sheet, areas, 'columns') === true,
  ),
  select: call(({ sheet, areas }, _, book) => {
    const area = areas[0];
    if (area) book.select(sheet, area);
  }),
};
