import { readFileSync } from 'node:fs';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { buildWorkbook } from '../../src/workbook';
import { columnName } from '../../src/xlsx/read';
import { projectOf } from '../../src/xlsx/project';
import { lightsInPane, paneText, PATIENCE } from './journey';
import { closeBrowser, openWorkbench, type Workbench } from './workbench';

const EXAMPLE = 'examples/ditang-finance.json';
const HOUSEHOLDS = 20_000;
/** Below the keys and the heads, from 1. */
const [KEYS_ROW, FIRST_ROW] = [5, 7];
const LAST_ROW = FIRST_ROW + HOUSEHOLDS - 1;

const plan = buildWorkbook(projectOf(readFileSync(EXAMPLE)), { lang: 'zh' });
const sheet = plan.sheets.find(({ id }) => id === 'households')!;
const keys = [...sheet.rows.get(KEYS_ROW - 1)!.values()].map(({ value }) => String(value!.value));
const record = sheet.rows.get(FIRST_ROW - 1)!;

/** Areas of flats, the same at each run: a linear congruential generator. */
const areas = (): (() => string) => {
  let seed = 20_000;
  return () => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return (40 + (seed % 8000) / 100).toFixed(2);
  };
};

/** As a spreadsheet copies them: each a household of its own, the rest as the example's first. */
const copied = (): string => {
  const area = areas();
  return Array.from({ length: HOUSEHOLDS }, (_, at) =>
    keys
      .map((key, column) => {
        if (column === 0) return `P-${String(at + 1).padStart(5, '0')}`;
        if (key === 'areaM2') return area();
        if (key === 'count') return '1';
        return String(record.get(column)?.value?.value ?? '');
      })
      .join('\t'),
  )
    .map((row) => `${row}\r\n`)
    .join('');
};

let workbench: Workbench | undefined;
afterEach(async () => {
  await workbench?.close();
  workbench = undefined;
});
afterAll(closeBrowser);

/** Copies in another program, and pastes by the keyboard. */
const paste = async ({ page }: Workbench, text: string): Promise<void> => {
  await page.evaluate((copy) => navigator.clipboard.writeText(copy), text);
  await page.keyboard.press('Control+V');
};

describe('twenty thousand households pasted from another program', () => {
  it('stand in the cells, are the pane’s households, and go with one Ctrl+Z', async () => {
    const opened = (workbench = await openWorkbench(EXAMPLE));
    const { page, pane, cells, goTo, showSheet, said, faults } = opened;
    const valueAt = async (address: string): Promise<unknown> =>
      (await cells(sheet.name, address)).values[0]?.[0];
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await expect.poll(() => lightsInPane(opened), PATIENCE).toHaveLength(3);
    await showSheet(sheet.name);
    await goTo(`A${FIRST_ROW}`);
    const text = copied();
    await paste(opened, text);
    await expect.poll(said, PATIENCE).toContain('20,000 行');
    expect(keys.length).toBeGreaterThanOrEqual(14);
    expect(await valueAt(`A${LAST_ROW}`)).toBe('P-20000');
    const area = keys.indexOf('areaM2');
    expect(await valueAt(`${columnName(area)}${LAST_ROW}`)).toBe(
      Number(text.split('\r\n').at(-2)?.split('\t')[area]),
    );
    await (await pane()).getByRole('tab', { name: '安置' }).click(PATIENCE);
    await expect.poll(() => paneText(opened), PATIENCE).toContain('20,000');

    await goTo(`A${FIRST_ROW}`);
    await page.keyboard.press('Control+Z');
    await expect.poll(() => valueAt(`A${LAST_ROW}`), PATIENCE).toBe('');
    expect(await valueAt(`A${FIRST_ROW}`)).toBe(record.get(0)?.value?.value);
    expect(faults).toEqual([]);
  });
});
