import type { Label } from '../../../rows';
import { RiskError } from '../error';
import { lognormal, normal, pert, triangular, uniform } from './continuous';
import { DISTRIBUTIONS, type Distribution, type DistributionKind } from './distribution';
import { discrete, empirical, type Weighed } from './tabulated';

/** A distribution's parameters by name: `min`, `mode`, `max`; of a table `value1`, `weight1`, `value2`… */
export type Parameters = Readonly<Record<string, number>>;

/** How PERT weighs the likeliest value against the bounds, unless said. */
const PERT_SHAPE = 4;
/** Weights written with a few decimals still make 1. */
const CRUMB = 1e-6;

/** One distribution's parameters as they are read: what is missing or wrong is refused at its place. */
class Reader {
  readonly #used = new Set<string>();

  constructor(
    private readonly given: Parameters,
    private readonly path: string,
    private readonly kind: DistributionKind,
  ) {}

  optional(name: string): number | undefined {
    this.#used.add(name);
    return this.given[name];
  }

  needed(name: string): number {
    const value = this.optional(name);
    if (value !== undefined) return value;
    throw this.refusal(
      name,
      `${this.kind} 分布缺少参数 ${name}。请填写。`,
      `The ${this.kind} distribution lacks its parameter ${name}. Fill it in.`,
    );
  }

  positive(name: string): number {
    const value = this.needed(name);
    if (value > 0) return value;
    throw this.refusal(
      name,
      `参数 ${name} 为 ${value}，须大于 0。`,
      `The parameter ${name} is ${value}; it must be above 0.`,
    );
  }

  /** Bounds between which there is something. */
  rising(lower: string, least: number, upper: string, most: number): void {
    if (least < most) return;
    throw this.refusal(
      upper,
      `${lower}（${least}）须小于 ${upper}（${most}）。`,
      `${lower} (${least}) must be below ${upper} (${most}).`,
    );
  }

  /** The likeliest value between its bounds. */
  peaked(): readonly [min: number, mode: number, max: number] {
    const [min, mode, max] = [this.needed('min'), this.needed('mode'), this.needed('max')];
    this.rising('min', min, 'max', max);
    if (mode >= min && mode <= max) return [min, mode, max];
    const [bound, value] = mode < min ? (['min', min] as const) : (['max', max] as const);
    const zh = mode < min ? '小于' : '大于';
    const en = mode < min ? 'below' : 'above';
    throw this.refusal(
      'mode',
      `最可能值 mode（${mode}）${zh} ${bound}（${value}）。请使 min ≤ mode ≤ max。`,
      `The likeliest value mode (${mode}) is ${en} ${bound} (${value}). Make min ≤ mode ≤ max.`,
    );
  }

  /** Numbered parameters in order: `value1`, `value2`…, with none left out. */
  numbered(name: string): number[] {
    const values: number[] = [];
    for (let at = 1; ; at += 1) {
      const value = this.optional(`${name}${at}`);
      if (value === undefined) return values;
      values.push(value);
    }
  }

  /** Nothing may be given that the distribution does not read: it would be believed to matter. */
  finished<T>(made: T): T {
    const extra = Object.keys(this.given).find((name) => !this.#used.has(name));
    if (extra === undefined) return made;
    throw this.refusal(
      extra,
      `${this.kind} 分布没有参数 ${extra}。请删去，或改用有此参数的分布。`,
      `The ${this.kind} distribution has no parameter ${extra}. Take it out, or choose a distribution that has it.`,
    );
  }

  refusal(name: string, zh: string, en: string): RiskError {
    return new RiskError('distribution', `${this.path}.parameters.${name}`, { zh, en });
  }
}

const cases = (reader: Reader): Weighed[] => {
  const values = reader.numbered('value');
  const weights = reader.numbered('weight');
  if (values.length < 2)
    throw reader.refusal(
      `value${values.length + 1}`,
      '离散分布至少要两个取值：value1、weight1、value2、weight2…',
      'A discrete distribution needs two values at least: value1, weight1, value2, weight2…',
    );
  if (weights.length !== values.length)
    throw reader.refusal(
      `weight${weights.length + 1}`,
      `有 ${values.length} 个取值、${weights.length} 个权重。每个取值须有一个权重。`,
      `There are ${values.length} values and ${weights.length} weights. Give each value a weight.`,
    );
  const negative = weights.findIndex((weight) => weight < 0);
  if (negative >= 0)
    throw reader.refusal(`weight${negative + 1}`, '权重不能为负数。', 'A weight cannot be negative.');
  const sum = weights.reduce((total, weight) => total + weight, 0);
  if (Math.abs(sum - 1) > CRUMB)
    throw reader.refusal(
      'weight1',
      `权重合计为 ${Number(sum.toFixed(6))}，须为 1。`,
      `The weights add up to ${Number(sum.toFixed(6))}; they must make 1.`,
    );
  return values.map((value, at) => ({ value, weight: (weights[at] ?? 0) / sum }));
};

const observations = (reader: Reader): number[] => {
  const values = reader.numbered('value');
  if (new Set(values).size > 1) return values;
  throw reader.refusal(
    `value${values.length + 1}`,
    '经验分布至少要两个不同的观测值：value1、value2…',
    'An empirical distribution needs two different observations at least: value1, value2…',
  );
};

const ways: Readonly<Record<DistributionKind, (reader: Reader) => Distribution>> = {
  uniform: (reader) => {
    const [min, max] = [reader.needed('min'), reader.needed('max')];
    reader.rising('min', min, 'max', max);
    return uniform(min, max);
  },
  triangular: (reader) => triangular(...reader.peaked()),
  pert: (reader) => {
    const shape = reader.optional('shape') === undefined ? PERT_SHAPE : reader.positive('shape');
    return pert(...reader.peaked(), shape);
  },
  normal: (reader) => {
    const [mean, sd] = [reader.needed('mean'), reader.positive('sd')];
    const [min, max] = [reader.optional('min') ?? -Infinity, reader.optional('max') ?? Infinity];
    reader.rising('min', min, 'max', max);
    // Beyond eight standard deviations nothing is left of the bell to draw from.
    if (max < mean - 8 * sd || min > mean + 8 * sd)
      throw reader.refusal(
        max < mean ? 'max' : 'min',
        `截断区间离均值 ${mean} 超过 8 个标准差，其中没有可抽取的值。请放宽界限。`,
        `The bounds are more than eight standard deviations from the mean ${mean}: nothing is left to draw. Widen them.`,
      );
    return normal(mean, sd, min, max);
  },
  lognormal: (reader) => lognormal(reader.positive('mean'), reader.positive('sd')),
  discrete: (reader) => discrete(cases(reader)),
  empirical: (reader) => empirical(observations(reader)),
};

/**
 * A distribution by its name and parameters; `path` is the variable's place: `risk.variables[0]`.
 * Throws RiskError with the parameter's place for what is missing, does not belong, or makes no distribution.
 */
export const distributionOf = (kind: string, given: Parameters, path: string): Distribution => {
  const known = DISTRIBUTIONS.find((each) => each === kind);
  if (known === undefined) throw new RiskError('distribution', `${path}.distribution`, unknown(kind));
  const reader = new Reader(given, path, known);
  return reader.finished(ways[known](reader));
};

const unknown = (kind: string): Label => ({
  zh: `没有“${kind}”这种分布。可选：${DISTRIBUTIONS.join('、')}。`,
  en: `There is no distribution "${kind}". Choose one of: ${DISTRIBUTIONS.join(', ')}.`,
});
