import type { Cancelable } from './host/cancelling';
import { fetched } from './host/fetching';

/** The household rules, in a file of their own: few sheets ask for them, and those that do ask often. */
const room = fetched(() => import(/* webpackChunkName: "relocation" */ './relocation/index'));

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
  const { entitlement } = await room();
  return entitlement({ oldArea, topUp, upliftRate, minimumArea, packs });
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
export async function relocationUnit(targetArea: unknown[][], unitTypes: unknown[][]): Promise<unknown[][]> {
  const { unit } = await room();
  return unit(targetArea, unitTypes);
}

/**
 * Settles a whole household list: one row out for each household in, with area, unit, price and what is owed either way.
 * @customfunction RELOCATION.SETTLE
 * @cancelable
 * @param households Range with headers: id, areaM2, price, route, and where they apply topUp, decoration, newDecoration, count, assignedAreaM2 (or their Chinese names).
 * @param unitTypes Areas of the unit types in m²; one row, one column, or two columns with the supply.
 * @param terms Two columns, name and figure: appraisal, equalAreaDiscount, topUpDiscount, liftShare, upliftPrice, stepUpPrice; for other routes cashBonusRate, voucherBonusRate, voucherDiscount.
 * @param [packs] Policy packs, widest first; national, Zhejiang and Quzhou if omitted.
 * @param {CustomFunctions.CancelableInvocation} invocation
 * @returns A header and a row for each household: id, route, areas in m², amounts in yuan for one household (cash and voucher for all it stands for), 1 where it is just below a cliff.
 * @remarks The model's own household sheet, without rounding but where the rule rounds (0.01 yuan, 0.01 m²). Clauses D-22 to D-29. Terms that the policy leaves open have no default.
 * @example =PH.RELOCATION.SETTLE({"id","areaM2","price","route";"A1",55,9000,"resettle";"A2",70,9200,"cash"}, {60,80,100}, {"appraisal",15000;"equalAreaDiscount",0.1;"topUpDiscount",0.05;"liftShare",0.3;"upliftPrice",13500;"stepUpPrice",15000;"cashBonusRate",0.1})
 */
export async function relocationSettle(
  households: unknown[][],
  unitTypes: unknown[][],
  terms: unknown[][],
  packs?: unknown[][],
  invocation?: Cancelable,
): Promise<unknown[][]> {
  const { settle } = await room();
  return settle({ households, unitTypes, terms, packs }, invocation);
}

/**
 * Units that a household list asks of each type, against the supply.
 * @customfunction RELOCATION.DEMAND
 * @param households Range with headers: areaM2, and where they apply route, topUp, count, assignedAreaM2 (or their Chinese names). Without route all are resettled.
 * @param unitTypes One row or column of areas in m², or two columns: area and supply (blank: unlimited).
 * @param [packs] Policy packs, widest first; national, Zhejiang and Quzhou if omitted.
 * @returns A header and a row for each type: area in m², units asked, supply, units short.
 * @remarks Rows of the model's unit types: each household takes the nearest type at or above its target; a target above the largest type takes several. Clause D-22.
 * @example =PH.RELOCATION.DEMAND({"areaM2","count";50,3;55,2;70,1}, {60,4;80,2;100,5})
 */
export async function relocationDemand(
  households: unknown[][],
  unitTypes: unknown[][],
  packs?: unknown[][],
): Promise<unknown[][]> {
  const { demand } = await room();
  return demand({ households, unitTypes, packs });
}
