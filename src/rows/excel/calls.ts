import { mayBeNA } from '../applicability';
import type { CallExpr, Expr, RefExpr } from '../ast';
import { wholeLiteral } from '../scope';
import { sure } from '../sure';
import { TEXT } from '../units';
import { writeCriterion } from './criteria';
import {
  asFilledNumber,
  asNumber,
  asTruth,
  BINDING,
  called,
  comparedWithZero,
  held,
  type Piece,
  type Written,
} from './piece';
import { pickFrom, wholeRange, withoutText } from './references';
import { isNullable, type Scope } from './scope';
import { escapeWildcards, textLiteral, withEscapedWildcards } from './text';

type Write = (scope: Scope, expr: Expr) => Written;

interface Call {
  readonly scope: Scope;
  readonly expr: CallExpr;
  readonly write: Write;
  /** An argument, written for the scope of the call. */
  readonly part: (index: number) => Written;
  readonly range: (index: number) => readonly Piece[];
  readonly mayBeNA: (expr: Expr) => boolean;
}

/** A call of the row language as one or a few of Excel's functions. */
export const writeCall = (scope: Scope, expr: CallExpr, write: Write): Written => {
  const how = CALLS[expr.name] ?? plain;
  return how({
    scope,
    expr,
    write,
    part: (index) => write(scope, sure(expr.args[index])),
    range: (index) => [wholeRange(scope, (expr.args[index] as RefExpr).ref)],
    mayBeNA: (inner) => mayBeNA(inner, isNullable(scope)),
  });
};

/** Same name, same arguments; an empty cell is 0 here. */
const plain = ({ expr, part }: Call): Written =>
  called(
    expr.name,
    expr.args.map((_, index) => asNumber(part(index)).pieces),
  );

const truths = ({ expr, part }: Call): Written => ({
  ...called(
    expr.name,
    expr.args.map((_, index) => asTruth(part(index)).pieces),
  ),
  isTruth: true,
});

const choice = ({ part }: Call): Written => chosen(part(0), part(1), part(2));

const chosen = (condition: Written, yes: Written, no: Written): Written => ({
  ...called('IF', [condition.pieces, asNumber(yes).pieces, asNumber(no).pieces]),
  isMaybeEmpty: yes.isMaybeEmpty === true || no.isMaybeEmpty === true,
});

const not = ({ part }: Call): Written => {
  const inner = part(0);
  return inner.isTruth === true
    ? { ...called('NOT', [inner.pieces]), isTruth: true }
    : comparedWithZero(inner, '=');
};

/** Where b is 0, empty text. A flag below the line divides by 1 or not at all. */
const ratio = ({ scope, part }: Call): Written => {
  const [a, b] = [part(0), part(1)];
  const nothing: Written = { pieces: [scope.notApplicable], binding: BINDING.atom };
  if (b.isTruth === true) return chosen(b, asFilledNumber(a), nothing);
  const below = held(b, b.binding === BINDING.negation ? BINDING.atom : BINDING.power);
  const quotient: Written = {
    pieces: [...held(a, BINDING.product), '/', ...below],
    binding: BINDING.product,
  };
  return chosen(comparedWithZero(b, '='), nothing, quotient);
};

/** Not text, rather than a number: LibreOffice does not call a cell a number that shows an empty one. */
const applicable = ({ scope, expr, write }: Call): Written => {
  const arg = sure(expr.args[0]);
  if (arg.type === 'call' && arg.name === 'RATIO') {
    const below = write(scope, sure(arg.args[1]));
    return below.isTruth === true ? below : comparedWithZero(below, '<>');
  }
  const text = called('ISTEXT', [write({ ...scope, notApplicable: '""' }, arg).pieces]);
  return { ...called('NOT', [text.pieces]), isTruth: true };
};

/** 0 is written where empty text would stand, and N around references alone. */
const numberOrZero = ({ scope, expr, write }: Call): Written =>
  write({ ...scope, notApplicable: '0' }, sure(expr.args[0]));

/** MIN, MAX, AVERAGE skip empty text in a range; where nothing is left they give 0 or an error. */
const aggregate = ({ scope, expr, range, part, mayBeNA: isNA }: Call): Written => {
  const args = expr.args.map((arg, index) =>
    arg.shape === 'vector'
      ? range(index)
      : expr.name === 'SUM'
        ? asNumber(part(index)).pieces
        : asFilledNumber(part(index)).pieces,
  );
  const result = called(expr.name, args);
  if (!isNA(expr) || (scope.notApplicable === '0' && expr.name !== 'AVERAGE')) return result;
  return called('IF', [[...called('COUNT', args).pieces, '=0'], [scope.notApplicable], result.pieces]);
};

