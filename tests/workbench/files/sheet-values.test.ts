import { describe, expect, it } from 'vitest';
import { PROPERTY } from '../../../src/workbook';
import { writeWorkbook } from '../../../src/xlsx';
import { readWorkbook } from '../../../src/xlsx/read';
import { planOf as planOfBytes } from '../../../src/workbench/files/open';
import { openPlan } from '../../../src/workbench/files/open-plan';
import { pageOf } from '../../../src/workbench/files/page-setup';
import { sheetAsValues } from '../../../src/workbench/files/sheet-values';
import reitExit from '../../../examples/reit-exit.json';
import { memoryBook } from '../memory-book';
import { hideRow, hideSheet, received } from './received';

const { bytes, plan } = received(reitExit, 'zh', (file) => {
  hideSheet(file, 'exceptions');
  hideRow(file, 'funding', 8);
});
const opened = planOfBytes(bytes, 'zh');
if (!opened.ok) throw new Error('The file does not open.');
const book = memoryBook();
openPlan(book, opened.value);
const nameOf = (id: string): string => plan.sheets.find((sheet) => sheet.id === id)!.name;
const credit = book.sheet(nameOf('credit_view'));

describe('a received workbook', () => {
  it('opens with its hidden sheets and rows hidden, so that an audit finds them', () => {
    expect(book.sheet(nameOf('exceptions')).visibility).toBe('Hidden');
    expect([...book.sheet(nameOf('funding')).hiddenRows]).toEqual([7]);
    expect(credit.visibility).toBe('Visible');
  });

  it('opens with the pages its sheets are printed on', () => {
    for (const sheet of plan.sheets) {
      const { print } = sheet;
      expect(pageOf(book.sheet(sheet.name))).toMatchObject({
        orientation: print.orientation,
        paper: print.paper,
        ...(print.repeatRows && { repeatRows: print.repeatRows }),
        ...(print.footer !== undefined && { footer: print.footer }),
      });
    }
  });
});

describe('a sheet exported by itself', () => {
  const file = readWorkbook(writeWorkbook(sheetAsValues(book, credit)));
  const [sheet] = file.sheets;
  const planned = plan.sheets.find(({ id }) => id === 'credit_view')!;

  it('is one sheet without a formula, every figure as the workbook shows it', () => {
    expect(file.sheets.map(({ name }) => name)).toEqual([credit.name]);
    const cells = [...planned.rows].flatMap(([row, line]) =>
      [...line].map(([column, cell]) => ({ row, column, value: cell.value })),
    );
    expect(cells.filter(({ value }) => value?.kind === 'number').length).toBeGreaterThan(50);
    for (const { row, column, value } of cells) {
      const found = sheet?.cells.get(row)?.get(column);
      expect(found?.formula).toBeUndefined();
      const [shown, wanted] = [found?.value?.value ?? '', value?.value ?? ''];
      if (value?.kind === 'number') expect(Number(shown)).toBeCloseTo(Number(wanted), 6);
      else expect(shown).toBe(wanted);
    }
  });

  it('keeps its chart, the colours of its lights, and says which inputs it came from', () => {
    expect(sheet?.charts).toBe(planned.charts?.length);
    expect(sheet?.conditionalFormats.length).toBeGreaterThan(0);
    expect(file.properties.custom.get(PROPERTY.inputDigest)).toBe(
      plan.properties.custom.get(PROPERTY.inputDigest),
    );
    expect(file.properties.custom.has(PROPERTY.formulaDigest)).toBe(false);
  });

  it('names no cell of the model it was taken from', () => {
    expect(file.names.filter(({ name }) => !name.startsWith('_xlnm.'))).toEqual([]);
    expect(file.externalLinks).toEqual([]);
  });
});
