import { describe, expect, it } from 'vitest';
import reitExit from '../../../examples/reit-exit.json';
import { openPlan } from '../../../src/workbench/files/open-plan';
import { planOf } from '../../../src/workbench/files/open';
import { planOfBook } from '../../../src/workbench/files/book-plan';
import { saveBook } from '../../../src/workbench/files/save';
import { sheetAsValues } from '../../../src/workbench/files/sheet-values';
import type { Book } from '../../../src/workbench/host';
import { writeWorkbook } from '../../../src/xlsx';
import { auditFile } from '../../../src/xlsx/audit';
import { readWorkbook } from '../../../src/xlsx/read';
import { memoryBook } from '../memory-book';
import { hideRow, hideSheet, received } from './received';

const { bytes, plan } = received(reitExit, 'zh', (file) => {
  hideSheet(file, 'exceptions');
  hideRow(file, 'funding', 8);
  file.replace(file.partOf('credit'), '<col min="3" max="3"', '<col min="3" max="3" hidden="1"');
});
const nameOf = (id: string): string => plan.sheets.find((sheet) => sheet.id === id)!.name;

const openBytes = (file: Uint8Array): Book => {
  const opened = planOf(file, 'zh');
  if (!opened.ok) throw new Error('The file does not open.');
  const book = memoryBook();
  openPlan(book, opened.value);
  return book;
};

/** What an audit says is hidden in a file. */
const hiddenIn = (file: Uint8Array): unknown[] =>
  auditFile(readWorkbook(file))
    .report.findings.filter(({ kind }) => kind.startsWith('hidden'))
    .map(({ kind, sheet, cells, count }) => [kind, sheet, cells, count]);

describe('what a received workbook hides', () => {
  const book = openBytes(bytes);

  it('is hidden in the open workbook', () => {
    expect(hiddenIn(bytes)).toEqual(
      expect.arrayContaining([
        ['hiddenSheet', nameOf('exceptions'), null, 1],
        ['hiddenRow', nameOf('funding'), '8:8', 1],
        ['hiddenColumn', nameOf('credit'), 'C:C', 1],
      ]),
    );
    expect(book.sheet(nameOf('exceptions')).visibility).toBe('Hidden');
    expect([...book.sheet(nameOf('funding')).hiddenRows]).toEqual([7]);
    expect([...book.sheet(nameOf('credit')).hiddenColumns]).toEqual([2]);
  });

  it('stays hidden when the workbook is kept in the browser and restored', () => {
    const kept = writeWorkbook(planOfBook(book));
    expect(hiddenIn(kept)).toEqual(hiddenIn(bytes));
    expect(hiddenIn(writeWorkbook(planOfBook(openBytes(kept))))).toEqual(hiddenIn(bytes));
  });

  it('stays hidden when it is saved as a model, and the page can name the sheets', () => {
    const saved = saveBook(book, 'zh');
    expect(saved.plain).toBeUndefined();
    expect(new Set(saved.hidden)).toEqual(new Set(['exceptions', 'funding', 'credit'].map(nameOf)));
    expect(hiddenIn(saved.bytes)).toEqual(hiddenIn(bytes));
  });

  it('is saved byte for byte as built once a person has shown everything again', () => {
    const shown = openBytes(bytes);
    for (const sheet of shown.sheets) {
      sheet.visibility = 'Visible';
      sheet.hiddenRows.clear();
      sheet.hiddenColumns.clear();
    }
    const saved = saveBook(shown, 'zh');
    expect(saved.hidden).toEqual([]);
    expect(Buffer.compare(saved.bytes, writeWorkbook(plan))).toBe(0);
  });

  it('stays hidden in a sheet exported by itself, which is itself seen', () => {
    const alone = (id: string) =>
      readWorkbook(writeWorkbook(sheetAsValues(book, book.sheet(nameOf(id))))).sheets[0]!;
    expect([...alone('funding').rows].filter(([, { hidden }]) => hidden).map(([row]) => row)).toEqual([7]);
    expect(alone('exceptions').state).toBe('visible');
  });
});

it('a sheet whose rows are hidden by default opens with the rows hidden that hold something', () => {
  const file = received(reitExit, 'zh', (tampered) => {
    tampered.replace(tampered.partOf('exceptions'), '<sheetFormatPr ', '<sheetFormatPr zeroHeight="1" ');
  });
  const rows = [
    ...readWorkbook(file.bytes)
      .sheets.find(({ name }) => name === nameOf('exceptions'))!
      .cells.keys(),
  ];
  const { hiddenRows } = openBytes(file.bytes).sheet(nameOf('exceptions'));
  expect(hiddenRows.size).toBeGreaterThan(0);
  expect(rows).toEqual(expect.arrayContaining([...hiddenRows]));
});
