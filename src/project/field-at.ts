import { type Field, fieldOf } from './fields';
import { follow } from './rules/references';
import { projectSchema } from './schema/schema';

/**
 * The field at a place of a project, lists followed through the project itself: `facilities[0].rate`.
 * Where there is none, the name that was probably meant, if one is near.
 */
export function fieldAt(path: string, project: unknown): Field | { readonly meant: string | undefined } {
  const found = follow(path, projectSchema(), project);
  if (!('schema' in found)) return found;
  return fieldOf(found.schema) ?? { meant: undefined };
}
