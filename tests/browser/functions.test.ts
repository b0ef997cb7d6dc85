import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { closeBrowser, openWorkbench, type Workbench } from './workbench';

let workbench: Workbench | undefined;
afterEach(async () => {
  await workbench?.close();
  workbench = undefined;
});
afterAll(closeBrowser);

const ready = async ({ pane }: Workbench): Promise<void> => {
  const frame = await pane();
  await frame.waitForFunction(() => document.querySelector('#pane button') !== null);
};

describe('the add-in’s functions in the cells of a blank workbook', () => {
  it('are typed by keyboard, spill, follow what they depend on, and go when they are deleted', async () => {
    workbench = await openWorkbench();
    const { type, cells, goTo, page, faults } = workbench;
    await ready(workbench);
    for (const [row, receipt, payment] of [
      [1, '100', '150'],
      [2, '200', '120'],
    ] as const) {
      await type(`A${row}`, receipt);
      await type(`B${row}`, payment);
    }
    await type('D1', '=PH.BALANCE.GAP(A1:A2,B1:B2)');
    await expect.poll(async () => (await cells('Sheet1', 'D1')).values[0]?.[0], { timeout: 30_000 }).toBe(50);
    await type('A1', '170');
    await expect.poll(async () => (await cells('Sheet1', 'D1')).values[0]?.[0], { timeout: 30_000 }).toBe(0);
    await type('F1', '=PH.BALANCE(A1:A2,B1:B2)');
    await expect
      .poll(async () => (await cells('Sheet1', 'F2')).values[0]?.[0], { timeout: 30_000 })
      .not.toBe('');
    expect((await cells('Sheet1', 'F2')).formulas[0]?.[0]).toBe((await cells('Sheet1', 'F2')).values[0]?.[0]);
    await goTo('F1');
    await page.keyboard.press('Delete');
    await expect.poll(async () => (await cells('Sheet1', 'F2')).values[0]?.[0], { timeout: 30_000 }).toBe('');
    expect(faults).toEqual([]);
  });

  it('that cannot answer show Excel’s error, say why below, and answer once they are corrected', async () => {
    workbench = await openWorkbench();
    const { type, cells, said, faults } = workbench;
    await ready(workbench);
    const shown = async (): Promise<unknown> => (await cells('Sheet1', 'A1')).values[0]?.[0];
    await type('A1', '=PH.POLICY("land.educationRat")');
    await expect.poll(shown, { timeout: 30_000 }).toBe('#N/A');
    // The sentence names the function, what was asked for, and what may have been meant.
    await expect
      .poll(said, { timeout: 30_000 })
      .toMatch(/^PH\.POLICY：.*land\.educationRat\b.*land\.educationRate/);
    await type('A1', '=PH.POLICY("land.educationRate")');
    await expect.poll(shown, { timeout: 30_000 }).toBe(0.1);
    expect(faults).toEqual([]);
  });
});
