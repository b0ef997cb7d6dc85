import { afterEach, describe, expect, test } from 'vitest';
import { type Host, type HostOptions, type InjectedFault, openHost } from '.';

let host: Host | undefined;
const open = async (options?: HostOptions): Promise<Host> => (host = await openHost(options));
afterEach(() => host?.close());

type Batch = (context: Excel.RequestContext) => void;

/** The code and message with which a batch is refused. */
const refusalOf = async ({ Excel }: Host, batch: Batch): Promise<{ code: string; message: string }> => {
  try {
    await Excel.run(async (context) => {
      batch(context);
      await context.sync();
    });
  } catch (error) {
    const { code, message } = error as OfficeExtension.Error;
    return { code, message };
  }
  return { code: 'done', message: '' };
};

const sheet = (context: Excel.RequestContext): Excel.Worksheet =>
  context.workbook.worksheets.getItem('Sheet1');

const refusals: readonly (readonly [string, HostOptions, Batch, string])[] = [
  [
    'a sheet that is not there',
    {},
    (context) => context.workbook.worksheets.getItem('没有').load('name'),
    'ItemNotFound',
  ],
  [
    'a second sheet of the name',
    {},
    ({ workbook }) => workbook.worksheets.add('sheet1'),
    'ItemAlreadyExists',
  ],
  [
    'a name too long for a sheet',
    {},
    ({ workbook }) => workbook.worksheets.add('长'.repeat(32)),
    'InvalidArgument',
  ],
  [
    'a slash in the name of a sheet',
    {},
    ({ workbook }) => workbook.worksheets.add('收/支'),
    'InvalidArgument',
  ],
  [
    'a sheet renamed to what is taken',
    { sheets: [{ name: 'Sheet1' }, { name: '收支' }] },
    (context) => {
      sheet(context).name = '收支';
    },
    'InvalidArgument',
  ],
  ['the last visible sheet deleted', {}, (context) => sheet(context).delete(), 'InvalidOperation'],
  [
    'the last visible sheet hidden',
    {},
    (context) => {
      sheet(context).visibility = 'Hidden';
    },
    'InvalidOperation',
  ],
  [
    'a sheet added to a protected structure',
    { isStructureProtected: true },
    ({ workbook }) => workbook.worksheets.add('新'),
    'AccessDenied',
  ],
  [
    'a sheet renamed in a protected structure',
    { isStructureProtected: true },
    (context) => {
      sheet(context).name = '新';
    },
    'AccessDenied',
  ],
  [
    'a locked cell written on a protected sheet',
    { sheets: [{ name: 'Sheet1', protectedExcept: ['B2'] }] },
    (context) => {
      sheet(context).getRange('B2:B3').values = [[1], [2]];
    },
    'AccessDenied',
  ],
  [
    'a format on a protected sheet',
    { sheets: [{ name: 'Sheet1', protectedExcept: ['B2'] }] },
    (context) => {
      sheet(context).getRange('B2').format.font.bold = true;
    },
    'AccessDenied',
  ],
  [
    'another password',
    { sheets: [{ name: 'Sheet1', protectedExcept: [], password: '1' }] },
    (context) => sheet(context).protection.unprotect('2'),
    'AccessDenied',
  ],
  [
    'a cell written in a read-only workbook',
    { isReadOnly: true },
    (context) => {
      sheet(context).getRange('A1').values = [[1]];
    },
    'AccessDenied',
  ],
  [
    'part of a merged cell written',
    { sheets: [{ name: 'Sheet1', merges: ['A1:B2'] }] },
    (context) => {
      sheet(context).getRange('B1:C1').values = [[1, 2]];
    },
    'InvalidOperation',
  ],
  [
    'part of an array formula written',
    { sheets: [{ name: 'Sheet1', arrays: ['A1:A3'] }] },
    (context) => {
      sheet(context).getRange('A2').values = [[1]];
    },
    'InvalidOperation',
  ],
  [
    'values of another size than the range',
    {},
    (context) => {
      sheet(context).getRange('A1:B2').values = [[1, 2]];
    },
    'InvalidArgument',
  ],
  [
    'a table over another',
    { sheets: [{ name: 'Sheet1', tables: { 土地: 'A1:C5' } }] },
    (context) => sheet(context).tables.add('C3:E6', true),
    'InvalidOperation',
  ],
  [
    'a table named as another',
    { sheets: [{ name: 'Sheet1', tables: { 土地: 'A1:C5', 住户: 'F1:G3' } }] },
    ({ workbook }) => {
      workbook.tables.getItem('住户').name = '土地';
    },
    'ItemAlreadyExists',
  ],
  ['a name that is a cell', {}, ({ workbook }) => workbook.names.add('IRR1', '=1'), 'InvalidArgument'],
  [
    'a name that is taken',
    { names: { 总额: '=1' } },
    ({ workbook }) => workbook.names.add('总额', '=2'),
    'ItemAlreadyExists',
  ],
  [
    'a style that is not there',
    {},
    (context) => (sheet(context).getRange('A1').style = 'input'),
    'ItemNotFound',
  ],
  [
    'a list of values too long',
    {},
    (context) => {
      sheet(context).getRange('A1').dataValidation.rule = {
        list: { inCellDropDown: true, source: '甲,'.repeat(150) },
      };
    },
    'InvalidArgument',
  ],
  [
    'an address off the sheet',
    {},
    (context) => sheet(context).getRange('XFE1').load('values'),
    'InvalidArgument',
  ],
  [
    'a member this host does not answer',
    {},
    (context) => sheet(context).shapes.load('items'),
    'NotImplemented',
  ],
];

