import type { Decimal } from '../../finance/decimal';
import { formatNumber } from '../../i18n';

/** A change in per cent with its sign: `+10%`, `−12.34%`. */
export const percent = (change: Decimal): string =>
  `${change.isPositive() ? '+' : ''}${formatNumber(change.times(100), 0, 2)}%`;
