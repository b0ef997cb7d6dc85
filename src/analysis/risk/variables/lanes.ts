import { modelOf, ModelError } from '../../../model';
import { packs } from '../../../policy';
import { parseProject, ProjectError, type Json } from '../../../project';
import type { Label } from '../../../rows';
import type { Model } from '../../../rows/definition';
import { RiskError } from '../error';
import { movedTo, putValue, type MovedInput } from './place';
import type { RiskVariable } from './variable';

/** A variable with the inputs it moves and what was drawn for it. */
export interface Drawn {
  readonly variable: RiskVariable;
  readonly inputs: readonly MovedInput[];
  readonly draws: Float64Array;
}

/** An input of the model that takes another number in each draw, and where that number comes from. */
export interface Lane {
  readonly ref: string;
  readonly input: MovedInput;
  readonly drawn: Drawn;
}

/** How the variables reach the model. */
export interface Reach {
  readonly lanes: readonly Lane[];
  /** Variables that change which rows or periods there are, or an input in a way of its own. */
  readonly structural: readonly Drawn[];
}

const packIds = new Set(packs.map(({ id }) => id));
const same = (one: number, other: number): boolean =>
  Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one), Math.abs(other));

const modelFrom = (json: Json): Model => modelOf(parseProject(json, { packs: packIds })).model;

/** Every single input of a model by its name, and what else it is made of, as text to be compared. */
interface Parts {
  readonly inputs: ReadonlyMap<
    string,
    { readonly value: unknown; readonly path: string; readonly link: string }
  >;
  readonly rows: string;
}

const partsOf = ({ periods, sections, tables }: Model): Parts => ({
  inputs: new Map(
    sections.flatMap(({ id, inputs }) =>
      Object.entries(inputs).map(
        ([name, { value, path = '', link = '' }]) =>
          [
            `${id}.${name}`,
            { value: typeof value === 'string' ? value : Number(value), path, link },
          ] as const,
      ),
    ),
  ),
  rows: JSON.stringify([
    periods,
    sections.map(({ id, rows }) => [id, Object.entries(rows).map(([name, { formula }]) => [name, formula])]),
    tables.map(({ id, size, inputs, columns }) => [
      id,
      size,
      Object.entries(inputs).map(([name, { values }]) => [name, values]),
      Object.entries(columns).map(([name, { formula }]) => [name, formula]),
    ]),
  ]),
});

/** Inputs that may be the same number as a moved one: read from its cell, alone or among others. */
const candidatesOf = (base: Parts, drawn: Drawn): Lane[] =>
  drawn.inputs.flatMap((input) =>
    [...base.inputs].flatMap(([ref, { value, path, link }]): Lane[] =>
      (path === input.path || link.includes(`{${input.path}}`)) &&
      typeof value === 'number' &&
      same(value, input.base)
        ? [{ ref, input, drawn }]
        : [],
    ),
  );

const EXTREMES = [
  (draws: Float64Array): number => draws.reduce((least, draw) => Math.min(least, draw), Infinity),
  (draws: Float64Array): number => draws.reduce((most, draw) => Math.max(most, draw), -Infinity),
] as const;

/**
 * The lanes of some variables as a model made anew at the lowest and the highest of the drawn numbers has them; undefined where
 * it differs from the base by anything else. Throws what refuses such a project.
 */
const lanesOfAll = (json: Json, base: Parts, all: readonly Drawn[]): Lane[] | undefined => {
  let lanes = all.flatMap((drawn) => candidatesOf(base, drawn));
  for (const extreme of EXTREMES) {
    const trial = structuredClone(json);
    for (const { variable, inputs, draws } of all)
      for (const input of inputs) putValue(trial, input, movedTo(input, variable, extreme(draws)));
    const parts = partsOf(modelFrom(trial));
    if (parts.rows !== base.rows || parts.inputs.size !== base.inputs.size) return undefined;
    const valueIn = ({ inputs }: Parts, ref: string): unknown => inputs.get(ref)?.value;
    // An input that stays as it is when its neighbour's cell moves is none.
    lanes = lanes.filter(({ ref, input, drawn }) => {
      const wanted = movedTo(input, drawn.variable, extreme(drawn.draws));
      return same(wanted, input.base) || valueIn(parts, ref) !== valueIn(base, ref);
    });
    const told = new Map(
      lanes.map(({ ref, input, drawn }) => [ref, movedTo(input, drawn.variable, extreme(drawn.draws))]),
    );
    for (const [ref, { value }] of base.inputs) {
      const wanted = told.get(ref) ?? value;
      const found = valueIn(parts, ref);
      const agrees =
        typeof wanted === 'number' && typeof found === 'number' ? same(wanted, found) : wanted === found;
      if (!agrees) return undefined;
    }
  }
  const reached = new Set(lanes.map(({ input }) => input));
  return all.every(({ inputs }) => inputs.every((input) => reached.has(input))) ? lanes : undefined;
};

const reasonOf = (error: unknown): Label | undefined => {
  if (error instanceof ProjectError) {
    const [first] = error.problems;
    return first === undefined
      ? undefined
      : { zh: `${first.path}：${first.message.zh}`, en: `${first.path}: ${first.message.en}` };
  }
  if (error instanceof ModelError)
    return { zh: error.sentences('zh')[0] ?? '', en: error.sentences('en')[0] ?? '' };
  return undefined;
};

const refusal = ({ variable, draws }: Drawn, reason: Label): RiskError => {
  const [least, most] = EXTREMES.map((extreme) => Number(extreme(draws).toPrecision(6)));
  return new RiskError('variable', variable.id, {
    zh: `风险变量“${variable.label.zh}”在抽取的 ${least ?? ''} 至 ${most ?? ''} 之间有模型不接受的值（${reason.zh}）。请收窄分布，或为其设上下限。`,
    en: `Between ${least ?? ''} and ${most ?? ''}, which were drawn, the risk variable "${variable.label.en}" takes values that the model refuses (${reason.en}). Narrow its distribution, or give it bounds.`,
  });
};

/**
 * How each variable reaches the model, found by making the model anew at the ends of what was drawn: as numbers of inputs
 * that rows stay the same for, or as another structure. Throws RiskError where such a project would be refused.
 */
export const reachOf = (json: Json, all: readonly Drawn[]): Reach => {
  const base = partsOf(modelFrom(json));
  try {
    const lanes = lanesOfAll(json, base, all);
    if (lanes !== undefined) return { lanes, structural: [] };
  } catch (error) {
    // Each may be acceptable alone; which one is not is told below.
    if (reasonOf(error) === undefined) throw error;
  }
  const lanes: Lane[] = [];
  const structural: Drawn[] = [];
  for (const drawn of all) {
    const own = alone(json, base, drawn);
    if (own === undefined) structural.push(drawn);
    else lanes.push(...own);
  }
  return { lanes, structural };
};

const alone = (json: Json, base: Parts, drawn: Drawn): Lane[] | undefined => {
  try {
    return lanesOfAll(json, base, [drawn]);
  } catch (error) {
    const reason = reasonOf(error);
    throw reason === undefined ? error : refusal(drawn, reason);
  }
};
