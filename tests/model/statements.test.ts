import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { read } from '../../src/analysis';
import type { Exact } from '../../src/rows';
import { projects } from './arbitrary';
import { caseOf, drawnAtOnce, exactOf, near, total, type Case } from './funding/cases';
import { equity, example, grant, parsed, rent } from './raw';

/** Cash by accruals, cash by activities and cash by the two accounts: three paths to one number, in every period. */
const ties = (exact: Exact): void => {
  const row = (ref: string) => exact.row(`statements.${ref}`);
  exact.row('overall.closing').forEach((held, period) => {
    near(row('cash')[period], held, '1e-20', `balance sheet, period ${period + 1}:`);
    near(row('cashToDate')[period], held, '1e-20', `cash-flow statement, period ${period + 1}:`);
    near(
      row('totalAssets')[period],
      row('totalLiabilitiesAndEquity')[period] ?? NaN,
      '1e-20',
      `totals, period ${period + 1}:`,
    );
  });
  expect(exact.cell('checks.statementsTie_passes').eq(1)).toBe(true);
};

const bothReadings = (raw: unknown): void => {
  const { exact, withExpected } = read(parsed(raw));
  ties(exact);
  ties(withExpected);
};

describe('the balance sheet ties in every period, and its cash is the cash of the two accounts', () => {
  it.each(readdirSync('examples').map((file) => file.replace('.json', '')))('%s', (name) => {
    bothReadings(example(name));
  });

  it('generated projects', () => {
    fc.assert(fc.property(projects(), bothReadings), { numRuns: 80 });
  });

  it.each<[string, (raw: Case) => void]>([
    [
      'a sale to a REIT that repays the loan',
      (raw) => {
        raw.operation.incomes = [rent(20_000_000, { soldToReit: true, vatRate: 0.09 })];
        raw.reit = {
          enabled: true,
          month: 72,
          capRate: 0.05,
          retainedShare: 0.3,
          distributionRate: 0.95,
          issueCostRate: 0.02,
          reinvestShare: 0.9,
          repayFacilities: ['bank'],
          certainty: 'committed',
        };
      },
    ],
    [
      'distributions beside reserves',
      (raw) => {
        raw.surplus = { operationFundShare: 0.4, distributionShare: 0.5 };
        raw.reserves = { debtServiceMonths: 12 };
      },
    ],
    [
      'a swept loan',
      (raw) => {
        raw.facilities = [drawnAtOnce(80_000_000, { repayment: 'sweep', sweepShare: 0.8 })];
      },
    ],
    [
      'talent vouchers and a grant',
      (raw) => {
        raw.relocation.talentVouchers = [{ name: '博士', count: 20, amount: 30_000, month: 30 }];
        raw.grants.lines = [grant(7_000_000)];
      },
    ],
    [
      'every tax',
      (raw) => {
        raw.operation.incomes = [rent(20_000_000, { vatRate: 0.09 })];
        raw.tax = {
          vat: { enabled: true },
          landVat: { enabled: false, reason: '无销售' },
          incomeTax: { enabled: true, saleableCostShare: 0, depreciationYears: 20 },
          propertyTax: { mode: 'rent' },
          stamp: { enabled: true },
        };
        raw.operation.workingCapitalDays = 45;
      },
    ],
  ])('%s', (_, change) => {
    bothReadings(
      caseOf((raw) => {
        raw.facilities = [drawnAtOnce(80_000_000, { repayment: 'level' })];
        raw.equity.lines = [equity(40_000_000)];
        change(raw);
      }),
    );
  });
});

describe('the income statement', () => {
  const exact = exactOf(
    caseOf((raw) => {
      raw.facilities = [drawnAtOnce(60_000_000, { repayment: 'level', duringConstruction: 'capitalise' })];
      raw.equity.lines = [equity(45_000_000)];
      raw.tax.incomeTax = { enabled: true, saleableCostShare: 0, depreciationYears: 10 };
    }),
  );

  it('interest during construction belongs to the asset, afterwards to the year', () => {
    near(total(exact, 'statements.interest'), total(exact, 'funding.interestPaid'));
    near(
      total(exact, 'statements.assetBuilt'),
      total(exact, 'costs.spend').plus(total(exact, 'funding.capitalisedInterest')),
    );
  });

  it('what is earned over the life is cash, less what shareholders put in, plus what has not been written off', () => {
    const profit = total(exact, 'statements.profit');
    const cash = exact.cell('overall.endingSurplus').minus(45_000_000);
    const standing = exact.row('statements.projectAssets').at(-1) ?? NaN;
    near(profit, cash.plus(standing));
  });
});
