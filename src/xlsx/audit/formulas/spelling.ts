const QUOTE = 0x27;
const DOUBLE = 0x22;
const BANG = 0x21;

/** A letter, digit, `_`, `.`, `$`, `\` or anything beyond ASCII: what names, numbers and references are made of. */
function isWord(code: number): boolean {
  return (
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0x30 && code <= 0x39) ||
    code === 0x5f ||
    code === 0x2e ||
    code === 0x24 ||
    code === 0x5c ||
    code > 0x7f
  );
}

const isSpace = (code: number): boolean => code === 0x20 || (code >= 0x09 && code <= 0x0d) || code === 0xa0;

/** The place after the closing sign of what begins at `from`; the sign doubled stands for itself. */
function closed(formula: string, from: number, sign: number): number {
  let at = from + 1;
  for (; at < formula.length; at += 1)
    if (formula.charCodeAt(at) === sign) {
      if (formula.charCodeAt(at + 1) !== sign) return at + 1;
      at += 1;
    }
  return at;
}

/** `1.0`, `1.` and `1E0` are one number. */
const number = (word: string): string => {
  const value = Number(word);
  return Number.isFinite(value) ? String(value) : word.toUpperCase();
};

/** The end of a word; a number takes the sign of its exponent along. */
function wordEnd(formula: string, from: number): number {
  let at = from;
  while (at < formula.length && isWord(formula.charCodeAt(at))) at += 1;
  const sign = formula[at];
  if ((sign !== '+' && sign !== '-') || !/^\d[\d.]*e$/i.test(formula.slice(from, at))) return at;
  at += 1;
  while (at < formula.length && /\d/.test(formula[at] ?? '')) at += 1;
  return at;
}

const endsOperand = (text: string): boolean => {
  const code = text.charCodeAt(text.length - 1);
  return isWord(code) || code === DOUBLE || code === QUOTE || code === 0x29 || code === 0x7d;
};
const beginsOperand = (code: number): boolean =>
  isWord(code) || code === DOUBLE || code === QUOTE || code === 0x28 || code === 0x7b || code === 0x5b;

/**
 * A formula as every program would spell it: capitals, no needless space, every sheet's name in quotes and the
 * formula's own sheet not named, numbers in their shortest form, TRUE and not TRUE(). Text in strings stays.
 * It is one pass over the characters, because a re-saved workbook has each of its formulas spelt anew.
 */
export function spelled(formula: string, ownSheet: string): string {
  const own = ownSheet.toUpperCase();
  const sheet = (name: string): string => {
    const plain = name.toUpperCase();
    return plain === own ? '' : `'${plain}'!`;
  };
  let out = '';
  let at = formula.startsWith('=') ? 1 : 0;
  while (at < formula.length) {
    const code = formula.charCodeAt(at);
    const begin = at;
    if (code === DOUBLE) {
      at = closed(formula, at, DOUBLE);
      out += formula.slice(begin, at);
    } else if (code === QUOTE) {
      at = closed(formula, at, QUOTE) + 1;
      out += sheet(formula.slice(begin + 1, at - 2).replaceAll("''", "'"));
    } else if (isWord(code)) {
      at = wordEnd(formula, at);
      const word = formula.slice(begin, at);
      if (formula.charCodeAt(at) === BANG) {
        at += 1;
        out += sheet(word);
      } else {
        out += spelledWord(word);
        if (isTruthCall(formula, word, at)) at += 2;
      }
    } else if (isSpace(code)) {
      while (isSpace(formula.charCodeAt(at))) at += 1;
      // Between two operands a space is an operator: the cells that two ranges share.
      if (endsOperand(out) && beginsOperand(formula.charCodeAt(at))) out += ' ';
    } else {
      out += formula.charAt(at);
      at += 1;
    }
  }
  return out;
}

const spelledWord = (word: string): string => (/^[\d.]/.test(word) ? number(word) : word.toUpperCase());

const isTruthCall = (formula: string, word: string, end: number): boolean =>
  (word.length === 4 || word.length === 5) && formula.startsWith('()', end) && /^(true|false)$/i.test(word);

/** What is left of a formula without its references and numbers: the same in every cell of a row, and after lines were put in. */
export const shape = (formula: string): string =>
  formula
    .replace(/(?:'(?:[^']|'')*'|[\w.\u0080-\uffff]+)!/g, '')
    .replace(/\$?[A-Za-z]{1,3}\$?\d{1,7}(?![\w(])/g, '#')
    .replace(/\s|=$/g, '')
    .replace(/#REF!/g, '#')
    .toUpperCase();
