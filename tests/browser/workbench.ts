/// <reference types="office-js" />
import { readFileSync } from 'node:fs';
import { type Browser, chromium, type Frame, type Page } from 'playwright-core';
import { serveWorkbench } from '../../scripts/workbench-server.mjs';

const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
/** Machines with other work to do are slow. */
const PATIENCE = { timeout: 90_000 };

export interface Workbench {
  readonly page: Page;
  /** The frame of the task pane. */
  readonly pane: () => Promise<Frame>;
  readonly said: () => Promise<string>;
  /** Goes to a cell by the name box, as a person would: `B3` on the sheet that is shown. */
  readonly goTo: (cell: string) => Promise<void>;
  readonly showSheet: (name: string) => Promise<void>;
  readonly type: (cell: string, entry: string) => Promise<void>;
  /** What cells hold, asked over office.js: values and formulas of a range. */
  readonly cells: (
    sheet: string,
    address: string,
  ) => Promise<{ readonly values: unknown[][]; readonly formulas: unknown[][] }>;
  /** Presses Save, and takes the file. */
  readonly save: () => Promise<Uint8Array>;
  /** Whatever went wrong unseen: errors in the console, requests that left this computer. */
  readonly faults: readonly string[];
  /** The same page in another tab of this browser. */
  readonly another: () => Promise<Workbench>;
  readonly close: () => Promise<void>;
}

const isHere = (url: string): boolean => /^(https?:\/\/localhost[:/]|data:|blob:|about:)/.test(url);

const watched = (page: Page): string[] => {
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`uncaught: ${error.message}`));
  page.on('request', (request) => {
    if (!isHere(request.url())) faults.push(`left this computer: ${request.url()}`);
  });
  return faults;
};

const paneOf = async (page: Page): Promise<Frame> => {
  const frame = await (await page.waitForSelector('#pane iframe', PATIENCE)).contentFrame();
  if (!frame) throw new Error('The pane has no frame.');
  return frame;
};

const openTab = async (
  page: Page,
  address: string,
  lang: 'zh' | 'en',
  close: Workbench['close'],
): Promise<Workbench> => {
  const faults = watched(page);
  await page.goto(address);
  const box = page.locator('[data-u-comp="defined-name"] input');
  await box.waitFor(PATIENCE);
  const said = async (): Promise<string> => (await page.locator('#said').textContent()) ?? '';
  const goTo = async (cell: string): Promise<void> => {
    await box.click();
    await box.fill(cell);
    await box.press('Enter');
  };
  return {
    page,
    pane: () => paneOf(page),
    said,
    goTo,
    showSheet: (name) =>
      page.locator(`[data-u-comp="slide-tab-bar"]`).getByText(name, { exact: true }).click(),
    type: async (cell, entry) => {
      await goTo(cell);
      await page.keyboard.type(entry);
      await page.keyboard.press('Enter');
    },
    cells: async (sheet, wanted) =>
      (await paneOf(page)).evaluate(
        ({ name, range }) =>
          Excel.run(async (excel) => {
            const cells = excel.workbook.worksheets.getItem(name).getRange(range);
            cells.load('values,formulas');
            await excel.sync();
            return { values: cells.values as unknown[][], formulas: cells.formulas as unknown[][] };
          }),
        { name: sheet, range: wanted },
      ),
    save: async () => {
      const [download] = await Promise.all([
        page.waitForEvent('download', PATIENCE),
        page.getByRole('button', { name: lang === 'zh' ? '保存 .xlsx' : 'Save .xlsx' }).click(),
      ]);
      return new Uint8Array(readFileSync(await download.path()));
    },
    faults,
    another: async () => openTab(await page.context().newPage(), address, lang, close),
    close,
  };
};

let browser: Browser | undefined;

/** Opens the workbench with a file, in a browser that knows nothing yet; pictures always show the same time of day. */
export const openWorkbench = async (
  file?: string,
  lang: 'zh' | 'en' = 'zh',
  viewport = { width: 1400, height: 850 },
  timeShown?: string,
): Promise<Workbench> => {
  const { address, stop } = await serveWorkbench(file, 0);
  browser ??= await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
  const context = await browser.newContext({ viewport, locale: 'zh-CN' });
  const page = await context.newPage();
  // The clock itself must run: the spreadsheet waits by it.
  if (timeShown !== undefined)
    await page.addInitScript((time) => {
      Date.prototype.toLocaleTimeString = () => time;
    }, timeShown);
  return openTab(page, `${address}workbench/index.html?lang=${lang}`, lang, async () => {
    await context.close();
    stop();
  });
};

/** Closes the browser after the last journey. */
export const closeBrowser = async (): Promise<void> => {
  await browser?.close();
  browser = undefined;
};
