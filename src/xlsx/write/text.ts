/* eslint-disable no-control-regex -- what XML cannot carry is exactly what this file looks for */
const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // An attribute would lose them: XML makes every line end and tab in it a space.
  '\n': '&#10;',
  '\t': '&#9;',
};
const escaped = (found: string): string => ESCAPES[found] ?? found;

const NEEDS_ESCAPE = /[&<>]/;

/** Text for an element's content. */
export const xml = (text: string): string =>
  NEEDS_ESCAPE.test(text) ? text.replace(/[&<>]/g, escaped) : text;

/** Text for an attribute. */
export const attribute = (text: string): string => text.replace(/[&<>"\n\t]/g, escaped);

// Characters that XML 1.0 has no place for, the line end it would change, lone surrogates, and text that itself reads as an escape.
const UNWRITABLE =
  /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|_(?=x[0-9A-Fa-f]{4}_)/g;
/** Cheap to ask, and nearly every text says no. */
const MAY_BE_UNWRITABLE = /[\u0000-\u0008\u000b-\u001f\ud800-\udfff\ufffe\uffff]|_x/;
const NO_XML =
  /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

const hex = (character: string): string =>
  `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;

/** What XML cannot carry, in Excel's own escape, which cells, formulas and messages of validations have. */
const carried = (text: string): string =>
  MAY_BE_UNWRITABLE.test(text) ? text.replace(UNWRITABLE, hex) : text;

/** Whether XML can carry it where Excel has no escape: titles, names, properties. */
export const isPlain = (text: string): boolean => !NO_XML.test(text);

/** Text of a cell, for an element's content. */
export const cellText = (text: string): string => xml(carried(text));

/** A message of a validation, for an attribute. */
export const messageText = (text: string): string => attribute(carried(text));

const EDGE_SPACE = /^[ \t\r\n]|[ \t\r\n]$/;

/** `<t>` with its text; spaces at its ends are kept. */
export const textElement = (text: string): string =>
  EDGE_SPACE.test(text) ? `<t xml:space="preserve">${cellText(text)}</t>` : `<t>${cellText(text)}</t>`;

const DECIMAL = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;
const FEW_DIGITS = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;
const MOST_EXACT_DIGITS = 15;
/** Below it a double is no longer normal, and Excel takes it for 0. */
const SMALLEST = 2.2250738585072014e-308;

const hasFewDigits = (value: string): boolean =>
  FEW_DIGITS.test(value) &&
  (value.length <= MOST_EXACT_DIGITS ||
    value.replace(/[-.]/g, '').replace(/^0+/, '').length <= MOST_EXACT_DIGITS);

/**
 * A number as its cell holds it: its own digits where a double carries them, else the shortest spelling of the
 * double, at most 17 digits; undefined for what is no number or too large for a cell.
 */
export const cellNumber = (value: string): string | undefined => {
  if (hasFewDigits(value) && !value.startsWith('-0')) return value;
  const double = DECIMAL.test(value) ? Number(value) : NaN;
  if (!Number.isFinite(double)) return undefined;
  return Math.abs(double) < SMALLEST ? '0' : hasFewDigits(value) ? value : String(double);
};

/** Headers and footers take & as the start of a code. */
export const headerText = (text: string): string => cellText(text.replaceAll('&', '&&'));
