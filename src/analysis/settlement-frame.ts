/** What may be said of a settlement beside the project whose terms it takes. */
export interface SettlementTerms {
  /** Policy packs in order; without them those of the project. */
  readonly packs?: readonly string[] | undefined;
  /** Values of the relocation section, such as `appraisal` → `12000`. */
  readonly set: ReadonlyMap<string, unknown>;
  /** First month of the project, from which calendar months are counted. */
  readonly start?: string | undefined;
}

type Json = Record<string, unknown>;

const group = (raw: unknown): Json => (typeof raw === 'object' && raw !== null ? (raw as Json) : {});

/** First month of a project as JSON; undefined where it states none. */
export const startMonthOf = (project: unknown): unknown => group(group(project).project).startMonth;

/**
 * A project, as JSON, that has nothing but relocation: prices, unit types and policy are those of the given project, its
 * households are not. What stands here reaches no settlement: the frame is asked for by the schema, and
 * fees, allowance and return month fall outside what a household settles.
 */
export function settlementFrame(project: unknown, { packs, set, start }: SettlementTerms): Json {
  const given = group(project);
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
      startMonth: start ?? startMonthOf(project) ?? '2000-01',
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
