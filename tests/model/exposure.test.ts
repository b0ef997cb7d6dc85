import { describe, expect, it } from 'vitest';
import { Decimal } from '../../src/finance';
import { at, caseOf, drawnAtOnce, exactOf, near, nearAll, passes, total, type Case } from './funding/cases';
import { equity, grant, parcel } from './raw';

const WAN = 10_000;
const supported = (change: (raw: Case) => void = () => undefined) =>
  exactOf(
    caseOf((raw) => {
      raw.grants.lines = [
        grant(7700 * WAN, { certainty: 'received' }),
        grant(300 * WAN, {
          id: 'cityGrant',
          name: '市级补助',
          level: 'municipal',
          month: 13,
          arrivalRate: 0.5,
        }),
        grant(200 * WAN, { id: 'cityPrize', name: '市级奖补', level: 'municipal', month: 14 }),
      ];
      raw.equity.lines = [
        equity(1000 * WAN),
        equity(2000 * WAN, { id: 'partner', name: '社会资本', party: 'socialCapital' }),
      ];
      raw.land.parcels = [parcel(5000 * WAN, 1000 * WAN, { saleMonth: 13, reliefRate: 0.1 })];
      raw.facilities = [drawnAtOnce(3000 * WAN, { repayment: 'level', subsidyBps: 100 })];
      raw.relocation.talentVouchers = [{ name: '博士', count: 20, amount: 30_000, month: 30 }];
      change(raw);
    }),
  );

describe('what the project asks of public budgets', () => {
  const exact = supported();

  it('grants by level of government, as they arrive', () => {
    near(total(exact, 'exposure.centralGrants'), 7700 * WAN);
    near(total(exact, 'exposure.municipalGrants'), 350 * WAN);
    expect(exact.program.rows.has('exposure.countyGrants')).toBe(false);
    near(
      total(exact, 'exposure.centralGrants').plus(total(exact, 'exposure.municipalGrants')),
      total(exact, 'grants.receipts'),
    );
  });

  it('land income given back, and land income forgone by relief, apart', () => {
    nearAll(exact.row('exposure.landForgone'), exact.row('land.receipts'));
    near(total(exact, 'exposure.reliefForgone'), 500 * WAN);
  });

  it('the government’s own equity, not its partner’s', () => {
    near(total(exact, 'exposure.governmentEquity'), 1000 * WAN);
  });

  it('the interest that a subsidy pays in the borrower’s place', () => {
    nearAll(
      exact.row('exposure.interestSubsidy'),
      exact.row('facility.bank.opening').map((owed) => owed.times('0.01')),
    );
    expect(total(exact, 'exposure.interestSubsidy').gt(0)).toBe(true);
  });

  it('together they are the public money, in every period', () => {
    const parts = [
      'centralGrants',
      'municipalGrants',
      'landForgone',
      'reliefForgone',
      'governmentEquity',
      'interestSubsidy',
      'talentSubsidy',
    ];
    exact.row('exposure.publicMoney').forEach((whole, period) => {
      near(Decimal.sum(...parts.map((part) => at(exact, `exposure.${part}`, period))), whole);
    });
    near(exact.cell('exposure.publicMoneyTotal'), total(exact, 'exposure.publicMoney'));
  });

  it('a grant that is only expected is no public money yet', () => {
    const hoped = supported((raw) => {
      raw.grants.lines = [grant(7700 * WAN, { certainty: 'expected' })];
    });
    near(total(hoped, 'exposure.centralGrants'), 0);
  });
});

describe('debt that would fall on the budget (D-50)', () => {
  const guaranteed = (isGovernment: boolean, pledged: number) =>
    supported((raw) => {
      raw.collateral.guarantees = [
        { guarantor: isGovernment ? '区财政局' : '担保公司', amount: 2000 * WAN, isGovernment },
      ];
      if (pledged > 0)
        raw.collateral.items = [
          { id: 'site', name: '土地', kind: 'land', value: pledged, from: 0, loanToValue: 0.5 },
        ];
    });

  it('a government guarantee is a contingent debt of what collateral leaves, up to its amount', () => {
    const exact = guaranteed(true, 4000 * WAN);
    near(at(exact, 'exposure.contingent', 0), 1000 * WAN);
    near(exact.cell('exposure.worstContingent'), 1000 * WAN);
    near(guaranteed(true, 0).cell('exposure.worstContingent'), 2000 * WAN);
  });

  it('a government guarantee fails the check', () => {
    expect(passes(guaranteed(true, 0), 'budgetDebt')).toBe(false);
  });

  it('even where collateral would cover the debt: it must not be given', () => {
    const exact = guaranteed(true, 40_000 * WAN);
    near(exact.cell('exposure.worstContingent'), 0);
    expect(passes(exact, 'budgetDebt')).toBe(false);
  });

  it('a third party’s guarantee does not', () => {
    expect(passes(guaranteed(false, 0), 'budgetDebt')).toBe(true);
    near(guaranteed(false, 0).cell('exposure.worstContingent'), 0);
  });
});

describe('talent vouchers (D-28)', () => {
  const exact = supported();

  it('are a use of their own, apart from relocation and outside the investment', () => {
    near(at(exact, 'talent.paid', 2), 60 * WAN);
    near(total(exact, 'funding.talentVouchers'), 60 * WAN);
    expect(exact.program.rows.has('funding.relocationPaid')).toBe(false);
    near(exact.cell('investment.total'), 10_000 * WAN);
  });

  it('leave the cash once and count as a public subsidy', () => {
    const without = supported((raw) => void (raw.relocation.talentVouchers = []));
    near(without.cell('overall.endingSurplus').minus(exact.cell('overall.endingSurplus')), 60 * WAN);
    near(total(exact, 'exposure.talentSubsidy'), 60 * WAN);
    expect(passes(exact, 'statementsTie')).toBe(true);
  });
});
