import { afterAll, describe, expect, it } from 'vitest';
import { evaluate } from '../../src/analysis';
import { VERDICT_COLOURS } from '../../src/model';
import { cellAt } from '../../src/rows';
import { draftWorkbook } from '../../src/workbook/build';
import { readWorkbook, writeWorkbook } from '../../src/xlsx';
import { importProject } from '../../src/xlsx/import';
import { exampleAt } from '../workbook/built';
import { STORIES } from '../workbook/changes';
import { patched } from '../workbook/patched';
import { hasLibreOffice, LibreOffice } from './libreoffice';

const PHASES = ['construction', 'operation', 'overall'] as const;

/** The workbook lives without us: a number is typed over in the file, LibreOffice computes, and the lights are those of `pingheng check`. */
describe.skipIf(!hasLibreOffice).each(['lixian-renewal', 'reit-exit'] as const)(
  '%s in LibreOffice',
  (name) => {
    const office = new LibreOffice();
    afterAll(() => {
      office.close();
    });
    const { project } = exampleAt(name, 'year');
    const { draft, plan } = draftWorkbook(exampleAt(name, 'year'), { lang: 'zh' });
    const bytes = writeWorkbook(plan);

    it.each(STORIES.filter(({ changes }) => changes(project).length > 0))('$title', ({ changes }) => {
      const edits = changes(project).map(({ path, value }) => ({ cell: draft.inputs.cellOf(path)!, value }));
      const file = patched(bytes, plan, edits);
      const expected = evaluate(importProject(readWorkbook(file)));
      const shown = readWorkbook(office.recalculated(file));
      const ask = (ref: string): number => {
        const place = draft.layout.place(ref)!;
        const { row, column } = cellAt(place, 0);
        const sheet = shown.sheets.find((each) => each.name === place.sheet)!;
        return Number(sheet.cells.get(row)?.get(column)?.value?.value);
      };
      for (const phase of PHASES) {
        const { colour, gap } = expected.verdict[phase];
        expect([phase, VERDICT_COLOURS[ask(`verdict.${phase}Colour`)]]).toEqual([phase, colour]);
        expect(ask(`verdict.${phase}Gap`)).toBeCloseTo(gap.toNumber(), 2);
      }
    });
  },
);
