import { describe, expect, it } from 'vitest';
import { Decimal } from '../../../src/finance';
import type { Line } from '../raw';
import { at, caseOf, drawnAtOnce, exactOf, near, nearAll, total } from './cases';

const LIMIT = 60_000_000;
const charged = (more: Line, step: 'year' | 'month' = 'year') =>
  exactOf(
    caseOf(
      (raw) => {
        raw.facilities = [
          drawnAtOnce(LIMIT, {
            repayment: 'equalPrincipal',
            draws: [{ month: 13, amount: 40_000_000 }],
            window: { start: 0, months: 24 },
            ...more,
          }),
        ];
      },
      { step },
    ),
  );

describe('what a loan of 6000 万 costs besides interest, 4000 万 of it drawn in its second year', () => {
  it('the upfront fee is on the commitment, once, when the window opens', () => {
    const exact = charged({ upfrontFee: 0.005 }, 'month');
    near(at(exact, 'facility.bank.fees', 0), 300_000);
    near(total(exact, 'facility.bank.fees'), 300_000);
  });

  it('the commitment fee is on what is undrawn, while the window is open', () => {
    const exact = charged({ commitmentFee: 0.002 }, 'month');
    near(
      total(exact, 'facility.bank.fees'),
      new Decimal(LIMIT)
        .times('0.002')
        .times(13)
        .div(12)
        .plus(new Decimal(20_000_000).times('0.002').times(11).div(12)),
    );
    near(at(exact, 'facility.bank.fees', 24), 0);
  });

  it('the issue cost is on each draw', () => {
    const exact = charged({ issueCost: 0.0008 });
    nearAll(exact.row('facility.bank.fees').slice(0, 3), [0, 32_000, 0]);
  });

  it('the guarantee fee is on the balance outstanding', () => {
    const exact = charged({ guaranteeFee: 0.01 });
    nearAll(
      exact.row('facility.bank.fees'),
      exact.row('facility.bank.opening').map((owed) => owed.times('0.01')),
    );
  });

  it('all of them leave the cash of the period, once', () => {
    const exact = charged({ upfrontFee: 0.005, commitmentFee: 0.002, issueCost: 0.0008, guaranteeFee: 0.01 });
    const free = charged({});
    const gone = total(exact, 'facility.bank.fees');
    expect(gone.gt(0)).toBe(true);
    near(free.cell('overall.endingSurplus').minus(exact.cell('overall.endingSurplus')), gone);
  });

  it('a subsidy of 150 basis points takes a loan of 4.5 % to 3 %', () => {
    const subsidised = charged({ rate: 0.045, subsidyBps: 150 });
    nearAll(subsidised.row('facility.bank.interest'), charged({ rate: 0.03 }).row('facility.bank.interest'));
    nearAll(
      subsidised.row('facility.bank.subsidy'),
      subsidised.row('facility.bank.opening').map((owed) => owed.times('0.015')),
    );
  });

  it('a loan that is only expected costs nothing until it is counted', () => {
    const exact = charged({
      certainty: 'expected',
      upfrontFee: 0.005,
      commitmentFee: 0.002,
      issueCost: 0.0008,
    });
    near(total(exact, 'facility.bank.fees'), 0);
  });
});
