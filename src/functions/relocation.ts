import { ONE, ZERO, type Decimal } from '../finance/decimal';
import { cases, forEachCase, line, logical, optionalNumber } from './cells/arguments';
import { cellOf, NOT_NEGATIVE, POSITIVE, SHARE } from './cells/cells';
import { remembered } from './rows/question';
import { areaQuestion } from './rows/relocation-rows';
import { figureOf, policyOf } from './rows/policy-room';

const areas = remembered(areaQuestion);

/**
 * Area a relocated household may have: the old home with its uplift, and on request topped up to the minimum.
 * @customfunction RELOCATION.ENTITLEMENT
 * @param oldArea Floor area of the old home in m²; one cell or a range.
 * @param [topUp] TRUE where the household buys up to the minimum area; FALSE if omitted, because it is optional.
 * @param [upliftRate] Uplift as a share of the old area; the policy's if omitted.
 * @param [minimumArea] Area up to which a household may buy, m²; the policy's if omitted.
 * @param [packs] Policy packs, widest first; national, Zhejiang and Quzhou if omitted.
 * @returns m², rounded to 0.01, in the shape of oldArea.
 * @remarks Rows of the model's household sheet. Clauses D-24, D-26. #N/A where the packs leave a figure open that is not given.
 * @example =PH.RELOCATION.ENTITLEMENT(70)
 * @example =PH.RELOCATION.ENTITLEMENT({40;50;54.5}, TRUE)
 */
export async function relocationEntitlement(
  oldArea: unknown[][],
  topUp?: unknown,
  upliftRate?: unknown,
  minimumArea?: unknown,
  packs?: unknown[][],
): Promise<unknown[][]> {
  const given = cases({ oldArea: { value: oldArea, bounds: POSITIVE } });
  const opts = logical('topUp', topUp, false);
  const uplift = optionalNumber('upliftRate', upliftRate, SHARE);
  const minimum = optionalNumber('minimumArea', minimumArea, NOT_NEGATIVE);
  const { policy } = await policyOf(packs);
  const figures: [string, Decimal][] = [
    ['relocation.upliftRate', uplift ?? figureOf(policy, 'relocation.upliftRate')],
    // Who does not buy up has no need of the minimum.
    ['relocation.minimumArea', minimum ?? (opts ? figureOf(policy, 'relocation.minimumArea') : ZERO)],
  ];
  const question = areas('target', 'target');
  return forEachCase(given, (row, column) =>
    cellOf(
      question
        .ask(
          new Map([
            ...figures,
            ['households.areaM2', given.at('oldArea', row, column)],
            ['households.topUp', opts ? ONE : ZERO],
          ]),
        )
        .row('households.target')[0] ?? null,
    ),
  );
}

/**
 * Unit a household is served with: the smallest type at or above its target area.
 * @customfunction RELOCATION.UNIT
 * @param targetArea Area the household may have, m²; one cell or a range.
 * @param unitTypes Areas of the unit types in m², one row or one column.
 * @returns m², in the shape of targetArea. A target above the largest type is served by several units and shows their sum.
 * @remarks Rows of the model's household sheet; the target is compared at 0.01 m². Clause D-22.
 * @example =PH.RELOCATION.UNIT({60;60.5;79;150}, {60,80,100,120,140})
 */
export function relocationUnit(targetArea: unknown[][], unitTypes: unknown[][]): unknown[][] {
  const given = cases({ targetArea: { value: targetArea, bounds: POSITIVE } });
  const types = line('unitTypes', unitTypes, POSITIVE).values;
  const question = areas('unitArea', 'unitArea');
  return forEachCase(given, (row, column) =>
    cellOf(
      question
        .ask(
          new Map<string, Decimal | readonly Decimal[]>([
            // The area is a target already: nothing is added to it.
            ['relocation.upliftRate', ZERO],
            ['households.areaM2', given.at('targetArea', row, column)],
            ['unitTypes.areaM2', types],
          ]),
          { tables: { unitTypes: types.length } },
        )
        .row('households.unitArea')[0] ?? null,
    ),
  );
}
