/** How often something came, and between which shares it lies with 95% confidence. */
export interface Probability {
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/** 97.5% of standard normal draws lie below it. */
const CONFIDENCE = 1.959963984540054;

/** A share with Wilson's interval (1927), which stays inside 0 and 1 and holds for rare things too; NaN where nothing was drawn. */
export const probabilityOf = (times: number, draws: number): Probability => {
  const share = times / draws;
  const z = (CONFIDENCE * CONFIDENCE) / draws;
  const centre = (share + z / 2) / (1 + z);
  const half = Math.sqrt(share * (1 - share) * z + (z * z) / 4) / (1 + z);
  return { share, low: Math.max(0, centre - half), high: Math.min(1, centre + half) };
};
