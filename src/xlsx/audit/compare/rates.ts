import type { SheetPair } from '../align/sheets';
import { type Reference, referencesOf } from '../formulas/references';
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
  const amounts = amountsIn(
    flows,
    pairs.find((each) => each.plan.name === (flows.sheet ?? pair.plan.name)),
  );
  return changesOfSign(amounts) > 1 && solves(rate, amounts);
}

function amountsIn({ from, to }: Reference, pair: SheetPair | undefined): number[] {
  const cells = pair?.plan.rows.get(from.row);
  return Array.from(
    { length: to.column - from.column + 1 },
    (_, at) => numberOf(cells?.get(from.column + at)?.value) ?? 0,
  );
}

function changesOfSign(amounts: readonly number[]): number {
  const signs = amounts.map(Math.sign).filter((sign) => sign !== 0);
  return signs.filter((sign, index) => index > 0 && sign !== signs[index - 1]).length;
}

function solves(rate: number, amounts: readonly number[]): boolean {
  const worth = amounts.map((amount, period) => amount / (1 + rate) ** period);
  const size = worth.reduce((sum, each) => sum + Math.abs(each), 0);
  return Math.abs(worth.reduce((sum, each) => sum + each, 0)) <= NOTHING_LEFT * size;
}
