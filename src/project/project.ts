import type { Decimal } from '../finance/decimal';
import type {
  Certainty,
  CostGroup,
  DatedAmount,
  FacilityKind,
  Household,
  IncomeElement,
  Instalment,
  Kind,
  MonthOffset,
  MonthPoint,
  Named,
  Profile,
  Repayment,
  RetentionMode,
  SaleKind,
  Step,
  Threshold,
} from './kinds';

export type * from './kinds';

/** The kinds of risk that the founding documents weigh (domain.md D-76). */
export type RiskCategory = 'policy' | 'market' | 'technology' | 'social' | 'natureEconomy';

/**
 * What a user enters, after validation: one shape for the JSON file, the workbook's input sheets and the pane's forms (model.md 3).
 * Money is yuan, areas m² (ha where said), rates per year as fractions.
 */
export interface Project {
  schemaVersion: 1;
  project: {
    name: string;
    city: string;
    kind: Kind;
    planningAreaHa: Decimal;
    unitAreaHa: Decimal;
    households: number;
    residents: number;
    talents: number;
    /** First calendar month, YYYY-MM. */
    startMonth: string;
    step: Step;
    phases: { preparation: number; design: number; construction: number; acceptance: number };
    operationYears: number;
    namingMonth?: MonthPoint;
    indicatorsMet?: number;
    /** Community rooms provided, m² (D-10). */
    communityRoomsM2?: Decimal;
    discountRate: Decimal;
    priceBasis: 'current' | 'constant';
    illustrative: boolean;
  };
  policy: {
    packs: string[];
    overrides: { id: string; value: string; reason: string }[];
  };
  relocation: {
    households: Household[];
    unitTypes: { id: string; name: string; areaM2: Decimal; supply?: number }[];
    /** Assessed price of the new homes, yuan per m². */
    appraisal?: Decimal;
    equalAreaDiscount?: Decimal;
    topUpDiscount?: Decimal;
    /** Share of the uplift that is lift common area and free (D-25). */
    liftShare?: Decimal;
    upliftPrice?: Decimal;
    stepUpPrice?: Decimal;
    cashBonusRate?: Decimal;
    voucherBonusRate?: Decimal;
    voucherDiscount?: Decimal;
    earlySigningBonus?: Decimal;
    signingWindow?: { start: MonthOffset; months: number };
    /** Yuan per m² of old home and month between moving out and return. */
    transitionAllowance?: Decimal;
    /** Yuan per household and move. */
    movingFee?: Decimal;
    returnMonth?: MonthPoint;
    /** Housing vouchers for talents: a subsidy of their own, apart from relocation (D-28). */
    talentVouchers: { name: string; count: number; amount: Decimal; month: MonthPoint }[];
  };
  land: {
    parcels: (Named & {
      use: string;
      kind: 'renewal' | 'newBuild';
      areaM2: Decimal;
      inUnit: boolean;
      farOld: Decimal;
      farNew: Decimal;
      exemptAreaM2: Decimal;
      /** Exactly one of the two is given. */
      floorPrice?: Decimal;
      totalPrice?: Decimal;
      saleMonth: MonthPoint;
      /** Of the price; months counted from the sale month (0 = in it); empty = all at the sale. */
      instalments: { monthsAfterSale: number; share: Decimal }[];
      compensationCost: Decimal;
      developmentCost: Decimal;
      reliefRate: Decimal;
      newlyConverted: boolean;
      certainty: Certainty;
    })[];
    retentionMode: RetentionMode;
    /** Mode confirmed only: share of the price, and the letter that confirms it. */
    confirmedRate?: Decimal;
    confirmedReference?: string;
    costBasis: 'gross' | 'netted';
    landIncomeFund: boolean;
    /** Tariffs where the policy leaves them open, yuan per m² of parcel. */
    newLandFeeTariff?: Decimal;
    agriculturalFundTariff?: Decimal;
    /** Months from the land payment to the appropriation (D-31). */
    treasuryLag: number;
  };
  costs: {
    lines: (Named & {
      group: CostGroup;
      /** amount, or quantity × unitCost. VAT included. */
      amount?: Decimal;
      quantity?: Decimal;
      unitCost?: Decimal;
      start: MonthOffset;
      months: number;
      profile: Profile;
      /** Profile byYear: shares of successive twelve-month spells from the start; they sum to 1. */
      shares: Decimal[];
      escalation: Decimal;
      contingencyRate: Decimal;
      vatRate: Decimal;
    })[];
  };
  sales: {
    lines: (Named & {
      kind: SaleKind;
      quantity: Decimal;
      unit: 'm2' | 'place';
      price: Decimal;
      priceCap?: Decimal;
      start: MonthOffset;
      absorptionMonths: number;
      presaleFrom: MonthOffset;
      escrowShare: Decimal;
      sellingCostRate: Decimal;
      vatRate: Decimal;
      certainty: Certainty;
    })[];
  };
  grants: {
    lines: (Named & {
      level: 'central' | 'provincial' | 'municipal' | 'county';
      amount: Decimal;
      month: MonthPoint;
      arrivalRate: Decimal;
      afterNaming: boolean;
      certainty: Certainty;
    })[];
  };
  equity: {
    lines: (Named & {
      party: 'government' | 'socialCapital' | 'fund';
      /** Exactly one of the two is given; share is of the project's total investment. */
      amount?: Decimal;
      share?: Decimal;
      /** Scheduled: by the schedule. As needed: up to the amount, in the order of funding.drawOrder. */
      drawRule: 'scheduled' | 'asNeeded';
      schedule: Instalment[];
      certainty: Certainty;
    })[];
  };
  funding: {
    /** As-needed money: debt by priority alone; equity before debt; or equity in step with debt. */
    drawOrder: 'sequence' | 'equityFirst' | 'pariPassu';
    /** Pari passu only: equity's share of every need. */
    equityShare?: Decimal;
  };
  facilities: (Named & {
    kind: FacilityKind;
    limit: Decimal;
    drawRule: 'scheduled' | 'asNeeded';
    window: { start: MonthOffset; months: number };
    /** Draws when drawRule is scheduled. */
    draws: DatedAmount[];
    priority: number;
    rate: Decimal;
    subsidyBps: Decimal;
    upfrontFee: Decimal;
    commitmentFee: Decimal;
    issueCost: Decimal;
    duringConstruction: 'capitalise' | 'pay';
    /** Draws of a period bear half a period's interest; only with capitalised interest. */
    halfPeriodInterest: boolean;
    graceMonths: number;
    /** Interest is capitalised to the end of this grace even after construction. */
    interestGraceMonths: number;
    tenorMonths: number;
    repayment: Repayment;
    /** Repayment schedule: shares of the balance at the end of grace by successive year; they sum to 1. */
    shares: Decimal[];
    targetDscr?: Decimal;
    sweepShare?: Decimal;
    /** What a sweep takes its share of: cash above the minimum after scheduled service, or land receipts. */
    sweepFrom: 'surplus' | 'land';
    /** Share of the balance at the end of grace that falls due at maturity (equalPrincipal, level). */
    balloonShare: Decimal;
    /** The facility is the least of its limit and these. */
    sizing: { gearing?: Decimal; dscr?: Decimal; llcr?: Decimal };
    /** Per year on the balance, for a guarantee of the facility. */
    guaranteeFee: Decimal;
    certainty: Certainty;
    lenders: { name: string; share: Decimal }[];
  })[];
  collateral: {
    items: (Named & {
      kind: 'land' | 'workInProgress' | 'finishedBuildings';
      /** Work in progress without a value stands at cost to date. */
      value?: Decimal;
      from: MonthOffset;
      until?: MonthOffset;
      loanToValue: Decimal;
    })[];
    guarantees: { guarantor: string; amount: Decimal; isGovernment: boolean }[];
  };
  operation: {
    incomes: (Named & {
      element: IncomeElement;
      quantity: Decimal;
      unit: 'm2' | 'place' | 'household' | 'unit';
      /** Yuan per unit and month, VAT included. */
      unitPrice: Decimal;
      /** Months after operation begins. */
      startMonth: MonthOffset;
      rampMonths: number;
      occupancy: Decimal;
      collectionRate: Decimal;
      growth: Decimal;
      vatRate: Decimal;
      soldToReit: boolean;
    })[];
    costs: (Named & {
      basicService: boolean;
      /** Per year: amount, or quantity × unitCost. */
      amount?: Decimal;
      quantity?: Decimal;
      unitCost?: Decimal;
      startMonth: MonthOffset;
      growth: Decimal;
      soldToReit: boolean;
    })[];
    renewals: (Named & { amount: Decimal; everyYears: number; growth: Decimal })[];
    propertyOperatingAreaM2?: Decimal;
    workingCapitalDays: number;
    /** Ids of income or cost lines and the months after operation begins when they leave. */
    handedOver: { line: string; month: MonthOffset }[];
  };
  reit: {
    enabled: boolean;
    month?: MonthPoint;
    capRate?: Decimal;
    retainedShare?: Decimal;
    distributionRate?: Decimal;
    issueCostRate?: Decimal;
    repayFacilities: string[];
    reinvestShare?: Decimal;
    certainty: Certainty;
  };
  tax: {
    vat: { enabled: boolean; reason?: string };
    landVat: {
      enabled: boolean;
      reason?: string;
      /** Share of the project's costs that is deductible against sales. */
      deductibleShare?: Decimal;
      settlementMonth?: MonthPoint;
    };
    incomeTax: {
      enabled: boolean;
      reason?: string;
      /** Share of the project's costs that belongs to what is sold; the rest is depreciated. */
      saleableCostShare?: Decimal;
      depreciationYears?: number;
    };
    propertyTax: { mode: 'rent' | 'value' | 'off'; reason?: string; taxableValue?: Decimal };
    stamp: { enabled: boolean; reason?: string };
  };
  /** Kept apart from operation cash; never paid for by the loan whose service they secure. */
  reserves: {
    /** Months of debt service held ahead. */
    debtServiceMonths: number;
    /** Renewals are saved for over the years between them. */
    renewals: boolean;
    /** Nothing is distributed while DSCR over twelve months is below it. */
    lockUpDscr?: Threshold;
  };
  surplus: {
    operationFundShare?: Decimal;
    /** Share of free operation cash paid out to equity at the end of each operation year. */
    distributionShare?: Decimal;
  };
  thresholds: {
    minimumCash?: Threshold;
    selfSufficiency?: Threshold;
    dscr?: Threshold;
    llcr?: Threshold;
    icr?: Threshold;
    coverage?: Threshold;
    capitalRatio?: Threshold;
    absorptionMonths?: Threshold;
    equityIrrGreen?: Threshold;
    equityIrrAmber?: Threshold;
  };
  scenarios: { id: string; name: string; changes: { path: string; value: unknown }[] }[];
  risk: {
    variables: {
      /** A place, or a choice of places: `land.parcels[].floorPrice`. */
      path: string;
      name?: string;
      category?: RiskCategory;
      /** The drawn number takes the input's place, multiplies it, or is added to it. */
      applies: 'value' | 'factor' | 'add';
      distribution: 'triangular' | 'pert' | 'normal' | 'lognormal' | 'uniform' | 'discrete' | 'empirical';
      parameters: Record<string, Decimal>;
      source?: string;
    }[];
    correlations: { a: string; b: string; value: Decimal }[];
    draws: number;
    seed: number;
    sampling: 'lhs' | 'sobol' | 'plain';
    /** Risks as people judge them: likelihood and impact from 1 to 5. */
    register: {
      name: string;
      category: RiskCategory;
      likelihood: number;
      impact: number;
      response?: string;
      source?: string;
    }[];
  };
  /** Path prefix (`land.parcels`, `facilities[0].rate`) → where its figures come from, or 'illustrative'. */
  sources: Record<string, string>;
  notes: string[];
}
