import type { Expr, Span } from './ast';
import { didYouMean, nearest } from './errors';
import { FUNCTIONS, PERIOD_FUNCTIONS } from './functions';
import { broken, type Scope } from './scope';

/** What to write instead of functions that modellers look for and do not find. */
const INSTEAD: Readonly<Record<string, string>> = {
  NPV: 'Write a row that looks ahead: (NEXT(worth) + NEXT(flow)) / (1 + rate).',
  OFFSET: 'Use PREV, NEXT or INDEX.',
  INDIRECT: 'Name the row.',
  IFERROR: 'Use RATIO where the divisor may be 0.',
  SUMIF: 'Use SUMIFS.',
  COUNTIFS: 'Sum a flag with SUMIFS.',
  VLOOKUP: 'Use INDEX and MATCH.',
  XLOOKUP: 'Use INDEX and MATCH.',
};

/** Tells that there is no such function, and what to write instead. */
export const unknownFunction = (scope: Scope, name: string, callee: Span, span: Span): Expr => {
  const inCapitals = name.toUpperCase();
  const near =
    FUNCTIONS.has(inCapitals) || PERIOD_FUNCTIONS.has(inCapitals)
      ? [inCapitals]
      : nearest(name, [...FUNCTIONS.keys(), ...PERIOD_FUNCTIONS]);
  const fix =
    INSTEAD[inCapitals] ??
    (didYouMean(near).trim() || `The language has ${[...FUNCTIONS.keys()].join(', ')}, PREV and NEXT.`);
  scope.fault('unknownFunction', callee, `There is no function ${name}.`, fix);
  return broken(span);
};
