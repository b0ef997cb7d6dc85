import { afterEach, describe, expect, it } from 'vitest';
import { GatewayError, openGateway } from '../../src/excel';
import type { Book } from '../../src/workbench/host';
import { openHost, type Host, type InjectedFault } from '../host';
import { asFile, differences } from './same-workbook';
import { smallPlan } from './small-plan';

let host: Host | undefined;
afterEach(() => host?.close());

const BEFORE = smallPlan('5');
const AFTER = smallPlan('9');
/** Sheets of the user's own. */
const OWN = ['笔记', 'Land'];

/** A workbook with a model of ours in it, read by sheets and a name of the user's own. */
const openWithModel = async (): Promise<Host> => {
  const opened = await openHost({
    sheets: [
      { name: '笔记', cells: { A1: '我的', B2: 5 } },
      { name: 'Land', cells: { C1: 'mine' } },
    ],
  });
  host = opened;
  await openGateway().build(BEFORE);
  await opened.Excel.run(async ({ workbook }) => {
    workbook.worksheets.getItem('笔记').getRange('C3:C4').formulas = [["='平衡'!A2*2"], ['=MasterCheck']];
    workbook.names.add('MyGap', "='平衡'!$A$2");
    await workbook.context.sync();
  });
  return opened;
};

/** Everything of the user's own that must stay. */
const ownOf = (book: Book): unknown => ({
  sheets: OWN.map((name) =>
    [...(book.find(name)?.grid.cells() ?? [])].map(({ row, column, content }) => ({
      row,
      column,
      ...content,
    })),
  ),
  name: book.names.find(({ name }) => name === 'MyGap')?.formula,
  order: book.sheets.map(({ name }) => name).filter((name) => OWN.includes(name)),
});

/** Whether the workbook holds exactly one of the two models, and nothing half of the other. */
const modelIn = (book: Book): 'before' | 'after' | 'half' => {
  const sheets = [...BEFORE.sheets.map(({ name }) => name), ...OWN];
  const isWhole =
    book.sheets.length === sheets.length && book.sheets.every(({ name }) => sheets.includes(name));
  const holds = (plan: typeof BEFORE): boolean =>
    differences(asFile(plan), book).filter((line) => !line.startsWith('names')).length === 0;
  if (isWhole && holds(BEFORE)) return 'before';
  return isWhole && holds(AFTER) ? 'after' : 'half';
};

/** Builds with a fault on its way; what was said, what stands, and whether the fault came to pass. */
const buildWith = async (fault: InjectedFault) => {
  const opened = await openWithModel();
  const own = JSON.stringify(ownOf(opened.workbook));
  const injection = opened.inject(fault);
  let said: unknown;
  try {
    await openGateway().build(AFTER);
  } catch (error) {
    said = error;
  }
  return { opened, said, own, wasRaised: injection.wasRaised, model: modelIn(opened.workbook) };
};

/** Round trips of a rebuild, and the number of actions in each. */
const measured = await (async () => {
  const opened = await openWithModel();
  const before = opened.syncs.length;
  await openGateway().build(AFTER);
  const batches = opened.syncs.slice(before).map(({ actions }) => actions);
  opened.close();
  return batches;
})();

/** The round trip that sets up pages. */
const PRINT = 4;

const CODES = [
  'AccessDenied',
  'InvalidArgument',
  'InvalidReference',
  'ItemAlreadyExists',
  'ItemNotFound',
  'InvalidOperation',
  'GeneralException',
  'RequestAborted',
  'RequestPayloadSizeLimitExceeded',
  'ConflictingUpdates',
  'InvalidOperationInCellEditMode',
] as const;

const expectUntouched = ({ opened, said, own, model }: Awaited<ReturnType<typeof buildWith>>): void => {
  expect(JSON.stringify(ownOf(opened.workbook))).toBe(own);
  if (said === undefined) expect(model).toBe('after');
  else {
    expect(said).toBeInstanceOf(GatewayError);
    expect((said as GatewayError).said.zh).toMatch(/。$/);
    expect(model).toBe('before');
    expect(opened.workbook.calculationMode).toBe('Automatic');
  }
};

describe('a batch that the host refuses', () => {
  for (const [index, actions] of measured.entries()) {
    const atBatch = index + 1;
    it.each(CODES)(
      `the ${atBatch}. of ${measured.length} (${actions} actions) as a whole: %s`,
      async (code) => {
        const outcome = await buildWith({ atBatch, code });
        expect(outcome.wasRaised).toBe(true);
        // Without page setup the model is whole.
        if (atBatch !== PRINT) expect(outcome.said).toBeInstanceOf(GatewayError);
        expectUntouched(outcome);
      },
    );
  }
});

describe('a batch that fails half-way, after what came before was done', () => {
  const places = measured.flatMap((actions, index) => {
    const isLast = index === measured.length - 1;
    // Every action of the swap, and a few of each other batch.
    const at = isLast
      ? Array.from({ length: actions }, (_, n) => n + 1)
      : [1, Math.ceil(actions / 2), actions];
    return [...new Set(at)].filter((n) => n > 0).map((before) => [index + 1, before] as const);
  });

  it.each(places)('batch %i, action %i', async (atBatch, before) => {
    const outcome = await buildWith({ atBatch, before, code: 'GeneralException' });
    expectUntouched(outcome);
  });
});

describe('a connection that is lost', () => {
  it.each(measured.map((_, index) => index + 1))('the answer to batch %i alone', async (atBatch) => {
    expectUntouched(await buildWith({ atBatch, lost: 'answer' }));
  });

  it.each(measured.map((_, index) => index + 1))('for good, from batch %i', async (atBatch) => {
    const { opened, said, own } = await buildWith({ atBatch, lost: 'connection' });
    expect((said as GatewayError).code).toBe('lost');
    expect(JSON.stringify(ownOf(opened.workbook))).toBe(own);
    // The old model stands whole beside what was begun.
    expect(BEFORE.sheets.every(({ name }) => opened.workbook.find(name) !== undefined)).toBe(true);
  });

  it('the next build clears away what was left', async () => {
    const { opened } = await buildWith({ atBatch: 5, lost: 'connection' });
    expect(opened.workbook.sheets.some(({ name }) => name.startsWith('_ph'))).toBe(true);
    opened.reconnect();
    await openGateway().build(AFTER);
    expect(modelIn(opened.workbook)).toBe('after');
  });
});

describe('cancelling', () => {
  it.each([1, 4, 9])('after %i steps leaves the workbook as it was', async (steps) => {
    const opened = await openWithModel();
    const own = JSON.stringify(ownOf(opened.workbook));
    const abort = new AbortController();
    let told = 0;
    const building = openGateway().build(AFTER, {
      signal: abort.signal,
      onProgress: () => {
        told += 1;
        if (told === steps) abort.abort();
      },
    });
    await expect(building).rejects.toMatchObject({ code: 'cancelled' });
    expect(modelIn(opened.workbook)).toBe('before');
    expect(JSON.stringify(ownOf(opened.workbook))).toBe(own);
  });
});
