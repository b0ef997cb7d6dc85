import type { Project } from '../../project';
import { toJson, type Json } from '../../project';
import { modelOf } from '../../model';
import { compile, evaluateExact, type Exact } from '../../rows';
import { correlated } from './correlation/iman-conover';
import { wantedCorrelations } from './correlation/wanted';
import { RiskError } from './error';
import type { Batch } from './run/dispatch';
import { yearEndsOf } from './run/figures';
import { keepProgram } from './run/task-program';
import { generator, unitDraws, type Sampling } from './sampling/samples';
import { reachOf, type Drawn, type Lane } from './variables/lanes';
import { movedTo, putValue } from './variables/place';
import { variablesOf } from './variables/variables';

export interface RiskOptions {
  readonly draws: number;
  readonly seed: number;
  readonly sampling: Sampling;
}

/** Everything of a run that is decided before the first draw is computed. */
export interface RiskPlan extends RiskOptions {
  readonly project: Project;
  /** Each variable with what was drawn for it, in its own unit. */
  readonly variables: readonly Drawn[];
  /** Variables that change the model's structure: their draws are computed by structure. */
  readonly structural: readonly Drawn[];
  readonly batches: readonly Batch[];
  readonly years: readonly number[];
  /** Total investment as planned, yuan: what a gap is held against. Infinite where the project invests nothing. */
  readonly investment: number;
  /** The largest change that a stated correlation needed; 0 where none did. */
  readonly correlationChange: number;
}

/** Another structure is another model, made in a second or two. */
const MOST_STRUCTURES = 24;

/** A seed of its own for the reordering, so that it does not depend on how many numbers were drawn before. */
const REORDERING = 0x5eed;

/**
 * What a run will compute: the sample is made once, here, from the seed alone. Throws RiskError for variables,
 * distributions and correlations that make no run, PolicyError and ModelError as the model does.
 */
export const planRisk = (project: Project, options: RiskOptions): RiskPlan => {
  const { draws, seed, sampling } = options;
  const json = toJson(project);
  const moving = variablesOf(project, json);
  if (moving.length === 0) throw new RiskError('variable', 'risk.variables', nothing);
  let columns = unitDraws(sampling, moving.length, draws, seed);
  const wanted = wantedCorrelations(
    project.risk.correlations,
    moving.map(({ variable }) => variable.id),
  );
  if (wanted !== undefined) {
    const chosen = wanted.variables.map((at) => columns[at] ?? new Float64Array(draws));
    const reordered = correlated(chosen, wanted.scores, generator(seed ^ REORDERING));
    columns = columns.map((column, at) => reordered[wanted.variables.indexOf(at)] ?? column);
  }
  const variables = moving.map(({ variable, inputs }, at): Drawn => ({
    variable,
    inputs,
    draws: (columns[at] ?? new Float64Array(draws)).map(variable.distribution.quantile),
  }));
  const { lanes, structural } = reachOf(json, variables);
  const program = compile(modelOf(project).model);
  const exact = evaluateExact(program);
  const years = yearEndsOf(program).map(({ year }) => year);
  const batches = batchesOf(json, lanes, structural, years, draws);
  const [whole] = batches;
  if (structural.length === 0 && whole !== undefined) keepProgram(whole.task.project, { program, exact });
  return {
    ...options,
    project,
    variables,
    structural,
    batches,
    years,
    investment: investmentOf(exact),
    correlationChange: wanted?.largestChange ?? 0,
  };
};

const investmentOf = ({ program, cell }: Exact): number => {
  const total = 'investment.total';
  return program.rows.has(total) ? cell(total).toNumber() || Infinity : Infinity;
};

const nothing = {
  zh: '本项目没有可抽取的不确定输入。请在 risk.variables 中列出变量及其分布。',
  en: 'This project has no uncertain input to draw. List variables with their distributions under risk.variables.',
};

/** Draws by the structure that they have. */
const groupsOf = (structural: readonly Drawn[], draws: number): Uint32Array[] => {
  if (structural.length === 0) return [Uint32Array.from({ length: draws }, (_, draw) => draw)];
  const structures = new Map<string, number[]>();
  for (let draw = 0; draw < draws; draw += 1) {
    const key = structural
      .flatMap(({ variable, inputs, draws: column }) =>
        inputs.map((input) => movedTo(input, variable, column[draw] ?? 0)),
      )
      .join();
    const known = structures.get(key);
    if (known === undefined) structures.set(key, [draw]);
    else known.push(draw);
    if (structures.size > MOST_STRUCTURES) throw tooMany(structural);
  }
  return [...structures.values()].map((group) => Uint32Array.from(group));
};

/** One batch for each structure. */
const batchesOf = (
  json: Json,
  lanes: readonly Lane[],
  structural: readonly Drawn[],
  years: readonly number[],
  draws: number,
): Batch[] =>
  groupsOf(structural, draws).map((group): Batch => {
    const draw = group[0] ?? 0;
    const project = structuredClone(json);
    for (const { variable, inputs, draws: column } of structural)
      for (const input of inputs) putValue(project, input, movedTo(input, variable, column[draw] ?? 0));
    return {
      task: { project, varied: lanes.map(({ varied }) => varied), years },
      values: lanes.map(({ drawn, valueAt }) =>
        Float64Array.from(group, (at) => valueAt(drawn.draws[at] ?? 0)),
      ),
      draws: group,
    };
  });

const tooMany = (structural: readonly Drawn[]): RiskError => {
  const [zh, en] = (['zh', 'en'] as const).map((lang) =>
    structural.map(({ variable }) => variable.label[lang]).join(lang === 'zh' ? '、' : ', '),
  );
  return new RiskError('tooManyStructures', 'risk.variables', {
    zh: `变量 ${zh ?? ''} 会改变模型的结构（行或期数），每个不同的取值组合都要重建模型；抽取的组合超过 ${MOST_STRUCTURES} 种。请改用取值少的离散分布。`,
    en: `The variables ${en ?? ''} change the model's structure (rows or periods), so each different combination is a model of its own; more than ${MOST_STRUCTURES} combinations were drawn. Give them a discrete distribution with few values.`,
  });
};
