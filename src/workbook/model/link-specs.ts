import type { Model } from '../../rows';

/** What the model says of an input's origin, by reference. */
export interface LinkSpec {
  readonly path?: string;
  readonly link?: string;
}

export const linkSpecs = (model: Model): ReadonlyMap<string, LinkSpec> => {
  const specs = new Map<string, LinkSpec>();
  const parts: readonly { readonly id: string; readonly inputs: Readonly<Record<string, LinkSpec>> }[] = [
    ...model.sections,
    ...model.tables,
  ];
  for (const { id, inputs } of parts) {
    for (const [name, spec] of Object.entries(inputs)) specs.set(`${id}.${name}`, spec);
  }
  return specs;
};
