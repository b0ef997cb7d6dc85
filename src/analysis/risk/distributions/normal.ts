/** The standard normal distribution in double precision. */

const evaluate = (coefficients: readonly number[], x: number): number =>
  coefficients.reduceRight((sum, coefficient) => sum * x + coefficient, 0);

/** Near the median, in the flank and in the tail: numerator and denominator of Wichura's AS 241 (PPND16), lowest power first. */
const CENTRE = [
  [
    3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946, 45921.95393154987,
    67265.7709270087, 33430.57558358813, 2509.0809287301227,
  ],
  [
    1, 42.31333070160091, 687.1870074920579, 5394.196021424751, 21213.794301586597, 39307.89580009271,
    28729.085735721943, 5226.495278852546,
  ],
] as const;
const FLANK = [
  [
    1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045, 1.2704582524523684,
    0.2417807251774506, 0.022723844989269184, 0.0007745450142783414,
  ],
  [
    1, 2.053191626637759, 1.6763848301838038, 0.6897673349851, 0.14810397642748008, 0.015198666563616457,
    0.0005475938084995345, 1.0507500716444169e-9,
  ],
] as const;
const TAIL = [
  [
    6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487, 0.026532189526576124,
    0.0012426609473880784, 0.000027115555687434876, 2.0103343992922881e-7,
  ],
  [
    1, 0.599832206555888, 0.1369298809227358, 0.014875361290850615, 0.0007868691311456133,
    0.000018463183175100548, 1.421511758316446e-7, 2.0442631033899397e-15,
  ],
] as const;

const ratio = ([above, below]: typeof CENTRE | typeof FLANK | typeof TAIL, x: number): number =>
  evaluate(above, x) / evaluate(below, x);

/** The value below which a share `p` of standard normal draws fall (Wichura 1988, AS 241); −∞ at 0, ∞ at 1. */
export const normalQuantile = (p: number): number => {
  const centred = p - 0.5;
  if (Math.abs(centred) <= 0.425) return centred * ratio(CENTRE, 0.180625 - centred * centred);
  const rarer = centred < 0 ? p : 1 - p;
  if (rarer <= 0) return Math.sign(centred) * Infinity;
  const far = Math.sqrt(-Math.log(rarer));
  return Math.sign(centred) * (far <= 5 ? ratio(FLANK, far - 1.6) : ratio(TAIL, far - 5));
};

/** Density of the standard normal distribution. */
export const normalDensity = (x: number): number => Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);

const HART_ABOVE = [
  220.206867912376, 221.213596169931, 112.079291497871, 33.912866078383, 6.37396220353165, 0.700383064443688,
  0.0352624965998911,
] as const;
const HART_BELOW = [
  440.413735824752, 793.826512519948, 637.333633378831, 296.564248779674, 86.7807322029461, 16.064177579207,
  1.75566716318264, 0.0883883476483184,
] as const;

/** Share of standard normal draws below x (Hart 1968 as West 2005 gives it), to 1e-15. */
export const normalShareBelow = (x: number): number => {
  const z = Math.abs(x);
  if (z > 37) return x > 0 ? 1 : 0;
  const density = Math.exp((-z * z) / 2);
  const fraction = z + 1 / (z + 2 / (z + 3 / (z + 4 / (z + 0.65))));
  const beyond =
    z < 7.07106781186547
      ? (density * evaluate(HART_ABOVE, z)) / evaluate(HART_BELOW, z)
      : density / fraction / 2.506628274631;
  return x > 0 ? 1 - beyond : beyond;
};
