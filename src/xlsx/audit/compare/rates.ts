import type { SheetPair } from '../align/sheets';
import { referencesOf } from '../formulas/references';
import type { Difference } from './marks';
import { numberOf } from './values';

/** Of the sum of all discounted amounts: what the search of a spreadsheet leaves of a present value of nothing. */
const NOTHING_LEFT = 1e-6;

/**
 * Flows that change sign more than once may have several internal rates, and a spreadsheet shows the one that its search
 * comes upon. Another rate than ours is no alteration where it too brings our flows to a present value of nothing.
 */
export function isOtherRate({ pair, row, column, ours }: Difference, pairs: readonly SheetPair[]): boolean {
  const formula = pair.plan.rows.get(ours.row)?.get(ours.column)?.formula ?? '';
  if (!/\bIRR\(/.test(formula)) return false;
  const rate = numberOf(pair.file.cells.get(row)?.get(column)?.value);
  const [flows] = referencesOf(formula);
  if (rate === undefined || rate <= -1 || flows === undefined) return false;
  const plan = pairs.find((each) => each.plan.name === (flows.sheet ?? pair.plan.name))?.plan;
  const cells = plan?.rows.get(flows.from.row);
  const amounts: number[] = [];
  for (let at = flows.from.column; at <= flows.to.column; at += 1)
    amounts.push(numberOf(cells?.get(at)?.value) ?? 0);
  const signs = amounts.map(Math.sign).filter((sign) => sign !== 0);
  const changes = signs.filter((sign, index) => index > 0 && sign !== signs[index - 1]).length;
  const worth = amounts.map((amount, period) => amount / (1 + rate) ** period);
  const size = worth.reduce((sum, each) => sum + Math.abs(each), 0);
  return changes > 1 && Math.abs(worth.reduce((sum, each) => sum + each, 0)) <= NOTHING_LEFT * size;
}
