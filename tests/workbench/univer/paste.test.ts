import {
  CommandType,
  ICommandService,
  IUniverInstanceService,
  LocaleType,
  UndoCommand,
} from '@univerjs/core';
import { afterEach, describe, expect, it } from 'vitest';
import { addTable, areaOf, Book, insertSheet } from '../../../src/workbench/host';
import { UniverGrid } from '../../../src/workbench/univer/grid';
import { type Pasted, Pastes } from '../../../src/workbench/univer/paste';
import { UNIT, workbookData } from '../../../src/workbench/univer/sheet-data';
import { memoryBackend } from '../../host/memory';
import { openHeadless } from './headless';

const PASTE = 'sheet.command.paste-by-short-key';

const [FIRST, SECOND] = ['编号', '面积'];

/** A table of one record in A1:B2, its numbers with two places, and a mark under it. */
const households = (): Book => {
  const book = new Book(
    { ...memoryBackend(), addSheet: () => new UniverGrid(() => undefined) },
    () => undefined,
  );
  const sheet = insertSheet(book, '一户一表');
  const { grid } = sheet;
  grid.write(0, 0, { value: FIRST });
  grid.write(0, 1, { value: SECOND });
  grid.write(1, 0, { value: 'H-1' });
  grid.write(1, 1, { value: 80 });
  grid.setFormat(areaOf('A2')!, { numberFormat: '@' });
  grid.setFormat(areaOf('B2')!, { numberFormat: '0.00' });
  grid.write(2, 0, { value: '/households' });
  addTable(book, sheet, areaOf('A1:B2')!, '住户');
  book.selection = { sheet, area: areaOf('A2')! };
  return book;
};

let close: () => void = () => undefined;
afterEach(() => close());

/** The workbook in Univer, without a screen; `seen` is what Univer itself was left to paste. */
const open = (book: Book) => {
  const spreadsheet = openHeadless(workbookData(book, LocaleType.EN_US).data);
  close = spreadsheet.close;
  const commands = spreadsheet.injector.get(ICommandService);
  // A step is taken back in the workbook that a person is in.
  spreadsheet.injector.get(IUniverInstanceService).focusUnit(UNIT);
  const seen: string[] = [];
  commands.registerCommand({
    id: PASTE,
    type: CommandType.COMMAND,
    handler: (_, params) => seen.push((params as { textContent: string }).textContent) > 0,
  });
  const refused: string[] = [];
  let ended: (what: Pasted) => void = () => undefined;
  const done = new Promise<Pasted>((resolve) => (ended = resolve));
  new Pastes(spreadsheet, () => book, { refused: (why) => refused.push(why), begun: () => undefined, ended });
  const sheet = spreadsheet.api.getActiveWorkbook()!.getActiveSheet();
  return {
    seen,
    refused,
    done,
    paste: (textContent: string, htmlContent = '') =>
      commands.executeCommand(PASTE, { textContent, htmlContent }).catch(() => false),
    undo: () => commands.executeCommand(UndoCommand.id),
    cell: (address: string) => sheet.getRange(address).getCellData(),
    rows: () => sheet.getMaxRows(),
  };
};

const records = (count: number): string =>
  Array.from({ length: count }, (_, at) => `${String(at + 1).padStart(4, '0')}\t${80 + at / 100}\r\n`).join(
    '',
  );

describe('a large paste', () => {
  it('is in the cells at once, the sheet as long as it needs to be, and one step takes it back', async () => {
    const opened = open(households());
    const rows = opened.rows();
    void opened.paste(records(3000));
    expect(await opened.done).toEqual({ sheet: '一户一表', rows: 3000, columns: 2, below: 2999 });
    expect(opened.seen).toEqual([]);
    expect(opened.rows()).toBeGreaterThan(3001);
    expect(opened.cell('A3001')?.v).toBe('3000');
    expect(opened.cell('B3001')?.v).toBe(109.99);
    await opened.undo();
    expect(opened.rows()).toBe(rows);
    expect(opened.cell('A2')?.v).toBe('H-1');
    expect(opened.cell('A3')?.v).toBe('/households');
    expect(opened.cell('B3')?.v).toBeUndefined();
  });

  it('below a table looks as its last row: a number that is a text there stays one', async () => {
    const opened = open(households());
    void opened.paste(records(3000));
    await opened.done;
    expect(opened.cell('A2')?.v).toBe('0001');
    expect(opened.cell('A3')?.v).toBe('0002');
    expect(opened.cell('A3')?.s).toEqual(opened.cell('A2')?.s);
    expect(opened.cell('B3001')?.s).toEqual(opened.cell('B2')?.s);
  });

  it('that would cover part of merged cells is refused', async () => {
    const book = households();
    book.sheets[0]!.merges.push(areaOf('B9:D9')!);
    const opened = open(book);
    await opened.paste(records(3000));
    expect(opened.refused).toEqual(['pasteMerged']);
    expect(opened.cell('A2')?.v).toBe('H-1');
  });

  it('that leaves the sheet is refused', async () => {
    const book = households();
    book.selection = { sheet: book.sheets[0]!, area: areaOf('A1048000')! };
    const opened = open(book);
    await opened.paste(records(3000));
    expect(opened.refused).toEqual(['pasteTooLarge']);
  });
});

describe('any paste', () => {
  it.each([2, 3000])('of %i rows over a locked cell is refused, wherever it begins', async (rows) => {
    const book = households();
    const sheet = book.sheets[0]!;
    sheet.protection = { options: {}, password: undefined };
    sheet.grid.setFormat(areaOf('A2:B2')!, { 'protection.locked': false });
    const opened = open(book);
    await opened.paste(records(rows));
    expect(opened.refused).toEqual(['locked']);
    expect(opened.seen).toEqual([]);
    expect(opened.cell('A2')?.v).toBe('H-1');
  });

  it('that is small, or was copied in this page, is left to Univer', async () => {
    const opened = open(households());
    await opened.paste('a\tb');
    await opened.paste(records(3000), '<table data-copy-id="1">');
    expect(opened.seen).toEqual(['a\tb', records(3000)]);
    expect(opened.refused).toEqual([]);
  });
});
