import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as finance from '../../src/finance';
import { FinanceError, type Decimal, type Numeric } from '../../src/finance';

type Inputs = Record<string, never>;
interface Case {
  readonly id: string;
  readonly name: string;
  readonly function: string;
  readonly inputs: Inputs;
  readonly outputs: Record<string, number | number[] | string>;
  readonly tolerance: number;
}

const read = (name: string): { cases: Case[] } =>
  JSON.parse(readFileSync(new URL(`../vectors/${name}`, import.meta.url), 'utf8')) as {
    cases: Case[];
  };

type Answer = Record<string, Decimal | readonly Decimal[]>;

/** The vectors name their functions and inputs themselves; this is what each means here. */
const answers: Record<string, (i: Inputs) => Answer> = {
  irr: (i) => ({ irr: finance.irr(i.values!, i.guess) }),
  irr_skip_null: (i) => ({ irr: finance.irr(i.values!) }),
  mirr: (i) => ({ mirr: finance.mirr(i.values!, i.finance_rate!, i.reinvest_rate!) }),
  npv0: (i) => {
    const [first, ...rest] = i.values as unknown as Numeric[];
    return { npv: finance.npv(i.rate!, rest).plus(first!) };
  },
  npv1: (i) => ({ npv: finance.npv(i.rate!, i.values!) }),
  pmt: (i) => ({ pmt: finance.pmt(i.rate!, i.nper!, i.pv!, i.fv, i.type) }),
  ipmt: (i) => ({
    ipmt: finance.ipmt(i.rate!, i.per!, i.nper!, i.pv!, i.fv, i.type),
  }),
  ppmt: (i) => ({
    ppmt: finance.ppmt(i.rate!, i.per!, i.nper!, i.pv!, i.fv, i.type),
  }),
  nper: (i) => ({ nper: finance.nper(i.rate!, i.pmt!, i.pv!, i.fv, i.type) }),
  rate: (i) => ({ rate: finance.rate(i.nper!, i.pmt!, i.pv!, i.fv, i.type) }),
  pv: (i) => ({ pv: finance.pv(i.rate!, i.nper!, i.pmt!, i.fv, i.type) }),
  fv: (i) => ({ fv: finance.fv(i.rate!, i.nper!, i.pmt!, i.pv, i.type) }),
  cumipmt: (i) => ({
    cumipmt: finance.cumipmt(i.rate!, i.nper!, i.pv!, i.start!, i.end!, i.type),
  }),
  cumprinc: (i) => ({
    cumprinc: finance.cumprinc(i.rate!, i.nper!, i.pv!, i.start!, i.end!, i.type),
  }),
  straight_line_loan: (i) => {
    const rows = finance.equalPrincipal(i.principal!, i.rate!, i.periods!);
    return {
      interest: rows.map((row) => row.interest),
      principal: rows.map((row) => row.principal),
      total: rows.map((row) => row.payment),
      balance: rows.map((row) => row.closing),
    };
  },
  effect: (i) => ({ effect: finance.effect(i.nominal!, i.npery!) }),
  nominal: (i) => ({ nominal: finance.nominal(i.effect!, i.npery!) }),
  rri: (i) => ({ rri: finance.rri(i.nper!, i.pv!, i.fv!) }),
  pduration: (i) => ({ pduration: finance.pduration(i.rate!, i.pv!, i.fv!) }),
  sln: (i) => ({ sln: finance.sln(i.cost!, i.salvage!, i.life!) }),
  syd: (i) => ({ syd: finance.syd(i.cost!, i.salvage!, i.life!, i.per!) }),
  ddb: (i) => ({
    ddb: finance.ddb(i.cost!, i.salvage!, i.life!, i.per!, i.factor),
  }),
  fvschedule: (i) => ({ fv: finance.fvschedule(i.principal!, i.schedule!) }),
  xirr: (i) => ({ xirr: finance.xirr(i.values!, i.dates!) }),
  xirr_dc: (i) => ({ xirr: finance.xirr(i.values!, i.dates!, undefined, i.basis) }),
  xnpv: (i) => ({ xnpv: finance.xnpv(i.rate!, i.values!, i.dates!) }),
  sculpt: (i) => {
    const loan = finance.sculpt(i.cfads!, i.target_dscr!, i.rate!);
    return {
      pv_cfads: loan.presentValueOfCfads,
      debt: loan.debt,
      debt_service: loan.debtService,
      interest: loan.rows.map((row) => row.interest),
      principal: loan.rows.map((row) => row.principal),
      closing_balance: loan.rows.map((row) => row.closing),
    };
  },
  llcr_plcr: (i) => ({
    llcr: finance.llcr(i.cfads!, i.rate!, i.debt!, i.tenor!),
    plcr: finance.plcr(i.cfads!, i.rate!, i.debt!),
  }),
  idc_avg: (i) => {
    const built = finance.pariPassuConstruction(i.cost!, i.gearing!, i.rate!);
    return { interest: built.interest, debt_draw: built.debtDraw, closing_debt: built.closingDebt };
  },
  cap_rate: (i) => ({
    ...finance.capRateValue(i.noi_forward!, i.cap_rate!, i.cost_of_sale),
  }),
  payback: (i) => ({
    payback: finance.payback(i.values!),
    discounted_payback: finance.discountedPayback(i.rate!, i.values!),
  }),
  scurve: (i) => ({ cumulative: finance.logisticCurve(i.periods!, i.steepness) }),
};

/** Below 1 a tolerance is relative to max(1, |expected|); otherwise absolute. */
const within = (got: Decimal, expected: number, tolerance: number): void => {
  const allowed = tolerance < 1 ? tolerance * Math.max(1, Math.abs(expected)) : tolerance;
  expect(got.minus(expected).abs().toNumber(), `${got.toString()} for ${expected}`).toBeLessThanOrEqual(
    allowed,
  );
};

describe('independent cases for the financial functions', () => {
  it.each(read('functions.json').cases.map((c) => [`${c.id} ${c.name}`, c] as const))('%s', (_, c) => {
    const error = c.outputs.error;
    const ask = answers[c.function.replace(/_error$/, '')];
    if (ask === undefined) throw new Error(`No meaning for ${c.function}`);
    if (typeof error === 'string') {
      expect(() => ask(c.inputs)).toThrow(FinanceError);
      try {
        ask(c.inputs);
      } catch (thrown) {
        expect((thrown as FinanceError).code).toBe(error);
      }
      return;
    }
    const got = ask(c.inputs);
    for (const [name, expected] of Object.entries(c.outputs)) {
      const wanted = [expected].flat() as number[];
      const answered: Decimal[] = [got[name] ?? []].flat();
      expect(answered, name).toHaveLength(wanted.length);
      wanted.forEach((value, index) => within(answered[index]!, value, c.tolerance));
    }
  });
});
