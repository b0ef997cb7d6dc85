import { fetched } from '../host/fetching';
import type { Policy } from '../../policy';
import { isOmitted } from '../cells/cells';
import { texts } from '../cells/arguments';
import { refuse } from '../cells/errors';
import { remembered } from './question';
import type { Decimal } from '../../finance/decimal';

/** The policy room: every clause of every pack, in a file of its own, fetched with the first question of policy. */
export const policyRoom = fetched(
  () =>
    import(
      /* webpackChunkName: "policy", webpackExports: ["resolve", "clauseText", "isParameterId"] */ '../../policy'
    ),
);

/** Packs laid over one another where a call names none: national and provincial rules, and Quzhou’s relocation rule, the only one with figures. */
export const DEFAULT_PACKS = ['national', 'zhejiang-2019', 'zhejiang-2020', 'quzhou-kecheng'] as const;

/** The packs a call names, widest first; the default ones where it names none. */
export const packsOf = (packs: unknown): readonly string[] =>
  isOmitted(packs) ? DEFAULT_PACKS : texts('packs', packs);

const policies = remembered((make: () => Policy) => make());

/** The policy that the packs make, on a day or at its newest. @throws PolicyError for packs that do not exist or stand in the wrong order. */
export const policyOf = async (
  packs: unknown,
  at?: string,
): Promise<{ readonly key: string; readonly policy: Policy }> => {
  const ids = packsOf(packs);
  const key = [at ?? '', ...ids].join(' ');
  const { resolve } = await policyRoom();
  return { key, policy: policies(key, () => resolve(ids, [], at === undefined ? {} : { at })) };
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
