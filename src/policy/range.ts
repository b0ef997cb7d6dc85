import type { Decimal } from '../finance/decimal';
import type { ParameterKind } from './parameter';

interface Range {
  /** The range as a reader sees it. */
  readonly text: string;
  fits(value: Decimal): boolean;
}

const notNegative: Range = { text: '≥ 0', fits: (value) => value.gte(0) };

const ranges: Readonly<Record<ParameterKind, Range>> = {
  flag: { text: '0 / 1', fits: (value) => value.eq(0) || value.eq(1) },
  share: { text: '0 … 1', fits: (value) => value.gte(0) && value.lte(1) },
  // A yearly rate may be negative, but 5 written for 5 % is a slip.
  rate: { text: '-1 … 1', fits: (value) => value.gt(-1) && value.lte(1) },
  count: { text: '0, 1, 2 …', fits: (value) => value.gte(0) && value.isInteger() },
  ratio: notNegative,
  price: notNegative,
  area: notNegative,
  duration: notNegative,
  amount: notNegative,
};

/** What the kind admits, in words, where the value is outside it; undefined where it fits. */
export const rangeBroken = (kind: ParameterKind, value: Decimal): string | undefined =>
  ranges[kind].fits(value) ? undefined : ranges[kind].text;
