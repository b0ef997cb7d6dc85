import { Decimal } from '../../finance/decimal';
import { resolve } from '../../policy';
import { policyIdOf, type Json } from '../../project';

type Step = string | number;
/** One place in a project as JSON; of a policy parameter `policy` and its id, whether the project overrides it or not. */
export type Place = readonly Step[];

const TOKENS = /([^.[\]]+)|\[([^\]]*)\]/g;

/** Whether a path chooses among lines, so that it may lead to none. */
export const isChoice = (path: string): boolean => /\[(?!\d+\])/.test(path);

const isGroup = (value: Json | undefined): value is Record<string, Json> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether a line is among those that `kind=a|b` or `kind!=a` chooses. */
function isChosen(line: Json | undefined, condition: string): boolean {
  const [, field = '', not = '', words = ''] = /^(\w+)(!?)=(.*)$/.exec(condition) ?? [];
  if (!isGroup(line)) return false;
  const value = line[field];
  return words.split('|').some((word) => word === value) !== (not === '!');
}

interface Overridden {
  readonly id: string;
  readonly value: Json;
  readonly reason: string;
}

const OVERRIDES: Place = ['policy', 'overrides'];
const overridesOf = (json: Json): readonly Overridden[] =>
  (stepped(json, OVERRIDES) ?? []) as unknown as readonly Overridden[];

const parameterAt = ([first, second = '', ...rest]: Place): string | undefined =>
  first === 'policy' && rest.length === 0 ? policyIdOf(`policy.${second}`) : undefined;

/** The project's own value of a parameter, else what its packs give; undefined where they leave it open. */
function policyValue(json: Json, id: string): Json | undefined {
  const own = overridesOf(json).find((each) => each.id === id);
  if (own !== undefined) return own.value;
  return resolve((stepped(json, ['policy', 'packs']) ?? []) as string[])
    .get(id)
    .value?.toString();
}

/** An override holds a number without a sign for per cent. */
const plainNumber = (value: Json): Json =>
  typeof value === 'string' && value.trim().endsWith('%')
    ? new Decimal(value.trim().slice(0, -1)).div(100).toString()
    : value;

/** What is at a place; undefined where the project has nothing there. */
export const valueAt = (json: Json, place: Place): Json | undefined => {
  const parameter = parameterAt(place);
  return parameter === undefined ? stepped(json, place) : policyValue(json, parameter);
};

const stepped = (json: Json, place: Place): Json | undefined =>
  place.reduce<Json | undefined>(
    (at, step) =>
      typeof step === 'number'
        ? Array.isArray(at)
          ? at[step]
          : undefined
        : isGroup(at)
          ? at[step]
          : undefined,
    json,
  );

function narrowed(json: Json, place: Place, name: string | undefined, index: string): Place[] {
  if (name !== undefined) return [[...place, name]];
  if (/^\d+$/.test(index)) return [[...place, Number(index)]];
  const value = valueAt(json, place);
  if (!Array.isArray(value)) return isChosen(value, index) ? [place] : [];
  return value.flatMap((line, at) => (index === '' || isChosen(line, index) ? [[...place, at]] : []));
}

/** Every place that a path leads to; of a choice only those that hold a value. */
export function placesOf(json: Json, path: string): Place[] {
  const parameter = policyIdOf(path);
  if (parameter !== undefined) return [['policy', parameter]];
  let places: Place[] = [[]];
  for (const [, name, index = ''] of path.matchAll(TOKENS))
    places = places.flatMap((place) => narrowed(json, place, name, index));
  return isChoice(path) ? places.filter((place) => valueAt(json, place) !== undefined) : places;
}

/** `['facilities', 0, 'rate']` as `facilities[0].rate`. */
export const pathOf = (place: Place): string =>
  place.reduce<string>(
    (text, step) => (typeof step === 'number' ? `${text}[${step}]` : text === '' ? step : `${text}.${step}`),
    '',
  );

/**
 * Puts a value in its place; the group or list around it must be there. A policy parameter is overridden,
 * with the reason that an override needs.
 */
export function put(json: Json, place: Place, value: Json, reason = ''): void {
  const parameter = parameterAt(place);
  if (parameter !== undefined) {
    const others = overridesOf(json).filter(({ id }) => id !== parameter);
    const own = { id: parameter, value: plainNumber(value), reason };
    put(json, OVERRIDES, [...others, own] as unknown as Json);
    return;
  }
  const around = stepped(json, place.slice(0, -1));
  const last = place.at(-1) ?? '';
  if (Array.isArray(around) && typeof last === 'number') around[last] = value;
  else if (isGroup(around)) around[last] = value;
}
