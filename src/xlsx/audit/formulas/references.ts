import { columnIndex, columnName } from '../../read/references';

/** A reference of one of our own formulas, which name cells and ranges and never whole columns. */
export interface Reference {
  /** Undefined on the formula's own sheet. */
  readonly sheet: string | undefined;
  readonly from: Corner;
  /** The same as `from` for a single cell. */
  readonly to: Corner;
}

export interface Corner {
  readonly row: number;
  readonly column: number;
  readonly rowFixed: boolean;
  readonly columnFixed: boolean;
}

const WORD = '[A-Za-z_\\u0080-\\uffff][\\w.\\u0080-\\uffff]*';
const CELL = '\\$?[A-Za-z]{1,3}\\$?\\d{1,7}';
/** Strings and words are matched only to be passed over: LOG10( is no cell. */
const PATTERN = new RegExp(
  `"(?:[^"]|"")*"|(?:(?:'((?:[^']|'')*)'|(${WORD}))!)?(${CELL})(?::(${CELL}))?(?![\\w(!.\\u0080-\\uffff])|[\\w.\\u0080-\\uffff]+`,
  'g',
);

function corner(text: string): Corner {
  const [, columnSign = '', letters = '', rowSign = '', digits = ''] =
    /^(\$?)([A-Za-z]+)(\$?)(\d+)$/.exec(text) ?? [];
  return {
    row: Number(digits) - 1,
    column: columnIndex(letters),
    rowFixed: rowSign !== '',
    columnFixed: columnSign !== '',
  };
}

const reference = (quoted: string | undefined, plain: string | undefined, first: string, last?: string) => {
  const from = corner(first);
  return {
    sheet: quoted?.replaceAll("''", "'") ?? plain,
    from,
    to: last === undefined ? from : corner(last),
  };
};

/** Every reference of a formula, in its order. */
export function referencesOf(formula: string): Reference[] {
  const found: Reference[] = [];
  for (const [, quoted, plain, first, last] of formula.matchAll(PATTERN))
    if (first !== undefined) found.push(reference(quoted, plain, first, last));
  return found;
}

/** The formula with each reference as `written` has it; undefined leaves #REF!. */
export const withReferences = (
  formula: string,
  written: (reference: Reference) => string | undefined,
): string =>
  formula.replace(PATTERN, (text: string, quoted?: string, plain?: string, first?: string, last?: string) =>
    first === undefined ? text : (written(reference(quoted, plain, first, last)) ?? '#REF!'),
  );

export const cornerText = ({ row, column, rowFixed, columnFixed }: Corner): string =>
  `${columnFixed ? '$' : ''}${columnName(column)}${rowFixed ? '$' : ''}${row + 1}`;
