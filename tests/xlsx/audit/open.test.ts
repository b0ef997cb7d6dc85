import { describe, expect, it } from 'vitest';
import { writeWorkbook } from '../../../src/xlsx';
import { auditFile } from '../../../src/xlsx/audit';
import { readWorkbook, type WorkbookFile } from '../../../src/xlsx/read';
import { planOf } from '../../../src/workbook';
import { exampleAt } from '../../workbook/built';

describe('a workbook that was read from an open one', () => {
  it('is not blamed for conditional formats that nobody read', () => {
    const file = readWorkbook(writeWorkbook(planOf(exampleAt('timing-gap', 'year'))));
    const bare: WorkbookFile = {
      ...file,
      sheets: file.sheets.map((sheet) => ({ ...sheet, conditionalFormats: [] })),
    };
    expect(auditFile(bare).report.trust).not.toBe('trusted');
    expect(auditFile({ ...bare, isOpen: true }).report.findings).toEqual(auditFile(file).report.findings);
  });
});
