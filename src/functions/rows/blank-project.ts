import { Decimal, ONE, ZERO } from '../../finance/decimal';
import type { Policy } from '../../policy';
import type { Project } from '../../project/project';

/**
 * A project in which nothing is filled in: what a function asks of the rows is laid over it. It stands for no default
 * of the model; every figure a rule reads is an argument or a policy parameter.
 */
const BLANK: Project = {
  schemaVersion: 1,
  project: {
    name: '',
    city: '',
    kind: 'renewal',
    planningAreaHa: ZERO,
    unitAreaHa: ZERO,
    households: 0,
    residents: 0,
    talents: 0,
    startMonth: '2020-01',
    step: 'year',
    phases: { preparation: 0, design: 0, construction: 0, acceptance: 0 },
    operationYears: 1,
    discountRate: ZERO,
    priceBasis: 'current',
    illustrative: false,
  },
  policy: { packs: [], overrides: [] },
  relocation: { households: [], unitTypes: [], talentVouchers: [] },
  land: {
    parcels: [],
    retentionMode: 'conservative',
    costBasis: 'netted',
    landIncomeFund: false,
    treasuryLag: 0,
  },
  costs: { lines: [] },
  sales: { lines: [] },
  grants: { lines: [] },
  equity: { lines: [] },
  funding: { drawOrder: 'sequence' },
  facilities: [],
  collateral: { items: [], guarantees: [] },
  operation: { incomes: [], costs: [], renewals: [], workingCapitalDays: 0, handedOver: [] },
  reit: { enabled: false, repayFacilities: [], certainty: 'committed' },
  tax: {
    vat: { enabled: true },
    landVat: { enabled: false },
    incomeTax: { enabled: false },
    propertyTax: { mode: 'off' },
    stamp: { enabled: false },
  },
  reserves: { debtServiceMonths: 0, renewals: false },
  surplus: {},
  thresholds: {},
  scenarios: [],
  risk: { variables: [], correlations: [], draws: 1, seed: 0, sampling: 'lhs', register: [] },
  sources: {},
  notes: [],
};

/** The blank project with the parts that a question needs. */
export const projectWith = (parts: Partial<Project>): Project => ({ ...BLANK, ...parts });

/** An income line whose figures are given when it is read. */
export const INCOME_LINE: Project['operation']['incomes'][number] = {
  id: 'line',
  name: '',
  element: 'other',
  quantity: ZERO,
  unit: 'unit',
  unitPrice: ZERO,
  startMonth: 0,
  rampMonths: 0,
  occupancy: ONE,
  collectionRate: ONE,
  growth: ZERO,
  vatRate: ZERO,
  soldToReit: false,
};

/** A parcel whose price is given when it is read; tariffs are read only where land is newly converted. */
export const PARCEL: Project['land']['parcels'][number] = {
  id: 'parcel',
  name: '',
  use: '',
  kind: 'renewal',
  areaM2: ZERO,
  inUnit: true,
  farOld: ZERO,
  farNew: ZERO,
  exemptAreaM2: ZERO,
  totalPrice: ZERO,
  saleMonth: 1,
  instalments: [],
  compensationCost: ZERO,
  developmentCost: ZERO,
  reliefRate: ZERO,
  newlyConverted: true,
  certainty: 'committed',
};

/** Half a cent: less than that is neither a shortfall nor a debt, as in the model's checks. */
export const HALF_CENT = new Decimal('0.005');

/** For rows that no policy parameter reaches. */
export const NO_POLICY: Policy = {
  packIds: [],
  at: undefined,
  value: () => ZERO,
  get: (id) => {
    throw new TypeError(`No policy is chosen: ${id}.`);
  },
  has: () => false,
  all: () => [],
  used: () => [],
};
