import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { closeBrowser, openWorkbench, type Workbench } from './workbench';

const PATIENCE = { timeout: 90_000 };

let workbench: Workbench | undefined;
afterEach(async () => {
  await workbench?.close();
  workbench = undefined;
});
afterAll(closeBrowser);

/** Drags a file over the window, and drops it where the page says so. */
const drop = async (page: Page, name: string, content: string): Promise<void> => {
  const given = await page.evaluateHandle(
    ([called, text]) => {
      const data = new DataTransfer();
      data.items.add(new File([text], called));
      return data;
    },
    [name, content] as const,
  );
  await page.dispatchEvent('#bar', 'dragenter', { dataTransfer: given });
  await expect.poll(() => page.locator('#drop').isVisible()).toBe(true);
  await page.dispatchEvent('#drop', 'drop', { dataTransfer: given });
  await expect.poll(() => page.locator('#drop').isVisible()).toBe(false);
};

const saidIn = (page: Page) => async (): Promise<string> => (await page.locator('#said').textContent()) ?? '';

describe('the workbench’s page', () => {
  it('opens what is dropped on it, and refuses what is no workbook and no project in a sentence', async () => {
    workbench = await openWorkbench();
    const { page, said, faults } = workbench;
    await drop(page, 'notes.txt', 'hello');
    await expect.poll(said, PATIENCE).toContain('notes.txt 不是 .xlsx');
    await drop(page, 'bad.json', '{"project":{}}');
    await expect.poll(said, PATIENCE).toContain('bad.json 打不开');
    await drop(page, 'gap.json', readFileSync('examples/timing-gap.json', 'utf8'));
    await expect.poll(said, PATIENCE).toContain('已打开 gap.json');
    expect(faults).toEqual([]);
  });

  it('begins a new workbook from an example, with its charts over their cells', async () => {
    workbench = await openWorkbench();
    const { page, said, pane, faults } = workbench;
    await page.getByLabel('从示例新建…').selectOption('timing-gap');
    await expect.poll(said, PATIENCE).toContain('已打开 timing-gap.json');
    const frame = await pane();
    await frame.waitForFunction(() => document.querySelector('#pane button') !== null);
    const activate = (name: string): Promise<void> =>
      frame.evaluate(
        (sheet) =>
          Excel.run(async (excel) => {
            excel.workbook.worksheets.getItem(sheet).activate();
            await excel.sync();
          }),
        name,
      );
    const charts = page.locator('.charts [role=img]');
    await activate('平衡');
    await expect.poll(() => charts.count(), PATIENCE).toBeGreaterThan(2);
    expect(await charts.first().getAttribute('aria-label')).toBe('现金曲线');
    const top = async (): Promise<number> => (await charts.first().boundingBox())?.y ?? NaN;
    const before = await top();
    await page.mouse.move(400, 400);
    await page.mouse.wheel(0, 200);
    await expect.poll(top, PATIENCE).toBeLessThan(before - 100);
    await activate('封面');
    await expect.poll(() => charts.first().isVisible(), PATIENCE).toBe(false);
    expect(faults).toEqual([]);
  });

  it('speaks the other language everywhere at a click', async () => {
    workbench = await openWorkbench('examples/timing-gap.json');
    const { page, said, pane, faults } = workbench;
    await expect.poll(said, PATIENCE).toContain('已打开');
    await page.getByRole('button', { name: 'English' }).click();
    await expect.poll(said, PATIENCE).toBe('timing-gap.json is open.');
    await expect.poll(() => page.locator('#bar').innerText(), PATIENCE).toContain('Build or refresh');
    await expect.poll(() => page.locator('.spreadsheet').innerText(), PATIENCE).toContain('Formulas');
    await expect
      .poll(async () => (await pane()).locator('body').innerText(), PATIENCE)
      .toContain('Construction');
    expect(faults).toEqual([]);
  });

  it('lays the pane over the sheet by a switch where the window is narrow', async () => {
    workbench = await openWorkbench('examples/timing-gap.json');
    const { page, said } = workbench;
    await expect.poll(said, PATIENCE).toContain('已打开');
    await page.setViewportSize({ width: 400, height: 800 });
    const pane = page.locator('#pane iframe');
    await expect.poll(() => pane.isVisible()).toBe(false);
    await page.getByRole('button', { name: '表格 ⇄ 窗格' }).click();
    await expect.poll(() => pane.isVisible()).toBe(true);
    expect((await pane.boundingBox())?.width).toBe(400);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(400);
  });

  it('open in two tabs is kept by one: the other says so, and takes over what was edited there', async () => {
    workbench = await openWorkbench('examples/timing-gap.json');
    const { page, said, type, showSheet, pane, faults } = workbench;
    await expect.poll(said, PATIENCE).toContain('已打开');
    await (await pane()).waitForFunction(() => document.querySelector('#pane button') !== null);

    const second = await page.context().newPage();
    await second.goto(page.url());
    await expect.poll(saidIn(second), PATIENCE).toContain('已在这个浏览器的另一个标签页中打开');

    await page.bringToFront();
    await showSheet('输入-土地');
    await type('B14', '2');
    await second.bringToFront();
    await second.getByRole('button', { name: '在这里接管' }).click();
    await expect.poll(saidIn(second), PATIENCE).toContain('已恢复');
    await expect.poll(said, PATIENCE).toContain('另一个标签页接管了');
    // The last edit of the first tab came along, though nobody had waited for it to be kept.
    await expect
      .poll(
        () =>
          second.evaluate(
            () =>
              new Promise<boolean>((resolve) => {
                const request = indexedDB.open('pingheng-workbench', 1);
                request.onsuccess = () => {
                  const all = request.result.transaction('workbooks').objectStore('workbooks').getAll();
                  all.onsuccess = () => resolve(all.result.length === 1);
                };
              }),
          ),
        PATIENCE,
      )
      .toBe(true);
    expect(faults).toEqual([]);
  });
});
