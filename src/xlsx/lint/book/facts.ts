import type {
  AstExpression,
  BinaryExpression,
  CallExpression,
  LambdaExpression,
  LetExpression,
} from '@borgar/fx';
import { BANNED, PLACES, ROUNDING } from './functions';
import { size } from './size';

/** What a formula's text alone tells, the same for every cell of one R1C1 form. */
export interface Facts {
  /** Numbers that the rule does not allow, as written: '0.25', '5%'. */
  readonly constants: readonly string[];
  readonly nestedIf: boolean;
  /** Functions of rule 13, upper case. */
  readonly banned: readonly string[];
  /** Functions that round to decimal places. */
  readonly roundings: readonly string[];
  /** The formula is one reference and nothing else. */
  readonly isLink: boolean;
  readonly hasArrayConstant: boolean;
  readonly hasRefError: boolean;
  /** References, numbers and functions; like terms count once. */
  readonly parts: number;
}

/** The modelling rules let a formula say these. */
const ALLOWED: ReadonlySet<number> = new Set([0, 1, 12, 100]);

interface Around {
  /** The number says where or how many digits, not how much. */
  readonly isPlace: boolean;
  readonly insideIf: boolean;
  readonly insideRounding: boolean;
}

interface Found {
  readonly constants: Set<string>;
  readonly banned: Set<string>;
  readonly roundings: Set<string>;
  nestedIf: boolean;
  hasArrayConstant: boolean;
  hasRefError: boolean;
}

/** The facts of a parsed formula. */
export function factsOf(expr: AstExpression): Facts {
  const found: Found = {
    constants: new Set(),
    banned: new Set(),
    roundings: new Set(),
    nestedIf: false,
    hasArrayConstant: false,
    hasRefError: false,
  };
  visit(expr, { isPlace: false, insideIf: false, insideRounding: false }, found);
  return {
    ...found,
    constants: [...found.constants],
    banned: [...found.banned],
    roundings: [...found.roundings],
    isLink: isLink(expr),
    parts: size(expr),
  };
}

/** `=K8`, `=+K8`, and `=K8+0`, which only makes a number of an empty cell. */
function isLink(expr: AstExpression): boolean {
  if (expr.type === 'ReferenceIdentifier') return expr.kind === 'range' && !expr.value.includes(':');
  if (expr.type === 'UnaryExpression' && expr.operator === '+') return expr.arguments.every(isLink);
  if (expr.type !== 'BinaryExpression' || expr.operator !== '+') return false;
  const [left, right] = expr.arguments;
  return left !== undefined && isLink(left) && right?.type === 'Literal' && right.value === 0;
}

function visit(expr: AstExpression, around: Around, found: Found): void {
  switch (expr.type) {
    case 'Literal':
      if (typeof expr.value === 'number') number(expr.value, expr.raw, around, found);
      return;
    case 'ErrorLiteral':
      if (expr.value === '#REF!') found.hasRefError = true;
      return;
    case 'ReferenceIdentifier':
      return;
    case 'ArrayExpression':
      found.hasArrayConstant = true;
      return;
    case 'UnaryExpression':
      unary(expr.operator, expr.arguments, around, found);
      return;
    case 'BinaryExpression':
      binary(expr, around, found);
      return;
    case 'CallExpression':
      call(expr, around, found);
      return;
    case 'LambdaExpression':
    case 'LetExpression':
      for (const inner of bodies(expr)) visit(inner, around, found);
  }
}

const bodies = (expr: LambdaExpression | LetExpression): AstExpression[] =>
  [...(expr.type === 'LetExpression' ? expr.declarations.map(({ init }) => init) : []), expr.body].filter(
    (inner) => inner !== null,
  );

function binary(
  { operator, arguments: [left, right] }: BinaryExpression,
  around: Around,
  found: Found,
): void {
  if (left !== undefined) visit(left, around, found);
  if (right === undefined) return;
  // A whole power is the shape of the calculation (a square, periods in a year) and not a figure.
  const isPower = operator === '^' && right.type === 'Literal' && Number.isInteger(right.value);
  if (!isPower) visit(right, around, found);
}

function unary(operator: string, inner: readonly AstExpression[], around: Around, found: Found): void {
  const [only] = inner;
  if (only === undefined) return;
  if (operator === '%' && only.type === 'Literal' && typeof only.value === 'number')
    number(only.value / 100, `${only.raw}%`, around, found);
  else visit(only, around, found);
}

function number(value: number, raw: string, { isPlace }: Around, found: Found): void {
  if (!isPlace && !ALLOWED.has(Math.abs(value))) found.constants.add(raw);
}

function call({ callee, arguments: args }: CallExpression, around: Around, found: Found): void {
  const name = callee.name.toUpperCase();
  if (BANNED.has(name)) found.banned.add(name);
  if (name === 'IF' && !isGuard(args)) {
    if (around.insideIf) found.nestedIf = true;
    for (const arg of args) visit(arg, { ...around, insideIf: true }, found);
    return;
  }
  const isRounding = ROUNDING.has(name);
  // Crumbs of float64 are cleared inside another rounding, to round half up everywhere.
  if (isRounding && !around.insideRounding && keepsDecimals(name, args)) found.roundings.add(name);
  const places = PLACES[name];
  for (const [at, arg] of args.entries()) {
    const isPlace = around.isPlace || (places?.includes(at) ?? false);
    visit(arg, { ...around, isPlace, insideRounding: isRounding && at === 0 }, found);
  }
}

/** An IF with a branch that only says "not applicable". */
const isGuard = ([, yes, no]: readonly AstExpression[]): boolean => saysNothing(yes) || saysNothing(no);

const saysNothing = (expr: AstExpression | undefined): boolean =>
  (expr?.type === 'Literal' && expr.value === '') ||
  (expr?.type === 'CallExpression' && expr.callee.name.toUpperCase() === 'NA') ||
  (expr?.type === 'ErrorLiteral' && expr.value === '#N/A');

/** To the left of the point and at it, rounding counts whole things. */
function keepsDecimals(name: string, [, digits]: readonly AstExpression[]): boolean {
  if (name === 'INT') return false;
  if (digits === undefined) return name === 'FIXED';
  return !(digits.type === 'Literal' && typeof digits.value === 'number' && digits.value <= 0);
}
