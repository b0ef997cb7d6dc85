import { evaluate, type Evaluation } from '../../src/analysis';
import { parseProject, toJson, type Project } from '../../src/project';

/** A cell typed over: its path in the project and its new number. */
export interface Change {
  readonly path: string;
  readonly value: number;
}

export interface Story {
  readonly title: string;
  readonly changes: (project: Project) => readonly Change[];
}

/** What a reader would try first, in any workbook that has the subject. */
export const STORIES: readonly Story[] = [
  {
    title: 'land sells 30 % cheaper',
    changes: ({ land }) =>
      land.parcels.map((parcel, index) =>
        parcel.floorPrice === undefined
          ? { path: `land.parcels[${index}].totalPrice`, value: (parcel.totalPrice?.toNumber() ?? 0) * 0.7 }
          : { path: `land.parcels[${index}].floorPrice`, value: parcel.floorPrice.toNumber() * 0.7 },
      ),
  },
  {
    title: 'the floor-area ratio rises by 0.3',
    changes: ({ land }) =>
      land.parcels.map(({ farNew }, index) => ({
        path: `land.parcels[${index}].farNew`,
        value: Number(farNew.plus('0.3')),
      })),
  },
  {
    title: 'a facility is off',
    changes: ({ facilities }) =>
      facilities
        .slice(0, 1)
        .flatMap(({ draws }) => [
          { path: 'facilities[0].limit', value: 0 },
          ...draws.map((_, index) => ({ path: `facilities[0].draws[${index}].amount`, value: 0 })),
        ]),
  },
  {
    title: '500 households more',
    changes: ({ relocation }) =>
      relocation.households
        .slice(0, 1)
        .map(({ count }) => ({ path: 'relocation.households[0].count', value: count + 500 })),
  },
  {
    title: 'costs rise two points a year faster',
    changes: ({ costs }) =>
      costs.lines.map(({ escalation }, index) => ({
        path: `costs.lines[${index}].escalation`,
        value: Number(escalation.plus('0.02')),
      })),
  },
];

const assign = (target: unknown, path: string, value: unknown): void => {
  const keys = path.replaceAll(/\[(\d+)\]/g, '.$1').split('.');
  const last = keys.pop() ?? '';
  let at = target as Record<string, unknown>;
  for (const key of keys) at = at[key] as Record<string, unknown>;
  at[last] = value;
};

/** The project with the changes, evaluated: what `pingheng check` says of the changed file. */
export const changed = (project: Project, changes: readonly Change[]): Evaluation => {
  const json = structuredClone(toJson(project));
  for (const { path, value } of changes) assign(json, path, value);
  return evaluate(parseProject(json));
};
