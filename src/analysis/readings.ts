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
