/// <reference types="office-js" />
import { expect } from 'vitest';
import type { Workbench } from './workbench';

/** Machines with other work to do are slow. */
export const PATIENCE = { timeout: 120_000, interval: 250 };

/** What the pane shows just now, as text. */
export const paneText = async ({ pane }: Workbench): Promise<string> =>
  (await pane()).locator('#pane').innerText();

export const paneShows = (workbench: Workbench, words: string): Promise<void> =>
  expect.poll(() => paneText(workbench), PATIENCE).toContain(words);

/** The pane's lights by their words: construction, operation, whole life; fewer where it shows none. */
export const lightsInPane = async (workbench: Workbench): Promise<(string | undefined)[]> =>
  [...(await paneText(workbench)).matchAll(/(?:建设期|运营期|全周期)：(\S*平衡)/g)].map(([, word]) => word);

/** The same lights as the cover's formulas have them. */
export const lightsInSheet = async ({ cells }: Workbench): Promise<unknown[]> => {
  const { values } = await cells('封面', 'C9:C13');
  return [0, 2, 4].map((row) => values[row]?.[0]);
};

/** The sheet that is shown, by its name. */
export const shownSheet = async ({ pane }: Workbench): Promise<string> =>
  (await pane()).evaluate(() =>
    Excel.run(async (excel) => {
      const sheet = excel.workbook.worksheets.getActiveWorksheet();
      sheet.load('name');
      await excel.sync();
      return sheet.name;
    }),
  );

/** The sheets of the workbook in their order. */
export const sheetNames = async ({ pane }: Workbench): Promise<string[]> =>
  (await pane()).evaluate(() =>
    Excel.run(async (excel) => {
      const { worksheets } = excel.workbook;
      worksheets.load('items/name');
      await excel.sync();
      return worksheets.items.map(({ name }) => name);
    }),
  );

export const deleteSheet = async ({ pane }: Workbench, name: string): Promise<void> =>
  (await pane()).evaluate(
    (sheet) =>
      Excel.run(async (excel) => {
        excel.workbook.worksheets.getItem(sheet).delete();
        await excel.sync();
      }),
    name,
  );

/** From a workbook without a model to an example built into it, as the pane's first page leads there. */
export const beginWithExample = async (workbench: Workbench, example: string): Promise<void> => {
  const pane = await workbench.pane();
  await pane.getByRole('button', { name: '开始建模' }).click(PATIENCE);
  await pane.getByRole('button', { name: example }).click(PATIENCE);
  await pane.getByRole('button', { name: '生成到本工作簿' }).click(PATIENCE);
  await paneShows(workbench, '建设期：');
};

/** Builds once more by the ribbon's button, and waits until it is done. */
export const buildAgain = async (workbench: Workbench): Promise<void> => {
  await workbench.page.getByRole('button', { name: '生成或刷新' }).click();
  await paneShows(workbench, '正在生成工作簿');
  await expect.poll(() => paneText(workbench), PATIENCE).not.toContain('正在生成工作簿');
};
