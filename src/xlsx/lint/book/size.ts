import type { AstExpression } from '@borgar/fx';

interface Measured {
  readonly parts: number;
  /** The same for expressions that differ in their references and numbers only. */
  readonly shape: string;
}

/** From so many like terms on, they read as a list and count as one. */
const LIST = 4;

/** Functions whose arguments may be a list of likes. */
const LISTING = new Set(['SUM', 'MIN', 'MAX', 'AND', 'OR', 'AVERAGE', 'COUNT', 'CONCATENATE']);

/** How much there is to read: references, numbers and functions, like terms once. */
export const size = (expr: AstExpression): number => measure(expr).parts;

function measure(expr: AstExpression): Measured {
  switch (expr.type) {
    case 'Literal':
      return typeof expr.value === 'number' ? { parts: 1, shape: '#' } : { parts: 0, shape: '"' };
    case 'ReferenceIdentifier':
      return { parts: 1, shape: 'R' };
    case 'ErrorLiteral':
      return { parts: 1, shape: '!' };
    case 'ArrayExpression':
      return { parts: expr.elements.flat().length, shape: '{' };
    case 'UnaryExpression': {
      const inner = listed(expr.arguments);
      return { parts: inner.parts, shape: `${expr.operator}(${inner.shape})` };
    }
    case 'BinaryExpression':
      return expr.operator === '+' || expr.operator === '&' ? chain(expr.operator, expr) : both(expr);
    case 'CallExpression': {
      const name = expr.callee.name.toUpperCase();
      const args = expr.arguments.map(measure);
      const inner = LISTING.has(name) ? asList(args) : sum(args);
      return { parts: 1 + inner.parts, shape: `${name}(${inner.shape})` };
    }
    case 'LambdaExpression':
      return expr.body === null ? { parts: 1, shape: 'L' } : measure(expr.body);
    case 'LetExpression':
      return sum(
        [...expr.declarations.map(({ init }) => init), expr.body].map((inner) =>
          inner === null ? { parts: 0, shape: '' } : measure(inner),
        ),
      );
  }
}

const listed = (exprs: readonly AstExpression[]): Measured => sum(exprs.map(measure));

const both = (expr: AstExpression & { type: 'BinaryExpression' }): Measured => {
  const inner = expr.arguments.map(measure);
  return {
    parts: sum(inner).parts,
    shape: `(${inner.map(({ shape }) => shape).join(expr.operator)})`,
  };
};

/** a + b + c, however the parser has bracketed it. */
function chain(operator: string, expr: AstExpression): Measured {
  const terms: Measured[] = [];
  const pending = [expr];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (next.type === 'BinaryExpression' && next.operator === operator) pending.push(...next.arguments);
    else terms.push(measure(next));
  }
  const inner = asList(terms);
  return { parts: inner.parts, shape: `(${inner.shape})` };
}

function asList(terms: readonly Measured[]): Measured {
  const groups = new Map<string, Measured[]>();
  for (const term of terms) groups.set(term.shape, [...(groups.get(term.shape) ?? []), term]);
  let parts = 0;
  for (const group of groups.values())
    parts += group.length >= LIST ? Math.max(...group.map((term) => term.parts)) : sum(group).parts;
  return { parts, shape: [...groups.keys()].join('+') };
}

const sum = (terms: readonly Measured[]): Measured => ({
  parts: terms.reduce((total, { parts }) => total + parts, 0),
  shape: terms.map(({ shape }) => shape).join(','),
});
