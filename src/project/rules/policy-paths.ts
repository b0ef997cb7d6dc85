import type { z } from 'zod';
import { catalogue, isParameterId, type ParameterId, parameterIds, type ParameterKind } from '../../policy';
import { type Leaf, numeric, share, whole } from '../fields';
import { meant } from '../read/meant';

/** What a parameter of a kind admits; the same ranges as the policy has, and none so wide that a slip of the unit passes. */
const LEAVES: Readonly<Record<ParameterKind, () => Leaf<unknown>>> = {
  flag: () => whole({ min: 0, max: 1 }),
  share: () => share({ min: 0, max: 1 }),
  rate: () => share({ min: -1, max: 1 }),
  count: () => whole({ min: 0, max: 1e9 }),
  ratio: () => numeric({ min: 0, max: 1e6 }),
  price: () => numeric({ min: 0, max: 1e7 }),
  area: () => numeric({ min: 0, max: 1e8 }),
  duration: () => numeric({ min: 0, max: 1200 }),
  amount: () => numeric({ min: 0, max: 1e13 }),
};

/**
 * The policy parameter that a path names: `relocation.upliftRate` of `policy.relocation.upliftRate`.
 * Undefined for every other path, the project's own list of packs and overrides among them.
 */
export const policyIdOf = (path: string): string | undefined =>
  /^policy\.(?!(?:packs|overrides)(?![^.[]))(.+)$/.exec(path)?.[1];

const leaves = new Map<ParameterId, z.core.$ZodType>();

/** How a parameter's value is read, as a project's field is; or the path that was probably meant. */
export function policyField(id: string): { schema: z.core.$ZodType } | { meant: string | undefined } {
  if (!isParameterId(id)) {
    const near = meant(id, parameterIds);
    return { meant: near === undefined ? undefined : `policy.${near}` };
  }
  const schema = leaves.get(id) ?? LEAVES[catalogue[id].kind]();
  leaves.set(id, schema);
  return { schema };
}
