import { describe, expect, it } from 'vitest';
import { evaluate } from '../../src/analysis';
import { ModelError } from '../../src/model';
import { parseProject, ProjectError } from '../../src/project';
import {
  bare,
  changed,
  cellOf,
  cost,
  equity,
  evaluated,
  example,
  grant,
  loan,
  parcel,
  rent,
  totalOf,
  upkeep,
  type RawProject,
} from './raw';

const refusal = (raw: unknown): string => {
  try {
    parseProject(raw);
  } catch (error) {
    if (error instanceof ProjectError)
      return error.problems.map(({ path, message }) => `${path}: ${message.zh}`).join('\n');
    throw error;
  }
  return 'not refused';
};

/** A project that pays its way: each mistake below changes one thing of it. */
const sound = (): RawProject =>
  changed(bare(), (raw) => {
    raw.costs.lines = [cost(1000)];
    raw.equity.lines = [equity(1000)];
    raw.operation.incomes = [rent(100)];
    raw.operation.costs = [upkeep(80)];
  });

describe('ten mistakes that a naive model makes (domain.md, section 0)', () => {
  it('1. one verdict for the total: here the total balances and the construction period does not', () => {
    const { verdict } = evaluated(
      changed(sound(), (raw) => {
        raw.equity.lines = [equity(970)];
      }),
    );
    expect([verdict.construction.colour, verdict.operation.colour, verdict.overall.colour]).toEqual([
      'red',
      'green',
      'green',
    ]);
    expect(verdict.overall.reason.zh).toContain('总体能平衡，但建设期不平衡');
    expect(verdict.overall.reason.en).toContain('Overall passes, the construction period fails');
  });

  it('2. land cost counted twice, in the land account and in project cost: refused, with both places named', () => {
    const twice = changed(sound(), (raw) => {
      raw.land = { ...raw.land, parcels: [parcel(2000, 1000)], costBasis: 'netted' };
      raw.costs.lines.push(cost(1000, { id: 'land', name: '征收补偿', group: 'land' }));
    });
    expect(refusal(twice)).toContain('costs.lines[1]');
    expect(refusal(twice)).toContain('land.parcels[0].compensationCost');
    expect(refusal(changed(twice, (raw) => void (raw.land.costBasis = 'gross')))).toBe('not refused');
  });

  it('3. earmarks forgotten: the literal and the conservative reading differ by 30 % of net proceeds, and the difference is shown', () => {
    const { exact, figures } = evaluated(
      changed(sound(), (raw) => {
        raw.policy.overrides = [{ id: 'land.businessFeeRate', value: '0', reason: '本例不计' }];
        raw.land = { ...raw.land, parcels: [parcel(2_000_000_000, 1_000_000_000)] };
      }),
    );
    expect(cellOf(exact, 'land.retentionDifference').toFixed(2)).toBe('300000000.00');
    expect(figures.find(({ id }) => id === 'retentionDifference')?.value?.toFixed(2)).toBe('300000000.00');
  });

  it('4. retention granted to newly built land: none is', () => {
    const { exact } = evaluated(
      changed(sound(), (raw) => {
        raw.land = { ...raw.land, parcels: [parcel(2000, 0, { kind: 'newBuild' })] };
      }),
    );
    expect(totalOf(exact, 'land.receipts').toFixed(2)).toBe('0.00');
  });

  it('5. the last fifth of the investment paid out of operating income: 350,000,000.00 yuan have no source', () => {
    expect(evaluate(parseProject(example('generic-plan'))).verdict.construction.gap.toFixed(2)).toBe(
      '350000000.00',
    );
  });

  it('6. a credit line taken for cash: only what is drawn is a source, the rest is headroom', () => {
    const { exact } = evaluated(
      changed(sound(), (raw) => {
        raw.equity.lines = [equity(400)];
        raw.facilities = [loan(2500, { rate: 0 })];
      }),
    );
    expect(totalOf(exact, 'construction.sources').toFixed(2)).toBe('1000.00');
    expect(exact.row('facility.bank.headroom')[1]!.toFixed(2)).toBe('1900.00');
  });

  it('6. a note not yet issued taken for cash: it counts only in the second reading', () => {
    const { exact, withExpected } = evaluated(
      changed(sound(), (raw) => {
        raw.equity.lines = [equity(400)];
        raw.facilities = [loan(600, { kind: 'projectIncomeNote', certainty: 'expected' })];
      }),
    );
    expect(exact.cell('construction.endingCash').toFixed(2)).toBe('-600.00');
    expect(withExpected.cell('construction.endingCash').toFixed(2)).toBe('0.00');
  });

  it('7. income from basic property service: it is a cost line with no price, carried by rent', () => {
    const { exact } = evaluated(
      changed(sound(), (raw) => {
        raw.operation.costs = [upkeep(80, { basicService: true })];
      }),
    );
    expect(totalOf(exact, 'operation.basicService').toFixed(2)).toBe('160.00');
    expect(totalOf(exact, 'operation.income').toFixed(2)).toBe('200.00');
    const charged = changed(sound(), (raw) => {
      raw.operation.incomes = [rent(100, { basicService: true })];
    });
    expect(refusal(charged)).toContain('operation.incomes[0].basicService');
  });

  it('8. a unit type flipped by a floating-point crumb: 50 × 1.1 is 55.00000000000001 in binary, and the home is 55 m² all the same', () => {
    const home = (id: string, areaM2: number) => ({
      id,
      tenure: '私有',
      use: '住宅',
      areaM2,
      price: 9000,
      route: 'resettle',
      agreementMonth: 1,
      topUp: false,
    });
    const { exact } = evaluated(
      changed(sound(), (raw) => {
        raw.relocation = {
          households: [
            home('A-0', 50),
            home('A-1', 54.5),
            home('A-2', 54.54),
            home('A-3', 54.55),
            home('A-4', 55),
          ],
          unitTypes: [55, 60, 80].map((areaM2) => ({ id: `type${areaM2}`, name: `${areaM2} 户型`, areaM2 })),
          appraisal: 15_000,
          equalAreaDiscount: 0.1,
          topUpDiscount: 0.05,
          liftShare: 0.3,
          upliftPrice: 13_500,
          stepUpPrice: 15_000,
          earlySigningBonus: 0,
          transitionAllowance: 0,
          movingFee: 0,
          returnMonth: 12,
        };
      }),
    );
    const column = (name: string, decimals: number) =>
      exact.row(`households.${name}`).map((value) => value.toFixed(decimals));
    expect(column('target', 2)).toEqual(['55.00', '59.95', '59.99', '60.01', '60.50']);
    expect(column('unitArea', 0)).toEqual(['55', '60', '60', '80', '80']);
  });

  it('9. a coverage ratio presented as law: a threshold without its source is refused', () => {
    const without = changed(sound(), (raw) => {
      raw.thresholds.coverage = { value: 1.2 };
    });
    expect(refusal(without)).toContain('thresholds.coverage.source');
    expect(refusal({ ...without, thresholds: { coverage: 1.2 } })).toContain('thresholds.coverage');
  });

  it('10. figures that contradict each other: shares that miss 100 % and a contingency of unstated base', () => {
    const cashAndBase = changed(sound(), (raw) => {
      raw.equity.lines = [
        equity(1000, {
          schedule: [
            { month: 1, share: 0.55 },
            { month: 6, share: 0.35 },
          ],
        }),
      ];
    });
    expect(refusal(cashAndBase)).toContain('equity.lines[0].schedule');
    const { exact } = evaluated(
      changed(sound(), (raw) => {
        raw.costs.lines = [
          cost(1000, { contingencyRate: 0.1, months: 12 }),
          cost(700, { id: 'land', name: '土地', group: 'land' }),
        ];
      }),
    );
    expect(totalOf(exact, 'costs.contingency').toFixed(2)).toBe('100.00');
  });
});

describe('what the founding documents leave open is asked for, never assumed', () => {
  it('the share of the surplus that goes to the operation fund', () => {
    const raw = changed(sound(), (copy) => void (copy.surplus = {}));
    expect(() => evaluated(raw)).toThrow(ModelError);
    expect(() => evaluated(raw)).toThrow(/surplus.operationFundShare/);
  });

  it('the naming month, where a reward waits for it; and a reward never pays for construction', () => {
    const raw = changed(sound(), (copy) => {
      copy.grants.lines = [grant(100, { afterNaming: true, month: 3 })];
    });
    expect(() => evaluated(raw)).toThrow(/project.namingMonth/);
    const { exact } = evaluated(changed(raw, (copy) => void (copy.project.namingMonth = 6)));
    expect(totalOf(exact, 'construction.grantReceipts').toFixed(2)).toBe('0.00');
    expect(totalOf(exact, 'operationAccount.grantReceipts').toFixed(2)).toBe('100.00');
  });
});
