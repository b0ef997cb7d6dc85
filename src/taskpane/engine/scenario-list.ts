import type { Wording } from '../../analysis';
import { scenariosOf } from '../../analysis/scenarios';
import type { Opened } from './opened';
import { baseColumn, type ScenarioColumn } from './scenario-run';

/** A scenario that may be asked of the project. */
export interface ScenarioItem {
  readonly id: string;
  readonly name: string;
  /** One of ours, or the project's own. */
  readonly origin: 'preset' | 'project';
  /** Where the stress comes from; '' for an own one. */
  readonly source: string;
  /** How many inputs an own one changes. */
  readonly changes: number;
}

export interface ScenarioList {
  readonly scenarios: readonly ScenarioItem[];
  readonly base: ScenarioColumn;
}

/** The project's own scenarios, then ours with their sources, and the base beside which they stand. */
export const scenarioList = ({ project, evaluation }: Opened, wording: Wording): ScenarioList => ({
  scenarios: scenariosOf(project).map(({ id, label, origin, source, changes }) => ({
    id,
    name: label[wording.lang],
    origin,
    source: source?.[wording.lang] ?? '',
    changes: changes.length,
  })),
  base: baseColumn(evaluation, wording),
});
