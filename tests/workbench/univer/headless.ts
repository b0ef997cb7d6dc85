import { CellValueType, LocaleType, Univer, UniverInstanceType } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { UniverDocsPlugin } from '@univerjs/docs';
import { UniverFormulaEnginePlugin } from '@univerjs/engine-formula';
import { UniverSheetsPlugin } from '@univerjs/sheets';
import { UniverSheetsFormulaPlugin } from '@univerjs/sheets-formula';
import '@univerjs/engine-formula/facade';
import '@univerjs/sheets/facade';
import '@univerjs/sheets-formula/facade';
import type { MENDED_FUNCTIONS } from '../../../src/workbench/univer/mended-functions';

const number = (v: number) => ({ v, t: CellValueType.NUMBER });

/** What Univer without a screen makes of formulas in B1:B3, beside the numbers 3, 5 and 4 in A1:A3 and empty texts in C1:C3. */
export const computed = async (
  formulas: readonly string[],
  mended: typeof MENDED_FUNCTIONS = [],
): Promise<unknown[]> => {
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
