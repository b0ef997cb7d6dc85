import {
  parseR1C1Ref,
  type RangeR1C1,
  stringifyTokens,
  type Token,
  tokenize,
  tokenTypes,
  translateFormulaToR1C1,
} from '@borgar/fx';
import { columnName, sheetPrefix } from '../../rows';
import { COLUMNS, ROWS, splitAddress } from './areas';

/** One end of a reference: a number that is counted from the edge or from the formula's own cell; null: left out. */
type Line = readonly [number: number | null, isAbsolute: boolean];

interface Piece {
  readonly prefix: string;
  readonly from: readonly [row: Line, column: Line];
  readonly to: readonly [row: Line, column: Line];
}

// A row of a model writes one R1C1 text across hundreds of columns.
const parsed = new Map<string, readonly (string | Piece)[]>();
const MOST_KEPT = 20_000;

const pieceOf = (text: string): string | Piece => {
  const found = parseR1C1Ref(text);
  const range: RangeR1C1 | undefined = found && 'range' in found ? found.range : undefined;
  if (!range) return text;
  const line = (at: number | null | undefined, isAbsolute: boolean | null | undefined): Line => [
    at ?? null,
    isAbsolute === true,
  ];
  return {
    prefix: text.slice(0, text.lastIndexOf('!') + 1),
    from: [line(range.r0, range.$r0), line(range.c0, range.$c0)],
    to: [line(range.r1, range.$r1), line(range.c1, range.$c1)],
  };
};

const piecesOf = (formula: string): readonly (string | Piece)[] => {
  const known = parsed.get(formula);
  if (known) return known;
  const pieces = tokenize(formula, { r1c1: true, mergeRefs: true }).map(({ type, value }) =>
    type === tokenTypes.REF_RANGE || type === tokenTypes.REF_BEAM ? pieceOf(value) : value,
  );
  if (parsed.size > MOST_KEPT) parsed.clear();
  parsed.set(formula, pieces);
  return pieces;
};

// References that leave the sheet come in again on the other side, as in Excel.
const wrapped = (at: number, size: number): number => ((at % size) + size) % size;

const rowText = ([number, isAbsolute]: Line, row: number): string =>
  number === null ? '' : `${isAbsolute ? '$' : ''}${wrapped(isAbsolute ? number : row + number, ROWS) + 1}`;

const columnText = ([number, isAbsolute]: Line, column: number): string =>
  number === null
    ? ''
    : `${isAbsolute ? '$' : ''}${columnName(wrapped(isAbsolute ? number : column + number, COLUMNS))}`;

const pieceText = ({ prefix, from, to }: Piece, row: number, column: number): string => {
  const end = ([atRow, atColumn]: Piece['from']): string =>
    columnText(atColumn, column) + rowText(atRow, row);
  const first = end(from);
  const last = end(to);
  const isWhole = from[0][0] === null || from[1][0] === null;
  return `${prefix}${last !== first || isWhole ? `${first}:${last}` : first}`;
};

/** An R1C1 formula with '=' as A1 in the cell that holds it. */
export const inA1 = (formula: string, row: number, column: number): string => {
  let text = '';
  for (const piece of piecesOf(formula)) {
    text += typeof piece === 'string' ? piece : pieceText(piece, row, column);
  }
  return text;
};

/** An A1 formula with '=' as R1C1, seen from the cell that holds it. */
export const inR1C1 = (formula: string, row: number, column: number): string =>
  translateFormulaToR1C1(formula, `${columnName(column)}${row + 1}`);

const mapReferences = (formula: string, change: (token: Token) => string): string =>
  stringifyTokens(
    tokenize(formula, { mergeRefs: true }).map((token) => {
      const isReference =
        token.type === tokenTypes.REF_RANGE ||
        token.type === tokenTypes.REF_BEAM ||
        token.type === tokenTypes.REF_NAMED;
      return isReference ? { ...token, value: change(token) } : token;
    }),
  );

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

// A workbook's renames and deletions ask this of every formula it has.
const mentions = new Map<string, RegExp>();

/** Whether the name stands anywhere in the formula: most formulas need no closer look. */
const names = (formula: string, name: string): boolean => {
  const pattern = mentions.get(name) ?? new RegExp(escaped(name.replaceAll("'", "''")), 'iu');
  mentions.set(name, pattern);
  return pattern.test(formula);
};

const isOn = (reference: string, sheet: string): boolean =>
  splitAddress(reference).sheet?.toLowerCase() === sheet.toLowerCase();

const prefixesOf = (sheet: string): RegExp =>
  new RegExp(`'${escaped(sheet.replaceAll("'", "''"))}'!|(?<![\\p{L}\\p{N}_.'\\]])${escaped(sheet)}!`, 'giu');

/** How formulas change when a sheet is given another name. */
export const sheetRenamed = (from: string, to: string): ((formula: string) => string) => {
  const prefixes = prefixesOf(from);
  return (formula) => {
    if (!names(formula, from)) return formula;
    // Without a text in it, a formula names the sheet only before its references: no need to take it apart.
    if (!formula.includes('"')) return formula.replace(prefixes, () => sheetPrefix(to));
    return mapReferences(formula, ({ value }) =>
      isOn(value, from) ? `${sheetPrefix(to)}${splitAddress(value).cells}` : value,
    );
  };
};

/** The formula after a sheet was deleted: what it meant there is #REF!. */
export const withSheetGone = (formula: string, sheet: string): string =>
  names(formula, sheet)
    ? mapReferences(formula, ({ value }) => (isOn(value, sheet) ? '#REF!' : value))
    : formula;

const mapTables = (formula: string, table: string, change: (rest: string) => string): string => {
  if (!names(formula, table)) return formula;
  const lower = table.toLowerCase();
  return stringifyTokens(
    tokenize(formula, { mergeRefs: true }).map((token) => {
      const isPart =
        token.type === tokenTypes.REF_STRUCT && token.value.toLowerCase().startsWith(`${lower}[`);
      const isWhole = token.type === tokenTypes.REF_NAMED && token.value.toLowerCase() === lower;
      return isPart || isWhole ? { ...token, value: change(token.value.slice(table.length)) } : token;
    }),
  );
};

/** The formula after a table was given another name. */
export const withTableRenamed = (formula: string, from: string, to: string): string =>
  mapTables(formula, from, (rest) => to + rest);

/** The formula after a table was deleted: what it meant there is #REF!. */
export const withTableGone = (formula: string, table: string): string =>
  mapTables(formula, table, () => '#REF!');
