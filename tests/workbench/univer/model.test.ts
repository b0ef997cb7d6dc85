import { LocaleType } from '@univerjs/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildWorkbook, planOf, type WorkbookPlan } from '../../../src/workbook';
import { toJson, parseProject } from '../../../src/project';
import { openPlan } from '../../../src/workbench/files/open-plan';
import { MENDED_FUNCTIONS } from '../../../src/workbench/univer/mended-functions';
import { mendReferences } from '../../../src/workbench/univer/mended-references';
import { workbookData } from '../../../src/workbench/univer/sheet-data';
import { exampleAt } from '../../workbook/built';
import { memoryBook } from '../memory-book';
import { openHeadless } from './headless';

/** Sums of many amounts in yuan differ by less than this between Decimal and double. */
const isSame = (have: unknown, want: unknown): boolean =>
  typeof have === 'number' && typeof want === 'number'
    ? Math.abs(have - want) <= 1e-4 + 1e-9 * Math.abs(want)
    : have === want;

/** Whether the written results (sensitivity, scenarios) are of the inputs as they are: after an edit they say they are not. */
const STAMPS = /^(敏感性分析|情景对比|平衡 \d+ 10:)/;

const evaluation = exampleAt('reit-exit', 'year');
const plan = planOf(evaluation);

/** The project as it is when its first parcel sells at another price. */
const soldAt = (floorPrice: number): WorkbookPlan => {
  const json = toJson(evaluation.project) as { land: { parcels: object[] } };
  const [first, ...rest] = json.land.parcels;
  return buildWorkbook(
    parseProject({ ...json, land: { ...json.land, parcels: [{ ...first, floorPrice }, ...rest] } }),
  );
};

describe('a model computed by the workbench’s spreadsheet', () => {
  let headless: ReturnType<typeof openHeadless>;
  beforeAll(() => {
    mendReferences();
    const book = memoryBook();
    openPlan(book, plan);
    headless = openHeadless(workbookData(book, LocaleType.ZH_CN).data, MENDED_FUNCTIONS);
  });
  afterAll(() => headless.close());

  /** Formula cells that are not what the plan has, by sheet and cell. */
  const wrong = ({ sheets }: WorkbookPlan): string[] =>
    sheets.flatMap(({ name, rows }) => {
      const sheet = headless.api.getActiveWorkbook()?.getSheetByName(name)?.getSheet();
      return [...rows].flatMap(([row, cells]) =>
        [...cells].flatMap(([column, { formula, value }]) => {
          if (formula === undefined) return [];
          const want = value?.kind === 'number' ? Number(value.value) : (value?.value ?? '');
          const have = sheet?.getCellRaw(row, column)?.v ?? '';
          return isSame(have, want) ? [] : [`${name} ${row + 1} ${column + 1}: ${have} ≠ ${want}`];
        }),
      );
    });

  it('comes to the exact reading in every cell', async () => {
    await headless.computeAll();
    expect(wrong(plan)).toEqual([]);
  });

  it('comes to the exact reading of another land price by computing what depends on it alone', async () => {
    const land = headless.api.getActiveWorkbook()?.getSheetByName('输入-土地');
    const done = headless.computed();
    land?.getRange('L19').setValue(2000);
    await done;
    expect(wrong(soldAt(2000)).filter((place) => !STAMPS.test(place))).toEqual([]);
  });
});
