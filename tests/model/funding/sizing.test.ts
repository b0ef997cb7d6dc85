import { describe, expect, it } from 'vitest';
import { bindingSize } from '../../../src/analysis';
import { debtCapacity } from '../../../src/finance';
import type { Line } from '../raw';
import { at, caseOf, drawnAtOnce, exactOf, near, passes, total, where } from './cases';

const sized = (limit: number, sizing: Line, more: Line = {}) =>
  exactOf(
    caseOf((raw) => {
      raw.facilities = [drawnAtOnce(limit, { repayment: 'equalPrincipal', sizing, ...more })];
    }),
  );

const loose = { gearing: 1, dscr: 1, llcr: 1 };

describe('what a facility can be drawn to: the least of the limit and what gearing and cover allow', () => {
  it('the approved limit binds', () => {
    const exact = sized(20_000_000, loose);
    near(exact.cell('facility.bank.size'), 20_000_000);
    expect(bindingSize(exact, 'bank')).toMatchObject({
      by: 'limit',
      label: { zh: '批准额度', en: 'Approved limit' },
    });
  });

  it('gearing binds: 30 % of a cost of 1 亿', () => {
    const exact = sized(900_000_000, { ...loose, gearing: 0.3 });
    near(exact.cell('facility.bank.size'), 30_000_000);
    expect(bindingSize(exact, 'bank')).toMatchObject({
      by: 'gearing',
      label: { zh: '负债率', en: 'Gearing' },
    });
  });

  it('DSCR binds', () => {
    const exact = sized(900_000_000, { ...loose, dscr: 2 });
    const cash = where(exact, 'facility.bank.inRepayment', 'lending.cfads');
    near(exact.cell('facility.bank.size'), debtCapacity(cash, 2, 0.05));
    expect(bindingSize(exact, 'bank')).toMatchObject({ by: 'dscr', label: { zh: '偿债备付率', en: 'DSCR' } });
  });

  it('LLCR binds', () => {
    const exact = sized(900_000_000, { ...loose, llcr: 2.5 });
    const cash = where(exact, 'facility.bank.inRepayment', 'lending.cfads');
    near(exact.cell('facility.bank.size'), debtCapacity(cash, 1, 0.05).div(2.5));
    expect(bindingSize(exact, 'bank')).toMatchObject({
      by: 'llcr',
      label: { zh: '贷款期偿债覆盖率', en: 'LLCR' },
    });
  });

  it('says how much, and how much each of the others would allow', () => {
    const exact = sized(900_000_000, { ...loose, gearing: 0.3 });
    const binding = bindingSize(exact, 'bank');
    near(binding?.size, 30_000_000);
    expect(binding?.allowed.map(({ by }) => by)).toEqual(['limit', 'gearing', 'dscr', 'llcr']);
    expect(binding?.allowed.every(({ amount }) => amount.gte(binding.size))).toBe(true);
  });

  it('no facility of that name: nothing to say', () => {
    expect(bindingSize(sized(1_000_000, {}), 'unknown')).toBeUndefined();
  });
});

describe('draws that exceed the size', () => {
  const exact = sized(50_000_000, { gearing: 0.3 });

  it('are cut at the size and the checks say so', () => {
    near(total(exact, 'facility.bank.drawdown'), 30_000_000);
    expect(passes(exact, 'drawWithinLimit_bank')).toBe(false);
  });

  it('draws within the size pass', () => {
    expect(passes(sized(20_000_000, { gearing: 0.3 }), 'drawWithinLimit_bank')).toBe(true);
  });
});

describe('fees of a facility that cover makes smaller', () => {
  it('the upfront fee is on what the bank commits, not on the limit it might have approved', () => {
    const exact = sized(50_000_000, { gearing: 0.3 }, { upfrontFee: 0.01 });
    near(at(exact, 'facility.bank.upfrontPaid', 0), 300_000);
  });
});
