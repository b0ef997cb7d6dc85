import { afterEach, describe, expect, test } from 'vitest';
import { type Host, type HostOptions, openHost } from '.';

let host: Host | undefined;
const open = async (options?: HostOptions): Promise<Host> => (host = await openHost(options));
afterEach(() => host?.close());

/** Registers for what the pane watches and keeps what it is told. */
const watch = async ({ Excel }: Host): Promise<{ readonly heard: unknown[] }> => {
  const heard: unknown[] = [];
  const hear = (args: object): Promise<void> => {
    heard.push(args);
    return Promise.resolve();
  };
  await Excel.run(async (context) => {
    context.workbook.worksheets.onChanged.add(
      ({ address, worksheetId, source, triggerSource, details, changeType }) =>
        hear({ address, worksheetId, source, triggerSource, details, changeType }),
    );
    context.workbook.worksheets.onAdded.add(({ type, worksheetId }) => hear({ type, worksheetId }));
    context.workbook.worksheets.onDeleted.add(({ type, worksheetId }) => hear({ type, worksheetId }));
    context.workbook.worksheets.onActivated.add(({ type, worksheetId }) => hear({ type, worksheetId }));
    context.workbook.worksheets.onNameChanged.add(({ type, nameBefore, nameAfter }) =>
      hear({ type, nameBefore, nameAfter }),
    );
    context.workbook.worksheets.onSelectionChanged.add(({ type, address }) => hear({ type, address }));
    context.workbook.onSelectionChanged.add(() => hear({ type: 'WorkbookSelectionChanged' }));
    await context.sync();
  });
  return { heard };
};

