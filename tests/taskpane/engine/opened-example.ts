import { readFileSync } from 'node:fs';
import { evaluate } from '../../../src/analysis';
import { parseProject } from '../../../src/project';
import { openedFrom, type Opened } from '../../../src/taskpane/engine/opened';
import { packIds } from '../../../src/xlsx/project';

export type Json = Record<string, unknown>;

/** An example as the engine opens it; every input stands in the first cell of a sheet named by its path. */
export const openedExample = (name: string, change: (json: Json) => Json = (json) => json): Opened => {
  const json = change(JSON.parse(readFileSync(`examples/${name}.json`, 'utf8')) as Json);
  const project = parseProject(json, { packs: packIds });
  return openedFrom({
    project,
    evaluation: evaluate(project),
    file: undefined,
    cellOf: (path) => ({ sheet: path, row: 0, column: 0 }),
    lang: 'zh',
    unit: 'wan',
  });
};
