import { Decimal } from '../finance/decimal';
import { parameterIds } from './catalogue';
import { PolicyError, refuse, type PolicyProblem } from './error';
import { packs as shippedPacks } from './packs';
import { JURISDICTIONS, OPEN, type Pack, type Parameter } from './parameter';
import { endOf, inForceOn, isDay, startOf } from './period';
import type { Override, Policy, Resolved, ResolveOptions } from './policy';
import * as problem from './problems';

const orderOf = new Map<string, number>(parameterIds.map((id, index) => [id, index]));
/** Catalogue order; ids of foreign packs come last, as they stand. */
const order = (id: string): number => orderOf.get(id) ?? orderOf.size;

interface Layer {
  readonly pack: string;
  readonly parameter: Parameter;
  readonly outOfForce: boolean;
}

/** A pack's parameter on the day, or the newest; where none is in force on the day, the nearest, marked. */
const inPack = (pack: Pack, candidates: readonly Parameter[], at: string | undefined): Layer => {
  const newestFirst = [...candidates].sort((a, b) =>
    endOf(a) + startOf(a) < endOf(b) + startOf(b) ? 1 : -1,
  );
  const onTheDay = at === undefined ? newestFirst[0] : newestFirst.find((each) => inForceOn(each, at));
  const nearest = onTheDay ?? newestFirst[newestFirst.length - 1];
  if (nearest === undefined) throw new Error(`Pack ${pack.id} has an empty group of parameters.`);
  return { pack: pack.id, parameter: nearest, outOfForce: onTheDay === undefined };
};

const groupById = (parameters: readonly Parameter[]): ReadonlyMap<string, readonly Parameter[]> => {
  const groups = new Map<string, Parameter[]>();
  for (const parameter of parameters) {
    const group = groups.get(parameter.id);
    if (group === undefined) groups.set(parameter.id, [parameter]);
    else group.push(parameter);
  }
  return groups;
};

const choosePacks = (
  ids: readonly string[],
  known: readonly Pack[],
): { chosen: Pack[]; problems: PolicyProblem[] } => {
  const chosen: Pack[] = [];
  const problems: PolicyProblem[] = [];
  for (const id of ids) {
    const pack = known.find((each) => each.id === id);
    const before = chosen[chosen.length - 1];
    if (pack === undefined) problems.push(problem.unknownPack(id, known));
    else if (chosen.includes(pack)) problems.push(problem.repeatedPack(pack));
    else {
      if (before && JURISDICTIONS.indexOf(pack.jurisdiction) < JURISDICTIONS.indexOf(before.jurisdiction))
        problems.push(problem.packOrder(before, pack));
      chosen.push(pack);
    }
  }
  return { chosen, problems };
};

/** Later packs win, except that a value out of force on the day never hides one that is in force. */
const lay = (chosen: readonly Pack[], at: string | undefined): Map<string, Resolved> => {
  const layers = new Map<string, Layer[]>();
  for (const pack of chosen)
    for (const [id, candidates] of groupById(pack.parameters))
      layers.set(id, [...(layers.get(id) ?? []), inPack(pack, candidates, at)]);
  const resolved = new Map<string, Resolved>();
  for (const [id, stack] of layers) {
    const live = stack.filter((layer) => !layer.outOfForce);
    const top = live[live.length - 1] ?? stack[stack.length - 1];
    if (top === undefined) continue;
    const { parameter, pack: from, outOfForce } = top;
    const given = !outOfForce && parameter.value !== OPEN;
    const replaced = live
      .filter((layer) => layer !== top)
      .map(({ pack, parameter: earlier }) => ({ pack, parameter: earlier }));
    resolved.set(id, {
      id,
      parameter,
      from,
      outOfForce,
      replaced,
      value: given ? new Decimal(parameter.value) : undefined,
    });
  }
  return resolved;
};

const readNumber = (value: Override['value']): Decimal | undefined => {
  try {
    const number = new Decimal(typeof value === 'string' ? value.trim() : value);
    return number.isFinite() ? number : undefined;
  } catch {
    return undefined;
  }
};

const applyOverrides = (resolved: Map<string, Resolved>, overrides: readonly Override[]): PolicyProblem[] => {
  const problems: PolicyProblem[] = [];
  const seen = new Set<string>();
  overrides.forEach(({ id, value, reason }, index) => {
    const place = `policy.overrides[${index}]`;
    const base = resolved.get(id);
    if (base === undefined) return problems.push(problem.unknownParameter(id, resolved.keys(), place));
    if (seen.has(id)) return problems.push(problem.repeatedOverride(base.parameter, place));
    seen.add(id);
    const number = readNumber(value);
    const wrong =
      number === undefined
        ? problem.notANumber(base.parameter, value, place)
        : problem.outOfRange(base.parameter, number, place);
    if (wrong) problems.push(wrong);
    if (reason.trim() === '') problems.push(problem.missingReason(base.parameter, place));
    if (number !== undefined)
      resolved.set(id, {
        ...base,
        value: number,
        override: { value: number, reason: reason.trim(), previous: base.value },
      });
    return problems.length;
  });
  return problems;
};

/**
 * Lays packs over one another in the order national → province → city → plan, then a project's
 * overrides over them. A later pack's parameter replaces an earlier one's, also where it is open:
 * the narrower rule governs. Every problem found is reported in one PolicyError.
 */
export const resolve = (
  packIds: readonly string[],
  overrides: readonly Override[] = [],
  options: ResolveOptions = {},
): Policy => {
  const known = options.packs ?? shippedPacks;
  const { chosen, problems } = choosePacks(packIds, known);
  if (options.at !== undefined && !isDay(options.at)) problems.push(problem.badDate(options.at));
  // With a pack missing or misplaced, complaints about overrides would be guesses.
  refuse(problems);
  const resolved = lay(chosen, options.at);
  refuse(applyOverrides(resolved, overrides));

  const used = new Set<string>();
  const get = (id: string): Resolved => {
    const found = resolved.get(id);
    if (found === undefined) throw new PolicyError([problem.unknownParameter(id, resolved.keys(), id)]);
    return found;
  };
  return {
    packIds: chosen.map(({ id }) => id),
    at: options.at,
    get,
    has: (id) => get(id).value !== undefined,
    all: () => [...resolved.values()].sort((a, b) => order(a.id) - order(b.id)),
    used: () => [...used].map(get),
    value: (id) => {
      const found = get(id);
      if (found.value === undefined) throw new PolicyError([problem.openParameter(found, options.at, known)]);
      used.add(id);
      return found.value;
    },
  };
};
