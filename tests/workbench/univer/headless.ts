import {
  CellValueType,
  type ICellData,
  type IWorkbookData,
  LocaleType,
  LogLevel,
  Univer,
  UniverInstanceType,
} from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { UniverDocsPlugin } from '@univerjs/docs';
import { UniverFormulaEnginePlugin } from '@univerjs/engine-formula';
import { UniverSheetsPlugin } from '@univerjs/sheets';
import { UniverSheetsFormulaPlugin } from '@univerjs/sheets-formula';
import '@univerjs/engine-formula/facade';
import '@univerjs/sheets/facade';
import '@univerjs/sheets-formula/facade';
import type { Spreadsheet } from '../../../src/workbench/univer/start';
import type { MendedFunction } from '../../../src/workbench/univer/mended-functions';

interface Headless extends Spreadsheet {
  /** Computes every formula. */
  readonly computeAll: () => Promise<void>;
  /** Resolves when the next calculation has come to its end. */
  readonly computed: () => Promise<void>;
  readonly close: () => void;
}

/** A workbook in Univer without a screen. */
export const openHeadless = (
  data: Partial<IWorkbookData>,
  mended: readonly MendedFunction[] = [],
): Headless => {
  const univer = new Univer({ locale: LocaleType.EN_US, locales: {}, logLevel: LogLevel.ERROR });
  univer.registerPlugin(UniverFormulaEnginePlugin, { function: [...mended] });
  univer.registerPlugin(UniverDocsPlugin);
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsFormulaPlugin);
  const api = FUniver.newAPI(univer);
  univer.createUnit(UniverInstanceType.UNIVER_SHEET, data);
  const computed = (): Promise<void> => api.getFormula().onCalculationResultApplied();
  return {
    univer,
    api,
    injector: univer.__getInjector(),
    locale: LocaleType.EN_US,
    // It computes by itself.
    wake: () => undefined,
    isAwake: () => true,
    computed,
    computeAll: () => {
      api.getFormula().executeCalculation();
      return computed();
    },
    close: () => univer.dispose(),
  };
};

const row = (value: number, formula: string | undefined): Record<number, ICellData> => ({
  0: { v: value, t: CellValueType.NUMBER },
  ...(formula !== undefined && { 1: { f: formula } }),
});

/** What Univer makes of formulas in B1:B3, beside the numbers 3, 5 and 4 in A1:A3 and nothing in C1:C3. */
export const computed = async (
  formulas: readonly string[],
  mended: readonly MendedFunction[] = [],
): Promise<unknown[]> => {
  const cellData = { 0: row(3, formulas[0]), 1: row(5, formulas[1]), 2: row(4, formulas[2]) };
  const { api, computeAll, close } = openHeadless(
    { id: 'book', sheetOrder: ['sheet'], sheets: { sheet: { id: 'sheet', name: 'Sheet', cellData } } },
    mended,
  );
  await computeAll();
  const sheet = api.getActiveWorkbook()?.getActiveSheet();
  const values = formulas.map((_, at) => sheet?.getRange(at, 1).getValue());
  close();
  return values;
};
