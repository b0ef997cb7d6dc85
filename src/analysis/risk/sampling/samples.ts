import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';
import type { Project } from '../../../project';
import { RiskError } from '../error';
import { SOBOL_DIMENSIONS, sobolPoints } from './sobol';

/** `plain`: independent draws. `lhs`: Latin hypercube, one draw in each of as many strata as there are draws. `sobol`: evenly filling points. */
export const SAMPLINGS = ['lhs', 'sobol', 'plain'] as const;
export type Sampling = Project['risk']['sampling'];

/** A generator from a seed, the same on every machine. */
export const generator = (seed: number): RandomGenerator => xoroshiro128plus(seed);

/** Positions 0 … count − 1 in random order (Fisher and Yates). */
export const shuffled = (count: number, random: RandomGenerator): Uint32Array => {
  const order = Uint32Array.from({ length: count }, (_, at) => at);
  for (let last = count - 1; last > 0; last -= 1) {
    const other = uniformInt(random, 0, last);
    [order[last], order[other]] = [order[other] ?? 0, order[last] ?? 0];
  }
  return order;
};

/** Never 0, which some distributions have no value at. */
const inside = (random: RandomGenerator): number => uniformFloat64(random) || 2 ** -54;

const column = (
  sampling: Sampling,
  dimension: number,
  draws: number,
  random: RandomGenerator,
): Float64Array => {
  switch (sampling) {
    case 'plain':
      return Float64Array.from({ length: draws }, () => inside(random));
    case 'lhs': {
      const strata = shuffled(draws, random);
      return Float64Array.from(strata, (stratum) => (stratum + inside(random)) / draws);
    }
    case 'sobol':
      return sobolPoints(dimension, draws, uniformInt(random, 0, 0xffffffff));
  }
};

/**
 * Draws from the unit cube: a column for each dimension, `draws` numbers in each, all above 0 and below 1.
 * The same seed gives the same numbers everywhere. Throws RiskError where Sobol's sequence has too few dimensions.
 */
export const unitDraws = (
  sampling: Sampling,
  dimensions: number,
  draws: number,
  seed: number,
): Float64Array[] => {
  if (sampling === 'sobol' && dimensions > SOBOL_DIMENSIONS)
    throw new RiskError('tooManyVariables', 'risk.variables', {
      zh: `Sobol 抽样最多 ${SOBOL_DIMENSIONS} 个变量，本项目有 ${dimensions} 个。请改用拉丁超立方（lhs），或减少变量。`,
      en: `Sobol sampling knows at most ${SOBOL_DIMENSIONS} variables; this project has ${dimensions}. Use Latin hypercube (lhs), or fewer variables.`,
    });
  const random = generator(seed);
  return Array.from({ length: dimensions }, (_, dimension) => column(sampling, dimension, draws, random));
};
