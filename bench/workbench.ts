import { existsSync } from 'node:fs';
import { chromium, type Frame, type Page } from 'playwright-core';
import { serveWorkbench } from '../scripts/workbench-server.mjs';
import type { Measurement } from './rows';

const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
const BUILT = ['dist/addin/taskpane.js', 'dist/workbench/workbench.js'];
const PATIENCE = { timeout: 180_000 };

const textOf = (frame: Frame): Promise<string> => frame.locator('#pane').innerText();

/** Types an input as a person does: the sheet's tab, the name box, the cell. */
const typeInput = async (page: Page, sheet: string, cell: string, entry: string): Promise<void> => {
  await page.locator('[data-u-comp="slide-tab-bar"]').getByText(sheet, { exact: true }).click();
  const box = page.locator('[data-u-comp="defined-name"] input');
  await box.click();
  await box.fill(cell);
  await box.press('Enter');
  await page.keyboard.type(entry);
};

const measured = async (page: Page, address: string): Promise<Measurement[]> => {
  const begin = performance.now();
  await page.goto(`${address}?lang=zh`);
  await page.waitForFunction(
    () => (document.querySelector('#said')?.textContent ?? '').includes('已打开'),
    null,
    PATIENCE,
  );
  const sheets = performance.now() - begin;
  const frame = await (await page.waitForSelector('#pane iframe', PATIENCE)).contentFrame();
  if (!frame) throw new Error('The pane has no frame.');
  await frame.waitForFunction(
    () => (document.querySelector('#pane')?.textContent ?? '').includes('建设期：'),
    null,
    PATIENCE,
  );
  const lights = performance.now() - begin;

  // What is computed after opening is done before anybody types.
  await page.waitForTimeout(5000);
  await typeInput(page, '输入-土地', 'B14', '6');
  const before = await textOf(frame);
  const edited = performance.now();
  await page.keyboard.press('Enter');
  await frame.waitForFunction(
    (old) => (document.querySelector<HTMLElement>('#pane')?.innerText ?? old) !== old,
    before,
    { ...PATIENCE, polling: 20 },
  );
  const turned = performance.now() - edited;
  return [
    { name: 'workbench: monthly lixian-renewal opened, its sheets shown', value: sheets, unit: 'ms' },
    { name: 'workbench: … and its lights in the pane', value: lights, unit: 'ms', budget: 5000 },
    { name: 'workbench: from an input to the lights', value: turned, unit: 'ms', budget: 1500 },
  ];
};

/** The page as a person has it, in a browser that knows nothing yet; nothing where page or browser are not there. */
export const bench = async (): Promise<Measurement[]> => {
  if (!existsSync(CHROMIUM) || !BUILT.every((path) => existsSync(path))) {
    console.log('The workbench is not measured: it needs "npm run build" and Chromium.\n');
    return [];
  }
  const { address, stop } = await serveWorkbench('examples/lixian-renewal.json', 0);
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
  try {
    const context = await browser.newContext({ viewport: { width: 1400, height: 850 }, locale: 'zh-CN' });
    return await measured(await context.newPage(), address);
  } finally {
    await browser.close();
    stop();
  }
};
