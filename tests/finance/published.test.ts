import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  allocate,
  Decimal,
  dscr,
  equalPrincipal,
  grace,
  icr,
  interestDuringConstruction,
  landValueAddedTax,
  landValueGain,
  level,
  llcr,
  npv,
  plcr,
  pmt,
  priceContingency,
  surcharge,
  vatWithCreditForward,
  type Numeric,
} from '../../src/finance';

interface Published {
  readonly id: string;
  readonly inputs: Record<string, never>;
  readonly outputs: Record<string, unknown>;
}

const { cases } = JSON.parse(readFileSync(new URL('../vectors/published.json', import.meta.url), 'utf8')) as {
  cases: Published[];
};

const published = (id: string): Published => cases.find((c) => c.id === id)!;

/** The published figure is rounded; ours must round to it (half a unit of its last decimal). */
function close(got: Numeric | readonly Numeric[], expected: unknown, decimals: number): void {
  const [answers, wanted] = [[got].flat(), [expected].flat() as number[]];
  expect(answers).toHaveLength(wanted.length);
  wanted.forEach((value, index) => {
    const distance = new Decimal(answers[index]!).minus(value).abs().toNumber();
    expect(distance, `${distance} from ${value}`).toBeLessThanOrEqual(0.51 * 10 ** -decimals);
  });
}

describe('interest during construction', () => {
  it.each(['W1', 'W3', 'W6'])('%s: drawn through each year, capitalised', (id) => {
    const { inputs, outputs } = published(id);
    const built = interestDuringConstruction(inputs.draws!, inputs.rate!);
    close(built.interest, outputs.interest, 2);
    if (outputs.total !== undefined) close(built.total, outputs.total, 2);
    if (outputs.balance !== undefined) close(built.balance, outputs.balance, 2);
  });

  it('W5: the funding table of a five-year project', () => {
    const { inputs, outputs } = published('W5');
    const growth = new Decimal(1).plus(inputs.contingencyRate!);
    const investment = inputs.investment as unknown as number[];
    const staticInvestment = investment.map((value) => growth.times(value));
    close(staticInvestment, outputs.staticInvestment, 2);
    const capital = inputs.capital as unknown as number[];
    const borrowing = staticInvestment.map((value, year) => value.minus(capital[year]!));
    close(borrowing, outputs.borrowing, 2);
    const built = interestDuringConstruction(borrowing, inputs.rate!);
    close(built.interest, outputs.interest, 2);
    const total = staticInvestment.map((value, year) => value.plus(built.interest[year]!));
    close(total, outputs.total, 2);
    // The table adds up the years as printed, to the cent.
    const printed = total.map((value) => value.toDecimalPlaces(2));
    close(Decimal.sum(...printed), outputs.grandTotal, 2);
  });

  it('paid in cash, it does not bear interest', () => {
    const paid = interestDuringConstruction([100, 100], '0.1', { capitalise: false });
    expect(paid.interest.map(String)).toEqual(['5', '15']);
    expect(paid.balance.toString()).toBe('200');
  });

  it('drawn at year ends, the first year bears none', () => {
    const built = interestDuringConstruction([100, 100], '0.1', { convention: 'opening' });
    expect(built.interest.map(String)).toEqual(['0', '10']);
  });

  it('drawn on known days, each draw bears interest for its own days', () => {
    const built = interestDuringConstruction([365, 365], '0.1', {
      convention: 'exact',
      outstanding: [new Decimal(100).div(365), 1],
      capitalise: false,
    });
    close(built.interest, [10, 73], 12);
    expect(() => interestDuringConstruction([1], 0.1, { convention: 'exact' })).toThrow(/outstanding/);
  });
});

describe('repayment', () => {
  it('W6: the balance after construction, repaid level in four years', () => {
    const { inputs, outputs } = published('W6');
    const { balance } = interestDuringConstruction(inputs.draws!, inputs.rate!);
    const rows = level(balance, inputs.rate!, inputs.levelYears!);
    rows.forEach((row) => close(row.payment, outputs.payment, 2));
    close(
      rows.slice(0, 2).map((row) => row.interest),
      outputs.interestPaid,
      2,
    );
    close(
      rows.slice(0, 2).map((row) => row.principal),
      outputs.principalPaid,
      2,
    );
  });

  it('W9: a year of grace with capitalised interest, then equal principal', () => {
    const { inputs, outputs } = published('W9');
    const built = interestDuringConstruction(inputs.draws!, inputs.rate!);
    close(built.total, outputs.interestDuringConstruction, 2);
    const rows = grace(built.balance, inputs.rate!, 5, { principalGrace: 1, interestGrace: 1 });
    close(rows[0]!.capitalised, outputs.graceInterest, 2);
    expect(rows[0]!.payment.toString()).toBe('0');
    close(
      rows.slice(1).map((row) => row.opening),
      outputs.opening,
      3,
    );
    rows.slice(1).forEach((row) => close(row.principal, outputs.principal, 3));
    close(
      rows.slice(1).map((row) => row.interest),
      outputs.interest,
      3,
    );
    expect(rows[4]!.closing.toString()).toBe('0');
    const same = equalPrincipal(rows[0]!.closing, inputs.rate!, 4);
    expect(same.map((row) => row.payment.toFixed(20))).toEqual(
      rows.slice(1).map((row) => row.payment.toFixed(20)),
    );
  });
});

