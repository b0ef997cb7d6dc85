import { readdirSync, readFileSync } from 'node:fs';
import { modelOf } from '../../../src/model/model';
import { parseProjectText } from '../../../src/project';
import { compile, evaluateExact, type Exact, type InputValue, type Program } from '../../../src/rows/index';
import { type BackEnd, lanesOf, type Varied } from '../../../src/rows/lanes/lanes';

/** How the specifications below read both ways and compare. */

export const EXAMPLES = readdirSync('examples')
  .filter((name) => name.endsWith('.json'))
  .map((name) => name.replace('.json', ''));

/** Prices, rates, costs and shares: what a risk run varies. */
export const uncertain = (program: Program) =>
  [...program.inputs.values()]
    .filter(
      ({ axis, data, name, section }) =>
        axis === 'single' &&
        data.kind === 'number' &&
        section !== 'checks' &&
        /price|rate|amount|cost|growth|share|limit/i.test(name),
    )
    .map(({ ref }) => ({ ref }));

/** Up to 1.5 % away, with digits as people write them: a fen's half is then told in both readings. */
export const shifted = (x: number, i: number): number =>
  Number((x * (1 + ((i % 7) - 3) / 200)).toPrecision(6));

/** An example's program, in periods of its own or of a month. */
export const example = (name: string, step?: 'month'): Program => {
  const project = parseProjectText(readFileSync(`examples/${name}.json`, 'utf8'));
  if (step === undefined) return compile(modelOf(project).model);
  return compile(modelOf({ ...project, project: { ...project.project, step } }).model);
};

/** Numbers of the varied inputs in one draw, in their order. */
export type Draw = readonly number[];

const everyRow = (program: Program): readonly string[] => [...program.rows.keys()];

/** Every cell of the rows asked for, computed in lanes: `[draw][row][cell]`. */
export const inLanes = (
  program: Program,
  exact: Exact,
  varied: readonly Varied[],
  draws: readonly Draw[],
  backEnd?: BackEnd,
  refs = everyRow(program),
): readonly (readonly (readonly number[])[])[] => {
  const lanes = lanesOf(program, {
    varied,
    asked: refs.map((ref) => ({ ref, what: 'row' as const })),
    exact,
    ...(backEnd === undefined ? {} : { backEnd }),
  });
  const out = new Float64Array(lanes.width * draws.length);
  lanes.run(
    varied.map((_, i) => Float64Array.from(draws, (draw) => draw[i]!)),
    draws.length,
    out,
  );
  return draws.map((_, d) =>
    lanes.places.map(({ from, count }) =>
      Array.from({ length: count }, (__, t) => out[(from + t) * draws.length + d]!),
    ),
  );
};

/** The same draw read exactly. */
export const exactly = (program: Program, exact: Exact, varied: readonly Varied[], draw: Draw): Exact => {
  const overrides = new Map<string, InputValue | readonly InputValue[]>();
  varied.forEach(({ ref, record }, i) => {
    if (record === undefined) overrides.set(ref, draw[i]!);
    else {
      const column = (overrides.get(ref) ?? exact.row(ref)) as readonly InputValue[];
      overrides.set(ref, column.with(record, draw[i]!));
    }
  });
  return evaluateExact(program, { base: exact, overrides });
};

/**
 * Cells where lanes and the exact reading part by more than 1e-9 of the number or a millionth of a
 * yuan. A row that is what is left of large sums (sources less uses) cannot be nearer than float64
 * holds the sums: 1e-14 of the model's largest number.
 */
export const differences = (
  program: Program,
  exact: Exact,
  rows: readonly (readonly number[])[],
  refs = everyRow(program),
): readonly string[] => {
  const numbers = refs.map((ref) => exact.row(ref).map((value) => value.toNumber()));
  const largest = numbers
    .flat()
    .reduce((most, x) => (Number.isFinite(x) ? Math.max(most, Math.abs(x)) : most), 0);
  const found: string[] = [];
  refs.forEach((ref, r) => {
    numbers[r]!.forEach((y, t) => {
      const x = rows[r]?.[t] ?? Infinity;
      const agrees = Number.isNaN(y)
        ? Number.isNaN(x)
        : Math.abs(x - y) <= Math.max(1e-6, largest * 1e-14) + 1e-9 * Math.abs(y);
      if (!agrees) found.push(`${ref}[${t}] = ${x} in lanes, ${y} exactly`);
    });
  });
  return found;
};

/** Cells in which two computations of the same draws are not the same number; −0 is not 0 here. */
export const unlike = (
  one: ReturnType<typeof inLanes>,
  other: ReturnType<typeof inLanes>,
): readonly string[] =>
  one.flatMap((rows, d) =>
    rows.flatMap((cells, r) =>
      cells.flatMap((x, t) => {
        const y = other[d]?.[r]?.[t];
        return Object.is(x, y) ? [] : [`draw ${d}, row ${r}, cell ${t}: ${x} and ${String(y)}`];
      }),
    ),
  );