describe('A person works in the workbook', () => {
  test('a typed cell raises onChanged, with the values before and after', async () => {
    const opened = await open({ sheets: [{ name: 'Sheet1', cells: { B3: 4 } }] });
    const { heard } = await watch(opened);
    await opened.user.type('Sheet1!B3', 5);
    expect(heard).toEqual([
      {
        address: 'B3',
        worksheetId: opened.workbook.sheet('Sheet1').id,
        changeType: 'RangeEdited',
        source: 'Local',
        triggerSource: 'Unknown',
        details: { valueBefore: 4, valueAfter: 5, valueTypeBefore: 'Double', valueTypeAfter: 'Double' },
      },
    ]);
    await opened.user.type('Sheet1!A1:B2', '=1', 'coauthor');
    expect(heard[1]).toMatchObject({ address: 'A1:B2', source: 'Remote' });
  });

  test("a sheet's own events are its own", async () => {
    const opened = await open({ sheets: [{ name: 'Sheet1' }, { name: 'Other' }] });
    const heard: string[] = [];
    await opened.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.load('id');
      await context.sync();
      sheet.onChanged.add(({ address }) => Promise.resolve(void heard.push(address)));
      sheet.onSelectionChanged.add(({ address }) => Promise.resolve(void heard.push(address)));
      await context.sync();
    });
    await opened.user.type('Other!A1', 1);
    await opened.user.type('Sheet1!A2', 1);
    await opened.user.select('Sheet1!C3:D4');
    expect(heard).toEqual(['A2', 'C3:D4']);
  });

  test('what the add-in writes comes back as its own change, after the batch', async () => {
    const opened = await open();
    const { heard } = await watch(opened);
    await opened.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('A1:A2').values = [[1], [2]];
      await context.sync();
    });
    expect(heard).toEqual([expect.objectContaining({ address: 'A1:A2', triggerSource: 'ThisLocalAddin' })]);
  });

  test('a removed handler hears nothing', async () => {
    const opened = await open();
    const heard: string[] = [];
    const handler = await opened.Excel.run(async (context) => {
      const added = context.workbook.worksheets.onChanged.add(({ address }) =>
        Promise.resolve(void heard.push(address)),
      );
      await context.sync();
      return added;
    });
    await opened.Excel.run(handler.context, async (context) => {
      handler.remove();
      await context.sync();
    });
    await opened.user.type('Sheet1!A1', 1);
    expect(heard).toEqual([]);
  });

  test('selecting, adding, renaming and deleting sheets is heard', async () => {
    const opened = await open({ sheets: [{ name: 'Sheet1' }, { name: 'Other' }] });
    const { heard } = await watch(opened);
    const { id } = opened.workbook.sheet('Other');
    await opened.user.select('Other!B2');
    expect(heard.splice(0)).toEqual([
      { type: 'WorksheetActivated', worksheetId: id },
      { type: 'WorksheetSelectionChanged', address: 'B2' },
      { type: 'WorkbookSelectionChanged' },
    ]);
    await opened.user.renameSheet('Other', '另一');
    await opened.user.deleteSheet('另一');
    await opened.user.addSheet('新');
    expect(heard).toEqual([
      { type: 'WorksheetNameChanged', nameBefore: 'Other', nameAfter: '另一' },
      { type: 'WorksheetDeleted', worksheetId: id },
      { type: 'WorksheetAdded', worksheetId: opened.workbook.sheet('新').id },
    ]);
  });

  test('the selection is read back', async () => {
    const opened = await open();
    await opened.user.select('Sheet1!B2:C5');
    await opened.Excel.run(async (context) => {
      const selected = context.workbook.getSelectedRange();
      const active = context.workbook.getActiveCell();
      selected.load('address');
      active.load('address,worksheet/name');
      await context.sync();
      expect([selected.address, active.address, active.worksheet.name]).toEqual([
        'Sheet1!B2:C5',
        'Sheet1!B2',
        'Sheet1',
      ]);
    });
  });

  test('a table made larger keeps its headers, and its new column gets one', async () => {
    const opened = await open({
      sheets: [
        { name: 'Sheet1', cells: { A1: '户主', B1: '面积', A2: '张三', B2: 80 }, tables: { 住户: 'A1:B2' } },
      ],
    });
    await opened.user.resizeTable('住户', 'A1:C4');
    await opened.Excel.run(async (context) => {
      const table = context.workbook.tables.getItem('住户');
      table.columns.load('items/name');
      const added = table.rows.add(undefined, [['李四', 90, '']]);
      added.load('index');
      const range = table.getRange();
      range.load('address');
      await context.sync();
      expect(table.columns.items.map(({ name }) => name)).toEqual(['户主', '面积', '列3']);
      expect([added.index, range.address]).toEqual([3, 'Sheet1!A1:C5']);
    });
    expect(opened.cell('Sheet1!A5').value).toBe('李四');
  });

  test('a person is refused what a protected sheet refuses', async () => {
    const opened = await open({ sheets: [{ name: 'Sheet1', protectedExcept: ['B2'] }] });
    await opened.user.type('Sheet1!B2', 1);
    await expect(opened.user.type('Sheet1!B3', 1)).rejects.toThrow('locked');
    expect(opened.cell('Sheet1!B2').value).toBe(1);
  });

  test('a computing host answers new values after an edit', async () => {
    const opened: Host = await open({
      sheets: [{ name: 'Sheet1', cells: { A1: 2, A2: { value: 4, formula: '=A1*2' } } }],
      calculate: () => {
        const { grid } = opened.workbook.sheet('Sheet1');
        grid.write(1, 0, { value: Number(grid.read(0, 0)?.value) * 2, formula: '=A1*2' });
      },
    });
    const calculated: string[] = [];
    await opened.Excel.run(async (context) => {
      context.workbook.worksheets.onCalculated.add(({ worksheetId }) =>
        Promise.resolve(void calculated.push(worksheetId)),
      );
      await context.sync();
    });
    await opened.user.type('Sheet1!A1', 21);
    expect(opened.cell('Sheet1!A2').value).toBe(42);
    expect(calculated).toEqual([opened.workbook.sheet('Sheet1').id]);
    opened.workbook.calculationMode = 'Manual';
    await opened.user.type('Sheet1!A1', 1);
    expect(opened.cell('Sheet1!A2').value).toBe(42);
    await opened.Excel.run(async (context) => {
      context.workbook.application.calculate('Full');
      await context.sync();
    });
    expect(opened.cell('Sheet1!A2').value).toBe(2);
  });
});
