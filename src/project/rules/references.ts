import { z } from 'zod';
import type { ProjectDraft, Report } from '../draft';
import { fieldOf } from '../fields';
import { householdList } from '../households';
import { Flaw } from '../read/flaw';
import { meant } from '../read/meant';
import type { ProjectSchema } from '../schema/schema';
import { policyField, policyIdOf } from './policy-paths';

/** Ids that one line uses to speak of another. */
export function idsKnown(
  project: ProjectDraft,
  packs: ReadonlySet<string> | undefined,
  report: Report,
): void {
  // Where an id was itself refused, a reference to it cannot be judged.
  const idsOf = (list: string, lines: readonly { id: string | undefined }[]): (string | undefined)[] =>
    lines.map((line, i) => (report.refused(`${list}[${i}].id`) ? undefined : line.id));
  const known = (path: string, id: string | undefined, ids: readonly (string | undefined)[]): void => {
    if (id === undefined || ids.includes(id) || ids.includes(undefined)) return;
    report(path, id, unknown('unknownReference', id, ids));
  };
  const { incomes, costs, handedOver } = project.operation;
  const operating = [...idsOf('operation.incomes', incomes), ...idsOf('operation.costs', costs)];
  handedOver.forEach((entry, i) => known(`operation.handedOver[${i}].line`, entry.line, operating));
  const facilities = idsOf('facilities', project.facilities);
  project.reit.repayFacilities.forEach((id, i) => known(`reit.repayFacilities[${i}]`, id, facilities));
  if (project.policy.packs.length === 0 && !report.refused('policy.packs'))
    report('policy.packs', undefined, new Flaw('noPack'));
  if (packs === undefined) return;
  project.policy.packs.forEach((id: string | undefined, i) => {
    if (id !== undefined && !packs.has(id))
      report(`policy.packs[${i}]`, id, unknown('unknownPack', id, [...packs]));
  });
}

function unknown(
  code: 'unknownReference' | 'unknownPack',
  id: string,
  ids: readonly (string | undefined)[],
): Flaw {
  const names = ids.filter((name): name is string => name !== undefined);
  const near = meant(id, names);
  return new Flaw(code, near === undefined ? {} : { meant: near }, names.join(', '));
}

/** Where a path leads: the schema there, or how far it could be followed. */
type Found = { schema: z.core.$ZodType } | { meant: string | undefined };

/** A schema without its optional or default wrappers. */
export const bareSchema = (schema: z.core.$ZodType): z.core.$ZodType =>
  schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault
    ? bareSchema(schema.unwrap())
    : schema;

/** The same, with the households as a list of groups though the schema reads them in one piece. */
const listedSchema = (schema: z.core.$ZodType): z.core.$ZodType => {
  const bare = bareSchema(schema);
  return fieldOf(bare)?.type === 'households' ? householdList : bare;
};

/**
 * Follows 'facilities[0].rate' through the schema and, for list positions, through the project itself;
 * 'policy.relocation.upliftRate' leads to a parameter of the policy.
 */
export function follow(path: string, root: ProjectSchema, project: unknown): Found {
  const parameter = policyIdOf(path);
  return parameter === undefined ? followed(path, root, project) : policyField(parameter);
}

function followed(path: string, root: ProjectSchema, project: unknown): Found {
  const parts = path.match(/[^.[\]]+|\[\d+\]/g) ?? [];
  if (parts.length === 0 || parts.join('.').replaceAll('.[', '[') !== path) return { meant: undefined };
  let schema: z.core.$ZodType = root;
  let value: unknown = project;
  let walked = '';
  for (const part of parts) {
    const here = listedSchema(schema);
    if (part.startsWith('[')) {
      const index = Number(part.slice(1, -1));
      const length = Array.isArray(value) ? value.length : 0;
      if (!(here instanceof z.ZodArray) || index >= length) return { meant: undefined };
      schema = here.element;
      value = (value as unknown[])[index];
      walked += part;
    } else {
      const names = here instanceof z.ZodObject ? Object.keys(here.shape) : [];
      if (!names.includes(part)) {
        const near = meant(part, names);
        return { meant: near === undefined ? undefined : `${walked === '' ? '' : `${walked}.`}${near}` };
      }
      schema = (here as z.ZodObject).shape[part] as z.core.$ZodType;
      value = (value as Record<string, unknown> | undefined)?.[part];
      walked += walked === '' ? part : `.${part}`;
    }
  }
  return { schema };
}

const CHOICE = /\[(?!\d+\])[^\]]*\]/g;

/** Scenario changes, risk variables and sources name places in the project; a new value is read by the field it replaces. */
export function pathsKnown(project: ProjectDraft, schema: ProjectSchema, report: Report): void {
  const at = (place: string, path: string | undefined, leafOnly: boolean): z.core.$ZodType | undefined => {
    if (path === undefined) return undefined;
    const found = follow(path, schema, project);
    if ('schema' in found && (!leafOnly || fieldOf(found.schema) !== undefined)) return found.schema;
    const near = 'schema' in found ? undefined : found.meant;
    report(place, path, new Flaw('unknownPath', near === undefined ? {} : { meant: near }));
    return undefined;
  };
  project.scenarios.forEach((scenario, s) => {
    scenario.changes.forEach((change, c) => {
      const place = `scenarios[${s}].changes[${c}]`;
      const target = at(`${place}.path`, change.path, true);
      if (target === undefined || change.value === undefined) return;
      for (const flaw of flaws(target, change.value)) report(`${place}.value`, change.value, flaw);
    });
  });
  project.risk.variables.forEach(({ path }, i) => {
    const place = `risk.variables[${i}].path`;
    const choices = path?.match(CHOICE) ?? [];
    if (path === undefined || choices.length === 0) return void at(place, path, true);
    // A choice of lines is judged by the first line of its list: `land.parcels[certainty!=received].floorPrice`.
    const found = follow(path.replace(CHOICE, '[0]'), schema, project);
    if ('schema' in found) return;
    const near = found.meant?.replace(/\[0\]/g, () => choices.shift() ?? '[0]');
    report(place, path, new Flaw('unknownPath', near === undefined ? {} : { meant: near }));
  });
  const variables = project.risk.variables.map((variable) => variable.path);
  project.risk.correlations.forEach(({ a, b }, i) => {
    for (const [side, path] of Object.entries({ a, b })) {
      if (path !== undefined && !variables.includes(path))
        report(`risk.correlations[${i}].${side}`, path, unknown('unknownReference', path, variables));
    }
  });
  for (const path of Object.keys(project.sources)) at(`sources.${path}`, path, false);
}

/** What the field at a scenario's path says of the new value. */
function flaws(schema: z.core.$ZodType, value: unknown): Flaw[] {
  const payload = schema._zod.run({ value, issues: [] }, {});
  if (payload instanceof Promise) return [];
  return payload.issues.flatMap((issue) =>
    issue.code === 'custom' && issue.params?.flaw instanceof Flaw ? [issue.params.flaw] : [],
  );
}
