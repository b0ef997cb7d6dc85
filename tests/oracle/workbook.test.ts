import { afterAll, describe, expect, it } from 'vitest';
import { columnName } from '../../src/rows';
import { draftWorkbook } from '../../src/workbook/build';
import type { CellValue, WorkbookPlan } from '../../src/workbook/plan';
import { readWorkbook, writeWorkbook, type WorkbookFile } from '../../src/xlsx';
import { EXAMPLES, exampleAt } from '../workbook/built';
import { type Disagreement, withoutOtherRates } from '../workbook/recalculated';
import { hasLibreOffice, LibreOffice } from './libreoffice';

/** What is left of hundreds of millions that cancel stays below a hundredth of a fen. */
const agree = (
  ours: CellValue | undefined,
  theirs: CellValue | { readonly kind: 'error'; readonly value: string } | undefined,
): boolean => {
  if (ours === undefined) return false;
  if (ours.kind === 'text') return (theirs?.value ?? '') === ours.value;
  if (theirs === undefined || theirs.kind === 'error') return false;
  if (ours.kind === 'flag') return Number(theirs.value) === Number(ours.value) || theirs.value === ours.value;
  const [exact, found] = [Number(ours.value), Number(theirs.value)];
  return Math.abs(found - exact) <= Math.max(Math.abs(exact) < 1e-9 ? 1e-4 : 1e-6, 1e-9 * Math.abs(exact));
};

const differences = (plan: WorkbookPlan, file: WorkbookFile): { cells: number; found: Disagreement[] } => {
  const found: Disagreement[] = [];
  let cells = 0;
  for (const { name, rows } of plan.sheets) {
    const sheet = file.sheets.find((each) => each.name === name);
    for (const [row, columns] of rows) {
      for (const [column, { formula, value }] of columns) {
        if (formula === undefined) continue;
        cells += 1;
        const theirs = sheet?.cells.get(row)?.get(column)?.value;
        if (!agree(value, theirs))
          found.push({
            cell: `${name}!${columnName(column)}${row + 1}`,
            formula,
            ours: value?.value,
            theirs: theirs?.value,
          });
      }
    }
  }
  return { cells, found };
};

describe.skipIf(!hasLibreOffice)('a workbook that LibreOffice recalculates', () => {
  const office = new LibreOffice();
  afterAll(() => {
    office.close();
  });

  describe.each(EXAMPLES)('%s', (name) => {
    it.each([
      ['month', 'zh'],
      ['year', 'en'],
      ['month', 'en'],
      ['year', 'zh'],
    ] as const)('by %s in %s has our value in every cell', (step, lang) => {
      const { plan } = draftWorkbook(exampleAt(name, step), { lang });
      const { cells, found } = differences(plan, readWorkbook(office.recalculated(writeWorkbook(plan))));
      expect(withoutOtherRates(found).slice(0, 20)).toEqual([]);
      expect(cells).toBeGreaterThan(2_000);
    });
  });
});
