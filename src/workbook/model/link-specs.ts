import type { Model } from '../../rows';

/** What the model says of an input's origin, by reference. */
export interface LinkSpec {
  readonly path?: string;
  readonly link?: string;
}

export const linkSpecs = (model: Model): ReadonlyMap<string, LinkSpec> =>
  new Map(
    [...model.sections, ...model.tables].flatMap((part) =>
      Object.entries(part.inputs).map(([name, spec]): [string, LinkSpec] => [`${part.id}.${name}`, spec]),
    ),
  );
