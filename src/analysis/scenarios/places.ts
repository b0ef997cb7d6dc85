import type { Json } from '../../project';

type Step = string | number;
/** One place in a project as JSON. */
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

/** What is at a place; undefined where the project has nothing there. */
export const valueAt = (json: Json, place: Place): Json | undefined =>
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

/** Puts a value in its place; the group or list around it must be there. */
export function put(json: Json, place: Place, value: Json): void {
  const around = valueAt(json, place.slice(0, -1));
  const last = place.at(-1) ?? '';
  if (Array.isArray(around) && typeof last === 'number') around[last] = value;
  else if (isGroup(around)) around[last] = value;
}
