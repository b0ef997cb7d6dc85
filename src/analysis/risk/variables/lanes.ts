import { ModelError } from '../../../model';
import { PolicyError } from '../../../policy';
import { ProjectError, type Json } from '../../../project';
import type { Label } from '../../../rows';
import type { Varied } from '../../lanes';
import { RiskError } from '../error';
import { type Parts, partsFrom } from './cells';
import { movedTo, putValue, type MovedInput } from './place';
import type { RiskVariable } from './variable';

/** A variable with the inputs it moves and what was drawn for it. */
export interface Drawn {
  readonly variable: RiskVariable;
  readonly inputs: readonly MovedInput[];
  readonly draws: Float64Array;
}

/** A number of the model that differs from draw to draw, and how it comes from what was drawn. */
export interface Lane {
  readonly varied: Varied;
  readonly drawn: Drawn;
  readonly valueAt: (draw: number) => number;
}

/** How the variables reach the model. */
export interface Reach {
  readonly lanes: readonly Lane[];
  /** Variables that change which rows or periods there are, or an input in a way of its own. */
  readonly structural: readonly Drawn[];
}

/** One cell of the model's inputs that follows a moved input. */
interface Cell {
  readonly ref: string;
  /** The record of a column; 0 of a single input. */
  readonly at: number;
  readonly isColumn: boolean;
  readonly input: MovedInput;
  readonly drawn: Drawn;
}

const same = (one: number | string, other: number | string): boolean =>
  typeof one === 'number' && typeof other === 'number'
    ? Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one), Math.abs(other))
    : one === other;

const RECORD = /\[(\d+)\]/;

/** Which inputs cite a place; asked for every record of a column. */
const citing = (base: Parts): ((place: string) => readonly string[]) => {
  const refs = new Map<string, string[]>();
  for (const [ref, { places }] of base.inputs)
    for (const place of new Set(places)) refs.set(place, [...(refs.get(place) ?? []), ref]);
  return (place) => refs.get(place) ?? [];
};

/** Cells that may be the same number as a moved input: read from its place, alone or among others. */
const candidatesOf = (base: Parts, all: readonly Drawn[]): Cell[] => {
  const refsOf = citing(base);
  return all.flatMap((drawn) =>
    drawn.inputs.flatMap((input) => {
      const cells = (ref: string, records: Iterable<number>): Cell[] => {
        const { values = [], isColumn = false } = base.inputs.get(ref) ?? {};
        return [...records].flatMap((at) =>
          same(values[at] ?? '', input.base) ? [{ ref, at, isColumn, input, drawn }] : [],
        );
      };
      const record = Number(RECORD.exec(input.cited)?.[1]);
      return [
        ...refsOf(input.cited).flatMap((ref) => cells(ref, base.inputs.get(ref)?.values.keys() ?? [])),
        ...(Number.isNaN(record)
          ? []
          : refsOf(input.cited.replace(RECORD, '[]')).flatMap((ref) => cells(ref, [record]))),
      ];
    }),
  );
};

const EXTREMES = [
  (draws: Float64Array): number => draws.reduce((least, draw) => Math.min(least, draw), Infinity),
  (draws: Float64Array): number => draws.reduce((most, draw) => Math.max(most, draw), -Infinity),
] as const;

/**
 * The cells that follow some variables, as a model made anew at the lowest and the highest of the drawn numbers has them;
 * undefined where it differs from the base by anything else. Throws what refuses such a project.
 */
const cellsOfAll = (json: Json, base: Parts, all: readonly Drawn[]): Cell[] | undefined => {
  let cells = candidatesOf(base, all);
  for (const extreme of EXTREMES) {
    const ends = new Map(all.map((drawn) => [drawn, extreme(drawn.draws)]));
    const at = (drawn: Drawn, input: MovedInput): number =>
      movedTo(input, drawn.variable, ends.get(drawn) ?? 0);
    const trial = structuredClone(json);
    for (const drawn of all) for (const input of drawn.inputs) putValue(trial, input, at(drawn, input));
    const parts = partsFrom(trial);
    if (parts.rows !== base.rows || parts.inputs.size !== base.inputs.size) return undefined;
    const valueIn = ({ inputs }: Parts, cell: Cell) => inputs.get(cell.ref)?.values[cell.at];
    // An input that stays as it is when its neighbour's cell moves is none.
    cells = cells.filter(
      (cell) =>
        same(at(cell.drawn, cell.input), cell.input.base) || valueIn(parts, cell) !== valueIn(base, cell),
    );
    const told = new Map(cells.map((cell) => [`${cell.ref} ${cell.at}`, at(cell.drawn, cell.input)]));
    for (const [ref, { values }] of base.inputs) {
      const found = parts.inputs.get(ref)?.values ?? [];
      const agrees = (value: number | string, record: number): boolean =>
        same(told.get(`${ref} ${record}`) ?? value, found[record] ?? '');
      if (found.length !== values.length || !values.every(agrees)) return undefined;
    }
  }
  return cells;
};

