import { type Decimal, FinanceError, irr as financeIrr, pmt as financePmt } from '../../finance';
import { annuityFactors } from '../../finance/annuity';
import { ZERO } from '../../finance/decimal';
import { CellFault } from '../errors';
import { canonical } from '../inputs';
import { sure } from '../sure';
import { divide, multiply, NA, negate } from './arithmetic';
import { remembered } from './remembered';

/** A loan's factors depend on its rate and months left alone, and are asked for again with every other debt. */
const factorsOf = remembered((rate, periods) => {
  const { growth, accumulated } = annuityFactors(rate, periods, 0);
  return { growth: canonical(growth), accumulated: canonical(accumulated) };
});

/** PMT(rate, periods, present, future, type) with Excel's signs; without an answer, a fault. */
export const pmt = ([rate, periods, ...rest]: readonly Decimal[]): Decimal => {
  try {
    if (rest.length === 1 && sure(periods).s > 0 && periods !== ZERO) {
      const { growth, accumulated } = factorsOf(sure(rate), sure(periods));
      if (accumulated !== ZERO) return negate(divide(multiply(sure(rest[0]), growth), accumulated));
    }
    return canonical(financePmt(sure(rate), sure(periods), sure(rest[0]), rest[1], rest[2]));
  } catch (error) {
    if (error instanceof FinanceError) throw new CellFault('notANumber');
    throw error;
  }
};

/** The rate at which the flows are worth nothing today; not applicable where there is none. */
export const irr = (flows: readonly Decimal[], guess?: Decimal): Decimal => {
  try {
    return canonical(financeIrr(flows, guess));
  } catch (error) {
    if (error instanceof FinanceError) return NA;
    throw error;
  }
};
