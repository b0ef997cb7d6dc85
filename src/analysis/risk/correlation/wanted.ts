import type { Project } from '../../../project';
import type { Label } from '../../../rows';
import { RiskError } from '../error';
import { identity, type Matrix } from './matrix';
import { repaired } from './repair';

/** The correlations that draws are given, among the variables that have any. */
export interface Wanted {
  /** Positions of those variables. */
  readonly variables: readonly number[];
  /** Correlations of the normal scores whose ranks are correlated as asked; positive definite. */
  readonly scores: Matrix;
  /** The largest change of a rank correlation that was needed to make them possible together; 0 where none was. */
  readonly largestChange: number;
}

/** Rank correlation and the correlation of normal numbers with those ranks (Pearson 1907). */
const scoreOf = (rank: number): number => 2 * Math.sin((Math.PI * rank) / 6);
const rankOf = (score: number): number => (6 / Math.PI) * Math.asin(score / 2);

/** Less is told as none: it is what keeps a perfect correlation decomposable. */
const CRUMB = 1e-4;

/**
 * The correlations that a project states among variables, by their paths. Throws RiskError where a coefficient is beyond ±1,
 * a pair stands there twice or an end of a pair is no variable.
 */
export const wantedCorrelations = (
  stated: Project['risk']['correlations'],
  paths: readonly string[],
): Wanted | undefined => {
  const pairs = stated.map(({ a, b, value }, at) => ({
    at,
    ends: [
      placeOf(paths, a, `risk.correlations[${at}].a`),
      placeOf(paths, b, `risk.correlations[${at}].b`),
    ] as const,
    value: value.toNumber(),
  }));
  const seen = new Set<string>();
  for (const { at, ends, value } of pairs) {
    const path = `risk.correlations[${at}]`;
    if (Math.abs(value) > 1) throw new RiskError('correlation', `${path}.value`, beyond(value));
    const key = ends.toSorted((one, other) => one - other).join();
    if (ends[0] === ends[1] || seen.has(key)) throw new RiskError('correlation', path, noPair);
    seen.add(key);
  }
  const variables = [...new Set(pairs.filter(({ value }) => value !== 0).flatMap(({ ends }) => ends))].sort(
    (one, other) => one - other,
  );
  if (variables.length === 0) return undefined;
  const asked = identity(variables.length);
  for (const { ends, value } of pairs) {
    const [i, j] = ends.map((end) => variables.indexOf(end));
    const [row, column] = [asked[i ?? -1], asked[j ?? -1]];
    if (row === undefined || column === undefined) continue;
    row[j ?? 0] = value;
    column[i ?? 0] = value;
  }
  const { matrix } = repaired(asked.map((row) => row.map(scoreOf)));
  const largestChange = Math.max(
    ...matrix.flatMap((row, i) => row.map((score, j) => Math.abs(rankOf(score) - (asked[i]?.[j] ?? 0)))),
  );
  return { variables, scores: matrix, largestChange: largestChange < CRUMB ? 0 : largestChange };
};

const placeOf = (paths: readonly string[], path: string, place: string): number => {
  const at = paths.indexOf(path);
  if (at >= 0) return at;
  throw new RiskError('correlation', place, {
    zh: `“${path}”不是风险变量。请写成某个风险变量的路径。`,
    en: `"${path}" is no risk variable. Write the path of one.`,
  });
};

const beyond = (value: number): Label => ({
  zh: `相关系数为 ${value}，须在 −1 与 1 之间。`,
  en: `The correlation is ${value}; it must be between −1 and 1.`,
});

const noPair: Label = {
  zh: '相关系数须给两个不同的变量，且每对只写一次。请改正或删去此行。',
  en: 'A correlation is between two different variables, and each pair stands there once. Mend this line, or take it out.',
};
