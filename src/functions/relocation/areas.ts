import { ONE, ZERO, type Decimal } from '../../finance/decimal';
import { cases, forEachCase, line, logical, optionalNumber } from '../cells/arguments';
import { cellOf, NOT_NEGATIVE, POSITIVE, SHARE, type Cell } from '../cells/cells';
import { remembered } from '../rows/question';
import { areaQuestion } from './rows';
import { figureOf, policyOf } from '../rows/policy-room';

const areas = remembered(areaQuestion);

interface EntitlementArguments {
  readonly oldArea: unknown;
  readonly topUp: unknown;
  readonly upliftRate: unknown;
  readonly minimumArea: unknown;
  readonly packs: unknown;
}

/** PH.RELOCATION.ENTITLEMENT: the target area of each old area. */
export async function entitlement({
  oldArea,
  topUp,
  upliftRate,
  minimumArea,
  packs,
}: EntitlementArguments): Promise<Cell[][]> {
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

/** PH.RELOCATION.UNIT: the unit area that serves each target. */
export function unit(targetArea: unknown, unitTypes: unknown): Cell[][] {
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
