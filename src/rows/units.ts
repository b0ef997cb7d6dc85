/**
 * Units are products of powers of a few base units. A literal number has no
 * unit of its own (`undefined`): it takes the unit of what stands beside it.
 */
export const BASE_UNITS = [
  'yuan',
  'm2',
  'ha',
  'month',
  'year',
  'household',
  'person',
  'unit',
  'place',
  'date',
  'day',
  'text',
] as const;

/** Interned: two equal units are the same object, so `===` compares them. */
export interface Unit {
  readonly name: string;
  readonly powers: ReadonlyMap<string, number>;
}

/** A unit, or `undefined` where only literals stand and any unit will do. */
export type AnyUnit = Unit | undefined;

const interned = new Map<string, Unit>();
const parsed = new Map<string, Unit>();

/** `yuan/(m2*month)`, `1/year`, `m2`; '' for a pure number. */
const nameOf = (powers: ReadonlyMap<string, number>): string => {
  const above: string[] = [];
  const below: string[] = [];
  for (const base of BASE_UNITS) {
    const power = powers.get(base) ?? 0;
    for (let n = 0; n < Math.abs(power); n += 1) (power > 0 ? above : below).push(base);
  }
  if (below.length === 0) return above.join('*');
  const [only = ''] = below;
  const divisor = below.length === 1 ? only : `(${below.join('*')})`;
  return `${above.length === 0 ? '1' : above.join('*')}/${divisor}`;
};

const intern = (powers: Map<string, number>): Unit => {
  for (const [base, power] of powers) if (power === 0) powers.delete(base);
  const name = nameOf(powers);
  const known = interned.get(name);
  if (known !== undefined) return known;
  const unit = { name, powers };
  interned.set(name, unit);
  return unit;
};

export const NONE = intern(new Map());

/** The product of two units, or their quotient with `sign` −1. */
const combine = (a: Unit, b: Unit, sign: 1 | -1): Unit => {
  if (b === NONE) return a;
  const powers = new Map(a.powers);
  for (const [base, power] of b.powers) powers.set(base, (powers.get(base) ?? 0) + sign * power);
  return intern(powers);
};

export const times = (a: Unit, b: Unit): Unit => combine(a, b, 1);
export const per = (a: Unit, b: Unit): Unit => combine(a, b, -1);

/** The unit to an integer power. */
export const power = (a: Unit, exponent: number): Unit =>
  intern(new Map([...a.powers].map(([base, p]) => [base, p * exponent])));

/** Reads a declared unit; `undefined` where it is not written in base units. */
export const parseUnit = (text: string): Unit | undefined => {
  const known = parsed.get(text);
  if (known !== undefined) return known;
  const unit = readProduct(text.replaceAll(' ', ''));
  if (unit !== undefined) parsed.set(text, unit);
  return unit;
};

const readProduct = (text: string): Unit | undefined => {
  if (text === '') return NONE;
  const [above = '', below, ...rest] = text.split('/');
  if (rest.length > 0) return undefined;
  const over = above === '1' && below !== undefined ? NONE : readBases(above);
  if (over === undefined || below === undefined) return over;
  const inParentheses = /^\((.+)\)$/.exec(below)?.[1];
  // a/b*c reads two ways, so a product below the line needs its parentheses.
  if (inParentheses === undefined && below.includes('*')) return undefined;
  const under = readBases(inParentheses ?? below);
  return under === undefined ? undefined : per(over, under);
};

const readBases = (text: string): Unit | undefined => {
  const powers = new Map<string, number>();
  for (const base of text.split('*')) {
    if (!(BASE_UNITS as readonly string[]).includes(base)) return undefined;
    powers.set(base, (powers.get(base) ?? 0) + 1);
  }
  return intern(powers);
};

const base = (text: string): Unit => intern(new Map([[text, 1]]));
export const DATE = base('date');
export const DAY = base('day');
export const MONTH = base('month');
export const TEXT = base('text');

/** How a sentence names the unit. */
export const sayUnit = (unit: AnyUnit): string =>
  unit === undefined || unit === NONE ? 'a pure number' : unit.name;
