import { fieldLabel } from '../../../i18n';
import { catalogue, isParameterId } from '../../../policy';
import { policyIdOf, type Json, type Project, type RiskCategory } from '../../../project';
import type { Label } from '../../../rows';
import { ScenarioError } from '../../scenarios';
import { distributionOf } from '../distributions/read';
import { RiskError } from '../error';
import { inputsOf, type MovedInput } from './place';
import { RISK_PRESETS } from './presets';
import type { RiskVariable } from './variable';

/** A variable and the inputs of this project that it moves: one at least. */
export interface Moving {
  readonly variable: RiskVariable;
  readonly inputs: readonly MovedInput[];
}

type Stated = Project['risk']['variables'][number];

/** Which kind of risk an input belongs to, where the project does not say. */
const CATEGORY_OF: readonly (readonly [paths: RegExp, category: RiskCategory])[] = [
  [
    /^(grants|policy|land\.(retention|treasury|landIncome)|relocation\.(appraisal|transition|cashBonus|voucher))/,
    'policy',
  ],
  [/^land\..*Month$/, 'policy'],
  [/^(land|sales)\b/, 'market'],
  [/^operation\.incomes.*collectionRate$/, 'social'],
  [/^operation\.incomes/, 'market'],
  [/^(costs|project\.phases)\b/, 'technology'],
  [/^relocation\b/, 'social'],
];

const categoryOf = (path: string): RiskCategory =>
  CATEGORY_OF.find(([paths]) => paths.test(path))?.[1] ?? 'natureEconomy';

const labelOf = (path: string): Label => {
  const parameter = policyIdOf(path);
  if (parameter !== undefined && isParameterId(parameter)) {
    const { zh, en } = catalogue[parameter].label;
    return { zh: `政策参数：${zh}`, en: `Policy parameter: ${en}` };
  }
  const field = fieldLabel(path.replace(/\[[^\]]*\]/g, '[]'));
  return field === undefined
    ? { zh: path, en: path }
    : { zh: `${field.zh}（${path}）`, en: `${field.en} (${path})` };
};

const stated = (
  { path, name, category, applies, distribution, parameters, source }: Stated,
  at: number,
): RiskVariable => {
  const given = Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [name, value.toNumber()]),
  );
  return {
    id: path,
    label: name === undefined ? labelOf(path) : { zh: name, en: name },
    category: category ?? categoryOf(path),
    paths: [path],
    applies,
    distribution: distributionOf(distribution, given, `risk.variables[${at}]`),
    stated: { kind: distribution, parameters: given },
    origin: 'project',
    source: source === undefined ? null : { zh: source, en: source },
  };
};

const twice = (path: string): Label => ({
  zh: `变量“${path}”写了两次。一个输入只能有一个分布，请删去其一。`,
  en: `The variable "${path}" stands there twice. An input has one distribution: take one of them out.`,
});

const movesNothing = (path: string): Label => ({
  zh: `风险变量“${path}”在本项目中没有可变动的数字（没有这样的行，或其值为 0 而按倍数变动）。请改写路径，或删去此变量。`,
  en: `The risk variable "${path}" moves no number of this project (there is no such line, or it is 0 and would be multiplied). Change its path, or take it out.`,
});

/** What the project states. Throws RiskError for a variable that is no variable of this project. */
const own = (project: Project, json: Json): Moving[] => {
  const taken = new Set<string>();
  return project.risk.variables.map((given, at): Moving => {
    const variable = stated(given, at);
    const path = `risk.variables[${at}].path`;
    const inputs = numbersOf(json, variable, path);
    if (inputs.length === 0) throw new RiskError('variable', path, movesNothing(given.path));
    for (const input of inputs) {
      if (taken.has(input.path)) throw new RiskError('variable', path, twice(input.path));
      taken.add(input.path);
    }
    return { variable, inputs };
  });
};

const numbersOf = (json: Json, variable: RiskVariable, path: string): MovedInput[] => {
  try {
    return inputsOf(json, variable);
  } catch (error) {
    if (error instanceof ScenarioError) throw new RiskError('variable', path, error.sentence);
    throw error;
  }
};

/** The project's own variables, or ours where it states none: of those, what moves something in it. */
export const variablesOf = (project: Project, json: Json): Moving[] =>
  project.risk.variables.length > 0
    ? own(project, json)
    : RISK_PRESETS.map((variable) => ({ variable, inputs: inputsOf(json, variable) })).filter(
        ({ inputs }) => inputs.length > 0,
      );
