import { parse, tokenize, translateFormulaToR1C1, type AstExpression } from '@borgar/fx';
import { cellName } from '../../read/references';
import { spelled } from './spelling';

/** A formula in R1C1, so that it reads the same in every cell of its row; as it stands where it is no formula of Excel's grammar. */
export function inR1C1(formula: string, row: number, column: number): string {
  try {
    return translateFormulaToR1C1(formula, cellName(row, column));
  } catch {
    return formula;
  }
}

/**
 * What an R1C1 formula computes, whatever its spelling: needless parentheses, signs and repeated sheet names
 * gone, every operation held in its own parentheses. The formula as spelt where it cannot be parsed.
 */
export function normalForm(r1c1: string, ownSheet: string): string {
  const plain = spelled(r1c1, ownSheet);
  try {
    return written(parse(tokenize(plain, { r1c1: true, mergeRefs: true })));
  } catch {
    return plain;
  }
}

function written(node: AstExpression | undefined | null): string {
  switch (node?.type) {
    case 'Literal':
      return typeof node.value === 'number' ? String(node.value) : node.raw;
    case 'ReferenceIdentifier':
      return node.value;
    case 'UnaryExpression':
      return unary(node.operator, node.arguments[0]);
    case 'BinaryExpression':
      return binary(node.operator, written(node.arguments[0]), written(node.arguments[1]));
    case 'CallExpression':
      return `${'name' in node.callee ? node.callee.name : ''}(${node.arguments.map(written).join(',')})`;
    case undefined:
      return '';
    default:
      return JSON.stringify(node);
  }
}

function unary(operator: string, node: AstExpression | undefined): string {
  const operand = written(node);
  if (operator === '+') return operand;
  if (operator === '-' && node?.type === 'Literal' && /^\d/.test(operand)) return `-${operand}`;
  return operator === '%' || operator === '#' ? `(${operand}${operator})` : `(${operator}${operand})`;
}

/** `S!A1:S!B2` is S!A1:B2. */
function binary(operator: string, left: string, right: string): string {
  if (operator !== ':') return `(${left}${operator}${right})`;
  const prefix = /^('[^']*'!)/.exec(left)?.[1] ?? '';
  return `${left}:${prefix !== '' && right.startsWith(prefix) ? right.slice(prefix.length) : right}`;
}
