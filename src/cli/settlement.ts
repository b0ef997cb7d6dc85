import { householdSheet, type HouseholdSheet } from '../analysis/household-sheet';
import { parseHouseholdsCsv, parseProject, type Project } from '../project';

export interface SettlementRequest {
  readonly csv: Uint8Array;
  /** A project as JSON whose prices, unit types and policy apply; its own households do not. */
  readonly project?: unknown;
  /** Policy packs in order; without them those of the project. */
  readonly packs?: readonly string[] | undefined;
  /** Values of the relocation section, such as `appraisal` → `12000`. */
  readonly set: ReadonlyMap<string, unknown>;
  /** First month of the project, from which calendar months are counted. */
  readonly start?: string | undefined;
}

type Json = Record<string, unknown>;

const group = (raw: unknown): Json => (typeof raw === 'object' && raw !== null ? (raw as Json) : {});

/**
 * A project that has nothing but relocation. What stands here reaches no settlement:
 * the frame is asked for by the schema, and fees, allowance and return month fall outside what a household settles.
 */
function frame({ packs, set, start }: SettlementRequest, given: Json): Json {
  const off = { enabled: false, reason: '-' };
  const own = group(given.project);
  return {
    schemaVersion: 1,
    project: {
      name: '-',
      city: '-',
      kind: 'renewal',
      planningAreaHa: 50,
      unitAreaHa: 20,
      households: 0,
      residents: 0,
      talents: 0,
      startMonth: start ?? own.startMonth ?? '2000-01',
      step: 'month',
      phases: own.phases ?? { preparation: 0, design: 0, construction: 1, acceptance: 0 },
      operationYears: 1,
      discountRate: 0,
      priceBasis: 'current',
    },
    policy: packs ? { packs, overrides: [] } : (given.policy ?? { packs: [], overrides: [] }),
    relocation: {
      returnMonth: 1,
      earlySigningBonus: 0,
      transitionAllowance: 0,
      movingFee: 0,
      ...group(given.relocation),
      households: [],
      ...Object.fromEntries(set),
    },
    land: {
      parcels: [],
      retentionMode: 'conservative',
      costBasis: 'gross',
      landIncomeFund: false,
      treasuryLag: 0,
    },
    operation: { workingCapitalDays: 0 },
    reit: { enabled: false },
    tax: { vat: off, landVat: off, incomeTax: off, propertyTax: { mode: 'off', reason: '-' }, stamp: off },
    surplus: { operationFundShare: 0 },
  };
}

/** The households of the list in a project that has nothing but their relocation. Throws ProjectError. */
export function settlementProject(request: SettlementRequest): Project {
  const given = group(request.project);
  const project = parseProject(frame(request, given));
  const startMonth = request.start ?? group(given.project).startMonth;
  project.relocation.households = parseHouseholdsCsv(
    request.csv,
    typeof startMonth === 'string' ? { startMonth } : {},
  );
  return project;
}

/** Every household settled by the model's own rows: the same columns that a whole project computes. Throws what those rooms throw. */
export const settle = (request: SettlementRequest): HouseholdSheet =>
  householdSheet(settlementProject(request));
