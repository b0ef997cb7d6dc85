import type { AstExpression, CallExpression } from '@borgar/fx';
import type { Expr, Span } from './ast';
import { typeCriterion } from './criteria';
import { type FunctionSpec, FUNCTIONS, type Parameter, parameterAt, takes } from './functions';
import { PERIOD } from './program';
import {
  broken,
  commonUnit,
  joinShapes,
  lookUp,
  numeric,
  type Scope,
  spanOf,
  type TypeNode,
  unitFault,
  wholeLiteral,
} from './scope';
import { sure } from './sure';
import { unknownFunction } from './unknown-function';
import { type AnyUnit, DATE, MONTH, NONE, per, sayUnit, TEXT, times, type Unit } from './units';

/** Types a function call; PREV and NEXT become references. */
export const typeCall = (scope: Scope, node: CallExpression, type: TypeNode): Expr => {
  const span = spanOf(node);
  const name = node.callee.name;
  const args = node.arguments as readonly (AstExpression | null)[];
  if (name === 'PREV' || name === 'NEXT') return typeNeighbour(scope, span, name, args, type);
  const spec = FUNCTIONS.get(name);
  if (spec === undefined) return unknownFunction(scope, node.callee.name, spanOf(node.callee), span);
  if (!takes(spec, args.length) || args.includes(null)) {
    scope.fault('arguments', span, `${name} does not take these arguments.`, `Write ${usage(spec)}.`);
    return broken(span);
  }
  const typed = typeArguments(scope, spec, args as readonly AstExpression[], type);
  checkRanges(scope, spec, typed, span);
  checkBalances(scope, spec, typed);
  const unit = resultUnit(scope, spec, typed);
  return { type: 'call', name, args: typed, span, shape: joinShapes(typed), unit };
};

/** How the function is written: `ROUND(number, number)`. */
const usage = (spec: FunctionSpec): string => {
  const words = spec.parameters.map(({ slot }) => (slot === 'values' ? 'numbers' : WORDS[slot]));
  return `${spec.name}(${words.join(', ')}${spec.repeats === undefined ? '' : ', …'})`;
};
const WORDS = {
  value: 'number',
  values: 'numbers',
  range: 'row',
  criterion: 'criterion',
  literal: '0 or 1',
} as const;

const typeNeighbour = (
  scope: Scope,
  span: Span,
  name: 'PREV' | 'NEXT',
  args: readonly (AstExpression | null)[],
  type: TypeNode,
): Expr => {
  const [first, second] = args;
  if (scope.axis !== PERIOD) {
    scope.fault('axis', span, `${name} has no meaning outside rows over the periods.`, 'Use INDEX.');
    return broken(span);
  }
  if (first?.type !== 'ReferenceIdentifier' || args.length > 2 || second === null) {
    scope.fault('arguments', span, `${name} takes the name of a row.`, `Write ${name}(row).`);
    return broken(span);
  }
  const count = second === undefined ? 1 : wholeLiteral(type(scope, second, 'value'));
  if (count === undefined || count < 1) {
    scope.fault(
      'arguments',
      second === undefined ? span : spanOf(second),
      `${name} counts periods in a written whole number, 1 or more.`,
      `Write ${name}(row, 12).`,
    );
    return broken(span);
  }
  const symbol = lookUp(scope, spanOf(first), first.value, first.kind);
  if (symbol === undefined) return broken(span);
  if (symbol.axis !== PERIOD) {
    scope.fault(
      'axis',
      spanOf(first),
      `${first.value} has no value per period, so none before or after.`,
      'Use it without PREV or NEXT.',
    );
    return broken(span);
  }
  return {
    type: 'ref',
    ref: symbol.ref,
    written: first.value,
    target: symbol.target,
    how: name === 'PREV' ? 'prev' : 'next',
    offset: count,
    span,
    shape: 'element',
    unit: symbol.unit,
  };
};

const typeArguments = (
  scope: Scope,
  spec: FunctionSpec,
  args: readonly AstExpression[],
  type: TypeNode,
): readonly Expr[] => {
  const typed: Expr[] = [];
  args.forEach((node, index) => {
    const parameter = sure(parameterAt(spec, index));
    const arg = typeArgument(scope, spec, parameter, node, type);
    checkDemand(scope, spec, parameter, arg, typed.at(-1));
    typed.push(arg);
  });
  return typed;
};

