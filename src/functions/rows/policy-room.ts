import type * as PolicyRoom from '../../policy';
import type { Policy } from '../../policy';
import { isOmitted } from '../cells/cells';
import { texts } from '../cells/arguments';
import { refuse } from '../cells/errors';
import type { Decimal } from '../../finance/decimal';

type Room = typeof PolicyRoom;

let room: Promise<Room> | undefined;

/** The policy room: every clause of every pack. A file of its own, fetched when the first question of policy is asked. */
export const policyRoom = (): Promise<Room> => {
  room ??= import(/* webpackChunkName: "policy" */ '../../policy').catch(() => {
    room = undefined;
    return refuse('policyUnavailable');
  });
  return room;
};

/** Packs laid over one another where a call names none: national and provincial rules, and Quzhou’s relocation rule, the only one with figures. */
export const DEFAULT_PACKS = ['national', 'zhejiang-2019', 'zhejiang-2020', 'quzhou-kecheng'] as const;

/** The packs a call names, widest first; the default ones where it names none. */
export const packsOf = (packs: unknown): readonly string[] =>
  isOmitted(packs) ? DEFAULT_PACKS : texts('packs', packs);

const resolved = new Map<string, Policy>();

/** The policy that the packs make. @throws PolicyError for packs that do not exist or stand in the wrong order. */
export const policyOf = async (
  packs: unknown,
): Promise<{ readonly key: string; readonly policy: Policy }> => {
  const ids = packsOf(packs);
  const key = ids.join(' ');
  const known = resolved.get(key);
  if (known !== undefined) return { key, policy: known };
  const { resolve } = await policyRoom();
  const policy = resolve(ids);
  resolved.set(key, policy);
  return { key, policy };
};

/** A figure of the policy. @throws FunctionError #N/A where the packs do not have it or leave it to the project. */
export const figureOf = (policy: Policy, id: string): Decimal => {
  const found = policy.all().find((each) => each.id === id);
  if (found === undefined) return refuse('notInPacks', { packs: policy.packIds.join(', '), id });
  const { document, article } = found.parameter.clause;
  return (
    found.value ??
    refuse('openParameter', {
      label: found.parameter.label,
      id,
      clause: { zh: `《${document.zh}》${article}`, en: document.en },
    })
  );
};
