import { type Decimal, ZERO } from '../../finance/decimal';
import { mayBeNA } from '../applicability';
import type { Expr } from '../ast';
import type { InputValue } from '../definition';
import { CellFault, EvaluationError, nearest, type Problem, RowsError, UnknownRefError } from '../errors';
import { overrideValues } from '../inputs';
import { type CompiledRow, type InputValues, lengthOf, PERIOD, type Program, SINGLE } from '../program';
import { FAULTS } from '../words';
import { add } from './arithmetic';
import type { Cell } from './cell';
import type { Environment } from './environment';
import { specialise } from './specialise';
import { sure } from '../sure';

export interface EvaluationOptions {
  /** Other values for inputs, by reference; a table's column takes one value per record. */
  readonly overrides?: ReadonlyMap<string, InputValue | readonly InputValue[]>;
  /** Another number of periods than the model's. */
  readonly periods?: number;
  /**
   * A reading without overrides, of the same program: only rows that an override reaches are computed again; or, where
   * nothing is overridden, of a program to which this one only adds rows: only those are computed.
   */
  readonly base?: Exact;
  /** Rows asked for: only they and what they rest on are read; any other is refused. */
  readonly rows?: readonly string[];
}

/** Every cell of one case. */
export interface Exact {
  readonly program: Program;
  readonly periods: number;
  /** Numbers of a row or numeric input: one per period or record, one alone where it is a single cell. NaN is not applicable. */
  readonly row: (ref: string) => readonly Decimal[];
  /** The number of a single row or of a scalar input. */
  readonly cell: (ref: string) => Decimal;
  /** Texts of an input whose unit is text. */
  readonly texts: (ref: string) => readonly string[];
  /** What the total column shows: a flow's sum, a balance's closing value; nothing for other kinds. */
  readonly total: (ref: string) => Decimal | undefined;
  /** Any typed expression of this program at a period or record. */
  readonly value: (expr: Expr, index: number) => Decimal;
}

/**
 * Computes every row of a program on Decimals.
 *
 * @throws RowsError where an override does not fit, EvaluationError where a
 * cell has no value (a division by 0), UnknownRefError for a name not in it.
 */
export const evaluateExact = (program: Program, options: EvaluationOptions = {}): Exact => {
  const periods = options.periods ?? program.periods;
  const inputs = applyOverrides(program, options.overrides);
  const numbers = new Map<string, readonly Decimal[]>();
  const uniform = new Map<string, Decimal | undefined>();
  // Rows of the pass that is being computed: they are not one value yet.
  let open: ReadonlySet<string> | undefined;

  const { base } = options;
  const isStale =
    base === undefined
      ? (): boolean => true
      : base.program === program
        ? staleRows(program, overridden(options, base))
        : addedTo(base, options);

  const isNeeded = options.rows === undefined ? (): boolean => true : neededRows(program, options.rows);

  const isNullable = (ref: string): boolean => program.rows.get(ref)?.nullable ?? false;
  const find = (ref: string): readonly Decimal[] => {
    const row = program.rows.get(ref);
    if (row !== undefined && base !== undefined && !isStale(row) && isNeeded(row)) return base.row(ref);
    const data = inputs.get(ref)?.data;
    return data?.kind === 'number' ? data.values : refuse(program, ref, options.rows);
  };
  const valuesOf = (ref: string): readonly Decimal[] => {
    const known = numbers.get(ref);
    if (known !== undefined) return known;
    const found = find(ref);
    numbers.set(ref, found);
    return found;
  };
  const env: Environment = {
    values: valuesOf,
    texts: (ref) => {
      const data = inputs.get(ref)?.data;
      return data?.kind === 'text' ? data.values : refuse(program, ref);
    },
    uniform: (ref) => {
      if (open?.has(ref) === true) return undefined;
      if (uniform.has(ref)) return uniform.get(ref);
      const value = throughout(valuesOf(ref));
      uniform.set(ref, value);
      return value;
    },
    mayBeNA: (expr) => mayBeNA(expr, isNullable),
    indexes: new Map(),
  };

  for (const { direction, rows: all } of program.passes) {
    const rows = all.filter((row) => isStale(row) && isNeeded(row));
    if (direction === 'plain') {
      for (const row of rows) {
        const cell = specialise(row.expr, env);
        numbers.set(row.ref, computeRow(row, cell, lengthOf(program, row.axis, periods)));
      }
      continue;
    }
    const filled = rows.map((row) => {
      const values = new Array<Decimal>(periods).fill(ZERO);
      numbers.set(row.ref, values);
      return values;
    });
    open = new Set(rows.map(({ ref }) => ref));
    const cells = rows.map((row) => specialise(row.expr, env));
    const first = direction === 'forward' ? 0 : periods - 1;
    const step = direction === 'forward' ? 1 : -1;
    computeTogether(rows, cells, filled, first, step, periods);
    open = undefined;
  }

  return {
    program,
    periods,
    row: env.values,
    cell: (ref) => {
      const values = env.values(ref);
      const axis = (program.rows.get(ref) ?? program.inputs.get(ref))?.axis;
      if (axis === SINGLE) return sure(values[0]);
      throw new TypeError(`${ref} has ${values.length} values; ask row() for them, or total().`);
    },
    texts: env.texts,
    total: (ref) => {
      const values = env.values(ref);
      const row = program.rows.get(ref);
      if (row?.spec.kind === 'flow') return values.reduce(add, ZERO);
      const closes = row?.spec.kind === 'balance' && (row.axis === PERIOD || row.axis === SINGLE);
      return closes ? values.at(-1) : undefined;
    },
    value: (expr, index) => specialise(expr, env).at(index),
  };
};

