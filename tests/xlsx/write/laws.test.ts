import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Cell, CellValue, WorkbookPlan } from '../../../src/workbook/plan';
import { readWorkbook, writeWorkbook } from '../../../src/xlsx';
import { planWith, sheetOf } from './small';

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1 }),
  fc.string({ unit: 'binary', minLength: 1 }),
  // Lone surrogates, control characters and whatever else a string of this language may hold.
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { minLength: 1, maxLength: 8 })
    .map((codes) => String.fromCharCode(...codes)),
  fc.constantFrom(' a ', '\r\n', '_x000D_', '_x005F_x000D_', '=1', '<![CDATA[', ']]>', '&amp;', '\ud83c'),
);
const anyNumber = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
  fc
    .tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.nat(20))
    .map(([digits, scale]) => `${digits}e-${scale}`),
  fc.tuple(fc.integer(), fc.nat(99)).map(([yuan, fen]) => `${yuan}.${String(fen).padStart(2, '0')}`),
);
const anyValue: fc.Arbitrary<CellValue> = fc.oneof(
  anyNumber.map((value) => ({ kind: 'number' as const, value })),
  anyText.map((value) => ({ kind: 'text' as const, value })),
  fc.boolean().map((value) => ({ kind: 'flag' as const, value })),
);
const quoted = (text: string): string => `"${text.slice(0, 100).replaceAll('"', '""')}"`;
const anyFormula = fc.oneof(
  anyText.map((text) => `IF(A1>0,${quoted(text)},IFS(B2<>${quoted(text)},1))`),
  fc.constantFrom('SUM($A$1:B2)', 'MINIFS(A:A,B:B,">"&1)&TEXTJOIN(",",TRUE,A1)', "'一'!A1*1%", '-A1'),
);
const anyCell: fc.Arbitrary<Cell> = fc.oneof(
  anyValue.map((value) => ({ value })),
  fc.record({ value: anyValue, formula: anyFormula }),
);
const anyPlan: fc.Arbitrary<WorkbookPlan> = fc
  .array(fc.array(fc.option(anyCell, { nil: undefined }), { maxLength: 5 }), { maxLength: 5 })
  // The reader refuses a workbook with nothing in it.
  .map((rows) => planWith([sheetOf([...rows, [{ value: { kind: 'flag', value: true } }]])]));

const small = 2.2250738585072014e-308;
/** The double that a cell holds: none between 0 and the smallest normal one. */
const held = (value: CellValue | undefined) => {
  if (value?.kind !== 'number') return value;
  const double = Number(value.value);
  return Math.abs(double) < small ? 0 : double;
};

test('what is planned comes back: every number to the last bit, every text to the last character', () => {
  fc.assert(
    fc.property(anyPlan, (plan) => {
      const sheet = readWorkbook(writeWorkbook(plan)).sheets[0]!;
      for (const [row, cells] of plan.sheets[0]!.rows) {
        for (const [column, { value, formula }] of cells) {
          const found = sheet.cells.get(row)?.get(column);
          expect(found?.formula).toBe(formula);
          expect(found?.value?.kind === 'number' ? Number(found.value.value) : found?.value).toEqual(
            held(value),
          );
        }
      }
      let count = 0;
      for (const cells of sheet.cells.values()) count += cells.size;
      expect(count).toBe([...plan.sheets[0]!.rows.values()].reduce((sum, cells) => sum + cells.size, 0));
    }),
    { numRuns: 300 },
  );
});

test('no number takes more than 17 digits', () => {
  fc.assert(
    fc.property(anyNumber, (value) => {
      const sheet = readWorkbook(writeWorkbook(planWith([sheetOf([[{ value: { kind: 'number', value } }]])])))
        .sheets[0]!;
      const written = sheet.cells.get(0)?.get(0)?.value?.value;
      const digits = String(written)
        .replace(/e.*$/i, '')
        .replace(/[-.]/g, '')
        .replace(/^0+|0+$/g, '');
      expect(digits.length).toBeLessThanOrEqual(17);
    }),
    { numRuns: 100 },
  );
});
