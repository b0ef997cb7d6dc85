/** The examples, the real ones first; each is a file of its own, fetched when it is chosen. */
export const EXAMPLES = {
  'lixian-renewal': () => import('../../../../examples/lixian-renewal.json'),
  'wenzhou-mixed': () => import('../../../../examples/wenzhou-mixed.json'),
  'linshan-newbuild': () => import('../../../../examples/linshan-newbuild.json'),
  'ditang-finance': () => import('../../../../examples/ditang-finance.json'),
  'reit-exit': () => import('../../../../examples/reit-exit.json'),
  'generic-plan': () => import('../../../../examples/generic-plan.json'),
  'timing-gap': () => import('../../../../examples/timing-gap.json'),
  shortfall: () => import('../../../../examples/shortfall.json'),
} as const satisfies Readonly<Record<string, () => Promise<{ readonly default: unknown }>>>;

export type ExampleId = keyof typeof EXAMPLES;
export const EXAMPLE_IDS = Object.keys(EXAMPLES) as ExampleId[];
