import type { AstExpression } from '@borgar/fx';
import { Decimal } from '../finance/decimal';
import type { ComparisonOperator, CriterionExpr, Expr } from './ast';
import { broken, type Scope, spanOf, type TypeNode } from './scope';
import { TEXT } from './units';

const CRITERION = /^(<=|>=|<>|<|>|=)(.*)$/s;

/** Types a condition: an operator joined to a value, a literal such as ">0", or a value to equal. */
export const typeCriterion = (scope: Scope, node: AstExpression, type: TypeNode): CriterionExpr => {
  const span = spanOf(node);
  const make = (operator: ComparisonOperator, value: Expr): CriterionExpr => ({
    type: 'criterion',
    operator,
    value,
    span,
    shape: value.shape,
    unit: value.unit,
  });
  if (node.type === 'BinaryExpression' && node.operator === '&') {
    const [left, right] = node.arguments as [AstExpression, AstExpression];
    const operator =
      left.type === 'Literal' && typeof left.value === 'string' ? CRITERION.exec(left.value) : null;
    if (operator !== null && operator[2] === '') {
      return make(operator[1] as ComparisonOperator, type(scope, right, 'value'));
    }
    scope.fault('arguments', span, 'A criterion joins an operator and a value.', 'Write ">="&value.');
    return make('=', broken(span));
  }
  if (node.type === 'Literal' && typeof node.value === 'string') {
    const [, operator, rest = ''] = CRITERION.exec(node.value) ?? [];
    if (operator !== undefined) {
      const isNumber = /^-?\d+(\.\d+)?$/.test(rest);
      const value: Expr = isNumber
        ? { type: 'number', value: new Decimal(rest), span, shape: 'scalar', unit: undefined }
        : { type: 'text', value: rest, span, shape: 'scalar', unit: TEXT };
      return make(operator as ComparisonOperator, value);
    }
  }
  return make('=', type(scope, node, 'value'));
};
