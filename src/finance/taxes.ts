import { number, series } from './arguments';
import { Decimal, ZERO, type Numeric } from './decimal';
import { dividesByZero, noAnswer, wrongKind } from './errors';

/** A band of the land value-added tax: tax = rate·gain − quick·deductions. */
export interface LandTaxBand {
  /** The gain ratio up to which the band reaches; null for the last. */
  readonly upTo: Numeric | null;
  readonly rate: Numeric;
  /** Quick deduction, as a share of the deductions. */
  readonly quick: Numeric;
}

/** 土地增值税, national bands: 30/0, 40/5, 50/15, 60/35 %. Source: D-3F (LAT). */
export const NATIONAL_LAND_TAX_BANDS: readonly LandTaxBand[] = [
  { upTo: '0.5', rate: '0.30', quick: '0' },
  { upTo: '1', rate: '0.40', quick: '0.05' },
  { upTo: '2', rate: '0.50', quick: '0.15' },
  { upTo: null, rate: '0.60', quick: '0.35' },
];

export interface LandValueGain {
  /** Revenue less deductions. */
  readonly gain: Decimal;
  /** gain ÷ deductions */
  readonly gainRatio: Decimal;
  readonly band: LandTaxBand;
  readonly tax: Decimal;
}

function gainOf(revenue: unknown, deductions: unknown): { gain: Decimal; deducted: Decimal } {
  const deducted = number(deductions, 'deductions');
  if (deducted.lt(0)) return noAnswer('deductions must not be negative.');
  return { gain: number(revenue, 'revenue').minus(deducted), deducted };
}

/**
 * Land value-added tax. Bands join without a step, so the tax is the largest of their quick formulas:
 * MAX(30%g, 40%g − 5%d, 50%g − 15%d, 60%g − 35%d, 0). No gain, no tax.
 * @returns in the unit of revenue. @throws #NUM! for negative deductions. Source: D-3F (LAT).
 */
export function landValueAddedTax(
  revenue: Numeric,
  deductions: Numeric,
  bands: readonly LandTaxBand[] = NATIONAL_LAND_TAX_BANDS,
): Decimal {
  const { gain, deducted } = gainOf(revenue, deductions);
  if (gain.lte(0)) return ZERO;
  return Decimal.max(0, ...bands.map(({ rate, quick }) => gain.times(rate).minus(deducted.times(quick))));
}

/**
 * The tax with the figures that explain it: gain, its ratio to the deductions, and the band.
 * @throws #DIV/0! when there are no deductions; else as `landValueAddedTax`.
 */
export function landValueGain(
  revenue: Numeric,
  deductions: Numeric,
  bands: readonly LandTaxBand[] = NATIONAL_LAND_TAX_BANDS,
): LandValueGain {
  const { gain, deducted } = gainOf(revenue, deductions);
  if (deducted.isZero()) return dividesByZero('Without deductions the gain ratio has no value.');
  const gainRatio = gain.div(deducted);
  const band = bands.find(({ upTo }) => upTo === null || gainRatio.lte(upTo));
  if (band === undefined) return wrongKind('The last band must reach without limit (upTo null).');
  return { gain, gainRatio, band, tax: landValueAddedTax(revenue, deductions, bands) };
}

export interface VatByPeriod {
  readonly payable: readonly Decimal[];
  /** Credit carried into the next period; never negative. */
  readonly creditForward: readonly Decimal[];
}

/**
 * Value-added tax of each period: output less input less the credit brought forward; what is left of
 * the credit is carried on (留抵), not refunded.
 * @param openingCredit credit before the first period. @returns in the unit of the lists.
 * @throws #VALUE! for text or unequal lists; #NUM! for a negative opening credit. Source: D-3F (VAT).
 */
export function vatWithCreditForward(
  outputVat: readonly Numeric[],
  inputVat: readonly Numeric[],
  openingCredit: Numeric = 0,
): VatByPeriod {
  const [output, input] = [series(outputVat, 'outputVat'), series(inputVat, 'inputVat')];
  if (output.length !== input.length)
    return wrongKind('outputVat and inputVat must have the same number of periods.');
  let credit = number(openingCredit, 'openingCredit');
  if (credit.lt(0)) return noAnswer('openingCredit must not be negative.');
  const periods = output.map((charged, index) => {
    const due = charged.minus(input[index] ?? ZERO).minus(credit);
    credit = Decimal.max(0, due.neg());
    return { payable: Decimal.max(0, due), credit };
  });
  return {
    payable: periods.map((period) => period.payable),
    creditForward: periods.map((period) => period.credit),
  };
}

/**
 * Surcharges on VAT payable (city construction, education, local education): vat·rate, or vat times
 * the sum of several rates; none on a VAT of 0 or less. Source: D-3F (7/5/1 % + 3 % + 2 %).
 */
export function surcharge(vatPayable: Numeric, rate: Numeric | readonly Numeric[]): Decimal {
  const rates = Array.isArray(rate) ? series(rate, 'rate') : [number(rate, 'rate')];
  const vat = Decimal.max(0, number(vatPayable, 'vatPayable'));
  return rates.reduce((total, each) => total.plus(vat.times(each)), ZERO);
}
