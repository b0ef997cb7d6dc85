import { parse, type Token } from '@borgar/fx';
import { parseA1Ref, parseStructRef, tokenize, type ReferenceStructXlsx } from '@borgar/fx/xlsx';
import { type SharedFormula, takeApart } from '../../read/formulas/shared';
import { MOST_COLUMNS, MOST_ROWS } from '../../read/references';
import { type Facts, factsOf } from './facts';

/** A row or column number: of the sheet when fixed, else told from the formula's own cell. */
export interface Line {
  readonly fixed: boolean;
  readonly at: number;
}

/** A reference as the form has it. */
export interface Reference {
  /** As written; undefined for the formula's own sheet. */
  readonly sheet: string | undefined;
  readonly top: Line;
  readonly left: Line;
  readonly bottom: Line;
  readonly right: Line;
}

/** A formula as every cell of one R1C1 text shares it. */
export interface Form {
  readonly r1c1: string;
  readonly references: readonly Reference[];
  readonly names: readonly string[];
  readonly structures: readonly ReferenceStructXlsx[];
  /** Other workbooks that it refers to, as written. */
  readonly external: readonly string[];
  /** undefined where the formula cannot be parsed. */
  readonly facts: Facts | undefined;
  /** Taken apart at its first cell, to know it again in the next one without parsing. */
  readonly apart: SharedFormula | undefined;
  readonly row: number;
  readonly column: number;
}

/** Reads a formula where it stands. */
export function formAt(formula: string, row: number, column: number): Form {
  const tokens = tokenize(formula, { mergeRefs: true, withLocation: false });
  const references: Reference[] = [];
  const names: string[] = [];
  const structures: ReferenceStructXlsx[] = [];
  const external: string[] = [];
  let r1c1 = '';
  for (const token of tokens) {
    const reference = isGrid(token) ? readReference(token, row, column, external) : undefined;
    if (reference !== undefined) references.push(reference);
    r1c1 += reference === undefined ? token.value : inR1C1(reference);
    if (token.type === 'range_named') readName(token.value, names, external);
    else if (token.type === 'structured') {
      const structure = parseStructRef(token.value);
      if (structure !== undefined) structures.push(structure);
    }
  }
  return {
    r1c1,
    references,
    names,
    structures,
    external,
    facts: parsed(tokens),
    apart: takeApart(formula),
    row,
    column,
  };
}

const isGrid = ({ type }: Token): boolean => type === 'range' || type === 'range_beam';

function readName(text: string, names: string[], external: string[]): void {
  const name = parseA1Ref(text);
  if (name === undefined || !('name' in name)) return;
  if (name.workbookName) external.push(text);
  else names.push(name.name);
}

function readReference(
  { value }: Token,
  row: number,
  column: number,
  external: string[],
): Reference | undefined {
  const read = parseA1Ref(value);
  if (read === undefined || !('range' in read)) return undefined;
  if (read.workbookName) {
    external.push(value);
    return undefined;
  }
  const { top, left, bottom, right, $top, $left, $bottom, $right } = read.range;
  const line = (at: number | null | undefined, edge: number, fixed: unknown, own: number): Line =>
    at === null || at === undefined
      ? { fixed: true, at: edge }
      : fixed === true
        ? { fixed: true, at }
        : { fixed: false, at: at - own };
  return {
    sheet: read.sheetName === undefined || read.sheetName === '' ? undefined : read.sheetName,
    top: line(top, 0, $top, row),
    left: line(left, 0, $left, column),
    bottom: line(bottom ?? top, MOST_ROWS - 1, $bottom ?? $top, row),
    right: line(right ?? left, MOST_COLUMNS - 1, $right ?? $left, column),
  };
}

const written = (mark: string, { fixed, at }: Line): string => `${mark}${fixed ? at + 1 : `[${at}]`}`;

/** Not Excel's own R1C1, but as good to compare: every corner is written. */
const inR1C1 = ({ sheet, top, left, bottom, right }: Reference): string =>
  `${sheet === undefined ? '' : `'${sheet}'!`}${written('R', top)}${written('C', left)}:${written('R', bottom)}${written('C', right)}`;

/** @borgar/fx has no grammar for a #REF! on a sheet, which Excel does store: the sheet is left out. */
function parsed(tokens: readonly Token[]): Facts | undefined {
  const readable = tokens.filter(
    (token, at) =>
      !(token.type.startsWith('context') && tokens[at + 2]?.type === 'error') &&
      !(token.value === '!' && tokens[at + 1]?.type === 'error'),
  );
  try {
    return factsOf(parse(readable));
  } catch {
    return undefined;
  }
}
