import type { HyperFormula } from 'hyperformula';
import { describe, expect, it } from 'vitest';
import { draftWorkbook } from '../../../src/workbook/build';
import { MASTER_WORDS } from '../../../src/workbook/checks/places';
import { UNIT_DIVISOR_CELL, UNIT_NAME_CELL } from '../../../src/workbook/cover';
import type { Draft } from '../../../src/workbook/draft';
import type { Sheet, WorkbookPlan } from '../../../src/workbook/plan';
import { sheetName, type SheetId } from '../../../src/workbook/sheet-names';
import { exampleAt, type ExampleName } from '../built';
import { disagreements, engineOf } from '../recalculated';

/** A workbook opened in an engine that nobody here wrote, whose cells can be changed and read. */
class Opened {
  readonly plan: WorkbookPlan;
  readonly draft: Draft;
  readonly engine: HyperFormula;

  constructor(name: ExampleName) {
    ({ plan: this.plan, draft: this.draft } = draftWorkbook(exampleAt(name, 'year'), { lang: 'zh' }));
    this.engine = engineOf(this.plan);
  }

  sheet(id: SheetId): Sheet {
    return this.plan.sheets.find((sheet) => sheet.id === id)!;
  }

  change(path: string, value: number | string): void {
    const { sheet, row, column } = this.draft.inputs.cellOf(path)!;
    this.set(sheet, row, column, value);
  }

  set(sheet: string, row: number, col: number, value: number | string): void {
    this.engine.setCellContents({ sheet: this.engine.getSheetId(sheet)!, row, col }, value);
  }

  at(id: SheetId, row: number, col: number): unknown {
    return this.engine.getCellValue({
      sheet: this.engine.getSheetId(sheetName(id, 'zh'))!,
      row,
      col,
    });
  }

  /** What the cells read now in which the plan wrote these words when it was built. */
  now(id: SheetId, written: (words: string) => boolean): unknown[] {
    return [...this.sheet(id).rows].flatMap(([row, cells]) =>
      [...cells].flatMap(([column, { formula, value }]) =>
        formula !== undefined && value?.kind === 'text' && written(value.value)
          ? [this.at(id, row, column)]
          : [],
      ),
    );
  }

  masterCheck(): unknown {
    return this.at('checks', MASTER_WORDS.row, MASTER_WORDS.column);
  }

  lights(id: SheetId): unknown[] {
    return this.now(id, (words) => /^[✓!✕] (平衡|有条件平衡|不平衡)$/.test(words));
  }
}

const VIEWS = ['cover', 'dashboard', 'approval'] as const;

describe('a renewal that balances, opened without us', () => {
  const opened = new Opened('lixian-renewal');
  const parcels = opened.draft.project.land.parcels.length;

  it('shows the three lights green on every view', () => {
    for (const id of VIEWS) expect(opened.lights(id)).toEqual(['✓ 平衡', '✓ 平衡', '✓ 平衡']);
  });

  it('turns the construction light when land sells for a fifth', () => {
    const prices = opened.draft.project.land.parcels.map((parcel, index) => {
      const field = parcel.floorPrice === undefined ? 'totalPrice' : 'floorPrice';
      const price = (parcel.floorPrice ?? parcel.totalPrice)!.toNumber();
      opened.change(`land.parcels[${index}].${field}`, price / 5);
      return [field, price] as const;
    });
    for (const id of VIEWS) expect(opened.lights(id)[0]).toBe('✕ 不平衡');
    expect(opened.now('dashboard', (words) => words.startsWith('各期现金均不为负'))).toEqual([
      '资金来源不足：建设期结束时仍有投资没有来源。',
    ]);
    expect(opened.masterCheck()).toMatch(/^✕ 否决项未通过 \d+ 项$/);
    prices.forEach(([field, price], index) => {
      opened.change(`land.parcels[${index}].${field}`, price);
    });
    expect(opened.lights('cover')).toEqual(['✓ 平衡', '✓ 平衡', '✓ 平衡']);
    expect(parcels).toBeGreaterThan(0);
  });

  it('shows amounts in the unit that the reader chooses', () => {
    const cover = sheetName('cover', 'zh');
    opened.set(cover, UNIT_NAME_CELL.row, UNIT_NAME_CELL.column, '亿元');
    expect(opened.at('cover', UNIT_DIVISOR_CELL.row, UNIT_DIVISOR_CELL.column)).toBe(1e8);
    expect(
      opened
        .now('dashboard', (words) => words.endsWith('（万元）'))
        .every((words) => String(words).endsWith('（亿元）')),
    ).toBe(true);
    opened.set(cover, UNIT_NAME_CELL.row, UNIT_NAME_CELL.column, '万元');
    const views: readonly string[] = [...VIEWS, 'checks'];
    const { found } = disagreements(
      { ...opened.plan, sheets: opened.plan.sheets.filter(({ id }) => views.includes(id)) },
      opened.engine,
    );
    expect(found).toEqual([]);
  });

  it('says to build again when an input that decides rows changes', () => {
    const path = 'grants.lines[0].certainty';
    const built = opened.draft.inputs.choiceText(path, opened.draft.project.grants.lines[0]!.certainty);
    opened.change(path, opened.draft.inputs.choiceText(path, 'expected'));
    for (const id of VIEWS) expect(opened.lights(id)).toEqual(Array(3).fill('需要重建 Rebuild'));
    expect(opened.now('approval', (words) => words === '✓ 可报批')).toEqual(['✕ 不可报批']);
    expect(opened.masterCheck()).toBe('✕ 需要重建 Rebuild');
    opened.change(path, built);
    expect(opened.lights('cover')).toEqual(['✓ 平衡', '✓ 平衡', '✓ 平衡']);
  });
});
