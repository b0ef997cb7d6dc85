import { valid } from './valid';

export type Changes = Record<string, unknown>;

/** The valid project with some places changed ('facilities[0].rate': 0.5) and some taken out. */
export function changed(changes: Changes, remove: readonly string[] = []): unknown {
  const project: unknown = valid();
  for (const [path, value] of Object.entries(changes)) {
    const [parent, key] = place(project, path);
    parent[key] = value;
  }
  for (const path of remove) {
    const [parent, key] = place(project, path);
    Reflect.deleteProperty(parent, key);
  }
  return project;
}

function place(project: unknown, path: string): [Record<string, unknown>, string] {
  const parts = path.match(/[^.[\]]+/g) ?? [];
  const key = parts.pop() ?? '';
  const parent = parts.reduce<unknown>((at, part) => (at as Record<string, unknown>)[part], project);
  return [parent as Record<string, unknown>, key];
}
