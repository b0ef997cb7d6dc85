import {
  compile,
  evaluateExact,
  factor,
  input,
  type InputSpec,
  type InputValue,
  type Model,
  type RecordTable,
  type RowSpec,
  RowsError,
  sayProblem,
  type Section,
} from '../../src/rows/index';

/** Small models for the specifications below. */

export const label = (en: string, zh = en) => ({ zh, en });

export const section = (
  id: string,
  rows: Record<string, RowSpec>,
  inputs: Record<string, InputSpec> = {},
): Section => ({ id, label: label(id), inputs, rows });

export const globalSection = (
  id: string,
  rows: Record<string, RowSpec>,
  inputs: Record<string, InputSpec> = {},
): Section => ({ ...section(id, rows, inputs), global: true });

export const table = (
  id: string,
  inputs: Record<string, readonly [unit: string, values: readonly InputValue[]]>,
  columns: Record<string, RowSpec> = {},
): RecordTable => ({
  id,
  label: label(id),
  size: Object.values(inputs)[0]?.[1].length ?? 0,
  inputs: Object.fromEntries(
    Object.entries(inputs).map(([name, [unit, values]]) => [name, { label: label(name), unit, values }]),
  ),
  columns,
});

export const modelOf = (
  periods: number,
  sections: readonly Section[],
  tables: readonly RecordTable[] = [],
): Model => ({ periods, sections, tables });

export const read = (...args: Parameters<typeof modelOf>) => evaluateExact(compile(modelOf(...args)));

/** The values of a row as text; n/a where it does not apply. */
export const shown = (values: readonly { toString: () => string }[]): string =>
  values.map((x) => x.toString().replace('NaN', 'n/a')).join(' ');

/** The value of a pure-number formula over the number inputs a, b, c, in one cell. */
export const valueOf = (formula: string, inputs: Record<string, number | string> = {}): string => {
  const specs = Object.fromEntries(
    Object.entries(inputs).map(([name, value]) => [
      name,
      input(name, name, value, typeof value === 'string' ? 'text' : ''),
    ]),
  );
  return shown(read(1, [section('x', { y: factor('', '', formula) }, specs)]).row('x.y'));
};

/** What the compiler says of a broken model, one line for each problem. */
export const problemsOf = (model: Model): readonly string[] => {
  try {
    compile(model);
  } catch (error) {
    if (error instanceof RowsError) return error.problems.map(sayProblem);
    throw error;
  }
  return [];
};
