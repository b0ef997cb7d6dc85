import { afterAll, describe, expect, it } from 'vitest';
import { closeBrowser, openWorkbench } from './workbench';

afterAll(closeBrowser);

const PATIENCE = { timeout: 60_000 };

describe('the finance team', () => {
  it('changes an input cell and sees the lights turn, in the pane and by the sheets’ own formulas', async () => {
    const workbench = await openWorkbench('examples/timing-gap.json');
    const { pane, said, showSheet, type, cells, faults } = workbench;
    await expect.poll(said, PATIENCE).toContain('已打开 timing-gap.json');
    const lights = async (): Promise<string> => (await pane()).locator('#pane').innerText();
    await expect.poll(lights, PATIENCE).toContain('有条件平衡');

    await showSheet('输入-土地');
    await type('B14', '0');
    await expect.poll(lights, PATIENCE).not.toContain('有条件平衡');
    // The sheets come to the same by their own formulas.
    await expect.poll(async () => (await cells('封面', 'C9')).values[0]?.[0], PATIENCE).toBe('✓ 平衡');
    expect(faults).toEqual([]);
    await workbench.close();
  });

  it('finds a closed tab as it was left, and the original where it wants that', async () => {
    const workbench = await openWorkbench('examples/timing-gap.json');
    const { page, said, showSheet, type, cells, faults } = workbench;
    await expect.poll(said, PATIENCE).toContain('已打开');
    await (await workbench.pane()).waitForFunction(() => document.querySelector('#pane button') !== null);
    await showSheet('输入-土地');
    await type('B14', '2');
    const kept = (): Promise<number> =>
      page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            const request = indexedDB.open('pingheng-workbench', 1);
            request.onsuccess = () => {
              const count = request.result.transaction('workbooks').objectStore('workbooks').count();
              count.onsuccess = () => resolve(count.result);
            };
          }),
      );
    await expect.poll(kept, PATIENCE).toBe(1);
    await page.reload();
    await expect.poll(said, PATIENCE).toContain('已恢复');
    await expect.poll(async () => (await cells('输入-土地', 'B14')).values[0]?.[0], PATIENCE).toBe(2);
    await page.getByRole('button', { name: '打开原文件' }).click();
    await expect.poll(said, PATIENCE).toContain('已打开');
    await expect.poll(async () => (await cells('输入-土地', 'B14')).values[0]?.[0], PATIENCE).not.toBe(2);
    expect(faults).toEqual([]);
    await workbench.close();
  });
});
