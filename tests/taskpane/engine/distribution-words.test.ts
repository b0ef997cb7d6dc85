import { describe, expect, it } from 'vitest';
import { distributionWords } from '../../../src/taskpane/engine/distribution-words';

describe('a distribution in words', () => {
  it.each([
    {
      stated: { kind: 'triangular', parameters: { min: 0.7, mode: 1, max: 1.1 } },
      applies: 'factor',
      zh: '乘以 · 三角分布：最小 0.7、最可能 1、最大 1.1',
      en: 'Multiplies · Triangular: min 0.7, likeliest 1, max 1.1',
    },
    {
      stated: { kind: 'normal', parameters: { mean: 0, sd: 0.005, min: -0.01 } },
      applies: 'add',
      zh: '加上 · 正态分布：均值 0、标准差 0.005、最小 −0.01',
      en: 'Adds to · Normal: mean 0, SD 0.005, min −0.01',
    },
    {
      stated: { kind: 'discrete', parameters: { value1: 0, weight1: 0.75, value2: 12, weight2: 0.25 } },
      applies: 'add',
      zh: '加上 · 离散分布：0 (75%)、12 (25%)',
      en: 'Adds to · Discrete: 0 (75%), 12 (25%)',
    },
    {
      stated: { kind: 'empirical', parameters: { value1: 3800, value2: 4600, value3: 5200 } },
      applies: 'value',
      zh: '取代 · 经验分布：3,800、4,600、5,200',
      en: 'Replaces · Empirical: 3,800, 4,600, 5,200',
    },
  ] as const)('$en', ({ stated, applies, zh, en }) => {
    expect(distributionWords({ stated, applies }, 'zh')).toBe(zh);
    expect(distributionWords({ stated, applies }, 'en')).toBe(en);
  });
});
