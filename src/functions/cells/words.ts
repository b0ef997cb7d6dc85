import type { Label } from '../../rows/definition';

/** Words a user may choose from, in either language. */
export interface Choice<Of extends string> {
  /** The meaning of each word, in small letters. */
  readonly words: ReadonlyMap<string, Of>;
  /** The words as a sentence lists them. */
  readonly said: Label;
}

const choiceOf = <Of extends string>(byMeaning: Readonly<Record<Of, readonly string[]>>): Choice<Of> => {
  const entries = Object.entries(byMeaning) as [Of, readonly string[]][];
  return {
    words: new Map(
      entries.flatMap(([meaning, words]) =>
        [meaning, ...words].map((word) => [word.toLowerCase(), meaning] as const),
      ),
    ),
    said: {
      zh: entries.map(([meaning, [zh = meaning]]) => `${zh}（${meaning}）`).join('、'),
      en: entries.map(([meaning]) => meaning).join(', '),
    },
  };
};

export const RETENTION_MODES = choiceOf({
  literal: ['文义', 'A', '文义口径'],
  conservative: ['保守', 'B', '保守口径'],
  confirmed: ['确认函', 'C', '按确认函'],
});

export const COST_BASES = choiceOf({
  netted: ['净额', '成本在土地账户'],
  gross: ['总额', '成本在项目'],
});

export const REPAYMENTS = choiceOf({
  equalPrincipal: ['等额本金'],
  level: ['等额本息'],
  bullet: ['到期一次还本'],
  schedule: ['按比例', '分期还本'],
});

export const IDC_CONVENTIONS = choiceOf({
  'half-period': ['半期', '半年'],
  opening: ['期初', '期末提款'],
});

export const STATISTICS = choiceOf({
  all: ['逐期'],
  minimum: ['最低', 'min'],
  average: ['平均', 'avg'],
});

export const COVERAGE_BASES = choiceOf({ net: ['净额', '净收益'], gross: ['毛额', '总收入'] });

export const PROFILES = choiceOf({
  even: ['均匀'],
  sCurve: ['S 曲线', 's曲线'],
  frontLoaded: ['前重'],
  backLoaded: ['后重'],
});

export const STEPS = choiceOf({
  month: ['月'],
  quarter: ['季', '季度'],
  halfYear: ['半年'],
  year: ['年'],
});

export const ROUTES = choiceOf({
  resettle: ['安置', '回迁', '产权调换', '回迁安置'],
  cash: ['货币', '货币补偿', '货币安置'],
  voucher: ['房票', '房票安置'],
});
