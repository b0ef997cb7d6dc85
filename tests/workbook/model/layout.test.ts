import { translateFormulaToR1C1 } from '@borgar/fx';
import { describe, expect, it } from 'vitest';
import { cellAt, columnName, PERIOD, type Place } from '../../../src/rows';
import { draftWorkbook } from '../../../src/workbook/build';
import type { Cell, Sheet } from '../../../src/workbook/plan';
import { sheetIdOf } from '../../../src/workbook/sheet-names';
import { EXAMPLES, exampleAt } from '../built';

/** Every cell that a place takes. */
const cellPositions = (place: Place, periods: number): { row: number; column: number }[] => {
  const count =
    place.kind === 'periods' ? periods : place.kind === 'cell' ? 1 : place.lastRow - place.firstRow + 1;
  return Array.from({ length: count }, (_, index) => cellAt(place, index));
};

describe.each(EXAMPLES)('the model sheets of %s', (name) => {
  const { draft, plan } = draftWorkbook(exampleAt(name, 'year'), { lang: 'en' });
  const { program, layout } = draft;
  const refs = [...program.rows.keys(), ...program.inputs.keys()];
  const sheets = new Map<string, Sheet>(plan.sheets.map((sheet) => [sheet.name, sheet]));
  const cellIn = (sheet: string, row: number, column: number): Cell | undefined =>
    sheets.get(sheet)?.rows.get(row)?.get(column);

  it('give every row and input one place of its own, with something in it', () => {
    const taken = new Map<string, string>();
    for (const ref of refs) {
      const place = layout.place(ref);
      expect(place, ref).toBeDefined();
      for (const { row, column } of cellPositions(place!, program.periods)) {
        const cell = `${place!.sheet}!${row}:${column}`;
        expect([cell, taken.get(cell)]).toEqual([cell, undefined]);
        taken.set(cell, ref);
      }
      const { row, column } = cellAt(place!, 0);
      const isOfNobody = (program.tables.get(ref.split('.')[0] ?? '') ?? 1) === 0;
      if (!isOfNobody) expect(cellIn(place!.sheet, row, column), ref).toBeDefined();
    }
  });

  it('mean the same period by the same column', () => {
    const time = sheets.get('Timeline')!;
    const axis = time.rows.get(3)!;
    for (const ref of program.rows.keys()) {
      const place = layout.place(ref)!;
      if (place.kind !== 'periods') continue;
      const own = sheets.get(place.sheet)!.rows.get(3)!;
      expect(place.firstColumn).toBe(7);
      for (let column = 7; column < 7 + program.periods; column += 1)
        expect(own.get(column)?.value).toEqual(axis.get(column)?.value);
    }
  });

  it('have one formula per row: the same in R1C1 from the first period to the last', () => {
    for (const { ref, axis } of program.rows.values()) {
      const place = layout.place(ref)!;
      if (axis !== PERIOD) continue;
      const forms = new Set(
        cellPositions(place, program.periods).map(({ row, column }) =>
          translateFormulaToR1C1(
            cellIn(place.sheet, row, column)?.formula ?? '',
            `${columnName(column)}${row + 1}`,
          ),
        ),
      );
      expect([ref, forms.size]).toEqual([ref, 1]);
    }
  });

  it('stand on sheets that have a name in both languages', () => {
    for (const { name: tab, id } of plan.sheets) expect(sheetIdOf(tab)).toBe(id);
  });
});
