import { LocaleType } from '@univerjs/core';
import { afterEach, describe, expect, it } from 'vitest';
import { insertSheet } from '../../../src/workbench/host';
import { followHidden } from '../../../src/workbench/univer/hidden-lines';
import { workbookData } from '../../../src/workbench/univer/sheet-data';
import { memoryBook } from '../memory-book';
import { openHeadless } from './headless';

let close: () => void = () => undefined;
afterEach(() => close());

/** A received workbook that hides rows 3 and 4 and column B, in Univer. */
const open = () => {
  const book = memoryBook();
  const sheet = insertSheet(book, '资金');
  for (const row of [2, 3]) sheet.hiddenRows.add(row);
  sheet.hiddenColumns.add(1);
  const spreadsheet = openHeadless(workbookData(book, LocaleType.EN_US).data);
  close = spreadsheet.close;
  let told = 0;
  followHidden(
    spreadsheet,
    () => book,
    () => told++,
  );
  return { book, sheet, shown: spreadsheet.api.getActiveWorkbook()!.getActiveSheet(), told: () => told };
};

describe('rows and columns that are hidden', () => {
  it('in the workbook are hidden in Univer', () => {
    const { shown } = open();
    const cells = shown.getSheet();
    expect([1, 2, 3, 4].map((row) => cells.getRowVisible(row))).toEqual([true, false, false, true]);
    expect([0, 1, 2].map((column) => cells.getColVisible(column))).toEqual([true, false, true]);
  });

  it('or shown again by a person are so in the workbook', () => {
    const { book, sheet, shown, told } = open();
    shown.showRows(3, 1);
    shown.hideRows(7, 2);
    shown.showColumns(1, 1);
    shown.hideColumns(4, 1);
    expect([...sheet.hiddenRows]).toEqual([2, 7, 8]);
    expect([...sheet.hiddenColumns]).toEqual([4]);
    expect(book.isDirty).toBe(true);
    expect(told()).toBeGreaterThan(0);
  });
});
