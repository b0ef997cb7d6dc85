import type { Json, Project } from '../../project';
import { compareProjects, type Comparison } from '../compare';
import { evaluate, type EvaluateOptions, type Evaluation } from '../evaluate';
import { applyScenario } from './apply';
import { PRESETS } from './presets';
import type { Scenario } from './scenario';

export { applyScenario } from './apply';
export { ScenarioError, type Change, type Scenario } from './scenario';

/** A scenario beside the base: what it changed, and what became of verdicts, figures and rows. */
export interface ScenarioOutcome {
  readonly scenario: Scenario;
  readonly evaluation: Evaluation;
  readonly comparison: Comparison;
}

/** The scenarios that a project has: its author's own, then ours. An own one takes the place of ours of the same id. */
export function scenariosOf({ scenarios }: Project): Scenario[] {
  const own = scenarios.map(({ id, name, changes }): Scenario => ({
    id,
    label: { zh: name, en: name },
    origin: 'project',
    source: null,
    // A project's scenario came through the same JSON: its values are what JSON can say.
    changes: changes.map(({ path, value }) => ({ kind: 'set', path, value: value as Json })),
  }));
  return [...own, ...PRESETS.filter((preset) => own.every(({ id }) => id !== preset.id))];
}

/**
 * Evaluates a scenario as a project of its own and holds it against the base.
 * Throws ScenarioError, and whatever `evaluate` refuses in what the scenario makes.
 */
export function runScenario(
  base: Evaluation,
  scenario: Scenario,
  options: EvaluateOptions = {},
): ScenarioOutcome {
  const evaluation = evaluate(applyScenario(base.project, scenario), options);
  return { scenario, evaluation, comparison: compareProjects(base, evaluation) };
}
