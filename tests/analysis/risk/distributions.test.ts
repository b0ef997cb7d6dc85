import { describe, expect, it } from 'vitest';
import { betaShareBelow } from '../../../src/analysis/risk/distributions/beta';
import { normalQuantile, normalShareBelow } from '../../../src/analysis/risk/distributions/normal';
import { distributionOf, type Parameters } from '../../../src/analysis/risk/distributions/read';
import { RiskError } from '../../../src/analysis/risk/error';

/** The same steps of probability everywhere, fine enough that their mean is the integral to six digits or so. */
const STEPS = 20_000;
const strata = Array.from({ length: STEPS }, (_, at) => (at + 0.5) / STEPS);

interface Known {
  readonly kind: string;
  readonly parameters: Parameters;
  /** Share below each value, worked out by hand or taken from a table. */
  readonly below: readonly (readonly [value: number, share: number])[];
}

const known: readonly Known[] = [
  {
    kind: 'uniform',
    parameters: { min: 2, max: 6 },
    below: [
      [3, 0.25],
      [5, 0.75],
    ],
  },
  // Area of the triangle: (1 − 0.7)² / ((1.1 − 0.7) (1 − 0.7)) = 0.75 below its peak.
  {
    kind: 'triangular',
    parameters: { min: 0.7, mode: 1, max: 1.1 },
    below: [
      [0.85, 0.1875],
      [1, 0.75],
    ],
  },
  { kind: 'triangular', parameters: { min: 1, mode: 1, max: 1.5 }, below: [[1.25, 0.75]] },
  // Beta(3, 3): 10x³ − 15x⁴ + 6x⁵.
  {
    kind: 'pert',
    parameters: { min: 0, mode: 0.5, max: 1 },
    below: [
      [0.25, 0.103515625],
      [0.5, 0.5],
    ],
  },
  // Beta(1, 5): 1 − (1 − x)⁵.
  { kind: 'pert', parameters: { min: 10, mode: 10, max: 20 }, below: [[11, 0.40951]] },
  {
    kind: 'normal',
    parameters: { mean: 0, sd: 1 },
    below: [
      [-1.959963984540054, 0.025],
      [1, 0.8413447460685429],
    ],
  },
  // Half of the bell: the share below 1 is 2 Φ(1) − 1.
  { kind: 'normal', parameters: { mean: 0, sd: 1, min: 0 }, below: [[1, 0.6826894921370859]] },
  { kind: 'normal', parameters: { mean: 5, sd: 2, min: 3, max: 7 }, below: [[5, 0.5]] },
  // Its median is mean / √(1 + (sd / mean)²).
  { kind: 'lognormal', parameters: { mean: 3, sd: 1.5 }, below: [[3 / Math.sqrt(1.25), 0.5]] },
];

describe.each(known)('$kind $parameters', ({ kind, parameters, below }) => {
  const { quantile, mean, standardDeviation } = distributionOf(kind, parameters, 'x');

  it('has the shares that are known', () => {
    for (const [value, share] of below) expect(quantile(share)).toBeCloseTo(value, 9);
  });

  it('has the mean and standard deviation of its own quantiles', () => {
    const values = strata.map(quantile);
    const average = values.reduce((sum, value) => sum + value, 0) / STEPS;
    const variance = values.reduce((sum, value) => sum + (value - average) ** 2, 0) / STEPS;
    expect(average / mean - (mean === 0 ? NaN : 1) || average).toBeCloseTo(0, 4);
    expect(Math.sqrt(variance) / standardDeviation).toBeCloseTo(1, 2);
  });

  it('never falls as the share rises, out to the tails', () => {
    const shares = [
      2 ** -54,
      1e-12,
      1e-6,
      ...strata.filter((_, at) => at % 500 === 0),
      1 - 1e-6,
      1 - 2 ** -53,
    ];
    const values = shares.map(quantile);
    expect(values).toEqual(values.toSorted((one, other) => one - other));
    expect(values.every(Number.isFinite)).toBe(true);
  });
});

