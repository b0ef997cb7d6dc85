import { type AstExpression, parse, tokenize } from '@borgar/fx';
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
  let depth = 0;
  for (const token of tokens) {
    if (token.value === '(') depth += 1;
    if (token.value === ')') depth -= 1;
    if (depth < 0) {
      const start = token.loc?.[0] ?? 0;
      return fault([start, start + 1], 'A parenthesis closes that was not opened.', 'Remove it.');
    }
    if (token.type !== 'unknown') continue;
    const span: Span = [token.loc?.[0] ?? 0, token.loc?.[1] ?? formula.length];
    if (/^[rc]$/i.test(token.value)) {
      return fault(
        span,
        `${token.value} cannot be a name: in Excel R and C alone mean row and column.`,
        'Choose a longer name.',
      );
    }
    return fault(span, `${JSON.stringify(token.value)} is not understood.`, 'Remove it.');
  }
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

const fault = (span: Span, sentence: string, fix: string): Parsed => ({
  fault: { code: 'syntax', span, sentence, fix },
});
