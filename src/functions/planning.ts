import {
  allocate,
  backLoaded,
  cumulated,
  even,
  frontLoaded,
  landValueAddedTax,
  landValueGain,
  sCurve,
  spread as spreadOf,
  type Decimal,
} from '../finance';
import {
  cases,
  choice,
  forEachCase,
  laid,
  line,
  logical,
  number,
  optionalNumber,
  whole,
} from './cells/arguments';
import { cellOf, gridOf, isOmitted, nameOf, NOT_NEGATIVE, POSITIVE } from './cells/cells';
import { refuse } from './cells/errors';
import { PROFILES } from './cells/words';
import { said } from './host/language';
import { remembered } from './rows/question';
import { figureOf, policyOf } from './rows/policy-room';
import { roomsQuestion } from './rows/rooms-rows';

const CURVES = { even, sCurve, frontLoaded, backLoaded } as const;

const sharesOf = (profile: unknown, periods: number): readonly Decimal[] => {
  if (isOmitted(profile) || typeof gridOf(profile)[0]?.[0] === 'string')
    return CURVES[choice('profile', profile, PROFILES, 'even')](periods);
  const { values } = line('profile', profile, NOT_NEGATIVE);
  if (values.length !== periods)
    return refuse('lengths', {
      name: nameOf('profile'),
      count: values.length,
      other: nameOf('periods'),
      otherCount: periods,
    });
  const whole = cumulated(values).at(-1);
  if (whole?.isZero() !== false) return refuse('sharesEmpty', { name: nameOf('profile') });
  return whole.toDecimalPlaces(9).equals(1)
    ? values
    : refuse('sharesNotWhole', { name: nameOf('profile'), value: whole.toNumber() });
};

/**
 * Spreads an amount over periods by a profile; the parts add up to the amount.
 * @customfunction SPREAD
 * @param total Amount to be spread.
 * @param periods Number of periods, 1 to 1200.
 * @param [profile] even (default), sCurve, frontLoaded or backLoaded; or a list of shares, one a period, that add up to 1.
 * @param [decimals] Rounds each part to so many decimals, by largest remainder, so that they still add up; −4 to 6. Unrounded if omitted.
 * @returns One row, a part in each column.
 * @remarks Curves x, 3x²−2x³, 1−(1−x)², x² read at the period ends.
 * @example =PH.SPREAD(1000, 4, "sCurve")
 * @example =PH.SPREAD(100, 3, "even", 2)
 */
export function spread(
  total: unknown,
  periods: unknown,
  profile?: unknown[][],
  decimals?: unknown,
): unknown[][] {
  const amount = number('total', total);
  const length = whole('periods', periods, 1, 1200);
  const shares = sharesOf(profile, length);
  if (isOmitted(decimals)) return laid(spreadOf(amount, shares).map(cellOf), false);
  const places = whole('decimals', decimals, -4, 6);
  return laid(allocate(amount, shares, places).map(cellOf), false);
}

const rooms = remembered(roomsQuestion);

/**
 * Floor area of community rooms that so many households require.
 * @customfunction FACILITIES.REQUIRED
 * @param householdCount Number of households; one cell or a range.
 * @param [areaPer100] m² per 100 households; the policy's if omitted.
 * @param [packs] Policy packs, widest first; national, Zhejiang and Quzhou if omitted.
 * @returns m², in the shape of householdCount.
 * @remarks The limit of the model's own check. Clause D-10 (facilities.areaPer100Households).
 * @example =PH.FACILITIES.REQUIRED(1029)
 */
export async function facilitiesRequired(
  householdCount: unknown[][],
  areaPer100?: unknown,
  packs?: unknown[][],
): Promise<unknown[][]> {
  const given = cases({ householdCount: { value: householdCount, bounds: NOT_NEGATIVE } });
  const own = optionalNumber('areaPer100', areaPer100, NOT_NEGATIVE);
  const standard = own ?? figureOf((await policyOf(packs)).policy, 'facilities.areaPer100Households');
  const question = rooms('', undefined);
  return forEachCase(given, (row, column) =>
    cellOf(
      question
        .ask(
          new Map([
            ['checks.areaPer100Households', standard],
            ['checks.householdCount', given.at('householdCount', row, column)],
          ]),
        )
        .cell('checks.required'),
    ),
  );
}

/**
 * Land value-added tax on a sale, by the national bands 30, 40, 50 and 60 %.
 * @customfunction TAX.LANDVAT
 * @param revenue Sale revenue without VAT, yuan; one cell or a range.
 * @param deductions Deductible items, yuan.
 * @param [detail] TRUE: a table with gain, its ratio to the deductions, rate, quick deduction and tax; FALSE if omitted.
 * @returns Yuan, in the shape of the ranges; 0 where there is no gain. With detail two columns, item and figure.
 * @remarks MAX(30 %·g, 40 %·g − 5 %·d, 50 %·g − 15 %·d, 60 %·g − 35 %·d, 0). Clauses tax.landVat.rateFirst to quickFourth.
 * @example =PH.TAX.LANDVAT(1000, 400)
 * @example =PH.TAX.LANDVAT(1000, 400, TRUE)
 */
export function taxLandVat(revenue: unknown[][], deductions: unknown[][], detail?: unknown): unknown[][] {
  if (logical('detail', detail, false)) {
    const sold = number('revenue', revenue, NOT_NEGATIVE);
    const { gain, gainRatio, band, tax } = landValueGain(sold, number('deductions', deductions, POSITIVE));
    return [
      [said({ zh: '增值额', en: 'Gain' }), cellOf(gain)],
      [said({ zh: '增值率', en: 'Gain ratio' }), cellOf(gainRatio)],
      [said({ zh: '税率', en: 'Rate' }), Number(band.rate)],
      [said({ zh: '速算扣除系数', en: 'Quick deduction' }), Number(band.quick)],
      [said({ zh: '土地增值税', en: 'Land VAT' }), cellOf(tax)],
    ];
  }
  const given = cases({
    revenue: { value: revenue, bounds: NOT_NEGATIVE },
    deductions: { value: deductions, bounds: NOT_NEGATIVE },
  });
  return forEachCase(given, (row, column) =>
    cellOf(landValueAddedTax(given.at('revenue', row, column), given.at('deductions', row, column))),
  );
}
