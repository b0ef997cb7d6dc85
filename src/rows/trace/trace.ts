import { type Decimal, ZERO } from '../../finance/decimal';
import { children, type Expr, type How } from '../ast';
import type { Kind, Label } from '../definition';
import { type Exact, unknownRef } from '../exact/evaluate';
import {
  type Axis,
  type CompiledRow,
  lengthOf,
  PERIOD,
  type Precedent,
  type Program,
  SINGLE,
} from '../program';
import { type Contributor, largestContributor, type Term, termsOf } from './terms';

/** One cell and what it was computed from. */
export interface Trace {
  readonly ref: string;
  readonly label: Label;
  readonly sectionLabel: Label;
  readonly target: 'row' | 'input';
  readonly unit: string;
  readonly axis: Axis;
  /** Period or record, counted from 0; absent for a single cell and for a whole row. */
  readonly index?: number;
  /** How the row above looks at this one; `same` for the cell asked about. */
  readonly how: How;
  readonly offset: number;
  /** Of a whole row, its most telling cell; absent for text. Before the first and after the last period it is 0. */
  readonly value?: Decimal;
  readonly text?: string;
  /** All values of a whole row. */
  readonly values?: readonly Decimal[];
  readonly kind?: Kind;
  readonly formula?: string;
  readonly expr?: Expr;
  readonly clause?: string;
  /** Where the user entered the input. */
  readonly path?: string;
  /** The signed parts of a formula that is a sum; one alone where it is not. */
  readonly terms: readonly Term[];
  readonly largest?: Contributor;
  /** Each of the formula's references once; empty at the depth asked for. */
  readonly precedents: readonly Trace[];
}

export interface TraceOptions {
  /** How many steps of precedents to follow: 1 gives the formula's own, 0 none. */
  readonly depth?: number;
}

/**
 * How one cell was computed.
 *
 * @param index period or record; not needed for single rows and scalar inputs
 * @throws UnknownRefError, or RangeError for a period outside the row
 */
export const trace = (
  program: Program,
  exact: Exact,
  ref: string,
  index?: number,
  { depth = 1 }: TraceOptions = {},
): Trace => {
  const symbol = program.rows.get(ref) ?? program.inputs.get(ref);
  if (symbol === undefined) throw unknownRef(program, ref);
  const length = lengthOf(program, symbol.axis, exact.periods);
  const at = symbol.axis === SINGLE ? 0 : index;
  if (at === undefined || !Number.isInteger(at) || at < 0 || at >= length) {
    const axis = symbol.axis === PERIOD ? 'periods' : `records of ${symbol.axis}`;
    throw new RangeError(`${ref} has ${length} ${axis}, counted from 0; there is no ${String(index)}.`);
  }
  return traceCell(program, exact, { ref, how: 'same', offset: 0 }, at, depth);
};

/** Which way the neighbour lies. */
const AWAY: Readonly<Record<How, number>> = { same: 0, prev: -1, next: 1, whole: 0 };

const traceCell = (
  program: Program,
  exact: Exact,
  precedent: Precedent,
  from: number,
  depth: number,
  within?: Expr,
): Trace => {
  const { ref, how, offset } = precedent;
  const row = program.rows.get(ref);
  const input = program.inputs.get(ref);
  const described = row === undefined ? describeInput(program, ref) : describeRow(program, row);
  const at = described.axis === SINGLE ? 0 : from + AWAY[how] * offset;
  const found = {
    ...described,
    how,
    offset,
    ...(described.axis === SINGLE || how === 'whole' ? {} : { index: at }),
    terms: [],
    precedents: [],
  };
  if (input?.data.kind === 'text') return { ...found, ...textAt(exact, precedent, at) };
  if (how === 'whole') return { ...found, ...throughout(program, exact, ref, within, depth) };
  const value = exact.row(ref)[at];
  if (value === undefined) return { ...found, value: ZERO };
  if (row === undefined || depth === 0) return { ...found, value };
  const largest = largestContributor(row.expr, value, exact, at);
  return {
    ...found,
    value,
    terms: termsOf(row.expr, exact, at),
    ...(largest === undefined ? {} : { largest }),
    precedents: row.precedents.map((p) => traceCell(program, exact, p, at, depth - 1, row.expr)),
  };
};

/** All values of a row, and the cell of it that tells most: the least where MIN asks, otherwise the largest either way. */
const throughout = (
  program: Program,
  exact: Exact,
  ref: string,
  within: Expr | undefined,
  depth: number,
): Partial<Trace> => {
  const values = exact.row(ref);
  const least = within !== undefined && isAskedBy('MIN', ref, within);
  let at: number | undefined;
  values.forEach((value, index) => {
    const held = at === undefined ? undefined : values[at];
    if (value.isNaN()) return;
    if (held === undefined || (least ? value.lt(held) : value.abs().gt(held.abs()))) at = index;
  });
  if (at === undefined) return { values };
  const { index, value, terms, largest, precedents } = traceCell(
    program,
    exact,
    { ref, how: 'same', offset: 0 },
    at,
    depth,
  );
  return {
    values,
    ...(index === undefined ? {} : { index }),
    ...(value === undefined ? {} : { value }),
    ...(largest === undefined ? {} : { largest }),
    terms,
    precedents,
  };
};

/** Whether a call of this function in the formula takes the row itself. */
const isAskedBy = (name: string, ref: string, expr: Expr): boolean => {
  if (expr.type === 'call' && expr.name === name)
    return expr.args.some((arg) => arg.type === 'ref' && arg.ref === ref);
  return children(expr).some((child) => isAskedBy(name, ref, child));
};

const textAt = (exact: Exact, { ref, how }: Precedent, at: number): { readonly text?: string } => {
  const text = how === 'whole' ? undefined : exact.texts(ref)[at];
  return text === undefined ? {} : { text };
};

const NOWHERE: Label = { zh: '', en: '' };

const describeRow = (program: Program, { ref, section, spec, unit, axis, expr }: CompiledRow) => ({
  ref,
  label: spec.label,
  sectionLabel: program.sectionLabels.get(section) ?? NOWHERE,
  target: 'row' as const,
  unit: unit.name,
  axis,
  kind: spec.kind,
  formula: spec.formula,
  expr,
  ...(spec.clause === undefined ? {} : { clause: spec.clause }),
});

const describeInput = (program: Program, ref: string) => {
  const input = program.inputs.get(ref);
  if (input === undefined) throw unknownRef(program, ref);
  const { label, section, unit, axis, path } = input;
  return {
    ref,
    label,
    sectionLabel: program.sectionLabels.get(section) ?? NOWHERE,
    target: 'input' as const,
    unit: unit.name,
    axis,
    ...(path === undefined ? {} : { path }),
  };
};
