import fc from 'fast-check';
import {
  allShares,
  certainty,
  draws,
  incomes,
  lines,
  money,
  month,
  operatingCosts,
  offset,
  share,
  spell,
  type Frame,
} from './arbitrary-lines';
import { facilities } from './arbitrary-debt';
import { land } from './arbitrary-land';
import { households, UNIT_TYPES } from './arbitrary-households';
import { bare, STEP_MONTHS, type Line, type RawProject, type Step } from './raw';

// One seed, so that a failure in CI is a failure on every desk.
fc.configureGlobal({ seed: 20190322 });

export interface Kinds {
  /** Phases in whole years, so that the same project can be read at every step. */
  readonly yearly?: boolean;
  readonly step?: Step;
  readonly taxes?: boolean;
  readonly households?: boolean;
  /** Equity by share of investment falls when investment does; without it equity is an amount. */
  readonly equityShares?: boolean;
  readonly ramps?: boolean;
}

const STEPS: readonly Step[] = ['month', 'quarter', 'halfYear', 'year'];

const frames = ({
  yearly = false,
  step,
}: Kinds): fc.Arbitrary<
  Frame & { phases: RawProject['project']['phases']; step: Step; operationYears: number }
> =>
  fc
    .record({
      step: step === undefined ? fc.constantFrom(...STEPS) : fc.constant(step),
      lengths: fc.tuple(fc.nat(2), fc.nat(1), fc.integer({ min: 1, max: 3 }), fc.nat(1)),
      stretch: fc.integer({ min: 1, max: 5 }),
      operationYears: fc.integer({ min: 1, max: 4 }),
    })
    .map(({ step: chosen, lengths, stretch, operationYears }) => {
      const unit =
        yearly || chosen === 'year' ? 12 : chosen === 'month' ? stretch : chosen === 'quarter' ? 3 : 6;
      const [preparation, design, construction, acceptance] = lengths.map((length) => length * unit) as [
        number,
        number,
        number,
        number,
      ];
      const built = preparation + design + construction + acceptance;
      return {
        step: chosen,
        phases: { preparation, design, construction, acceptance },
        operationYears,
        built,
        horizon: built + operationYears * 12,
        stepMonths: STEP_MONTHS[chosen],
      };
    });

const GROUPS = [
  'preliminary',
  'construction',
  'infrastructure',
  'publicFacilities',
  'indirect',
  'management',
  'smartOperations',
  'other',
];

const costs = (frame: Frame, netted: boolean): fc.Arbitrary<Line[]> =>
  lines('cost', 4, (id) =>
    spell(frame.horizon, frame.built).chain(({ start, months }) =>
      fc
        .record({
          group: fc.constantFrom(...GROUPS, ...(netted ? [] : ['land'])),
          size: fc.oneof(
            fc.record({ amount: money(200_000_000) }),
            fc.record({ quantity: fc.nat(50_000), unitCost: money(5000) }),
          ),
          profile: fc.oneof(
            fc.constantFrom('even', 'sCurve', 'frontLoaded', 'backLoaded').map((profile) => ({ profile })),
            allShares(Math.ceil(months / 12)).map((shares) => ({ profile: 'byYear', shares })),
          ),
          escalation: fc.constantFrom(0, 0.02, 0.035),
          contingencyRate: fc.constantFrom(0, 0.05, 0.1),
          vatRate: fc.constantFrom(0, 0.06, 0.09),
        })
        .map(({ size, profile, ...rest }) => ({ id, name: id, start, months, ...rest, ...size, ...profile })),
    ),
  );

const sales = (frame: Frame): fc.Arbitrary<Line[]> =>
  lines('sale', 2, (id) =>
    spell(frame.horizon, frame.horizon).chain(({ start, months }) =>
      fc.record({
        id: fc.constant(id),
        name: fc.constant(id),
        kind: fc.constantFrom('commercial', 'parking', 'marketHousing'),
        quantity: fc.nat(9000),
        price: money(20_000),
        start: fc.constant(start),
        absorptionMonths: fc.constant(months),
        presaleFrom: fc.nat(start),
        escrowShare: share,
        sellingCostRate: fc.constantFrom(0, 0.02),
        vatRate: fc.constantFrom(0, 0.09),
        certainty,
      }),
    ),
  );

const grants = (frame: Frame): fc.Arbitrary<Line[]> =>
  lines('grant', 2, (id) =>
    fc.record({
      id: fc.constant(id),
      name: fc.constant(id),
      level: fc.constantFrom('central', 'provincial', 'municipal', 'county'),
      amount: money(60_000_000),
      month: month(frame),
      arrivalRate: share,
      afterNaming: fc.boolean(),
      certainty,
    }),
  );

const equity = (frame: Frame, byShare: boolean): fc.Arbitrary<Line[]> =>
  lines('equity', 2, (id) =>
    fc
      .record({
        id: fc.constant(id),
        name: fc.constant(id),
        party: fc.constantFrom('government', 'socialCapital', 'fund'),
        size: fc.oneof(
          fc.record({ amount: money(150_000_000) }),
          byShare ? fc.constant({ share: 0.2 }) : fc.record({ amount: money(50_000_000) }),
        ),
        schedule: draws(1, frame.built).map((parts) =>
          parts.map(({ month: at, share: part }) => ({ month: at, share: part })),
        ),
        certainty,
      })
      .map(({ size, ...rest }) => ({ ...rest, ...size })),
  );

