import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterEach, describe, expect, test } from 'vitest';
import type { BridgeRequest } from '../../src/workbench/host';
import { openHost } from '.';
import { apiSets } from './api-sets';

const PINNED = '1.1.110';

const MOVED = `office.js is no longer ${PINNED}, or its wire has moved: the host in src/workbench/host answers ${PINNED} only. Compare the wire before pinning another version.`;

const version = (): string => {
  const file = createRequire(import.meta.url).resolve('@microsoft/office-js/package.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
};

type Host = Awaited<ReturnType<typeof openHost>>;
let host: Host | undefined;
afterEach(() => host?.close());

interface Bridge {
  sendMessageToHost: (text: string) => void;
  onMessageFromHost: (text: string) => void;
}

/** Opens a host and keeps every message that passes the bridge. */
const listen = async (): Promise<{
  readonly opened: Host;
  readonly sent: string[];
  readonly got: string[];
}> => {
  const opened = await openHost();
  host = opened;
  const bridge = (globalThis as unknown as { _richApiNativeBridge: Bridge })._richApiNativeBridge;
  const [sent, got]: [string[], string[]] = [[], []];
  const [send, receive] = [bridge.sendMessageToHost, bridge.onMessageFromHost];
  bridge.sendMessageToHost = (text) => {
    sent.push(text);
    send(text);
  };
  bridge.onMessageFromHost = (text) => {
    got.push(text);
    receive(text);
  };
  return { opened, sent, got };
};

describe('The wire of the pinned office.js', () => {
  test('the version is the one whose wire is known', () => {
    expect(version(), MOVED).toBe(PINNED);
  });

  test('a batch: objects are made first, then set and loaded; ranges are kept', async () => {
    const { opened, sent } = await listen();
    await opened.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add('甲');
      const range = sheet.getRange('A1');
      range.values = [[1]];
      range.load('address,format/fill/color');
      await context.sync();
    });
    const request = JSON.parse(sent[0] ?? '') as BridgeRequest;
    expect(request, MOVED).toMatchObject({ type: 1, message: { url: 'ProcessQuery', method: 'POST' } });
    const actions = request.message.body.Actions.map(({ ActionType, Name, ArgumentInfo, QueryInfo }) => [
      ActionType,
      Name,
      ArgumentInfo?.Arguments ?? QueryInfo?.Select,
    ]);
    expect(actions, MOVED).toEqual([
      [1, '', undefined],
      [1, '', undefined],
      [1, '', undefined],
      [1, '', undefined],
      [3, '_KeepReference', []],
      [1, '', undefined],
      [4, 'Values', [[[1]]]],
      [2, '', ['address', 'format/fill/color']],
    ]);
    const paths = Object.values(request.message.body.ObjectPaths).map(
      ({ ObjectPathType, Name, ArgumentInfo }) => [ObjectPathType, Name, ArgumentInfo?.Arguments],
    );
    expect(paths, MOVED).toEqual([
      [1, '', undefined],
      [4, 'Worksheets', undefined],
      [3, 'Add', ['甲']],
      [3, 'GetRange', ['A1']],
    ]);
  });

  test('after a sync a sheet is found by its id, and a range by its reference', async () => {
    const { opened, sent } = await listen();
    await opened.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add('甲');
      const range = sheet.getRange('A1');
      await context.sync();
      sheet.load('name');
      range.load('values');
      await context.sync();
    });
    const request = JSON.parse(sent[1] ?? '') as BridgeRequest;
    const paths = Object.values(request.message.body.ObjectPaths).map(
      ({ ObjectPathType, Name, ArgumentInfo }) => [ObjectPathType, Name, ArgumentInfo?.Arguments],
    );
    expect(paths, MOVED).toContainEqual([5, '', [opened.workbook.sheet('甲').id]]);
    expect(paths, MOVED).toContainEqual([6, expect.stringMatching(/^Range#\d+$/), undefined]);
  });

  test('large arrays come in chunks of rows', async () => {
    const { opened, sent } = await listen();
    await opened.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1:T200');
      range.values = Array.from({ length: 200 }, (_, row) =>
        Array.from({ length: 20 }, (__, column) => row + column),
      );
      await context.sync();
    });
    const { Actions, ObjectPaths } = (JSON.parse(sent[0] ?? '') as BridgeRequest).message.body;
    expect(
      Actions.map(({ Name }) => Name),
      MOVED,
    ).toContain('_ValidateArraySize');
    expect(
      Actions.filter(({ Name }) => Name === 'Values'),
      MOVED,
    ).toHaveLength(3);
    expect(
      Object.values(ObjectPaths).map(({ Name }) => Name),
      MOVED,
    ).toContain('GetBoundingRect');
    expect(opened.cell('Sheet1!T200').value).toBe(218);
  });

  test('events are registered by a method, confirmed by a trace, and come in as message 3', async () => {
    const { opened, sent, got } = await listen();
    const heard: string[] = [];
    await opened.Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add(({ address }) => Promise.resolve(void heard.push(address)));
      await context.sync();
    });
    const { Actions } = (JSON.parse(sent[0] ?? '') as BridgeRequest).message.body;
    expect(
      Actions.slice(-2).map(({ ActionType, Name }) => [ActionType, Name]),
      MOVED,
    ).toEqual([
      [3, '_RegisterDataChangedEvent'],
      [5, 'Trace'],
    ]);
    await opened.user.type('Sheet1!A1', 1);
    expect(
      got.map((text): unknown => JSON.parse(text)),
      MOVED,
    ).toContainEqual(
      expect.objectContaining({
        type: 3,
        message: {
          entries: [
            expect.objectContaining({ messageCategory: 65536, messageType: 10, targetId: 'Workbook' }),
          ],
        },
      }),
    );
    expect(heard, MOVED).toEqual(['A1']);
  });
});

describe('What the host answers', () => {
  test("every member of Excel's that it allows is one of Microsoft's declarations", async () => {
    host = await openHost();
    const declared = apiSets();
    const unknown = host
      .coverage()
      .allowed.filter((key) => !key.startsWith('Microsoft.') && !key.includes('._') && !declared.has(key));
    // `gridlines` is what office.js sends for showGridlines.
    expect(unknown).toEqual(['Worksheet.gridlines']);
  });

  test('what was used is told apart from what is allowed', async () => {
    host = await openHost();
    await host.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('A1').values = [[1]];
      context.workbook.worksheets.load('items/name');
      await context.sync();
    });
    const { used, allowed } = host.coverage();
    const ofExcel = used.filter((key) => !key.startsWith('Microsoft.'));
    expect(ofExcel).toEqual([
      'Range.values',
      'Workbook.worksheets',
      'Worksheet.getRange',
      'Worksheet.name',
      'WorksheetCollection.getItem',
      'WorksheetCollection.items',
    ]);
    expect(allowed).toEqual(expect.arrayContaining(['Range.values', 'Chart.setPosition']));
  });
});
