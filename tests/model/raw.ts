import { readFileSync } from 'node:fs';
import { evaluate, type Evaluation } from '../../src/analysis';
import type { Exact } from '../../src/rows';
import { Decimal, ZERO } from '../../src/finance/decimal';
import { parseProject, type Project } from '../../src/project';

export type Line = Record<string, unknown>;
export type Step = 'month' | 'quarter' | 'halfYear' | 'year';

/** A project as a file holds it, loose where the tests change it line by line. */
export interface RawProject {
  schemaVersion: 1;
  project: Line & {
    step: Step;
    phases: { preparation: number; design: number; construction: number; acceptance: number };
    operationYears: number;
  };
  policy: { packs: string[]; overrides: { id: string; value: string; reason: string }[] };
  relocation: Line & { households: Line[]; unitTypes: Line[] };
  land: Line & { parcels: Line[] };
  costs: { lines: Line[] };
  sales: { lines: Line[] };
  grants: { lines: Line[] };
  equity: { lines: Line[] };
  facilities: Line[];
  operation: {
    incomes: Line[];
    costs: Line[];
    renewals: Line[];
    workingCapitalDays: number;
    handedOver: Line[];
  };
  tax: Record<'vat' | 'landVat' | 'incomeTax' | 'propertyTax' | 'stamp', Line>;
  surplus: Line;
  thresholds: Record<string, Line>;
  sources: Record<string, string>;
}

export const STEP_MONTHS: Record<Step, number> = { month: 1, quarter: 3, halfYear: 6, year: 12 };
const off = { enabled: false, reason: 'not the subject of this case' };

/** A project with nothing in it: one year of construction, two of operation, by year, no tax, no debt. */
export const bare = (): RawProject => ({
  schemaVersion: 1,
  project: {
    name: '最小项目',
    city: '衢州',
    kind: 'renewal',
    planningAreaHa: 60,
    unitAreaHa: 24,
    households: 0,
    residents: 100,
    talents: 10,
    startMonth: '2025-01',
    step: 'year',
    phases: { preparation: 0, design: 0, construction: 12, acceptance: 0 },
    operationYears: 2,
    discountRate: 0.05,
    priceBasis: 'current',
  },
  policy: { packs: ['national', 'zhejiang-2019', 'quzhou-kecheng'], overrides: [] },
  relocation: { households: [], unitTypes: [] },
  land: {
    parcels: [],
    retentionMode: 'conservative',
    costBasis: 'gross',
    landIncomeFund: false,
    treasuryLag: 0,
  },
  costs: { lines: [] },
  sales: { lines: [] },
  grants: { lines: [] },
  equity: { lines: [] },
  facilities: [],
  operation: { incomes: [], costs: [], renewals: [], workingCapitalDays: 0, handedOver: [] },
  tax: {
    vat: { ...off },
    landVat: { ...off },
    incomeTax: { ...off },
    propertyTax: { mode: 'off', reason: 'not the subject of this case' },
    stamp: { ...off },
  },
  surplus: { operationFundShare: 1 },
  thresholds: {},
  sources: {},
});

/** A copy of a project in which one thing is changed. */
export const changed = (raw: RawProject, change: (copy: RawProject) => void): RawProject => {
  const copy = structuredClone(raw);
  change(copy);
  return copy;
};

export const cost = (amount: number, more: Line = {}): Line => ({
  id: 'building',
  name: '建安',
  group: 'construction',
  amount,
  start: 0,
  months: 12,
  profile: 'even',
  escalation: 0,
  contingencyRate: 0,
  vatRate: 0,
  ...more,
});

export const equity = (amount: number, more: Line = {}): Line => ({
  id: 'government',
  name: '政府出资',
  party: 'government',
  amount,
  schedule: [{ month: 1, share: 1 }],
  certainty: 'received',
  ...more,
});

export const grant = (amount: number, more: Line = {}): Line => ({
  id: 'central',
  name: '中央补助',
  level: 'central',
  amount,
  month: 1,
  arrivalRate: 1,
  afterNaming: false,
  certainty: 'committed',
  ...more,
});

/** A loan drawn as needed over the first year and repaid at the end of its second. */
export const loan = (limit: number, more: Line = {}): Line => ({
  id: 'bank',
  name: '银行贷款',
  kind: 'syndicatedLoan',
  limit,
  drawRule: 'asNeeded',
  window: { start: 0, months: 12 },
  priority: 1,
  rate: 0.05,
  duringConstruction: 'capitalise',
  graceMonths: 12,
  tenorMonths: 36,
  repayment: 'equalPrincipal',
  certainty: 'committed',
  ...more,
});

/** Rent of so many yuan a year, VAT aside. */
export const rent = (yearly: number, more: Line = {}): Line => ({
  id: 'shops',
  name: '商铺租金',
  element: 'commercial',
  quantity: 1,
  unit: 'unit',
  unitPrice: yearly / 12,
  startMonth: 0,
  rampMonths: 0,
  occupancy: 1,
  collectionRate: 1,
  growth: 0,
  vatRate: 0,
  ...more,
});

export const upkeep = (yearly: number, more: Line = {}): Line => ({
  id: 'upkeep',
  name: '运营管理',
  basicService: false,
  amount: yearly,
  startMonth: 0,
  growth: 0,
  ...more,
});

export const parcel = (price: number, landCost: number, more: Line = {}): Line => ({
  id: 'north',
  name: '北地块',
  use: '商住',
  kind: 'renewal',
  areaM2: 10_000,
  inUnit: true,
  farOld: 1,
  farNew: 2,
  totalPrice: price,
  saleMonth: 1,
  instalments: [],
  compensationCost: landCost,
  developmentCost: 0,
  newlyConverted: false,
  certainty: 'committed',
  ...more,
});

export const parsed = (raw: unknown): Project => parseProject(raw);
export const evaluated = (raw: unknown): Evaluation => evaluate(parseProject(raw));

export const EXAMPLES = ['lixian-renewal', 'generic-plan', 'shortfall', 'timing-gap'] as const;
export const example = (name: string): RawProject => {
  const text = readFileSync(new URL(`../../examples/${name}.json`, import.meta.url), 'utf8');
  const { relocation, ...raw } = JSON.parse(text) as Partial<RawProject>;
  return { ...bare(), ...raw, relocation: { ...bare().relocation, ...relocation } };
};

/** A row's values, or nothing where the project has no such subject. */
export const rowOf = (exact: Exact, ref: string): readonly Decimal[] =>
  exact.program.rows.has(ref) ? exact.row(ref) : new Array<Decimal>(exact.periods).fill(ZERO);
export const totalOf = (exact: Exact, ref: string): Decimal => Decimal.sum(0, ...rowOf(exact, ref));
export const cellOf = (exact: Exact, ref: string): Decimal =>
  exact.program.rows.has(ref) ? exact.cell(ref) : ZERO;
