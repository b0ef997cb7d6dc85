import { readFileSync } from 'node:fs';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { buildWorkbook } from '../../src/workbook';
import { projectOf } from '../../src/xlsx/project';
import { lightsInPane, lightsInSheet, paneText, PATIENCE, sheetNames } from './journey';
import { closeBrowser, openWorkbench, type Workbench } from './workbench';

// On a machine with other work to do.
vi.setConfig({ testTimeout: 600_000 });

const EXAMPLE = 'examples/reit-exit.json';

let workbench: Workbench | undefined;
afterEach(async () => {
  await workbench?.close();
  workbench = undefined;
});
afterAll(closeBrowser);

const open = async (): Promise<Workbench> => {
  workbench = await openWorkbench(EXAMPLE);
  await expect.poll(() => lightsInPane(workbench!), PATIENCE).toEqual(['平衡', '平衡', '平衡']);
  return workbench;
};

/** Whether this browser keeps a workbook. */
const isKept = ({ page }: Workbench): Promise<boolean> =>
  page.evaluate(
    () =>
      new Promise<boolean>((resolve) => {
        const request = indexedDB.open('pingheng-workbench', 1);
        request.onsuccess = () => {
          const count = request.result.transaction('workbooks').objectStore('workbooks').count();
          count.onsuccess = () => resolve(count.result > 0);
        };
      }),
  );

describe('what happens at inconvenient moments', () => {
  it('a tab that is closed while a build goes on comes back with the workbook as it was before', async () => {
    const first = await open();
    const planned = buildWorkbook(projectOf(readFileSync(EXAMPLE)), { lang: 'zh' }).sheets.map(
      ({ name }) => name,
    );
    await first.showSheet('输入-土地');
    await first.type('L19', '2000');
    await expect.poll(() => lightsInPane(first), PATIENCE).toEqual(['不平衡', '不平衡', '不平衡']);
    await expect.poll(() => isKept(first), PATIENCE).toBe(true);

    await first.page.getByRole('button', { name: '生成或刷新' }).click();
    // The new sheets are being drawn beside the old ones.
    await expect.poll(() => paneText(first), { ...PATIENCE, interval: 50 }).toMatch(/正在生成工作簿 \S/);
    expect(first.faults).toEqual([]);
    await first.page.close();

    const second = await first.another();
    await expect.poll(second.said, PATIENCE).toContain('已恢复');
    expect(await sheetNames(second)).toEqual(planned);
    expect((await second.cells('输入-土地', 'L19')).values).toEqual([[2000]]);
    await expect.poll(() => lightsInPane(second), PATIENCE).toEqual(['不平衡', '不平衡', '不平衡']);
    expect(await lightsInSheet(second)).toEqual(['✕ 不平衡', '✕ 不平衡', '✕ 不平衡']);
    expect(second.faults).toEqual([]);
  });

  it('a pane of another build than the page is told, and what to do', async () => {
    const { page, said, faults } = await open();
    expect(await said()).not.toContain('不是同一次生成');
    await page.route('**/addin/sources.txt', (route) => route.fulfill({ body: 'of another build' }));
    await page.getByRole('button', { name: 'English', exact: true }).click();
    await expect.poll(said, PATIENCE).toContain('different builds');
    expect(faults).toEqual([]);
  });

  it('the language switched half-way leaves what was edited, and the workbook its own language', async () => {
    const { page, showSheet, type, cells, faults } = await open();
    await showSheet('输入-土地');
    await type('L19', '2000');
    await page.getByRole('button', { name: 'English', exact: true }).click();
    await expect.poll(() => paneText(workbench!), PATIENCE).toMatch(/Construction[^:\n]*does not balance/);
    expect((await cells('输入-土地', 'L19')).values).toEqual([[2000]]);
    await type('L19', '4800');
    await expect.poll(() => paneText(workbench!), PATIENCE).toMatch(/Construction[^:\n]*balances/);
    await expect.poll(() => lightsInSheet(workbench!), PATIENCE).toEqual(['✓ 平衡', '✓ 平衡', '✓ 平衡']);
    expect(faults).toEqual([]);
  });
});