describe('What Excel refuses, the host refuses with the same code', () => {
  test.each(refusals)('%s', async (_, options, batch, code) => {
    expect(await refusalOf(await open(options), batch)).toMatchObject({ code });
  });

  test('a refused member is named', async () => {
    const { message } = await refusalOf(await open(), (context) => sheet(context).shapes.load('items'));
    expect(message).toBe('This host does not answer Worksheet.shapes.');
  });

  test('more than the payload limit is refused whole', async () => {
    const opened = await open({ payloadLimit: 2_000 });
    const batch: Batch = (context) => {
      sheet(context).getRange('A1').values = [['x'.repeat(2_000)]];
    };
    expect(await refusalOf(opened, batch)).toMatchObject({ code: 'RequestPayloadSizeLimitExceeded' });
    expect(opened.cell('Sheet1!A1').value).toBe('');
  });
});

/** Three cells, one after the other. */
const write: Batch = (context) => {
  for (const address of ['A1', 'A2', 'A3']) sheet(context).getRange(address).values = [[address]];
};

const written = ({ cell }: Host): readonly unknown[] =>
  ['A1', 'A2', 'A3'].map((address) => cell(`Sheet1!${address}`).value);

/** Where in the batch a value is set: after this many actions. */
const thirdWrite = async (opened: Host): Promise<number> => {
  await refusalOf(opened, write);
  return opened.syncs[0]?.actions ?? 0;
};

describe('Faults that were asked for', () => {
  test('an action that fails leaves what the batch did before it', async () => {
    const actions = await thirdWrite(await open());
    host?.close();
    const opened = await open();
    const injected = opened.inject({ atBatch: 1, code: 'GeneralException', before: actions });
    expect(await refusalOf(opened, write)).toMatchObject({ code: 'GeneralException' });
    expect(written(opened)).toEqual(['A1', 'A2', '']);
    expect(injected.wasRaised).toBe(true);
    expect(await refusalOf(opened, write)).toMatchObject({ code: 'done' });
  });

  test.each([
    'AccessDenied',
    'GeneralException',
    'RequestAborted',
    'ConflictingUpdates',
    'InvalidOperationInCellEditMode',
  ] as const)('a batch refused whole with %s leaves nothing', async (code) => {
    const opened = await open();
    const injected = opened.inject({ atBatch: 2, code });
    expect(await refusalOf(opened, (context) => sheet(context).load('name'))).toMatchObject({ code: 'done' });
    expect(await refusalOf(opened, write)).toMatchObject({ code });
    expect(written(opened)).toEqual(['', '', '']);
    expect(injected.wasRaised).toBe(true);
  });

  test('an answer that is lost: all was done, and office.js does not know', async () => {
    const opened = await open();
    opened.inject({ atBatch: 1, lost: 'answer' });
    expect(await refusalOf(opened, write)).toMatchObject({ code: 'ConnectionFailure' });
    expect(written(opened)).toEqual(['A1', 'A2', 'A3']);
  });

  test('a lost connection: nothing arrives from then on', async () => {
    const opened = await open();
    opened.inject({ atBatch: 1, lost: 'connection' });
    expect(await refusalOf(opened, write)).toMatchObject({ code: 'ConnectionFailure' });
    expect(await refusalOf(opened, write)).toMatchObject({ code: 'ConnectionFailure' });
    expect(written(opened)).toEqual(['', '', '']);
  });

  test.each<InjectedFault>([
    { atBatch: 1, lost: 'connection', silently: true },
    { atBatch: 1, lost: 'answer', silently: true },
  ])('without any answer office.js waits for ever: $lost', async (fault) => {
    const opened = await open();
    opened.inject(fault);
    const patience = new Promise((resolve) => setTimeout(resolve, 50, 'still waiting'));
    expect(await Promise.race([refusalOf(opened, write), patience])).toBe('still waiting');
  });

  test('while a person types in a cell, Excel refuses every batch', async () => {
    const opened = await open();
    opened.user.startEditing();
    expect(await refusalOf(opened, write)).toMatchObject({ code: 'InvalidOperationInCellEditMode' });
    opened.user.stopEditing();
    expect(await refusalOf(opened, write)).toMatchObject({ code: 'done' });
  });

  test('what is done to an object that is not there is passed over', async () => {
    const opened = await open();
    const batch: Batch = ({ workbook }) => {
      workbook.worksheets.getItemOrNullObject('没有').delete();
      workbook.names.getItemOrNullObject('没有').delete();
    };
    expect(await refusalOf(opened, batch)).toMatchObject({ code: 'done' });
  });
});