const typeArgument = (
  scope: Scope,
  spec: FunctionSpec,
  parameter: Parameter,
  node: AstExpression,
  type: TypeNode,
): Expr => {
  const span = spanOf(node);
  switch (parameter.slot) {
    case 'criterion':
      return typeCriterion(scope, node, type);
    case 'literal': {
      const literal = type(scope, node, 'value');
      const written = wholeLiteral(literal);
      if (written === 0 || written === 1) return literal;
      scope.fault(
        'arguments',
        span,
        `${spec.name} needs a written 0 or 1 here.`,
        '0 finds an equal value, 1 the last not above.',
      );
      return broken(span);
    }
    case 'range': {
      if (node.type !== 'ReferenceIdentifier') {
        scope.fault(
          'arguments',
          span,
          `${spec.name} needs the name of a row or column here.`,
          'Give the computation a row of its own.',
        );
        return broken(span);
      }
      return textAllowed(scope, parameter, type(scope, node, 'range'));
    }
    case 'values':
      return textAllowed(scope, parameter, type(scope, node, 'values'));
    case 'value':
      return numeric(scope, type(scope, node, 'value'), parameter.acceptsText === true);
  }
};

const textAllowed = (scope: Scope, parameter: Parameter, expr: Expr): Expr => {
  if (expr.unit !== TEXT || parameter.acceptsText === true) return expr;
  scope.fault('text', expr.span, 'Text stands where numbers are needed.', 'Name a row of numbers.');
  return broken(expr.span);
};

/** Demands an argument meets by itself; `common` is checked over all of them together. */
const checkDemand = (
  scope: Scope,
  spec: FunctionSpec,
  parameter: Parameter,
  arg: Expr,
  before: Expr | undefined,
): void => {
  const mustBe = (units: readonly Unit[], wanted: string): void => {
    if (arg.unit === undefined || units.includes(arg.unit)) return;
    unitFault(
      scope,
      [arg],
      arg.span,
      `${spec.name} needs ${wanted} here, and this is in ${sayUnit(arg.unit)}.`,
      'Bring it to that unit.',
    );
  };
  switch (parameter.unit) {
    case 'none': {
      mustBe([NONE], 'a pure number');
      return;
    }
    case 'date': {
      mustBe([DATE], 'a date');
      return;
    }
    case 'months': {
      mustBe([MONTH, NONE], 'months');
      return;
    }
    case 'paired':
      if (before !== undefined) {
        commonUnit(scope, [before, arg], ([a, b]) => `${spec.name} compares ${a} with ${b}`);
      }
      if (arg.type === 'criterion' && arg.unit === TEXT && !['=', '<>'].includes(arg.operator)) {
        scope.fault(
          'text',
          arg.span,
          `Text is compared with ${arg.operator}.`,
          'Only = and <> compare text.',
        );
      }
      return;
    case 'common':
    case 'free':
      return;
  }
};

const resultUnit = (scope: Scope, spec: FunctionSpec, args: readonly Expr[]): AnyUnit => {
  const shared = commonUnit(
    scope,
    args.filter((_, index) => parameterAt(spec, index)?.unit === 'common'),
    ([a, b]) => `${spec.name} of ${a} and ${b}`,
  );
  switch (spec.result) {
    case 'common':
      return shared;
    case 'none':
      return NONE;
    case 'date':
      return DATE;
    case 'quotient':
      return per(args[0]?.unit ?? NONE, args[1]?.unit ?? NONE);
    case 'product':
      return args.reduce((product, arg) => times(product, arg.unit ?? NONE), NONE);
  }
};

/** Ranges of one call are read side by side, so they lie on one axis. */
const checkRanges = (scope: Scope, spec: FunctionSpec, args: readonly Expr[], span: Span): void => {
  if (spec.parameters.filter(({ slot }) => slot === 'range').length < 2 && spec.repeats === undefined) return;
  const axes = new Set<string>();
  args.forEach((arg, index) => {
    if (parameterAt(spec, index)?.slot !== 'range' || arg.type !== 'ref') return;
    const axis = scope.symbols.all.get(arg.ref)?.axis;
    if (axis !== undefined) axes.add(axis);
  });
  if (axes.size < 2) return;
  scope.fault(
    'axis',
    span,
    `${spec.name} reads ranges of different lengths: ${[...axes].join(', ')}.`,
    'Name rows of one axis or columns of one table.',
  );
};

const checkBalances = (scope: Scope, spec: FunctionSpec, args: readonly Expr[]): void => {
  const summed = spec.name === 'SUM' ? args : spec.name === 'SUMIFS' ? args.slice(0, 1) : [];
  for (const arg of summed) {
    if (arg.type !== 'ref' || arg.how !== 'whole') continue;
    const symbol = scope.symbols.all.get(arg.ref);
    if (symbol?.axis !== PERIOD || symbol.spec?.kind !== 'balance') continue;
    scope.fault(
      'balanceSummed',
      arg.span,
      `${arg.written} is a balance, and a balance may not be summed over time.`,
      'Sum a flow, or take the closing value with INDEX.',
    );
  }
};