describe('tables', () => {
  it('a discrete distribution comes as often as its weights say, whatever order they stand in', () => {
    const { quantile, mean, standardDeviation } = distributionOf(
      'discrete',
      { value1: 12, weight1: 0.3, value2: 0, weight2: 0.7 },
      'x',
    );
    expect([0.01, 0.7, 0.7001, 0.99].map(quantile)).toEqual([0, 0, 12, 12]);
    expect(mean).toBeCloseTo(3.6, 12);
    expect(standardDeviation).toBeCloseTo(12 * Math.sqrt(0.21), 12);
  });

  it('an empirical distribution goes in straight lines from observation to observation', () => {
    const { quantile, mean, standardDeviation } = distributionOf(
      'empirical',
      { value1: 4, value2: 1, value3: 2 },
      'x',
    );
    expect([0.25, 0.5, 0.75].map(quantile)).toEqual([1.5, 2, 3]);
    // Half a chance of uniform 1…2, half of uniform 2…4.
    expect(mean).toBeCloseTo(2.25, 12);
    expect(standardDeviation ** 2).toBeCloseTo((7 / 3 + 28 / 3) / 2 - 2.25 ** 2, 12);
  });
});

describe('the functions beneath', () => {
  it('normal quantile and share undo each other', () => {
    for (const p of [1e-14, 1e-8, 0.01, 0.3, 0.5, 0.77, 0.999, 1 - 1e-9])
      expect(normalShareBelow(normalQuantile(p)) / p).toBeCloseTo(1, 7);
  });

  it('the incomplete beta function is a binomial sum where both parameters are whole', () => {
    // P(X ≥ 3) of 7 tosses at 0.3.
    const binomial = [
      35 * 0.3 ** 3 * 0.7 ** 4,
      35 * 0.3 ** 4 * 0.7 ** 3,
      21 * 0.3 ** 5 * 0.7 ** 2,
      7 * 0.3 ** 6 * 0.7,
      0.3 ** 7,
    ];
    expect(betaShareBelow(0.3, 3, 5)).toBeCloseTo(
      binomial.reduce((sum, term) => sum + term, 0),
      13,
    );
  });
});

describe('what makes no distribution is refused at its place', () => {
  it.each([
    ['triangular', { min: 2, mode: 1, max: 3 }, 'mode', /mode.*1.*below min \(2\).*min ≤ mode ≤ max/],
    ['triangular', { min: 2, mode: 4, max: 3 }, 'mode', /above max \(3\)/],
    ['pert', { min: 3, mode: 3, max: 3 }, 'max', /min \(3\) must be below max \(3\)/],
    ['pert', { min: 0, mode: 1, max: 2, shape: 0 }, 'shape', /must be above 0/],
    ['triangular', { min: 0, max: 2 }, 'mode', /lacks its parameter mode/],
    ['uniform', { min: 2, max: 1 }, 'max', /must be below/],
    ['normal', { mean: 1, sd: 0 }, 'sd', /sd is 0; it must be above 0/],
    ['normal', { mean: 1, sd: -2 }, 'sd', /above 0/],
    ['normal', { mean: 0, sd: 1, min: 9 }, 'min', /nothing is left to draw/],
    ['lognormal', { mean: -1, sd: 1 }, 'mean', /above 0/],
    ['discrete', { value1: 1, weight1: 1 }, 'value2', /two values at least/],
    [
      'discrete',
      { value1: 1, weight1: 0.5, value2: 2, weight2: 0.4 },
      'weight1',
      /add up to 0.9; they must make 1/,
    ],
    ['discrete', { value1: 1, weight1: 1.5, value2: 2, weight2: -0.5 }, 'weight2', /cannot be negative/],
    ['discrete', { value1: 1, weight1: 1, value2: 2 }, 'weight2', /2 values and 1 weights/],
    ['empirical', { value1: 1, value2: 1 }, 'value3', /two different observations/],
    ['uniform', { min: 0, max: 1, mode: 0.5 }, 'mode', /has no parameter mode/],
  ])('%s %j', (kind, parameters, name, sentence) => {
    const error = ((): unknown => {
      try {
        return distributionOf(kind, parameters, 'risk.variables[3]');
      } catch (thrown) {
        return thrown;
      }
    })();
    expect(error).toBeInstanceOf(RiskError);
    const { path, sentence: said } = error as RiskError;
    expect(path).toBe(`risk.variables[3].parameters.${name}`);
    expect(said.en).toMatch(sentence);
    expect(said.zh).toMatch(/[\u4e00-\u9fff]/);
  });

  it('a name that is no distribution, with those there are', () => {
    expect(() => distributionOf('gauss', {}, 'risk.variables[0]')).toThrow(
      /risk\.variables\[0\]\.distribution.*"gauss".*triangular/,
    );
  });
});
