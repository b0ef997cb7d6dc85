import { clauseText, type Policy, type Resolved } from '../../policy';
import type { Project } from '../../project';
import type { PolicyDifference, PolicyValue } from './comparison';

/** One project's rules: what it asked for, and what is in force. */
export interface Rules {
  readonly asked: Project['policy'];
  readonly policy: Policy;
}

/** Packs, overrides and values in force that differ. */
export function comparePolicy(before: Rules, after: Rules): PolicyDifference {
  const [one, other] = [before, after].map(
    ({ policy }) => new Map(policy.all().map((each) => [each.id, each])),
  ) as [Map<string, Resolved>, Map<string, Resolved>];
  const ids = [...new Set([...one.keys(), ...other.keys()])];
  return {
    packs:
      before.asked.packs.join() === after.asked.packs.join()
        ? null
        : { before: before.asked.packs, after: after.asked.packs },
    overrides: overrides(before, after).map((each) => ({
      ...each,
      label: (other.get(each.id) ?? one.get(each.id))?.parameter.label ?? null,
    })),
    values: ids.flatMap((id) => {
      const [was, is] = [one.get(id), other.get(id)];
      const known = is ?? was;
      if (known === undefined || sameValue(was, is)) return [];
      const { label, unit, kind } = known.parameter;
      return [{ id, label, unit, kind, before: inForce(was), after: inForce(is) }];
    }),
  };
}

type Asked = Project['policy']['overrides'][number];

function overrides(before: Rules, after: Rules) {
  const [one, other] = [before, after].map(
    ({ asked }) => new Map(asked.overrides.map((each) => [each.id, each])),
  ) as [Map<string, Asked>, Map<string, Asked>];
  const text = (asked: Asked | undefined) =>
    asked === undefined ? null : { value: asked.value, reason: asked.reason };
  return [...new Set([...one.keys(), ...other.keys()])]
    .map((id) => ({ id, before: text(one.get(id)), after: text(other.get(id)) }))
    .filter((each) => each.before?.value !== each.after?.value || each.before?.reason !== each.after?.reason);
}

/** A rule that only one of them knows, and that is open there, makes no difference. */
function sameValue(before: Resolved | undefined, after: Resolved | undefined): boolean {
  const [was, is] = [before?.value, after?.value];
  return was === undefined || is === undefined ? was === is : was.eq(is);
}

const inForce = (resolved: Resolved | undefined): PolicyValue | null =>
  resolved === undefined
    ? null
    : {
        value: resolved.value ?? null,
        pack: resolved.from,
        clause: clauseText(resolved.parameter),
        isOverridden: resolved.override !== undefined,
      };