/** What float64 adds to a number of ordinary size shows after the sixth place, if at all. */
const CRUMBS = '6';

/**
 * 67.35 × 1.1 is 74.08499999999999 in float64, and programs differ in whether
 * that rounds to 74.09. So the digits to be kept are first brought before the
 * point and the crumbs behind it cleared; then half is half everywhere.
 */
const rounding = (call: Call): Written => {
  const places = call.expr.name === 'INT' ? 0 : wholeLiteral(sure(call.expr.args[1]));
  if (places === undefined) return plain(call);
  const value = asNumber(call.part(0));
  const power = `1${'0'.repeat(Math.abs(places))}`;
  const [there, back] = places > 0 ? ['*', '/'] : ['/', '*'];
  const scaled = places === 0 ? value.pieces : [...held(value, BINDING.product), there, power];
  const cleared = called('ROUND', [scaled, [CRUMBS]]).pieces;
  const rounded = called(call.expr.name, call.expr.name === 'INT' ? [cleared] : [cleared, ['0']]);
  if (places === 0) return rounded;
  return { pieces: [...rounded.pieces, back, power], binding: BINDING.product };
};

/** Ranges and criteria of a conditional aggregate, from its second argument on. */
const conditions = ({ scope, expr, range, write }: Call): readonly (readonly Piece[])[] =>
  expr.args
    .slice(1)
    .map((arg, index) => (arg.type === 'criterion' ? writeCriterion(scope, arg, write) : range(index + 1)));

const conditional = (call: Call): Written => called(call.expr.name, [call.range(0), ...conditions(call)]);

/** Every number a cell can hold is above it, and no text is. */
const ANY_NUMBER = '">-1E+300"';

/** Without AVERAGEIFS, which not every program has; empty text is not counted, as it is not summed. */
const averageIfs = (call: Call): Written => {
  const tests = conditions(call);
  const count = called('COUNTIFS', [call.range(0), [ANY_NUMBER], ...tests]).pieces;
  const sum = called('SUMIFS', [call.range(0), ...tests]).pieces;
  return called('IF', [[...count, '=0'], [call.scope.notApplicable], [...sum, '/', ...count]]);
};

const index = ({ scope, expr, part, mayBeNA: isNA }: Call): Written => {
  const { ref } = expr.args[0] as RefExpr;
  const found = pickFrom(scope, ref, asNumber(part(1)).pieces);
  return scope.notApplicable === '0' && isNA(expr) ? withoutText(found) : found;
};

const match = ({ expr, part, range }: Call): Written => {
  const value = sure(expr.args[0]);
  const sought =
    value.type === 'text'
      ? [textLiteral(escapeWildcards(value.value))]
      : value.unit === TEXT
        ? withEscapedWildcards(part(0).pieces)
        : asFilledNumber(part(0)).pieces;
  return called('MATCH', [sought, range(1), part(2).pieces]);
};

/** Rates per period from which a search reaches those of projects that lose money. */
const SECOND_GUESSES = ['-1%', '-5%'];

/**
 * IRR is #NUM! where no rate exists, but also where the search of a spreadsheet
 * runs away: from a guess above 0 it misses most rates below. So it begins again
 * below 0 before the answer is that there is none.
 */
const irr = ({ scope, expr, range, part }: Call): Written => {
  const guess = expr.args.length === 1 ? [] : [asNumber(part(1)).pieces];
  const searches = [guess, ...SECOND_GUESSES.map((second) => [[second]])].map(
    (from) => called('IRR', [range(0), ...from]).pieces,
  );
  const nothing: Written = { pieces: [scope.notApplicable], binding: BINDING.atom };
  return searches.reduceRight((otherwise, search) => called('IFERROR', [search, otherwise.pieces]), nothing);
};

const CALLS: Readonly<Record<string, (call: Call) => Written>> = {
  IF: choice,
  AND: truths,
  OR: truths,
  NOT: not,
  RATIO: ratio,
  APPLICABLE: applicable,
  N: numberOrZero,
  MIN: aggregate,
  MAX: aggregate,
  AVERAGE: aggregate,
  SUM: aggregate,
  ROUND: rounding,
  ROUNDUP: rounding,
  ROUNDDOWN: rounding,
  INT: rounding,
  COUNT: aggregate,
  SUMIFS: conditional,
  MINIFS: conditional,
  MAXIFS: conditional,
  AVERAGEIFS: averageIfs,
  INDEX: index,
  MATCH: match,
  SUMPRODUCT: ({ expr, range }) =>
    called(
      'SUMPRODUCT',
      expr.args.map((_, column) => range(column)),
    ),
  IRR: irr,
};
