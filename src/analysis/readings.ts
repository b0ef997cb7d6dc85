import { ONE } from '../finance/decimal';
import type { ProjectModel } from '../model';
import type { Project } from '../project/project';
import type { Exact, Program } from '../rows';

/** A project read once on received and committed money, and once with expected money too. */
export interface Readings {
  readonly project: Project;
  readonly projectModel: ProjectModel;
  readonly program: Program;
  /** Received and committed sources only: what the verdict stands on. */
  readonly exact: Exact;
  /** Expected sources counted as well; the same object where there are none. */
  readonly withExpected: Exact;
  readonly periods: readonly string[];
}

/** The switch that counts expected money. */
export const COUNT_EXPECTED = 'timeline.countExpected';

/** Whether a source of this program is expected only, so that counting expected money may change something. */
export const countsExpected = ({ inputs }: Program): boolean =>
  [...inputs.values()].some(
    ({ ref, data }) =>
      ref.endsWith('.isExpected') && data.kind === 'number' && data.values[0]?.eq(ONE) === true,
  );