describe('cover', () => {
  it('W11a: tax actually paid', () => {
    const { inputs: i, outputs } = published('W11a');
    const cash = new Decimal(i.profit!).plus(i.interest!).plus(i.depreciationAndAmortisation!);
    close(dscr([cash.minus(i.tax!)], [i.debtService!])[0]!, outputs.dscr, 2);
  });

  it('W11c: a quarter of the profit goes in tax', () => {
    const { inputs: i, outputs } = published('W11c');
    const afterTax = new Decimal(i.profit!).times(new Decimal(1).minus(i.taxRate!));
    const cash = afterTax.plus(i.depreciation!).plus(i.interest!);
    const service = new Decimal(i.principal!).plus(i.interest!);
    close(dscr([cash], [service])[0]!, outputs.dscr, 2);
  });

  it('W11e: interest cover on earnings before interest', () => {
    const { inputs: i, outputs } = published('W11e');
    close(icr([new Decimal(i.profit!).plus(i.interest!)], [i.interest!])[0]!, outputs.icr, 2);
  });

  it('W12a: a shop bought on a ten-year loan', () => {
    const { inputs: i, outputs } = published('W12a');
    const loan = new Decimal(i.pricePerM2!).times(i.areaM2!).times(i.loanShare!);
    const payment = pmt(i.rate!, i.years!, loan).neg();
    close(payment, outputs.payment, 4);
    close(dscr([i.income!], [payment])[0]!, outputs.dscr, 2);
  });

  it('W27: a five-year loan in a seven-year project', () => {
    const { inputs: i, outputs } = published('W27');
    const rows = level(i.debt!, i.rate!, i.levelYears!);
    close(rows[0]!.payment, outputs.payment, 4);
    const cfads = i.cfads as unknown as number[];
    const cover = dscr(
      cfads.slice(0, 5),
      rows.map((row) => row.payment),
    );
    close(cover as Decimal[], outputs.dscr, 4);
    close(llcr(cfads, i.rate!, i.debt!, i.levelYears!), outputs.llcr, 4);
    close(plcr(cfads, i.rate!, i.debt!), outputs.plcr, 4);
  });
});

describe('prices, value and tax', () => {
  it('W13a: prices rise for a year before the first spade', () => {
    const { inputs: i, outputs } = published('W13a');
    const investment = (i.split as unknown as number[]).map((s) => new Decimal(s).times(i.static!));
    const rise = priceContingency(investment, i.inflation!, i.yearsBeforeConstruction);
    close(rise.contingency, outputs.contingency, 2);
    close(rise.total, outputs.total, 2);
  });

  it('W14a: three years of building, seven of income', () => {
    const { inputs: i, outputs } = published('W14a');
    close(npv(i.rate!, i.flows!), outputs.npv, 1);
  });

  it.each(['W15a', 'W15b'])('%s: land value-added tax', (id) => {
    const { inputs: i, outputs } = published(id);
    const gain = landValueGain(i.revenue!, i.deductions!);
    expect(gain.gainRatio.toNumber()).toBe(outputs.gainRatio);
    expect(gain.tax.toNumber()).toBe(outputs.tax);
    expect(landValueAddedTax(i.revenue!, i.deductions!).toNumber()).toBe(outputs.tax);
    const banded = gain.gain.times(gain.band.rate).minus(new Decimal(i.deductions!).times(gain.band.quick));
    expect(banded.toNumber()).toBe(outputs.tax);
  });

  it('W16: input tax above output is carried on, never paid out', () => {
    const { inputs: i, outputs } = published('W16');
    const output = new Decimal(i.sales!).times(i.rate!);
    const input = i.inputVat as unknown as number[];
    const vat = vatWithCreditForward(
      input.map(() => output),
      input,
    );
    expect(vat.payable.map(Number)).toEqual(outputs.payable);
    expect(vat.creditForward.map(Number)).toEqual(outputs.creditForward);
    expect(surcharge(100000, i.surchargeRate!).toNumber()).toBe(outputs.surchargeOn100000);
    expect(surcharge(100000, ['0.07', '0.03', '0.02']).toNumber()).toBe(12000);
  });

  it('W28: 17.5 亿 of cost, stage and funding shares, to the 万元', () => {
    const { inputs: i, outputs } = published('W28');
    const total = new Decimal(i.areaM2!).times(i.costPerM2!).div(1e8);
    close(total, outputs.totalYi, 2);
    expect(allocate(total, i.costSplit!, 4).map(Number)).toEqual(outputs.costYi);
    const stages = allocate(total, i.stageSplit!, 4);
    expect(stages.map(Number)).toEqual(outputs.stageYi);
    const funding = allocate(stages[1]!, i.constructionFundingSplit!, 4);
    expect(funding.map(Number)).toEqual(outputs.constructionFundingYi);
  });
});
