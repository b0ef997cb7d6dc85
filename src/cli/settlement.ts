import { householdSheet, type HouseholdSheet } from '../analysis/household-sheet';
import { settlementFrame, startMonthOf, type SettlementTerms } from '../analysis/settlement-frame';
import { parseHouseholdsCsv, parseProject, type Project } from '../project';

export interface SettlementRequest extends SettlementTerms {
  readonly csv: Uint8Array;
  /** A project as JSON whose prices, unit types and policy apply; its own households do not. */
  readonly project?: unknown;
}

/** The households of the list in a project that has nothing but their relocation. Throws ProjectError. */
export function settlementProject(request: SettlementRequest): Project {
  const project = parseProject(settlementFrame(request.project, request));
  const startMonth = request.start ?? startMonthOf(request.project);
  project.relocation.households = parseHouseholdsCsv(
    request.csv,
    typeof startMonth === 'string' ? { startMonth } : {},
  );
  return project;
}

/** Every household settled by the model's own rows: the same columns that a whole project computes. Throws what those rooms throw. */
export const settle = (request: SettlementRequest): HouseholdSheet =>
  householdSheet(settlementProject(request));
