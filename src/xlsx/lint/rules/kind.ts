import type { Said } from '../../read/messages';

export interface KindSpec {
  readonly rule: number;
  readonly why: Said;
  readonly fix: Said;
}

/** A kind of fault: why it is one, and what to do, Chinese first. */
export const kind = (
  rule: number,
  [zhWhy, enWhy]: readonly [string, string],
  [zhFix, enFix]: readonly [string, string],
): KindSpec => ({ rule, why: { zh: zhWhy, en: enWhy }, fix: { zh: zhFix, en: enFix } });
