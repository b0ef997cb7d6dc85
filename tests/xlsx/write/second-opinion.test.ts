import { read, utils } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { planOf } from '../../../src/workbook';
import type { WorkbookPlan } from '../../../src/workbook/plan';
import { writeWorkbook } from '../../../src/xlsx';
import { exampleAt } from '../../workbook/built';
import { kitchenSink } from './kitchen-sink';

const opened = (plan: WorkbookPlan) =>
  read(writeWorkbook(plan), { bookFiles: false, cellNF: true, sheetStubs: true });

/** Cells whose value or formula another reader has otherwise. */
const differences = (plan: WorkbookPlan): { readonly cells: number; readonly found: unknown[][] } => {
  const book = opened(plan);
  const found: unknown[][] = [];
  let cells = 0;
  for (const { name, rows } of plan.sheets) {
    for (const [row, columns] of rows) {
      for (const [column, { value, formula }] of columns) {
        if (value === undefined) continue;
        cells += 1;
        const at = utils.encode_cell({ r: row, c: column });
        const theirs = book.Sheets[name]?.[at] as { v?: unknown; f?: string } | undefined;
        const expected = value.kind === 'number' ? Number(value.value) : value.value;
        // It knows an empty text as no value.
        if ((theirs?.v ?? '') !== expected || theirs?.f !== formula)
          found.push([name, at, value.value, formula, theirs]);
      }
    }
  }
  return { cells, found };
};

describe('another reader of workbooks', () => {
  const plan = kitchenSink();
  const book = opened(plan);

  it('finds every value and formula of everything that a plan can ask for', () => {
    const { found } = differences(plan);
    // It takes Excel's escape twice in what a formula gives, and makes A of _x0041_.
    expect(found.map(([sheet, cell]) => [sheet, cell])).toEqual([["数据 '1' 号", 'B10']]);
  });

  it('finds every value and formula of a whole workbook', () => {
    const { cells, found } = differences(planOf(exampleAt('timing-gap', 'year'), { lang: 'en' }));
    expect(found.slice(0, 10)).toEqual([]);
    expect(cells).toBeGreaterThan(10_000);
  });

  it('finds sheets, names, properties, merges, links and notes', () => {
    const [data, summary] = book.SheetNames.map((name) => book.Sheets[name]);
    expect(book.SheetNames).toEqual(plan.sheets.map(({ name }) => name));
    expect(book.Workbook?.Names).toContainEqual({ Name: 'MasterCheck', Ref: "'汇总'!$A$2" });
    expect(book.Props).toMatchObject({ Title: '样本 & 全部', Author: 'Pingheng 0.1.0' });
    expect(book.Custprops).toMatchObject({ PinghengVersion: '0.1.0' });
    expect(data?.['!ref']).toBe('A1:D13');
    expect(summary?.['!merges']).toEqual([{ s: { r: 0, c: 0 }, e: { r: 0, c: 2 } }]);
    const cell = (at: string) => data?.[at] as { z?: string; l?: unknown; c?: { t: string }[] };
    expect(cell('B2').z).toBe('#,##0.00;[Red]-#,##0.00');
    expect(cell('B2').c?.map(({ t }) => t)).toEqual(['缺口从这里开始']);
    expect(cell('B9').l).toMatchObject({ Target: "#'汇总'!A1" });
  });
});
