import { betaQuantile } from './beta';
import type { Distribution } from './distribution';
import { normalDensity, normalQuantile, normalShareBelow } from './normal';

/** All values between two are as likely. */
export const uniform = (min: number, max: number): Distribution => ({
  quantile: (p) => min + p * (max - min),
  mean: (min + max) / 2,
  standardDeviation: (max - min) / Math.sqrt(12),
});

/** Straight up to the likeliest value and straight down again. */
export const triangular = (min: number, mode: number, max: number): Distribution => {
  const width = max - min;
  const turn = (mode - min) / width;
  return {
    quantile: (p) =>
      p <= turn ? min + Math.sqrt(p * width * (mode - min)) : max - Math.sqrt((1 - p) * width * (max - mode)),
    mean: (min + mode + max) / 3,
    standardDeviation: Math.sqrt(
      (min * min + mode * mode + max * max - min * mode - min * max - mode * max) / 18,
    ),
  };
};

/** Smooth between two bounds around the likeliest value: a beta distribution whose mean is (min + shape × mode + max) / (shape + 2). */
export const pert = (min: number, mode: number, max: number, shape: number): Distribution => {
  const width = max - min;
  const a = 1 + (shape * (mode - min)) / width;
  const b = 1 + (shape * (max - mode)) / width;
  const share = a / (a + b);
  const quantile = betaQuantile(a, b);
  return {
    quantile: (p) => min + width * quantile(p),
    mean: min + width * share,
    standardDeviation: width * Math.sqrt((share * (1 - share)) / (a + b + 1)),
  };
};

/** The bell, cut off where a bound stands; the rest is scaled up to 1. */
export const normal = (mean: number, sd: number, min: number, max: number): Distribution => {
  const [from, to] = [(min - mean) / sd, (max - mean) / sd];
  const [below, above] = [normalShareBelow(from), normalShareBelow(-to)];
  // From the nearer end: both shares below would be 1 far up, and their difference nothing.
  const kept = from > 0 ? normalShareBelow(-from) - above : normalShareBelow(to) - below;
  const standard = (p: number): number => {
    const share = below + p * kept;
    return share < 0.5 ? normalQuantile(share) : -normalQuantile(above + (1 - p) * kept);
  };
  const edge = (z: number): number => (Number.isFinite(z) ? normalDensity(z) : 0);
  const moment = (z: number): number => (Number.isFinite(z) ? z * normalDensity(z) : 0);
  const shift = (edge(from) - edge(to)) / kept;
  return {
    quantile: (p) => Math.min(max, Math.max(min, mean + sd * standard(p))),
    mean: mean + sd * shift,
    standardDeviation: sd * Math.sqrt(1 + (moment(from) - moment(to)) / kept - shift * shift),
  };
};

/** Its logarithm is normal; given by the mean and standard deviation of the value itself. */
export const lognormal = (mean: number, sd: number): Distribution => {
  const variance = Math.log1p((sd / mean) ** 2);
  const centre = Math.log(mean) - variance / 2;
  const spread = Math.sqrt(variance);
  return {
    quantile: (p) => Math.exp(centre + spread * normalQuantile(p)),
    mean,
    standardDeviation: sd,
  };
};
