import { afterEach, describe, expect, it, vi } from 'vitest';
import { openGateway, type Edit, type Place } from '../../src/excel';
import { Host as Connection } from '../../src/excel/host';
import { importProject } from '../../src/xlsx/import';
import { planOf } from '../../src/workbook';
import { openHost, type Host, type HostOptions } from '../host';
import { exampleAt } from '../workbook/built';

let host: Host | undefined;
const open = async (options?: HostOptions): Promise<Host> => (host = await openHost(options));
afterEach(() => host?.close());

const number = (value: string) => ({ kind: 'number', value }) as const;

describe('edits of the workbook', () => {
  it('are told once they have been quiet for a moment, several quick ones as one', async () => {
    const { user } = await open({ sheets: [{ name: 'A' }, { name: 'B' }] });
    const edits: Edit[] = [];
    await openGateway().watch((edit) => edits.push(edit));
    await user.type('A!B2', 1);
    await user.type('B!C3', 2);
    await user.type('A!B2', 3);
    await vi.waitFor(() => expect(edits).toHaveLength(1));
    expect(edits[0]?.sheets.toSorted()).toEqual(['A', 'B']);
    expect(edits[0]?.isOurs).toBe(false);
  });

  it('of our own are told apart from the user’s', async () => {
    await open();
    const edits: Edit[] = [];
    const gateway = openGateway();
    await gateway.watch((edit) => edits.push(edit));
    await gateway.enter([{ sheet: 'Sheet1', row: 0, column: 0, value: number('7') }]);
    await vi.waitFor(() => expect(edits).toHaveLength(1));
    expect(edits[0]?.isOurs).toBe(true);
  });

  it('of another author are told as the user’s own are', async () => {
    const { user } = await open();
    const edits: Edit[] = [];
    await openGateway().watch((edit) => edits.push(edit));
    await user.type('Sheet1!A1', 5, 'coauthor');
    await vi.waitFor(() => expect(edits).toEqual([{ sheets: ['Sheet1'], isOurs: false }]));
  });

  it('on a sheet that was added meanwhile carry its name', async () => {
    const { user } = await open();
    const edits: Edit[] = [];
    await openGateway().watch((edit) => edits.push(edit));
    await user.addSheet('新表');
    await user.type('新表!A1', 5);
    await vi.waitFor(() => expect(edits.at(-1)?.sheets).toContain('新表'));
  });

  it('are told no more after the watch is stopped', async () => {
    const { user } = await open();
    const edits: Edit[] = [];
    const stop = await openGateway().watch((edit) => edits.push(edit));
    stop();
    await user.type('Sheet1!A1', 5);
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(edits).toEqual([]);
  });
});

describe('the selection', () => {
  it('is followed from cell to cell, and can be moved', async () => {
    const { user } = await open({ sheets: [{ name: 'A' }, { name: 'B' }] });
    const gateway = openGateway();
    const places: Place[] = [];
    await gateway.onSelection((place) => places.push(place));
    await user.select('B!C3');
    await vi.waitFor(() => expect(places.at(-1)).toEqual({ sheet: 'B', row: 2, column: 2 }));
    await gateway.select({ sheet: 'A', row: 4, column: 1 });
    expect(await gateway.selection()).toEqual({ sheet: 'A', row: 4, column: 1 });
  });

  it('of a sheet that is gone is refused in plain words', async () => {
    await open();
    await expect(openGateway().select({ sheet: '没有', row: 0, column: 0 })).rejects.toMatchObject({
      code: 'notThere',
    });
  });
});

describe('what is entered is entered as a whole or not at all', () => {
  const entries = [
    { sheet: 'Sheet1', row: 0, column: 0, value: number('1') },
    { sheet: 'Locked', row: 0, column: 0, value: number('2') },
  ];

  it('a locked cell among them leaves the others as they were', async () => {
    const opened = await open({
      sheets: [
        { name: 'Sheet1', cells: { A1: '=5*5' } },
        { name: 'Locked', cells: { A1: 'keep' } },
      ],
    });
    await opened.user.protectSheet('Locked');
    await expect(openGateway().enter(entries)).rejects.toMatchObject({ code: 'sheetProtected' });
    expect(opened.cell('Sheet1!A1').formula).toBe('=5*5');
    expect(opened.cell('Locked!A1').value).toBe('keep');
  });

  it('a single refusal names its cell', async () => {
    const opened = await open({ sheets: [{ name: 'Locked' }] });
    await opened.user.protectSheet('Locked');
    await expect(openGateway().enter(entries.slice(1))).rejects.toMatchObject({
      code: 'sheetProtected',
      where: 'Locked!A1',
    });
  });

  it('a cell inside merged cells is named as such', async () => {
    const opened = await open();
    await opened.user.merge('Sheet1!A1:B2');
    await expect(
      openGateway().enter([{ sheet: 'Sheet1', row: 1, column: 1, value: number('1') }]),
    ).rejects.toMatchObject({ code: 'mergedCells', where: 'Sheet1!B2' });
  });

  it('while a cell is being edited, the user is asked to end that', async () => {
    const opened = await open();
    opened.user.startEditing();
    await expect(openGateway().enter(entries.slice(0, 1))).rejects.toMatchObject({ code: 'cellEditing' });
  });
});

describe('a table that the user has changed', () => {
  it('is read with the rows it has now', async () => {
    const opened = await open();
    const gateway = openGateway();
    const evaluation = exampleAt('timing-gap', 'year');
    await gateway.build(planOf(evaluation));
    const table = opened.workbook.tables.find(({ name }) => /grant/i.test(name));
    if (table === undefined) throw new Error('No table of grants.');
    const { row, column, rows, columns } = table.area;
    const { name } = table.sheet;
    const before = evaluation.project.grants.lines;
    const letter = (index: number): string => String.fromCharCode(65 + index);
    const first = (at: number) => table.sheet.grid.read(row + 1, at)?.value ?? '';
    for (let at = column; at < column + columns; at += 1)
      await opened.user.type(
        `'${name}'!${letter(at)}${row + rows + 1}`,
        [before[0]?.id, before[0]?.name].includes(String(first(at))) ? 'second' : first(at),
      );
    await opened.user.resizeTable(
      table.name,
      `${letter(column)}${row + 1}:${letter(column + columns - 1)}${row + rows + 1}`,
    );
    const { grants } = importProject(await gateway.read('inputs'));
    expect(grants.lines.map(({ id }) => id)).toEqual([...before.map(({ id }) => id), 'second']);
  });
});

describe('a host that does not answer', () => {
  it('is given up after a while, with a sentence', async () => {
    const opened = await open();
    opened.inject({ atBatch: 1, lost: 'answer', silently: true });
    await expect(openGateway(new Connection(50)).isOurs()).rejects.toMatchObject({ code: 'lost' });
  });
});

describe('where the add-in runs', () => {
  it('speaks the host’s language', async () => {
    await open({ locale: 'en-US' });
    expect(openGateway().surroundings().lang).toBe('en');
    host?.close();
    await open({ locale: 'zh-CN' });
    expect(openGateway().surroundings().lang).toBe('zh');
  });

  it('names what a host too old lacks', async () => {
    await open({ supports: { ExcelApi: '1.7', SharedRuntime: undefined } });
    expect(openGateway().surroundings().missing).toEqual(['ExcelApi 1.10', 'SharedRuntime 1.1']);
  });
});
