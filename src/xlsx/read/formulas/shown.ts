import { type Token, tokenTypes } from '@borgar/fx';
import { stringifyTokens, tokenize } from '@borgar/fx/xlsx';

/**
 * A stored formula as Excel shows it. Functions newer than the format are stored as _xlfn.NAME, their
 * variables as _xlpm.NAME, `A1#` as _xlfn.ANCHORARRAY(A1) and `@A1` as _xlfn.SINGLE(A1).
 * Text inside strings and sheet names stays as it is.
 */
export function shownFormula(stored: string): string {
  const formula = stored.startsWith('=') ? stored.slice(1) : stored;
  if (!/_xl(fn|ws|pm|udf)\./i.test(formula)) return formula;
  // Without strings, sheet names or signs to write, nothing but names can hold the prefix.
  if (!/["'[]|ANCHORARRAY|SINGLE/i.test(formula))
    return formula.replace(/(?<![\w.])(_xl(fn|ws|pm|udf)\.)+/gi, '');
  const tokens = tokenize(formula, { mergeRefs: true });
  const shown: Token[] = [];
  // For each open parenthesis, what to write where it closes; undefined for the parenthesis itself.
  const closing: (string | undefined)[] = [];
  let opensSign = false;
  for (const [i, token] of tokens.entries()) {
    if (opensSign) {
      opensSign = false;
      continue;
    }
    const sign = signOf(token);
    if (sign !== undefined && tokens[i + 1]?.value === '(') {
      shown.push({ ...token, type: tokenTypes.OPERATOR, value: sign.before });
      closing.push(sign.after);
      opensSign = true;
    } else if (token.type === tokenTypes.OPERATOR && token.value === '(') {
      closing.push(undefined);
      shown.push(token);
    } else if (token.type === tokenTypes.OPERATOR && token.value === ')') {
      const value = closing.pop() ?? ')';
      shown.push({ ...token, value });
    } else shown.push(isName(token) ? { ...token, value: unprefixed(token.value) } : token);
  }
  return stringifyTokens(shown);
}

const SIGNS: Readonly<Record<string, { before: string; after: string }>> = {
  ANCHORARRAY: { before: '', after: '#' },
  SINGLE: { before: '@', after: '' },
};

const signOf = (token: Token): { before: string; after: string } | undefined =>
  token.type === tokenTypes.FUNCTION && /^_xlfn\./i.test(token.value)
    ? SIGNS[unprefixed(token.value).toUpperCase()]
    : undefined;

const isName = ({ type }: Token): boolean =>
  type === tokenTypes.FUNCTION || type === tokenTypes.REF_NAMED || type === tokenTypes.UNKNOWN;

const unprefixed = (name: string): string => name.replace(/^(_xl(fn|ws|pm|udf)\.)+/i, '');
