import { catalogue, isParameterId, parameterIds } from './catalogue';
import { PolicyError } from './error';
import { packs as shippedPacks } from './packs';
import type { Jurisdiction, Pack, Parameter, Subject, Text } from './parameter';
import { unknownParameter } from './problems';

export interface PackSummary {
  readonly id: string;
  readonly label: Text;
  readonly jurisdiction: Jurisdiction;
  readonly parameters: number;
  /** Of them, those the source leaves without a number. */
  readonly open: number;
}

export const listPacks = (packs: readonly Pack[] = shippedPacks): readonly PackSummary[] =>
  packs.map(({ id, label, jurisdiction, parameters }) => ({
    id,
    label,
    jurisdiction,
    parameters: parameters.length,
    open: parameters.filter(({ value }) => value === 'open').length,
  }));

export interface Description extends Subject {
  readonly id: string;
  /** Every dated value of every pack, widest jurisdiction first. */
  readonly values: readonly { readonly pack: string; readonly parameter: Parameter }[];
}

/** What `pingheng policy ID` shows: the quantity and every value any pack gives it, with its clause. */
export const describe = (id: string, packs: readonly Pack[] = shippedPacks): Description => {
  if (!isParameterId(id)) throw new PolicyError([unknownParameter(id, parameterIds, id)]);
  const values = packs.flatMap((pack) =>
    pack.parameters
      .filter((parameter) => parameter.id === id)
      .map((parameter) => ({ pack: pack.id, parameter })),
  );
  return { id, ...catalogue[id], values };
};
