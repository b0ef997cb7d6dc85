import type { CriterionExpr, Expr } from '../ast';
import { wholeLiteral } from '../scope';
import { TEXT } from '../units';
import { asFilledNumber, BINDING, held, type Piece, type Written } from './piece';
import type { Scope } from './scope';
import { escapeWildcards, textLiteral, withEscapedWildcards } from './text';

/** A word that a criterion cannot take for an operator, a number or a truth. */
const PLAIN_WORD = /^(?!true$|false$)\p{L}[\p{L}\p{N} _-]*$/iu;

/**
 * A condition of SUMIFS and its kin. A number to be equal to is handed over as
 * it is; with any other operator it becomes text of 15 digits, so the limit may
 * differ from the number in the sixteenth. An empty text equals an empty cell.
 */
export const writeCriterion = (
  scope: Scope,
  { operator, value }: CriterionExpr,
  write: (scope: Scope, expr: Expr) => Written,
): readonly Piece[] => {
  if (value.type === 'text') {
    const text = escapeWildcards(value.value);
    return [textLiteral(operator === '=' && PLAIN_WORD.test(text) ? text : `${operator}${text}`)];
  }
  const part = write(scope, value);
  if (value.unit === TEXT) return [`"${operator}"&`, ...withEscapedWildcards(part.pieces)];
  const number = asFilledNumber(part);
  if (operator === '=') return number.pieces;
  const whole = wholeLiteral(value);
  // Not so with a point: inside text it would be read as the reader's country writes numbers.
  if (whole !== undefined) return [`"${operator}${whole}"`];
  return [`"${operator}"&`, ...held(number, BINDING.sum)];
};
