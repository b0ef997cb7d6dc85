import {
  CellValueType,
  type IWorkbookData,
  LocaleType,
  LogLevel,
  Univer,
  UniverInstanceType,
} from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { UniverDocsPlugin } from '@univerjs/docs';
import { UniverFormulaEnginePlugin } from '@univerjs/engine-formula';
import { UniverRPCMainThreadPlugin } from '@univerjs/rpc';
import { UniverSheetsPlugin } from '@univerjs/sheets';
import { UniverSheetsFormulaPlugin } from '@univerjs/sheets-formula';
import '@univerjs/engine-formula/facade';
import '@univerjs/sheets/facade';
import '@univerjs/sheets-formula/facade';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { ELSEWHERE, WAKE } from '../../../src/workbench/univer/calls';
import { answerFunctions, registerFunctions } from '../../../src/workbench/univer/functions';
import type { Spreadsheet } from '../../../src/workbench/univer/start';

type Hear = (event: { readonly data: unknown }) => void;

/** Two ends of a wire between page and thread; what passes is copied, as between threads. */
class Wire {
  private readonly hearers: Hear[] = [];

  say(data: unknown): void {
    const copy: unknown = structuredClone(data);
    setTimeout(() => this.hearers.forEach((hear) => hear({ data: copy })), 0);
  }

  hear(hear: Hear): void {
    this.hearers.push(hear);
  }
}

const [toThread, toPage] = [new Wire(), new Wire()];

class FakeWorker {
  postMessage(data: unknown): void {
    toThread.say(data);
  }

  addEventListener(_: string, hear: Hear): void {
    toPage.hear(hear);
  }

  removeEventListener(): void {
    // Nobody stops listening before the tests end.
  }
}

const METADATA = JSON.stringify({
  functions: [
    {
      id: 'TWICE',
      name: 'TWICE',
      description: 'Twice a number.',
      parameters: [{ name: 'x', description: '' }],
    },
  ],
});

const number = (v: number) => ({ v, t: CellValueType.NUMBER });

const BOOK: Partial<IWorkbookData> = {
  id: 'workbook',
  sheetOrder: ['sheet'],
  sheets: {
    sheet: {
      id: 'sheet',
      name: 'Sheet',
      cellData: {
        0: { 0: number(3), 1: { f: '=A1*2' }, 2: { f: '=PH.TWICE(A1)' } },
        1: { 0: number(5), 1: { f: '=MINIFS(A1:A2,A1:A2,">9")' } },
      },
    },
  },
};

describe('the thread that computes, which Univer’s page tells of every change', () => {
  let univer: Univer;
  let api: FUniver;

  const valueAt = (row: number, column: number): unknown =>
    api.getActiveWorkbook()?.getActiveSheet().getRange(row, column).getValue();

  beforeAll(async () => {
    vi.stubGlobal('Worker', FakeWorker);
    vi.stubGlobal('postMessage', (data: unknown) => toPage.say(data));
    vi.stubGlobal('addEventListener', (_: string, hear: Hear) => toThread.hear(hear));
    vi.stubGlobal('removeEventListener', () => undefined);
    await import('../../../src/workbench/univer/computer');
    toThread.say(WAKE);
    univer = new Univer({ locale: LocaleType.EN_US, locales: {}, logLevel: LogLevel.ERROR });
    univer.registerPlugin(UniverRPCMainThreadPlugin, { workerURL: new Worker('') });
    univer.registerPlugin(UniverFormulaEnginePlugin, ELSEWHERE);
    univer.registerPlugin(UniverDocsPlugin);
    univer.registerPlugin(UniverSheetsPlugin, ELSEWHERE);
    univer.registerPlugin(UniverSheetsFormulaPlugin, ELSEWHERE);
    api = FUniver.newAPI(univer);
    univer.createUnit(UniverInstanceType.UNIVER_SHEET, BOOK);
    const spreadsheet: Spreadsheet = {
      univer,
      api,
      injector: univer.__getInjector(),
      locale: LocaleType.EN_US,
      wake: () => toThread.say(WAKE),
      isAwake: () => true,
    };
    answerFunctions(spreadsheet);
    const pane = { CustomFunctions: { _association: { mappings: { TWICE: (x: number) => 2 * x } } } };
    await registerFunctions(spreadsheet, METADATA, pane as never, () => undefined);
  });

  afterAll(() => {
    univer.dispose();
    vi.unstubAllGlobals();
  });

  it('has the whole workbook, its own functions mended, and asks the page for the pane’s', async () => {
    api.getFormula().executeCalculation();
    await expect.poll(() => [valueAt(0, 1), valueAt(0, 2), valueAt(1, 1)]).toEqual([6, 6, 0]);
  });

  it('hears of an edit and sends back what depends on it', async () => {
    api.getActiveWorkbook()?.getActiveSheet().getRange(0, 0).setValue(10);
    await expect.poll(() => [valueAt(0, 1), valueAt(0, 2), valueAt(1, 1)]).toEqual([20, 20, 10]);
  });
});
