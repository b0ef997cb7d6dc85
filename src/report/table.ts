import type { TableData } from '../analysis';
import type { Decimal } from '../finance/decimal';
import { displayWidth, formatAmount, formatNumber, t, type Language, type MoneyUnit } from '../i18n';
import type { Column, Row, Table } from './document';

type Line = TableData['rows'][number];

/** Cells for people: the unit of money stands in the heading. What does not apply stays empty; nothing is a dash. */
export const readableCell =
  ({ unit: measure }: Pick<Line, 'unit'>, unit: MoneyUnit): ((value: Decimal | null) => string) =>
  (value) => {
    if (value === null) return '';
    const isMoney = measure === 'yuan';
    // Less than half a cent is nothing, in money.
    if (value.toDecimalPlaces(isMoney ? 2 : 6).isZero()) return '–';
    if (isMoney) return formatAmount(value, unit);
    return formatNumber(value, value.isInteger() && measure !== 'ratio' ? 0 : 2);
  };

/** How deep a line stands: 2.9.1 is two below its heading. */
export const depthOf = ({ number }: Pick<Line, 'number'>): number =>
  number ? number.split('.').length - 1 : 0;

/** Characters of the smallest type that stand side by side on a page lying on its side, and on one standing. */
export const ROOM = { wide: 146, tall: 96 } as const;
/** Characters that the edges of a cell take. */
const EDGES = 2;
/** A column of words grows no wider than this: longer ones wrap. */
const WIDEST = 44;
/** Nor narrower than its head can stand in two lines. */
const NARROWEST = 4;
/** Characters to which a column of words may be narrowed. */
const WRAPS = 18;

/** A table before it is fitted to a page. */
export interface Plain {
  readonly caption: string;
  readonly note: string;
  readonly head: readonly { readonly label: string; readonly align: Column['align'] }[];
  readonly rows: readonly Row[];
  readonly labelAt: number;
  /** Columns that every part of a split table repeats. */
  readonly leading: number;
}

const widthOf = (label: string, cells: readonly string[], align: Column['align']): number => {
  const body = cells.reduce((widest, cell) => Math.max(widest, displayWidth(cell)), 0);
  const head = displayWidth(label);
  // A year stands in one line; a longer head wraps, but not within a word.
  const words = head <= 8 ? head : align === 'end' ? head / 2 : Math.min(head, 12);
  const word = Math.max(0, ...(label.match(/[\x21-\x7e]+/g) ?? []).map(({ length }) => length));
  return Math.min(WIDEST, Math.max(NARROWEST, body, word, Math.ceil(words)));
};

/** The table in as many parts as its columns need; each repeats the leading columns and is named by what it spans. */
export const fitted = (table: Plain, room: number): Table[] => {
  const { head, rows, leading, caption, note, labelAt } = table;
  const columns = head.map(({ label, align }, at): Column => {
    const indent = at === labelAt ? Math.max(0, ...rows.map(({ depth }) => depth)) : 0;
    const cells = rows.map(({ cells }) => cells[at] ?? '');
    return { label, align, width: widthOf(label, cells, align) + indent };
  });
  const parts = split(columns, leading, room);
  return parts.map((chosen) => {
    const of = <T>(all: readonly T[]): T[] => chosen.flatMap((at) => all[at] ?? []);
    const first = columns[chosen[leading] ?? 0]?.label ?? '';
    const last = columns[chosen.at(-1) ?? 0]?.label ?? '';
    return {
      kind: 'table',
      caption: parts.length === 1 ? caption : `${caption} · ${first === last ? first : `${first} – ${last}`}`,
      note,
      labelAt,
      columns: of(columns),
      rows: rows.map((row) => ({ ...row, cells: chosen.map((at) => row.cells[at] ?? '') })),
    };
  });
};

/** Positions of the columns in each part; parts are about equally wide. */
const split = (columns: readonly Column[], leading: number, room: number): number[][] => {
  const lead = columns.slice(0, leading).map((_, at) => at);
  const size = (at: number): number => {
    const { width = 0, align } = columns[at] ?? {};
    // Words wrap rather than send their column to another part.
    return (align === 'start' ? Math.min(width, WRAPS) : width) + EDGES;
  };
  const rest = columns.slice(leading).map((_, at) => at + leading);
  const left = room - lead.reduce((sum, at) => sum + size(at), 0);
  const needed = rest.reduce((sum, at) => sum + size(at), 0);
  const even = Math.min(left, needed / Math.max(1, Math.ceil(needed / left)) + EDGES);
  const parts: number[][] = [[...lead]];
  let used = 0;
  for (const at of rest) {
    const isFull = used > 0 && (used + size(at) > left || used >= even);
    if (isFull) {
      parts.push([...lead]);
      used = 0;
    }
    parts.at(-1)?.push(at);
    used += size(at);
  }
  return parts;
};

/** A standard table with every figure in words. */
export const standardTable = (table: TableData, lang: Language, unit: MoneyUnit, room: number): Table[] =>
  fitted(
    {
      caption: table.title[lang],
      note: t(lang, 'cli.unit', { unit: t(lang, `unit.${unit}`) }),
      head: [
        { label: t(lang, 'cli.table.number'), align: 'start' },
        { label: t(lang, 'cli.table.item'), align: 'start' },
        ...(table.hasTotal ? [{ label: t(lang, 'total'), align: 'end' as const }] : []),
        ...table.columns.map(({ label }) => ({ label: label[lang], align: 'end' as const })),
        ...table.textColumns.map(({ label }) => ({ label: label[lang], align: 'start' as const })),
      ],
      rows: table.rows.map((line) => {
        const cell = readableCell(line, unit);
        return {
          cells: [
            line.number,
            line.label[lang],
            ...(table.hasTotal ? [cell(line.total)] : []),
            ...line.values.map(cell),
            ...line.texts.map((text) => text[lang]),
          ],
          style: line.style,
          depth: depthOf(line),
        };
      }),
      labelAt: 1,
      leading: 2,
    },
    room,
  );
