import { CellValueType, LocaleType, Univer, UniverInstanceType } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { UniverDocsPlugin } from '@univerjs/docs';
import { UniverFormulaEnginePlugin } from '@univerjs/engine-formula';
import { UniverSheetsPlugin } from '@univerjs/sheets';
import { UniverSheetsFormulaPlugin } from '@univerjs/sheets-formula';
import '@univerjs/engine-formula/facade';
import '@univerjs/sheets/facade';
import '@univerjs/sheets-formula/facade';
import { describe, expect, it } from 'vitest';
import { MENDED_FUNCTIONS } from '../../../src/workbench/univer/mended-functions';

const number = (v: number) => ({ v, t: CellValueType.NUMBER });

/** What Univer without a screen makes of formulas beside the numbers 3, 5 and 4 in A1:A3. */
const computed = async (mended: typeof MENDED_FUNCTIONS, formulas: readonly string[]): Promise<unknown[]> => {
  const univer = new Univer({ locale: LocaleType.EN_US, locales: {} });
  univer.registerPlugin(UniverFormulaEnginePlugin, { function: mended });
  univer.registerPlugin(UniverDocsPlugin);
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsFormulaPlugin);
  const api = FUniver.newAPI(univer);
  univer.createUnit(UniverInstanceType.UNIVER_SHEET, {
    id: 'book',
    sheetOrder: ['sheet'],
    sheets: {
      sheet: {
        id: 'sheet',
        name: 'Sheet',
        cellData: Object.fromEntries(
          [3, 5, 4].map((value, row) => [
            row,
            { 0: number(value), ...(formulas[row] && { 1: { f: formulas[row] } }) },
          ]),
        ),
      },
    },
  });
  const formula = api.getFormula();
  formula.executeCalculation();
  await formula.onCalculationResultApplied();
  const sheet = api.getActiveWorkbook()?.getActiveSheet();
  const values = formulas.map((_, row) => sheet?.getRange(row, 1).getValue());
  univer.dispose();
  return values;
};

/** The cells beside are empty texts: A1:A3 finds nothing over 9, C1:C3 no number at all. */
const FORMULAS = ['=MINIFS(A1:A3,A1:A3,">9")', '=MAXIFS(C1:C3,A1:A3,">3")', '=MINIFS(A1:A3,A1:A3,">3")'];

describe('functions of the workbench’s spreadsheet', () => {
  it('answer 0 where no cell meets the conditions, and otherwise what Univer finds', async () => {
    expect(await computed(MENDED_FUNCTIONS, FORMULAS)).toEqual([0, 0, 4]);
  });

  it('need it: Univer alone answers nothing (where it does, the mending can go)', async () => {
    expect(await computed([], FORMULAS)).not.toEqual([0, 0, 4]);
  });
});
