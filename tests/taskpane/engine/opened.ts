import { readFileSync } from 'node:fs';
import { evaluate, type Wording } from '../../../src/analysis';
import { openedFrom, placeOf, type Opened } from '../../../src/taskpane/engine/opened';
import { buildWorkbook } from '../../../src/workbook';
import { writeWorkbook } from '../../../src/xlsx';
import { importWithPlaces } from '../../../src/xlsx/import';
import { projectOf } from '../../../src/xlsx/project';
import { readWorkbook } from '../../../src/xlsx/read';

export const ZH: Wording = { lang: 'zh', unit: 'auto' };
export const EN: Wording = { lang: 'en', unit: 'auto' };

const known = new Map<string, Opened>();

/** An example as the engine holds it once its workbook has been read. */
export const openedExample = (name: string): Opened => {
  const before = known.get(name);
  if (before !== undefined) return before;
  const file = readWorkbook(writeWorkbook(buildWorkbook(projectOf(readFileSync(`examples/${name}.json`)))));
  const { project, cellOf } = importWithPlaces(file);
  const opened = openedFrom({
    project,
    evaluation: evaluate(project),
    file,
    cellOf: (path) => placeOf(cellOf(path)),
    lang: 'zh',
    unit: 'wan',
  });
  known.set(name, opened);
  return opened;
};
