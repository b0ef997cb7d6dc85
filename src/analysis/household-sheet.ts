import { ZERO, type Decimal } from '../finance/decimal';
import { Context } from '../model/context';
import { relocation } from '../model/relocation';
import { timeline } from '../model/timeline';
import { resolve } from '../policy';
import type { Household, Project } from '../project/project';
import { compile, evaluateExact, type Exact } from '../rows';
import { sure } from '../rows/sure';

/** The household sheet (一户一表) of a project: every column of the model's own record table, without the rest of the model. */
export interface HouseholdSheet {
  readonly households: readonly Household[];
  readonly unitTypes: Project['relocation']['unitTypes'];
  readonly exact: Exact;
  /** A column of the household table at a record, such as `target` (m²) or `settlement` (yuan per household). */
  readonly at: (column: string, record: number) => Decimal;
  /** Sum of a column over all records; `weighted` multiplies by the households a record stands for. */
  readonly sum: (column: string, weighted?: boolean) => Decimal;
}

/**
 * Reads the relocation rows of a project for its households: one period is enough, because every column is per household.
 * Throws PolicyError and ModelError for what relocation leaves open.
 */
export function householdSheet(project: Project): HouseholdSheet {
  const context = new Context(project, resolve(project.policy.packs, project.policy.overrides));
  const head = timeline(context);
  const { sections = [], tables = [] } = relocation(context);
  context.finish();
  return householdsOf(project, evaluateExact(compile({ periods: 1, sections: [head, ...sections], tables })));
}

/** The household sheet of a project whose rows have been read already, as part of its whole model. */
export function householdsOf({ relocation: own }: Project, exact: Exact): HouseholdSheet {
  const { households, unitTypes } = own;
  const values = (column: string): readonly Decimal[] =>
    households.length === 0 ? [] : exact.row(`households.${column}`);
  return {
    households,
    unitTypes,
    exact,
    at: (column, record) => sure(values(column)[record]),
    sum: (column, weighted = false) => {
      const own = values(column);
      return households.reduce(
        (total, { count }, record) =>
          total.plus(weighted ? sure(own[record]).times(count) : sure(own[record])),
        ZERO,
      );
    },
  };
}
