import type { Decimal } from '../finance/decimal';
import type { ParameterKind } from './parameter';

/** What a kind admits, in words; undefined where the number fits. Rates may be negative, quantities may not. */
export const rangeBroken = (kind: ParameterKind, value: Decimal): string | undefined => {
  switch (kind) {
    case 'flag':
      return value.eq(0) || value.eq(1) ? undefined : '0 / 1';
    case 'share':
      return value.gte(0) && value.lte(1) ? undefined : '0 … 1';
    case 'rate':
      return value.gt(-1) && value.lt(1000) ? undefined : '-1 … 1000';
    case 'count':
      return value.gte(0) && value.isInteger() ? undefined : '0, 1, 2 …';
    case 'ratio':
    case 'price':
    case 'area':
    case 'duration':
    case 'amount':
      return value.gte(0) ? undefined : '≥ 0';
  }
};
