import { z } from 'zod';
import { type Field, fieldOf } from './fields';
import { calendarOf } from './parse';
import { type Problem, problemOf } from './problem';
import { Flaw } from './read/flaw';
import { policyField, policyIdOf } from './rules/policy-paths';
import { bareSchema } from './rules/references';
import { projectSchema } from './schema/schema';
import { type Json, leafJson } from './to-json';

/** A value as its field reads it, and as JSON writes it; undefined where the field stays empty. */
export type FieldRead =
  | { readonly ok: true; readonly value: unknown; readonly json: Json | undefined }
  | { readonly ok: false; readonly problem: Problem };

/** What lies one step further in a schema; undefined where there is no such field. */
function within(schema: z.core.$ZodType, part: string): z.core.$ZodType | undefined {
  if (schema instanceof z.ZodArray) return schema.element;
  if (schema instanceof z.ZodRecord) return schema.valueType;
  return schema instanceof z.ZodObject ? (schema.shape as z.core.$ZodShape)[part] : undefined;
}

function schemaAt(root: z.core.$ZodType, pattern: string): z.core.$ZodType | undefined {
  const parameter = policyIdOf(pattern);
  if (parameter !== undefined) {
    const found = policyField(parameter);
    return 'schema' in found ? found.schema : undefined;
  }
  let schema: z.core.$ZodType | undefined = root;
  for (const part of pattern.match(/[^.[\]]+|\[\]/g) ?? [])
    schema = schema === undefined ? undefined : within(bareSchema(schema), part);
  return schema;
}

/** The field that a pattern leads to: `facilities[].window.start`, `sources.*`, `policy.relocation.upliftRate`. */
function leafAt(root: z.core.$ZodType, pattern: string): { field: Field; leaf: z.core.$ZodType } {
  const schema = schemaAt(root, pattern);
  const leaf = schema === undefined ? undefined : bareSchema(schema);
  const field = leaf === undefined ? undefined : fieldOf(leaf);
  if (leaf === undefined || field === undefined) throw new TypeError(`${pattern} is no field of a project.`);
  return { field, leaf };
}

/**
 * What one field says of a value before it is put into a project; what must hold between fields is not looked at.
 *
 * @param pattern Path of the field with `[]` for any place in a list and `*` for any name; or a policy parameter's path.
 * @param path Where it is to stand, for the problem.
 * @param project The project as JSON, for months are counted from its start.
 * @param fromWorkbook The project was gathered from cells, where dates are day numbers.
 */
export function parseField(
  { pattern, path }: { readonly pattern: string; readonly path: string },
  value: unknown,
  project: unknown,
  fromWorkbook: boolean,
): FieldRead {
  const { field, leaf } = leafAt(projectSchema(calendarOf(project, fromWorkbook)), pattern);
  if (value === undefined && field.presence !== 'required')
    return { ok: true, value: undefined, json: undefined };
  const payload = leaf._zod.run({ value, issues: [] }, {});
  if (payload instanceof Promise) throw new TypeError('the project schema is synchronous');
  for (const issue of payload.issues) {
    const flaw: unknown = issue.code === 'custom' ? issue.params?.flaw : undefined;
    if (flaw instanceof Flaw) return { ok: false, problem: problemOf(path, value, flaw) };
  }
  const read: unknown = payload.value;
  const json = read === undefined ? undefined : leafJson(read, field.type === 'share');
  return { ok: true, value: read, json };
}
