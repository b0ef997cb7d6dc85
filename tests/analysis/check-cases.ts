import { equity, grant, parcel, upkeep, type RawProject } from '../model/raw';
import {
  borrow,
  all,
  threshold,
  letFor,
  frame,
  override,
  generic,
  reit,
  housing,
  shop,
  scheduled,
  pay,
} from './check-changes';

export interface CheckCase {
  /** Id without the line it is about. */
  readonly id: string;
  readonly change: (raw: RawProject) => void;
}

/** One made-up project for every check that can fail. */
export const CASES: readonly CheckCase[] = [
  { id: 'investmentFromOperation', change: (raw) => void (raw.equity.lines = [equity(1_140_000)]) },
  { id: 'minimumCash', change: threshold('minimumCash', 250_000) },
  { id: 'operationCash', change: (raw) => void (raw.operation.costs = [upkeep(300_000)]) },
  { id: 'selfSufficiency', change: all(letFor(110_000), threshold('selfSufficiency', 0.7)) },
  { id: 'dscr', change: all(borrow(600_000), letFor(490_000), threshold('dscr', 1.2)) },
  { id: 'llcr', change: all(borrow(600_000), letFor(490_000), threshold('llcr', 1.25)) },
  { id: 'icr', change: all(borrow(600_000, { rate: 0.1 }), letFor(200_000), threshold('icr', 1)) },
  { id: 'coverage', change: all(borrow(600_000), letFor(490_000), threshold('coverage', 1.2)) },
  { id: 'capitalRatio', change: all(borrow(1_000_000), threshold('capitalRatio', 0.2)) },
  {
    id: 'equityInStep',
    change: (raw) => {
      borrow(1_000_000)(raw);
      raw.equity.lines = [equity(300_000, { schedule: [{ month: 12, share: 1 }] })];
    },
  },
  { id: 'leverage', change: all(borrow(1_100_000), generic) },
  {
    id: 'guarantee',
    change: (raw) => {
      borrow(600_000)(raw);
      Object.assign(raw, {
        collateral: {
          items: [{ id: 'land', name: '土地', kind: 'land', value: 400_000, from: 0, loanToValue: 0.5 }],
          guarantees: [{ guarantor: '城投', amount: 100_000 }],
        },
      });
    },
  },
  {
    id: 'budgetDebt',
    change: (raw) => {
      borrow(600_000)(raw);
      Object.assign(raw, {
        collateral: { items: [], guarantees: [{ guarantor: '市财政', amount: 600_000, isGovernment: true }] },
      });
    },
  },
  {
    id: 'reserves',
    change: (raw) => {
      borrow(600_000)(raw);
      letFor(480_000)(raw);
      Object.assign(raw, { reserves: { debtServiceMonths: 6 } });
    },
  },
  { id: 'bondIssue', change: scheduled({ kind: 'specialBond', window: { start: 0, months: 15 } }) },
  {
    id: 'bondTenor',
    change: all(frame('operationYears', 32), scheduled({ kind: 'specialBond', tenorMonths: 372 })),
  },
  { id: 'noteService', change: all(scheduled({ kind: 'projectIncomeNote' }), letFor(180_000)) },
  {
    id: 'syndicate',
    change: borrow(600_000, {
      lenders: 'ABCDEFGH'.split('').map((bank) => ({ name: `${bank} 行`, share: 0.125 })),
    }),
  },
  { id: 'reitYears', change: reit({ month: 24 }) },
  { id: 'reitOwner', change: reit({ retainedShare: 0.1 }) },
  { id: 'reitDistribution', change: reit({ distributionRate: 0.8 }) },
  { id: 'reitYield', change: all(reit({ capRate: 0.03 }), override('reit.yieldMinimum', '0.04')) },
  { id: 'reitReinvest', change: reit({ reinvestShare: 0.5 }) },
  { id: 'horizon', change: all(generic, frame('operationYears', 5)) },
  { id: 'talents', change: frame('talents', 0) },
  { id: 'residents', change: frame('residents', 0) },
  {
    id: 'parcelSize',
    change: all(
      override('parcel.residentialMaximumHa', '14'),
      (raw) => void raw.land.parcels.push(parcel(100, 0, { use: '商品住宅', areaM2: 150_000 })),
    ),
  },
  {
    id: 'quasiEquity',
    change: (raw) =>
      void raw.equity.lines.push(equity(2_000_000, { id: 'fund', name: '产业基金', party: 'fund' })),
  },
  { id: 'capitalSupport', change: all(generic, (raw) => void raw.grants.lines.push(grant(700_000))) },
  { id: 'unitArea', change: frame('unitAreaHa', 15) },
  { id: 'unitWithinPlanning', change: frame('unitAreaHa', 61) },
  { id: 'planningAreaMinimum', change: frame('planningAreaHa', 40) },
  { id: 'planningAreaMaximum', change: frame('planningAreaHa', 120) },
  { id: 'duration', change: (raw) => void (raw.project.phases.construction = 39) },
  { id: 'communityRooms', change: all(frame('households', 1029), frame('communityRoomsM2', 823.1)) },
  { id: 'indicators', change: frame('indicatorsMet', 32) },
  {
    id: 'farBand',
    change: all(generic, (raw) => void raw.land.parcels.push(parcel(100, 0, { farNew: 3.2 }))),
  },
  { id: 'stage', change: generic },
  { id: 'approvalFits', change: generic },
  { id: 'planCostShares', change: all(generic, override('cost.landShare', '0.45')) },
  { id: 'planStageShares', change: all(generic, override('funding.preparationShare', '0.25')) },
  { id: 'planSourceShares', change: all(generic, override('funding.bankShare', '0.55')) },
  { id: 'provinceMix', change: all(generic, override('mix.provinceFiscalShare', '0.5')) },
  { id: 'nationMix', change: all(generic, override('mix.nationFiscalShare', '0.6')) },
  { id: 'landRelief', change: (raw) => void raw.land.parcels.push(parcel(100, 0, { reliefRate: 0.1 })) },
  { id: 'riskWeights', change: all(generic, override('risk.weightPolicy', '0.3')) },
  { id: 'evaluationWeights', change: all(generic, override('evaluation.weightQuality', '0.35')) },
  { id: 'equityIrrFloor', change: all(pay(1), threshold('equityIrrAmber', 0.05)) },
  { id: 'equityIrrAim', change: all(pay(1), threshold('equityIrrGreen', 0.08)) },
  { id: 'fundExit', change: (raw) => void (raw.equity.lines = [equity(1_300_000, { party: 'fund' })]) },
  {
    id: 'basicServiceCarried',
    change: (raw) => void (raw.operation.costs = [upkeep(160_000, { basicService: true })]),
  },
  {
    id: 'publicUse',
    change: all(
      frame('kind', 'mixed'),
      frame('communityRoomsM2', 100),
      override('operation.publicUseShare', '0.3'),
      (raw) => void raw.land.parcels.push(parcel(100, 0)),
    ),
  },
  { id: 'unitSupply', change: housing },
  {
    id: 'assignedUnits',
    change: (raw) => {
      housing(raw);
      raw.relocation.unitTypes.push({ id: 'tiny', name: '20 户型', areaM2: 20 });
      for (const household of raw.relocation.households) household.assignedAreaM2 = 20;
    },
  },
  { id: 'householdsAgree', change: housing },
  {
    id: 'landArrives',
    change: (raw) => {
      raw.land.parcels.push(parcel(1000, 0, { saleMonth: 130 }));
      raw.land.treasuryLag = 6;
    },
  },
  { id: 'priceCap', change: (raw) => void raw.sales.lines.push(shop({ priceCap: 90 })) },
  {
    id: 'absorption',
    change: all(generic, (raw) => void raw.sales.lines.push(shop({ absorptionMonths: 18 }))),
  },
  {
    id: 'naming',
    change: all(
      frame('namingMonth', 9),
      (raw) => void raw.grants.lines.push(grant(100, { afterNaming: true, month: 9 })),
    ),
  },
  {
    id: 'debtAtHorizon',
    change: scheduled({
      limit: 700_000,
      window: { start: 0, months: 132 },
      tenorMonths: 132,
      graceMonths: 12,
      draws: [
        { month: 1, amount: 600_000 },
        { month: 132, amount: 100_000 },
      ],
    }),
  },
  {
    id: 'atMaturity',
    change: scheduled({
      limit: 700_000,
      window: { start: 0, months: 36 },
      graceMonths: 12,
      draws: [
        { month: 1, amount: 600_000 },
        { month: 36, amount: 100_000 },
      ],
    }),
  },
  { id: 'sources', change: () => undefined },
  { id: 'taxOff', change: () => undefined },
  { id: 'override', change: override('land.businessFeeRate', '0.01') },
];

/** These hold by construction, or the project is refused before they could fail. */
export const CANNOT_FAIL: readonly string[] = [
  'constructionTies',
  'operationTies',
  'transferConserved',
  'debtTies',
  'statementsTie',
  'landCostOnce',
  'drawWithinLimit',
];
