import type { HyperFormula, SimpleCellAddress } from 'hyperformula';
import { afterEach, describe, expect, it } from 'vitest';
import { VERDICT_COLOURS } from '../../src/model';
import { cellAt } from '../../src/rows';
import { draftWorkbook } from '../../src/workbook/build';
import type { Draft } from '../../src/workbook/draft';
import { EXAMPLES, exampleAt } from './built';
import { changed, STORIES } from './changes';
import { engineOf } from './recalculated';

const PHASES = ['construction', 'operation', 'overall'] as const;

const asker =
  (engine: HyperFormula, { layout }: Draft) =>
  (ref: string): unknown => {
    const place = layout.place(ref)!;
    const { row, column } = cellAt(place, 0);
    return engine.getCellValue({ sheet: engine.getSheetId(place.sheet)!, row, col: column });
  };

/** Cells typed over in the workbook; nobody but the spreadsheet computes. */
describe.each(EXAMPLES)('%s, changed in its cells', (name) => {
  const evaluation = exampleAt(name, 'year');
  const { draft, plan } = draftWorkbook(evaluation, { lang: 'zh' });
  const engine = engineOf(plan);
  const typedOver: { address: SimpleCellAddress; was: number }[] = [];
  afterEach(() => {
    for (const { address, was } of typedOver.splice(0)) engine.setCellContents(address, was);
  });

  it.each(STORIES.filter(({ changes }) => changes(evaluation.project).length > 0))(
    '$title: the lights are those of a check of the changed project',
    ({ changes }) => {
      const list = changes(evaluation.project);
      for (const { path, value } of list) {
        const { sheet, row, column } = draft.inputs.cellOf(path)!;
        const address = { sheet: engine.getSheetId(sheet)!, row, col: column };
        typedOver.push({ address, was: engine.getCellValue(address) as number });
        engine.setCellContents(address, value);
      }
      const ask = asker(engine, draft);
      const expected = changed(evaluation.project, list);
      for (const phase of PHASES) {
        const { colour, gap } = expected.verdict[phase];
        expect([phase, VERDICT_COLOURS[ask(`verdict.${phase}Colour`) as number]]).toEqual([phase, colour]);
        expect(ask(`verdict.${phase}Gap`)).toBeCloseTo(gap.toNumber(), 2);
      }
      for (const { id } of expected.projectModel.checks) {
        const row = `checks.${id}_passes`;
        if (draft.program.rows.has(row))
          expect([id, ask(row)]).toEqual([id, expected.exact.cell(row).toNumber()]);
      }
    },
  );
});
