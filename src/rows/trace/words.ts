import type { Decimal } from '../../finance/decimal';
import type { BinaryExpr, CallExpr, Expr, RefExpr } from '../ast';
import { FUNCTION_WORDS, type Locale, OPERATOR_WORDS, PHRASES } from '../words';
import { saysNothing, type Term } from './terms';
import type { Trace } from './trace';
import { sure } from '../sure';

/** How the caller writes numbers and periods; the rows do not know. */
export interface Format {
  readonly value: (value: Decimal, unit: string) => string;
  /** A period's or record's name; `axis` is `period` or the table's id. */
  readonly index: (index: number, axis: string) => string;
}

/** More than this many terms, and those that are 0 are counted instead of named. */
const TERMS_NAMED = 4;

/**
 * A cell's sentence: `Closing cash, March 2023: −1.2 = Opening cash 0.4 +
 * Receipts 3.0 − Uses 4.6; the largest part of Uses is Relocation 2.1; clause D-24.`
 * Needs a trace of depth 1 or more.
 */
export const traceInWords = (trace: Trace, locale: Locale, format: Format): string => {
  const say = new Sayer(trace, locale, format);
  return `${say.head()}${say.computation()}${say.largest()}${say.source()}${PHRASES[locale].stop}`;
};

/** The right side alone: the formula in words, each name with its value. */
export const formulaInWords = (trace: Trace, locale: Locale, format: Format): string =>
  new Sayer(trace, locale, format).rightSide();

/** How tightly an operator binds in Excel; unary minus binds tighter than a power. */
const BINDING: Readonly<Record<string, number>> = { '^': 5, '*': 4, '/': 4, '+': 3, '-': 3 };
const TIGHTEST = 6;

/** Functions over a whole row whose most telling cell explains the result. */
const AGGREGATES: ReadonlySet<string> = new Set(['SUM', 'MIN', 'MAX', 'AVERAGE']);

class Sayer {
  private readonly byReference: ReadonlyMap<string, Trace>;
  private readonly phrases;

  constructor(
    private readonly trace: Trace,
    private readonly locale: Locale,
    private readonly format: Format,
  ) {
    this.phrases = PHRASES[locale];
    this.byReference = new Map(trace.precedents.map((p) => [`${p.ref} ${p.how} ${p.offset}`, p]));
  }

  head(): string {
    const { label, index, axis, value, text, unit } = this.trace;
    const when = index === undefined ? '' : `${this.phrases.comma}${this.format.index(index, axis)}`;
    return `${label[this.locale]}${when}${this.phrases.colon}${text ?? this.number(value, unit)}`;
  }

  computation(): string {
    if (this.trace.target === 'input') return this.phrases.entered;
    const right = this.rightSide();
    return right === '' ? '' : ` = ${right}`;
  }

  rightSide(): string {
    const { terms, expr } = this.trace;
    if (expr === undefined) return '';
    if (terms.length < 2) return this.expression(expr, 0);
    const silent = terms.length > TERMS_NAMED ? terms.filter(saysNothing) : [];
    const named = terms.filter((term) => !silent.includes(term));
    const said = named.map((term, i) => this.term(term, i === 0)).join(' ');
    if (silent.length === 0) return said;
    return said === '' ? this.phrases.allZero(silent.length) : `${said}${this.phrases.zeros(silent.length)}`;
  }

  largest(): string {
    const { largest } = this.trace;
    if (largest === undefined) return '';
    const { ref, label, unit, value, term } = largest;
    if (ref === undefined || label === undefined) return '';
    const item = `${label[this.locale]} ${this.number(value, unit ?? '')}`;
    const inTerm = term.expr.type === 'ref' && term.expr.ref !== ref ? term.expr : undefined;
    return inTerm === undefined
      ? this.phrases.largest(item)
      : this.phrases.largestOf(this.labelOf(inTerm), item);
  }

  source(): string {
    const { clause, path } = this.trace;
    if (clause !== undefined) return this.phrases.clause(clause);
    return path === undefined ? '' : this.phrases.path(path);
  }

  private term({ sign, expr }: Term, first: boolean): string {
    const said = this.expression(expr, sure(BINDING['+']), sign === -1);
    if (first) return sign === 1 ? said : `−${said}`;
    return `${sign === 1 ? '+' : '−'} ${said}`;
  }

  private number(value: Decimal | undefined, unit: string): string {
    if (value === undefined) return '';
    return value.isNaN() ? this.phrases.notApplicable : this.format.value(value, unit);
  }

  private labelOf({ ref, written }: RefExpr): string {
    const traced = this.trace.precedents.find((p) => p.ref === ref);
    return traced?.label[this.locale] ?? written;
  }

  /** An expression, in parentheses where `outer` binds tighter, or as tightly on its right. */
  private expression(expr: Expr, outer: number, rightSide = false): string {
    switch (expr.type) {
      case 'number':
        return expr.value.toString();
      case 'text':
        return this.phrases.quote(expr.value);
      case 'ref':
        return this.reference(expr);
      case 'unary': {
        const argument = this.expression(expr.argument, TIGHTEST);
        return expr.operator === '-' ? `−${argument}` : `${argument}%`;
      }
      case 'binary':
        return this.binary(expr, outer, rightSide);
      case 'call':
        return this.call(expr);
      case 'criterion': {
        const value = this.expression(expr.value, 0);
        return expr.operator === '=' ? value : `${OPERATOR_WORDS[expr.operator] ?? ''} ${value}`;
      }
    }
  }

  private reference(expr: RefExpr): string {
    const label = this.labelOf(expr);
    if (expr.how === 'whole') return label;
    const traced = this.byReference.get(`${expr.ref} ${expr.how} ${expr.offset}`);
    const value = traced?.text ?? this.number(traced?.value, traced?.unit ?? '');
    const named =
      expr.how === 'prev'
        ? this.phrases.before(label, expr.offset)
        : expr.how === 'next'
          ? this.phrases.after(label, expr.offset)
          : label;
    return value === '' ? named : `${named} ${value}`;
  }

  /** A row as a whole, by the cell of it that tells most. */
  private wholeRow(expr: RefExpr): string {
    const label = this.labelOf(expr);
    const traced = this.byReference.get(`${expr.ref} ${expr.how} ${expr.offset}`);
    if (traced?.index === undefined || traced.value === undefined || traced.value.isZero()) return label;
    const when = this.format.index(traced.index, traced.axis);
    return this.phrases.mostTelling(label, when, this.number(traced.value, traced.unit));
  }

  private binary(expr: BinaryExpr, outer: number, rightSide: boolean): string {
    const binding = BINDING[expr.operator] ?? 1;
    const left = this.expression(expr.left, binding);
    const right = this.expression(expr.right, binding, true);
    const said = `${left} ${OPERATOR_WORDS[expr.operator] ?? expr.operator} ${right}`;
    return binding < outer || (binding === outer && rightSide) ? `(${said})` : said;
  }

  private call(expr: CallExpr): string {
    const args = expr.args.map((arg) =>
      arg.type === 'ref' && arg.how === 'whole' && AGGREGATES.has(expr.name)
        ? this.wholeRow(arg)
        : this.expression(arg, 0),
    );
    const words = FUNCTION_WORDS[this.locale][expr.name];
    return words === undefined ? `${expr.name}(${args.join(', ')})` : words(args);
  }
}
