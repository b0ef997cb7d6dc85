import { compile } from '../../rows/compile';
import type { InputValue, Model } from '../../rows/definition';
import { evaluateExact, type Exact } from '../../rows/exact/evaluate';
import type { Program } from '../../rows/program';

/** Figures laid over a question's inputs, by reference; a column takes one for each record. */
export type Figures = ReadonlyMap<string, InputValue | readonly InputValue[]>;

/** Some rows of a small model, compiled once and read for any figures. */
export interface Question {
  readonly program: Program;
  readonly ask: (figures: Figures, lengths?: Lengths) => Exact;
}

export interface Lengths {
  readonly periods?: number;
  /** Records of a table; every column that the rows read must then be among the figures. */
  readonly tables?: Readonly<Record<string, number>>;
}

/** The program without the rows and inputs that the wanted rows do not rest on. */
const narrowed = (program: Program, wanted: readonly string[]): Program => {
  const needed = new Set<string>();
  const reach = (ref: string): void => {
    if (needed.has(ref)) return;
    needed.add(ref);
    for (const precedent of program.rows.get(ref)?.precedents ?? []) reach(precedent.ref);
  };
  wanted.forEach(reach);
  return {
    ...program,
    inputs: new Map([...program.inputs].filter(([ref]) => needed.has(ref))),
    passes: program.passes
      .map((pass) => ({ ...pass, rows: pass.rows.filter(({ ref }) => needed.has(ref)) }))
      .filter((pass) => pass.rows.length > 0),
  };
};

/** Compiles a model and keeps what the wanted rows rest on; figures for other inputs play no part. */
export const questionOf = (model: Model, wanted: readonly string[]): Question => {
  const whole = compile(model);
  const program = narrowed(whole, wanted);
  const overrides = (figures: Figures): Figures =>
    new Map(
      [...figures].filter(([ref]) => {
        if (!whole.inputs.has(ref)) throw new TypeError(`The rows have no input ${ref}.`);
        return program.inputs.has(ref);
      }),
    );
  return {
    program,
    ask: (figures, { periods = whole.periods, tables } = {}) =>
      evaluateExact(
        tables === undefined
          ? program
          : { ...program, tables: new Map([...program.tables, ...Object.entries(tables)]) },
        { overrides: overrides(figures), periods },
      ),
  };
};

/** Some rows of a section or columns of a table, as they stand. @throws TypeError for one that is not there. */
export const picked = <Spec>(
  rows: Readonly<Record<string, Spec>>,
  names: readonly string[],
): Record<string, Spec> =>
  Object.fromEntries(
    names.map((name) => {
      const row = rows[name];
      if (row === undefined) throw new TypeError(`The rows have no ${name}.`);
      return [name, row];
    }),
  );

const MOST_KEPT = 32;

/** Keeps what was made for a key, the last few keys only: a workbook asks the same question thousands of times. */
export const remembered = <Given, Value>(
  make: (given: Given) => Value,
): ((key: string, given: Given) => Value) => {
  const kept = new Map<string, Value>();
  return (key, given) => {
    const known = kept.get(key);
    if (known !== undefined) return known;
    const value = make(given);
    kept.set(key, value);
    const [oldest] = kept.keys();
    if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
    return value;
  };
};
