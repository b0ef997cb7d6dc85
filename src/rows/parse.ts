import { type AstExpression, parse, type Token, tokenize } from '@borgar/fx';
import type { Span } from './ast';
import type { ProblemCode } from './errors';

export interface SyntaxFault {
  readonly code: ProblemCode;
  readonly span: Span;
  readonly sentence: string;
  readonly fix: string;
}

export type Parsed = { readonly tree: AstExpression } | { readonly fault: SyntaxFault };

/** Reads a formula in Excel's grammar; names are not yet looked up. */
export const parseFormula = (formula: string): Parsed => {
  if (formula.trim() === '') {
    return fault([0, 0], 'The formula is empty.', 'Write one, or make the row an input.');
  }
  const tokens = tokenize(formula, { withLocation: true });
  const strange = strangeToken(tokens);
  if (strange !== undefined) return strange;
  try {
    return { tree: parse(tokens) };
  } catch (error) {
    const offset = (error as { sourceOffset?: unknown }).sourceOffset;
    const start = typeof offset === 'number' ? Math.min(offset, formula.length) : 0;
    const atEnd = start >= formula.trimEnd().length;
    return fault(
      [start, start + 1],
      atEnd ? 'The formula ends too early.' : `The formula breaks off at "${formula.slice(start)}".`,
      'Check the parentheses and operators.',
    );
  }
};

/** A parenthesis that was not opened, or what is no token of the grammar. */
const strangeToken = (tokens: readonly Token[]): Parsed | undefined => {
  let depth = 0;
  for (const { type, value, loc = [] } of tokens) {
    const [start = 0, end = start + value.length] = loc;
    if (value === '(') depth += 1;
    if (value === ')') depth -= 1;
    if (depth < 0) return fault([start, end], 'A parenthesis closes that was not opened.', 'Remove it.');
    if (type !== 'unknown') continue;
    return /^[rc]$/i.test(value)
      ? fault(
          [start, end],
          `${value} cannot be a name: in Excel R and C alone mean row and column.`,
          'Choose a longer name.',
        )
      : fault([start, end], `${JSON.stringify(value)} is not understood.`, 'Remove it.');
  }
  return undefined;
};

const fault = (span: Span, sentence: string, fix: string): Parsed => ({
  fault: { code: 'syntax', span, sentence, fix },
});
