import { afterAll, describe, expect, it } from 'vitest';
import { house } from '../../src/cli/house';
import { readWorkbook } from '../../src/xlsx/read';
import { pingheng } from '../cli/fake';
import {
  beginWithExample,
  deleteSheet,
  buildAgain,
  lightsInPane,
  lightsInSheet,
  paneShows,
  PATIENCE,
  shownSheet,
} from './journey';
import { closeBrowser, openWorkbench } from './workbench';

afterAll(closeBrowser);

/** A whole journey, on a machine with other work to do. */
const BUSY = 600_000;

/** The cover's lights when a loan has to be repaid in five years instead of twelve. */
const AMBER = ['! 有条件平衡', '! 有条件平衡', '✓ 平衡'];

/** What the command line makes of a saved file: its verdict on it, and the file it builds of the project in it. */
const atTheCommandLine = async (bytes: Uint8Array) => {
  const files = { 'saved.xlsx': bytes };
  const audit = await pingheng('audit saved.xlsx --lang zh', { engine: house, files });
  const imported = await pingheng('import saved.xlsx -o project.json', { engine: house, files });
  const project = house.readProject(new TextEncoder().encode(imported.files['project.json']), 'zh');
  const evaluated = project.ok && house.evaluate(project.value, { lang: 'zh', unit: 'wan' });
  if (!evaluated || !evaluated.ok) throw new Error(`The saved file holds no project: ${imported.err}`);
  return { audit, built: house.workbook(evaluated.value, { lang: 'zh', unit: 'wan' }) };
};

describe('the finance team', () => {
  it(
    'goes from an example to a saved workbook: land price, lights, a loan’s tenor, and the file that pingheng builds',
    async () => {
      const workbench = await openWorkbench();
      const { pane, said, showSheet, type, cells, save, faults } = workbench;
      const value = async (sheet: string, cell: string): Promise<unknown> =>
        (await cells(sheet, cell)).values[0]?.[0];
      await beginWithExample(workbench, 'REIT 退出');
      expect(await lightsInPane(workbench)).toEqual(['平衡', '平衡', '平衡']);
      await expect.poll(() => lightsInSheet(workbench), PATIENCE).toEqual(['✓ 平衡', '✓ 平衡', '✓ 平衡']);

      // Land sells at less than half: no period balances, by the pane's reckoning and by the sheets' own formulas.
      await showSheet('输入-土地');
      expect(await value('输入-土地', 'L19')).toBe(4800);
      await type('L19', '2000');
      const red = ['不平衡', '不平衡', '不平衡'];
      await expect.poll(() => lightsInPane(workbench), PATIENCE).toEqual(red);
      await expect.poll(() => lightsInSheet(workbench), PATIENCE).toEqual(red.map((word) => `✕ ${word}`));
      await type('L19', '4800');
      await expect.poll(() => lightsInPane(workbench), PATIENCE).toEqual(['平衡', '平衡', '平衡']);

      // A loan that has to be repaid in five years instead of twelve: tried first, then written.
      const frame = await pane();
      await frame.getByRole('tab', { name: '资金' }).click();
      await frame.getByRole('button', { name: '调整区属银行经营性物业贷款' }).click();
      await frame.getByLabel('期限（月）').fill('60');
      await paneShows(workbench, '平衡 → 有条件平衡');
      expect(await value('输入-融资', 'T15')).toBe(144);
      await frame.getByRole('button', { name: '写入工作簿' }).click();
      await expect.poll(() => value('输入-融资', 'T15'), PATIENCE).toBe(60);
      await expect.poll(() => lightsInSheet(workbench), PATIENCE).toEqual(AMBER);
      await frame.getByRole('tab', { name: '平衡', exact: true }).click();
      expect(await lightsInPane(workbench)).toEqual(['有条件平衡', '有条件平衡', '平衡']);

      // Without a sheet of the team's own the file is what pingheng build writes.
      await deleteSheet(workbench, 'Sheet1');
      const model = await save();
      expect(await said()).toContain('逐字节相同');
      const alone = await atTheCommandLine(model);
      expect(alone.audit).toMatchObject({ code: 0, err: '' });
      expect(Buffer.compare(model, alone.built)).toBe(0);
      expect(faults).toEqual([]);
      await workbench.close();
    },
    BUSY,
  );

  it(
    'keeps a sheet of its own through another build, and somebody else finds the same verdict in the saved file',
    async () => {
      const workbench = await openWorkbench('examples/reit-exit.json');
      const { page, said, showSheet, type, cells, save, faults } = workbench;
      const value = async (sheet: string, cell: string): Promise<unknown> =>
        (await cells(sheet, cell)).values[0]?.[0];
      await expect.poll(() => lightsInPane(workbench), PATIENCE).toEqual(['平衡', '平衡', '平衡']);
      await showSheet('输入-融资');
      await type('T15', '60');
      await expect.poll(() => lightsInSheet(workbench), PATIENCE).toEqual(AMBER);

      await page.locator('[data-u-comp="sheet-bar-append-button"]').first().click();
      const own = await shownSheet(workbench);
      await type('A1', '给主任的一页');
      await type('A2', "='封面'!C9");
      await expect.poll(() => value(own, 'A2'), PATIENCE).toBe(AMBER[0]);
      await buildAgain(workbench);
      expect((await cells(own, 'A1:A2')).formulas).toEqual([['给主任的一页'], ["='封面'!C9"]]);
      await expect.poll(() => value(own, 'A2'), PATIENCE).toBe(AMBER[0]);
      await expect.poll(() => lightsInSheet(workbench), PATIENCE).toEqual(AMBER);

      const bytes = await save();
      expect(await said()).toContain(`您自己的工作表 ${own}`);
      expect(readWorkbook(bytes).sheets.at(-1)?.cells.get(1)?.get(0)).toMatchObject({ formula: "'封面'!C9" });
      expect((await atTheCommandLine(bytes)).audit.code).toBe(0);
      expect(faults).toEqual([]);
      await workbench.close();

      // Somebody else opens the file, in a browser that knows nothing of it.
      const other = await openWorkbench();
      await other.page.locator('input[type=file]').setInputFiles({
        name: 'saved.xlsx',
        mimeType: 'application/octet-stream',
        buffer: Buffer.from(bytes),
      });
      await expect.poll(other.said, PATIENCE).toContain('已打开 saved.xlsx');
      await expect.poll(() => lightsInPane(other), PATIENCE).toEqual(['有条件平衡', '有条件平衡', '平衡']);
      expect(await lightsInSheet(other)).toEqual(AMBER);
      expect((await other.cells(own, 'A2')).values).toEqual([[AMBER[0]]]);
      expect(other.faults).toEqual([]);
      await other.close();
    },
    BUSY,
  );

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
