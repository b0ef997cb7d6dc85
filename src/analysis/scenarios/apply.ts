import { Decimal, ZERO } from '../../finance/decimal';
import { packs } from '../../policy';
import { fieldAt, parseProject, policyIdOf, toJson, type Json, type Project } from '../../project';
import type { Label } from '../../rows';
import { ScenarioError, type Change, type Scenario } from './scenario';
import { isChoice, pathOf, placesOf, put, valueAt, type Place } from './places';

const packIds = new Set(packs.map(({ id }) => id));

/**
 * The project as a scenario has it, read anew like any other.
 * Throws ScenarioError where the scenario names a missing input or changes nothing, ProjectError where what it makes is no project.
 */
export function applyScenario(project: Project, scenario: Scenario): Project {
  const json = toJson(project);
  const before = JSON.stringify(json);
  for (const change of scenario.changes) apply(json, change, scenario);
  const after = parseProject(json, { packs: packIds });
  // Compared as read: 30% in place of 0.3 is no change.
  if (JSON.stringify(toJson(after)) !== before) return after;
  throw new ScenarioError('changesNothing', '', {
    zh: `情景“${scenario.label.zh}”不改变本项目的任何输入：项目没有这类输入，或已取这些值。请改写情景，或不选它。`,
    en: `The scenario "${scenario.label.en}" changes no input of this project: it has no such input, or has these values already. Change the scenario, or leave it out.`,
  });
}

function apply(json: Json, change: Change, { label }: Scenario): void {
  switch (change.kind) {
    case 'move':
      move(json, change);
      return;
    case 'set':
      for (const place of known(json, change.path)) put(json, place, change.value, label.zh);
      return;
    default:
      for (const place of known(json, change.path)) {
        const { value, isShare } = numberAt(json, place);
        put(json, place, written(changed(value, change), isShare), label.zh);
      }
  }
}

type Relative = Exclude<Change, { readonly kind: 'move' | 'set' }>;

function changed(value: Decimal, change: Relative): Decimal {
  switch (change.kind) {
    case 'factor':
      return value.times(change.factor);
    case 'add':
      return value.plus(change.by);
    case 'months':
      return value.plus(change.months);
    case 'atMost':
      return Decimal.min(value, change.value);
    case 'atLeast':
      return Decimal.max(value, change.value);
  }
}

/** The places of a path; a path that names one place must lead to a field. */
function known(json: Json, path: string): Place[] {
  if (!isChoice(path)) {
    const field = fieldAt(path, json);
    if ('meant' in field) throw missing(path, field.meant);
  }
  return placesOf(json, path);
}

function missing(path: string, meant: string | undefined): ScenarioError {
  return new ScenarioError('missingInput', path, {
    zh: `项目中没有输入“${path}”。${meant === undefined ? '请写成如 facilities[0].rate。' : `是否指 ${meant}？`}`,
    en: `The project has no input "${path}". ${meant === undefined ? 'Write it as facilities[0].rate.' : `Did you mean ${meant}?`}`,
  });
}

/** The number at a place. Shares above one stand as `150%` in JSON, because 1.5 alone would be asked about. */
export function numberAt(json: Json, place: Place): { value: Decimal; isShare: boolean } {
  const path = pathOf(place);
  const raw = valueAt(json, place);
  const text = typeof raw === 'number' ? String(raw) : typeof raw === 'string' ? raw : '';
  if (!/^-?\d+(\.\d+)?(e-?\d+)?%?$/.test(text)) {
    throw new ScenarioError('notANumber', path, withoutNumber(path));
  }
  const field = fieldAt(path, json);
  const isShare = 'type' in field && field.type === 'share';
  return { value: text.endsWith('%') ? new Decimal(text.slice(0, -1)).div(100) : new Decimal(text), isShare };
}

const withoutNumber = (path: string): Label => {
  const parameter = policyIdOf(path);
  return parameter === undefined
    ? {
        zh: `“${path}”没有填写数字，不能按比例、增量或月数改变。请先填写，或在情景中直接给出新值。`,
        en: `"${path}" holds no number, so it cannot be changed by a factor, an amount or months. Fill it in first, or give the new value itself in the scenario.`,
      }
    : {
        zh: `本项目所选的政策包未给出 ${parameter} 的数值，没有可变动的数。请在 policy.overrides 中先给出，或改动项目自填的那一项。`,
        en: `The project's policy packs leave ${parameter} open, so there is no number to vary. Give it under policy.overrides first, or vary the input where the project states it.`,
      };
};

export const written = (value: Decimal, isShare: boolean): Json => {
  if (isShare && value.abs().gt(1)) return `${value.times(100).toString()}%`;
  const number = value.toNumber();
  return new Decimal(number).eq(value) ? number : value.toString();
};

/** Takes a share of the whole from some lines and gives it to others, in proportion to what each has. */
function move(json: Json, { from, to, share }: Extract<Change, { kind: 'move' }>): void {
  const [givers, takers] = [from, to].map((path) =>
    placesOf(json, path).map((place) => ({ place, ...numberAt(json, place) })),
  ) as [Held[], Held[]];
  const [given, taken] = [givers, takers].map(total) as [Decimal, Decimal];
  const moved = given.plus(taken).times(share);
  if (given.isZero()) return;
  if (taken.isZero() || moved.gt(given)) throw nothingToMove(taken.isZero() ? to : from, taken.isZero());
  for (const { place, value, isShare } of givers)
    put(json, place, written(value.minus(moved.times(value).div(given)), isShare));
  for (const { place, value, isShare } of takers)
    put(json, place, written(value.plus(moved.times(value).div(taken)), isShare));
}

interface Held {
  readonly place: Place;
  readonly value: Decimal;
  readonly isShare: boolean;
}

const total = (held: readonly Held[]): Decimal => held.reduce((sum, { value }) => sum.plus(value), ZERO);

const nothingToMove = (path: string, isTaker: boolean): ScenarioError =>
  new ScenarioError(
    'nothingToMove',
    path,
    isTaker
      ? {
          zh: `没有可增加的项（${path}），无从取其价格。请先列入一项，数量可很小。`,
          en: `There is no line to add to (${path}), so there is no price to take. Enter such a line first, however small.`,
        }
      : {
          zh: `可调减的数量（${path}）不足。请调小情景的比例。`,
          en: `There is too little to take from (${path}). Make the scenario's share smaller.`,
        },
  );
