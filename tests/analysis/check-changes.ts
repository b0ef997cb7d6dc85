import { bare, changed, cost, equity, loan, rent, upkeep, type Line, type RawProject } from '../model/raw';

/** Passes what it can: pays for itself in construction and in ten years of operation, by quarters. */
export const sound = (change: (raw: RawProject) => void): RawProject =>
  changed(bare(), (raw) => {
    raw.project.step = 'quarter';
    raw.project.operationYears = 10;
    raw.policy.packs = ['national', 'zhejiang-2019', 'quzhou-kecheng'];
    raw.costs.lines = [cost(1_200_000)];
    raw.equity.lines = [equity(1_300_000)];
    raw.operation.incomes = [rent(200_000)];
    raw.operation.costs = [upkeep(160_000)];
    change(raw);
  });

export const borrow =
  (amount: number, more: Line = {}) =>
  (raw: RawProject): void => {
    raw.equity.lines = [equity(1_200_000 - amount)];
    raw.facilities = [loan(amount, { rate: 0, duringConstruction: 'pay', ...more })];
  };
export const all =
  (...changes: ((raw: RawProject) => void)[]) =>
  (raw: RawProject): void =>
    changes.forEach((change) => change(raw));
export const threshold =
  (name: string, value: number) =>
  (raw: RawProject): void =>
    void (raw.thresholds[name] = { value, source: '银行授信批复' });
export const letFor =
  (yearly: number) =>
  (raw: RawProject): void =>
    void (raw.operation.incomes = [rent(yearly)]);
export const frame =
  (field: string, value: unknown) =>
  (raw: RawProject): void =>
    void (raw.project[field] = value);
export const override =
  (id: string, value: string) =>
  (raw: RawProject): void =>
    void raw.policy.overrides.push({ id, value, reason: '本例改写' });
export const generic = (raw: RawProject): void => void raw.policy.packs.push('generic-plan');
export const reit =
  (more: Line) =>
  (raw: RawProject): void => {
    raw.project.operationYears = 10;
    raw.operation.incomes = [rent(200_000, { soldToReit: true })];
    Object.assign(raw, {
      reit: {
        enabled: true,
        month: 60,
        capRate: 0.06,
        retainedShare: 0.2,
        distributionRate: 0.95,
        issueCostRate: 0.01,
        reinvestShare: 0.9,
        certainty: 'committed',
        ...more,
      },
    });
  };
export const home = (more: Line = {}): Line => ({
  id: 'A-1',
  tenure: '私有',
  use: '住宅',
  areaM2: 50,
  price: 1,
  route: 'resettle',
  agreementMonth: 1,
  ...more,
});
export const housing = (raw: RawProject): void => {
  raw.relocation = {
    households: [home({ count: 3 })],
    unitTypes: [{ id: 'small', name: '60 户型', areaM2: 60, supply: 2 }],
    appraisal: 1,
    equalAreaDiscount: 0,
    topUpDiscount: 0,
    liftShare: 0.3,
    upliftPrice: 1,
    stepUpPrice: 1,
    earlySigningBonus: 0,
    transitionAllowance: 0,
    movingFee: 0,
    returnMonth: 12,
  };
};
export const shop = (more: Line): Line => ({
  id: 'shops',
  name: '商铺',
  kind: 'commercial',
  quantity: 1,
  price: 100,
  start: 0,
  absorptionMonths: 12,
  presaleFrom: 0,
  escrowShare: 0,
  sellingCostRate: 0,
  vatRate: 0,
  certainty: 'committed',
  ...more,
});
export const scheduled = (more: Line) =>
  borrow(600_000, {
    drawRule: 'scheduled',
    priority: undefined,
    draws: [{ month: 1, amount: 600_000 }],
    ...more,
  });
export const pay =
  (distributionShare: number) =>
  (raw: RawProject): void =>
    void (raw.surplus.distributionShare = distributionShare);
