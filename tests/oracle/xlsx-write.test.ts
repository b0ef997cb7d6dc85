import { afterAll, describe, expect, it } from 'vitest';
import { readWorkbook, writeWorkbook } from '../../src/xlsx';
import { kitchenSink } from '../xlsx/write/kitchen-sink';
import { hasLibreOffice, LibreOffice } from './libreoffice';

describe.skipIf(!hasLibreOffice)('everything a plan can ask for, in LibreOffice', () => {
  const office = new LibreOffice();
  afterAll(() => {
    office.close();
  });
  const plan = kitchenSink();
  const saved = readWorkbook(office.recalculated(writeWorkbook(plan)));

  it('computes every formula to the value beside it', () => {
    let formulas = 0;
    for (const { name, rows } of plan.sheets) {
      const sheet = saved.sheets.find((each) => each.name === name)!;
      for (const [row, columns] of rows) {
        for (const [column, { value, formula }] of columns) {
          if (value === undefined || (value.kind === 'text' && value.value === '')) continue;
          const found = sheet.cells.get(row)?.get(column)?.value;
          const place = `${name} ${row} ${column}`;
          if (formula !== undefined) formulas += 1;
          if (value.kind === 'number')
            expect([place, Number(found?.value)]).toEqual([place, Number(value.value)]);
          else expect([place, found]).toEqual([place, value]);
        }
      }
    }
    expect(formulas).toBe(10);
  });

  it('keeps what stands around the cells', () => {
    const [data, summary] = saved.sheets;
    expect(data?.validations.map(({ type }) => type).sort()).toEqual([
      'date',
      'decimal',
      'list',
      'list',
      'whole',
    ]);
    expect(data?.conditionalFormats).toHaveLength(2);
    expect(data?.comments.map(({ text }) => text)).toEqual(['缺口从这里开始', ' 两行\n的说明']);
    expect(data?.hyperlinks).toHaveLength(1);
    expect(data?.protection?.hasPassword).toBe(false);
    expect(summary?.charts).toBe(5);
    expect(summary?.merges).toHaveLength(1);
  });
});
