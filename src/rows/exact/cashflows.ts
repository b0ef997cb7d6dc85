import { type Decimal, FinanceError, irr as financeIrr, pmt as financePmt } from '../../finance';
import { CellFault } from '../errors';
import { canonical } from '../inputs';
import { sure } from '../sure';
import { NA } from './arithmetic';

/** PMT(rate, periods, present, future, type) with Excel's signs; without an answer, a fault. */
export const pmt = ([rate, periods, ...rest]: readonly Decimal[]): Decimal => {
  try {
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