/** How a draw reaches records that follow inputs of their own; undefined where each would have to be rounded on its own. */
const sharedBy = (cells: readonly Cell[], { variable: { applies } }: Drawn): Lane['valueAt'] | undefined => {
  const isWhole = cells.some(({ input }) => input.isWhole);
  if (isWhole && applies === 'factor') return undefined;
  return isWhole ? Math.round : (draw) => draw;
};

/** The cells of one input that one variable moves, as one lane; undefined where they cannot be. */
const laneOf = (drawn: Drawn, ref: string, cells: readonly Cell[]): Lane | undefined => {
  const [first] = cells;
  if (first === undefined) return undefined;
  const { variable } = drawn;
  const records = cells.map(({ at }) => at);
  const ofFirst = (draw: number): number => movedTo(first.input, variable, draw);
  if (!first.isColumn) return { varied: { ref }, drawn, valueAt: ofFirst };
  if (cells.every(({ input }) => input === first.input))
    return { varied: { ref, records }, drawn, valueAt: ofFirst };
  const valueAt = sharedBy(cells, drawn);
  return valueAt && { varied: { ref, records, applies: variable.applies }, drawn, valueAt };
};

const lanesOf = (cells: readonly Cell[]): Lane[] | undefined => {
  const groups = new Map<Drawn, Map<string, Cell[]>>();
  for (const cell of cells) {
    const inputs = groups.get(cell.drawn) ?? new Map<string, Cell[]>();
    groups.set(cell.drawn, inputs);
    const own = inputs.get(cell.ref);
    if (own === undefined) inputs.set(cell.ref, [cell]);
    else own.push(cell);
  }
  const lanes = [...groups].flatMap(([drawn, inputs]) =>
    [...inputs].map(([ref, own]) => laneOf(drawn, ref, own)),
  );
  return lanes.every((lane) => lane !== undefined) ? lanes : undefined;
};

const lanesOfAll = (json: Json, base: Parts, all: readonly Drawn[]): Lane[] | undefined => {
  const cells = cellsOfAll(json, base, all);
  if (cells === undefined) return undefined;
  const idle = all.find(
    (drawn) => drawn.variable.origin === 'project' && cells.every((cell) => cell.drawn !== drawn),
  );
  if (idle !== undefined) throw notInModel(idle, base);
  return lanesOf(cells);
};

/** A parameter that a line of the project states itself is not asked of the policy. */
const ownPlaceOf = ({ inputs: [moved] }: Drawn, { inputs }: Parts): string | undefined =>
  [...inputs.values()].find(
    ({ places: [own, ...others] }) =>
      moved !== undefined && own !== moved.cited && others.includes(moved.cited),
  )?.places[0];

const notInModel = (drawn: Drawn, base: Parts): RiskError => {
  const { id, label } = drawn.variable;
  const own = ownPlaceOf(drawn, base);
  return new RiskError(
    'variable',
    id,
    own === undefined
      ? {
          zh: `风险变量“${label.zh}”不进入本项目的测算，变动它不改变任何结果。请删去，或另选输入。`,
          en: `The risk variable "${label.en}" enters no formula of this project, so drawing it changes nothing. Take it out, or choose another input.`,
        }
      : {
          zh: `风险变量“${label.zh}”不起作用：本项目在 ${own} 自填了此数。请把变量的路径改为 ${own}。`,
          en: `The risk variable "${label.en}" has no effect: the project states the figure itself at ${own}. Make that the variable's path.`,
        },
  );
};

const reasonOf = (error: unknown): Label | undefined => {
  if (error instanceof ProjectError) {
    const [first] = error.problems;
    return first === undefined
      ? undefined
      : { zh: `${first.path}：${first.message.zh}`, en: `${first.path}: ${first.message.en}` };
  }
  if (error instanceof PolicyError) return error.problems[0]?.what;
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
 * that rows stay the same for, or as another structure. Throws RiskError where such a project would be refused, and for a
 * variable of the project that reaches nothing.
 */
export const reachOf = (json: Json, all: readonly Drawn[]): Reach => {
  const base = partsFrom(json);
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