/** Rows that the base's program does not have. */
const addedTo = (
  { program: { rows } }: Exact,
  { overrides }: EvaluationOptions,
): ((row: CompiledRow) => boolean) => {
  if (overrides !== undefined && overrides.size > 0)
    throw new TypeError('Overrides need a base reading of the same program.');
  return ({ ref }) => !rows.has(ref);
};

/** Inputs whose value differs from the base's. */
const overridden = (options: EvaluationOptions, base: Exact): ReadonlySet<string> => {
  if (base.periods !== (options.periods ?? base.program.periods))
    throw new TypeError('The base reading has another number of periods.');
  return new Set(options.overrides?.keys());
};

/** Rows that one of these inputs reaches, through any chain of precedents; a row of a pass is stale with its pass. */
const staleRows = (program: Program, inputs: ReadonlySet<string>): ((row: CompiledRow) => boolean) => {
  const stale = new Set<string>(inputs);
  const reached = (row: CompiledRow): boolean => row.precedents.some(({ ref }) => stale.has(ref));
  for (const { direction, rows } of program.passes) {
    const hit = direction === 'plain' ? undefined : rows.some(reached);
    for (const row of rows) if (hit ?? reached(row)) stale.add(row.ref);
  }
  return ({ ref }) => stale.has(ref);
};

/** Rows that these rest on, through any chain of precedents; a row of a pass is needed with its pass. */
const neededRows = (program: Program, refs: readonly string[]): ((row: CompiledRow) => boolean) => {
  const needed = new Set<string>(refs);
  for (const { direction, rows } of [...program.passes].reverse()) {
    const hit = direction === 'plain' ? undefined : rows.some(({ ref }) => needed.has(ref));
    for (const row of [...rows].reverse()) {
      if (!(hit ?? needed.has(row.ref))) continue;
      needed.add(row.ref);
      for (const { ref } of row.precedents) needed.add(ref);
    }
  }
  return ({ ref }) => needed.has(ref);
};

/** The one value that a row or input has everywhere: formulas over it fold. */
const throughout = (values: readonly Decimal[]): Decimal | undefined => {
  const [first] = values;
  for (const value of values) if (value !== first) return undefined;
  return first;
};

const computeRow = (row: CompiledRow, cell: Cell, length: number): readonly Decimal[] => {
  if (cell.fixed !== undefined) return new Array<Decimal>(length).fill(cell.fixed);
  const values = new Array<Decimal>(length).fill(ZERO);
  const { at } = cell;
  let t = 0;
  try {
    for (; t < length; t += 1) values[t] = at(t);
  } catch (error) {
    throw located(error, row, t);
  }
  return values;
};

const computeTogether = (
  rows: readonly CompiledRow[],
  cells: readonly Cell[],
  filled: readonly Decimal[][],
  first: number,
  step: number,
  periods: number,
): void => {
  const computers = cells.map((cell) => cell.at);
  let t = first;
  let r = 0;
  try {
    for (; t >= 0 && t < periods; t += step) {
      for (r = 0; r < computers.length; r += 1) {
        sure(filled[r])[t] = sure(computers[r])(t);
      }
    }
  } catch (error) {
    throw located(error, sure(rows[r]), t);
  }
};

const located = (error: unknown, row: CompiledRow, t: number): unknown => {
  if (!(error instanceof CellFault)) return error;
  const { ref, axis, spec } = row;
  const index = axis === SINGLE ? undefined : t;
  return new EvaluationError(error.fault, ref, spec.label, index, spec.formula, FAULTS[error.fault]);
};

const refuse = (program: Program, ref: string, asked?: readonly string[]): never => {
  if (program.inputs.has(ref)) {
    const isText = program.inputs.get(ref)?.data.kind === 'text';
    throw new TypeError(
      `${ref} is ${isText ? 'text' : 'a number'}; ask ${isText ? 'texts()' : 'row()'} for it.`,
    );
  }
  if (program.rows.has(ref))
    throw new TypeError(
      asked === undefined
        ? `${ref} is a row of numbers; ask row() for it.`
        : `${ref} is not among the rows that this reading was asked for.`,
    );
  throw unknownRef(program, ref);
};

/** The error for a name the program does not have, with the nearest it has. */
export const unknownRef = (program: Program, ref: string): UnknownRefError => {
  const known = [...program.rows.keys(), ...program.inputs.keys()];
  const name = ref.slice(ref.lastIndexOf('.') + 1);
  const near = nearest(ref, known);
  return new UnknownRefError(
    ref,
    near.length > 0 ? near : known.filter((other) => other.endsWith(`.${name}`)).slice(0, 3),
  );
};

const applyOverrides = (
  program: Program,
  overrides: EvaluationOptions['overrides'],
): ReadonlyMap<string, { readonly data: InputValues }> => {
  if (overrides === undefined || overrides.size === 0) return program.inputs;
  const problems: Problem[] = [];
  const inputs = new Map<string, { readonly data: InputValues }>(program.inputs);
  for (const [ref, value] of overrides) {
    const input = program.inputs.get(ref);
    if (input !== undefined) {
      const length = lengthOf(program, input.axis);
      inputs.set(ref, {
        data: overrideValues(ref, input.unit, value, length, (problem) => void problems.push(problem)),
      });
    } else if (program.rows.has(ref)) {
      problems.push({
        code: 'override',
        ref,
        sentence: 'A row is computed; only inputs can be overridden.',
        fix: 'Override an input the row uses.',
      });
    } else {
      throw unknownRef(program, ref);
    }
  }
  if (problems.length > 0) throw new RowsError(problems);
  return inputs;
};
