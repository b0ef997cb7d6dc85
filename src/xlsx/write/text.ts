const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const SPECIAL = /[&<>"]/g;
const NEEDS_ESCAPE = /[&<>"]/;

/** Text for XML content and attributes. */
export const xml = (text: string): string =>
  NEEDS_ESCAPE.test(text) ? text.replace(SPECIAL, (found) => ESCAPES[found] ?? found) : text;

// Control characters that XML 1.0 has no place for, lone surrogates, and text that itself reads as an escape.
const UNWRITABLE =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b\u000c\u000d\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|_(?=x[0-9A-Fa-f]{4}_)/g;

const hex = (character: string): string =>
  `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;

/** Spaces and line ends at either end would be lost; the schema has no place for xml:space. */
const AT_THE_ENDS = /^\s+|\s+$/g;

/** Text of a cell, with what XML cannot carry in Excel's own escape. */
export const cellText = (text: string): string =>
  xml(text.replace(UNWRITABLE, hex).replace(AT_THE_ENDS, (spaces) => Array.from(spaces, hex).join('')));

const FEW_DIGITS = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;
const MOST_EXACT_DIGITS = 15;

/** A number as its cell holds it: its own digits where a double carries them, the shortest spelling of the double otherwise. */
export const cellNumber = (value: string): string | undefined => {
  if (FEW_DIGITS.test(value) && value.replace(/[-.]/g, '').replace(/^0+/, '').length <= MOST_EXACT_DIGITS)
    return value;
  const double = Number(value);
  return value.trim() === '' || !Number.isFinite(double) ? undefined : String(double);
};

// Functions that came after the file format: the file names them with a prefix that the screen does not show.
const LATER = /("(?:[^"]|"")*"|'(?:[^']|'')*')|\b(MINIFS|MAXIFS|IFS|SWITCH|CONCAT|TEXTJOIN)(?=\()/g;

/** Cheap to ask, and nearly every formula says no. */
const MAY_BE_LATER = /IFS\(|SWITCH\(|CONCAT\(|TEXTJOIN\(/;

/** A formula as the file spells it. */
export const fileFormula = (formula: string): string =>
  xml(
    MAY_BE_LATER.test(formula)
      ? formula.replace(LATER, (whole: string, quoted: string | undefined) =>
          quoted === undefined ? `_xlfn.${whole}` : whole,
        )
      : formula,
  );

/** Headers and footers take & as the start of a code. */
export const headerText = (text: string): string => xml(text.replaceAll('&', '&&'));