const switchOf = (enabled: boolean, needs: Line = {}): Line =>
  enabled ? { enabled, ...needs } : { enabled, reason: 'switched off in this case' };

const taxes = (frame: Frame, any: boolean): fc.Arbitrary<RawProject['tax']> =>
  fc
    .record({
      vat: fc.boolean(),
      landVat: fc.boolean(),
      incomeTax: fc.boolean(),
      property: fc.constantFrom('rent', 'value', 'off'),
      stamp: fc.boolean(),
      month: month(frame),
    })
    .map((on) => ({
      vat: switchOf(any && on.vat),
      landVat: switchOf(any && on.landVat, { deductibleShare: 0.3, settlementMonth: on.month }),
      incomeTax: switchOf(any && on.incomeTax, { saleableCostShare: 0.25, depreciationYears: 10 }),
      propertyTax:
        any && on.property === 'rent'
          ? { mode: 'rent' }
          : any && on.property === 'value'
            ? { mode: 'value', taxableValue: 80_000_000 }
            : { mode: 'off', reason: 'switched off in this case' },
      stamp: switchOf(any && on.stamp),
    }));

const thresholds = fc
  .record({ minimumCash: fc.constantFrom(0, 1_000_000), dscr: fc.constantFrom(1, 1.2), states: fc.boolean() })
  .map(({ minimumCash, dscr, states }): Record<string, Line> =>
    states
      ? { minimumCash: { value: minimumCash, source: 'bank' }, dscr: { value: dscr, source: 'bank' } }
      : {},
  );

/** Whole projects, as raw JSON that parseProject accepts. */
export const projects = (kinds: Kinds = {}): fc.Arbitrary<RawProject> =>
  fc.tuple(frames(kinds), fc.boolean()).chain(([frame, netted]) =>
    fc
      .record({
        people: kinds.households === false || netted ? fc.constant<Line[]>([]) : households(frame),
        land: land(frame, netted),
        costs: costs(frame, netted),
        sales: sales(frame),
        grants: grants(frame),
        equity: equity(frame, kinds.equityShares ?? true),
        facilities: facilities(frame),
        incomes: incomes(frame, kinds.ramps ?? true),
        operatingCosts: operatingCosts(frame),
        renewals: lines('renewal', 1, (id) =>
          fc.record({
            id: fc.constant(id),
            name: fc.constant(id),
            amount: money(2_000_000),
            everyYears: fc.integer({ min: 1, max: 3 }),
            growth: fc.constantFrom(0, 0.02),
          }),
        ),
        workingCapitalDays: fc.constantFrom(0, 0, 30),
        handover: offset(frame.horizon - frame.built),
        tax: taxes(frame, kinds.taxes ?? true),
        fundShare: share,
        thresholds,
        namingMonth: month(frame),
        returnMonth: fc.integer({ min: Math.ceil(frame.built / 2) + 1, max: frame.horizon }),
      })
      .map((drawn): RawProject => {
        const raw = bare();
        const first = drawn.incomes[0];
        return {
          ...raw,
          project: {
            ...raw.project,
            step: frame.step,
            phases: frame.phases,
            operationYears: frame.operationYears,
            startMonth: '2024-04',
            namingMonth: drawn.namingMonth,
          },
          policy: {
            packs: ['national', 'zhejiang-2019', 'quzhou-kecheng'],
            overrides: [
              { id: 'land.incomeFundRate', value: '0.03', reason: '区财政局口径' },
              { id: 'land.otherRetainedShare', value: '0.25', reason: '区财政局口径' },
            ],
          },
          relocation: {
            ...raw.relocation,
            ...SETTLEMENT,
            households: drawn.people,
            unitTypes: UNIT_TYPES,
            returnMonth: drawn.returnMonth,
          },
          land: drawn.land,
          costs: { lines: drawn.costs },
          sales: { lines: drawn.sales },
          grants: { lines: drawn.grants },
          equity: { lines: drawn.equity },
          facilities: drawn.facilities,
          operation: {
            incomes: drawn.incomes,
            costs: drawn.operatingCosts,
            renewals: drawn.renewals,
            workingCapitalDays: drawn.workingCapitalDays,
            handedOver:
              first === undefined || drawn.handover === 0 ? [] : [{ line: first.id, month: drawn.handover }],
          },
          tax: drawn.tax,
          surplus: { operationFundShare: drawn.fundShare },
          thresholds: drawn.thresholds,
        };
      }),
  );

/** Settlement terms in which every price differs, so that none can stand in for another. */
const SETTLEMENT = {
  appraisal: 13_100,
  equalAreaDiscount: 0.13,
  topUpDiscount: 0.07,
  liftShare: 0.3,
  upliftPrice: 10_900,
  stepUpPrice: 12_700,
  cashBonusRate: 0.09,
  voucherBonusRate: 0.11,
  voucherDiscount: 0.033,
  earlySigningBonus: 18_000,
  signingWindow: { start: 1, months: 3 },
  transitionAllowance: 11.5,
  movingFee: 1450,
};
