import { ONE } from '../finance/decimal';
import type { MoneyUnit } from '../i18n';
import { modelOf } from '../model';
import type { Project } from '../project/project';
import { compile, evaluateExact } from '../rows';
import { figuresOf, type Figure } from './figures';
import { findingsOf, type Finding } from './findings';
import { periodLabels } from './periods';
import { COUNT_EXPECTED, countsExpected, type Readings } from './readings';
import { verdictOf, type Verdicts } from './verdict';

export interface Evaluation extends Readings {
  readonly summary: {
    readonly name: string;
    readonly kind: string;
    readonly step: string;
    readonly periods: number;
  };
  readonly verdict: Verdicts;
  readonly figures: readonly Figure[];
  readonly checks: readonly Finding[];
}

export interface EvaluateOptions {
  /** Unit of amounts in sentences. */
  readonly unit?: MoneyUnit | 'auto';
}

/** Rows, readings and periods of a project; the ground of every question asked of it. */
export const read = (project: Project): Readings => {
  const projectModel = modelOf(project);
  const program = compile(projectModel.model);
  const exact = evaluateExact(program);
  const withExpected = countsExpected(program)
    ? evaluateExact(program, { overrides: new Map([[COUNT_EXPECTED, ONE]]), base: exact })
    : exact;
  return { project, projectModel, program, exact, withExpected, periods: periodLabels(exact) };
};

/**
 * Does each period balance, and why not? (model.md 4.10, 4.11)
 * Throws PolicyError, ModelError for what the project leaves out, RowsError for a fault of the model.
 */
export const evaluate = (project: Project, { unit = 'auto' }: EvaluateOptions = {}): Evaluation => {
  const readings = read(project);
  const { name, kind, step } = project.project;
  return {
    ...readings,
    summary: { name, kind, step, periods: readings.periods.length },
    verdict: verdictOf(readings, unit),
    figures: figuresOf(readings),
    checks: findingsOf(readings),
  };
};
