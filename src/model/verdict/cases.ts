import type { Label } from '../../rows/definition';

export type Colour = 'green' | 'amber' | 'red';
export type VerdictPhase = 'construction' | 'operation' | 'overall';

/** Why a verdict has its colour. */
export interface VerdictCase {
  readonly name: string;
  readonly colour: Colour;
  readonly label: Label;
  /** A flag over the verdict's rows; the last case of a phase has none, it holds where no other does. */
  readonly when?: string;
}

const is = <Name extends string>(colour: Colour, name: Name, zh: string, en: string, when?: string) => ({
  name,
  colour,
  label: { zh, en },
  ...(when === undefined ? {} : { when }),
});

/**
 * The cases of model.md 4.10 by phase: numbered from 1 as they stand here, and the first that holds is told.
 * The red come first, then the amber, and one green at the end.
 */
export const VERDICT_CASES = {
  construction: [
    is('red', 'short', '资金来源不足', 'sources fall short', 'constructionEndingIsShortWithExpected'),
    is('red', 'debtUnserved', '结转债务还不起', 'the debt carried cannot be served', 'debtFailsWithExpected'),
    is(
      'amber',
      'restsOnExpected',
      '依赖预期资金',
      'it rests on expected money',
      'MAX(constructionEndingIsShort, constructionLowestIsShort * (1 - constructionLowestIsShortWithExpected))',
    ),
    is('amber', 'timingGap', '期内缺口', 'a gap within the period', 'constructionLowestIsShort'),
    is('amber', 'debtRestsOnExpected', '还债依赖预期资金', 'debt service rests on expected money', 'debtFails'),
    is('amber', 'belowMinimum', '低于最低现金', 'below the minimum cash', 'isBelowMinimumCash'),
    is('amber', 'thinCover', '偿债备付率不足', 'thin cover', 'debtIsCarried * coverIsThin'),
    is('green', 'balances', '平衡', 'it balances'),
  ],
  operation: [
    is('red', 'short', '累计盈余为负', 'the cumulative surplus is negative', 'operationLowestIsShortWithExpected'),
    is('red', 'debtLeft', '债务未还清', 'debt is left', 'debtIsLeftWithExpected'),
    is('amber', 'restsOnExpected', '依赖预期资金', 'it rests on expected money', 'MAX(operationLowestIsShort, debtIsLeft)'),
    is('amber', 'notSelfSufficient', '自给率不足', 'not self-sufficient', 'isNotSelfSufficient'),
    is('amber', 'thinCover', '偿债备付率不足', 'thin cover', 'coverIsThin'),
    is('green', 'balances', '平衡', 'it balances'),
  ],
  overall: [
    is('red', 'short', '全周期不平衡', 'the whole life falls short', 'endingSurplusIsShortWithExpected'),
    is('amber', 'restsOnExpected', '依赖预期资金', 'it rests on expected money', 'endingSurplusIsShort'),
    is('green', 'balances', '平衡', 'it balances'),
  ],
} as const satisfies Record<VerdictPhase, readonly VerdictCase[]>;

/** The colour that a `…Colour` row of the verdict means by its number. */
export const VERDICT_COLOURS = ['green', 'amber', 'red'] as const satisfies readonly Colour[];
