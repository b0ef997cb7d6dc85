import type { Language } from '../../i18n';

/** The examples the page offers, the real ones first: the files of the folder examples, as the pane calls them. */
export const EXAMPLES = {
  'lixian-renewal': { zh: '礼贤：1,029 户更新', en: 'Lixian: renewal of 1,029 households' },
  'wenzhou-mixed': { zh: '鹿城：拆改结合', en: 'Lucheng: renewal and new build together' },
  'linshan-newbuild': { zh: '灵山：带方案出让新建', en: 'Linshan: new build on land sold with its plan' },
  'ditang-finance': { zh: '頔塘：多种融资工具', en: 'Ditang: many kinds of funding' },
  'reit-exit': { zh: 'REIT 退出', en: 'Exit through a REIT' },
  'generic-plan': { zh: '通用方案：50 万平方米', en: 'A generic plan of 500,000 m²' },
  'timing-gap': { zh: '土地回款晚一个月', en: 'Land receipts a month late' },
  shortfall: { zh: '重运营、缺建设资金', en: 'Rich operation, short construction' },
} as const satisfies Record<string, Readonly<Record<Language, string>>>;

export type Example = keyof typeof EXAMPLES;

export const isExample = (name: string): name is Example => name in EXAMPLES;
