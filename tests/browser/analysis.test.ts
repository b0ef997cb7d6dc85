import { readFileSync } from 'node:fs';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { paneShows, paneText, PATIENCE } from './journey';
import { closeBrowser, openWorkbench, type Workbench } from './workbench';

// On a machine with other work to do.
vi.setConfig({ testTimeout: 600_000 });

let workbench: Workbench | undefined;
afterEach(async () => {
  await workbench?.close();
  workbench = undefined;
});
afterAll(closeBrowser);

const open = async (): Promise<Workbench> => {
  workbench = await openWorkbench('examples/timing-gap.json');
  await paneShows(workbench, '建设期：');
  return workbench;
};

describe('the analysis in a real browser', () => {
  it('a risk run works in threads of its own: run, and run again to the same figures', async () => {
    const { page, pane, faults } = await open();
    await page.getByRole('button', { name: '风险', exact: true }).click();
    const frame = await pane();
    await frame.getByLabel('抽取次数').fill('2000');
    await frame.getByLabel('随机种子').fill('7');
    await frame.getByRole('button', { name: '运行风险模拟' }).click();
    await paneShows(workbench!, '2000 次抽取，种子 7');
    const figures = await frame.getByRole('table').first().innerText();
    expect(figures).toMatch(/P80/);
    await frame.getByRole('button', { name: '重新运行' }).click();
    await paneShows(workbench!, '2000 次抽取，种子 7');
    expect(await frame.getByRole('table').first().innerText()).toBe(figures);
    expect(faults).toEqual([]);
  });

  it('the report is made where the model runs, as PDF and as Word', async () => {
    const { page, pane, faults } = await open();
    await page.getByRole('button', { name: '报告', exact: true }).click();
    const frame = await pane();
    for (const [format, head] of [
      ['PDF', '%PDF-'],
      ['Word', 'PK'],
    ] as const) {
      await frame.getByRole('radio', { name: new RegExp(format) }).check(PATIENCE);
      await frame.getByRole('button', { name: '编制报告' }).click();
      const link = frame.getByRole('link', { name: /^保存 / });
      await link.waitFor(PATIENCE);
      const [download] = await Promise.all([page.waitForEvent('download', PATIENCE), link.click()]);
      const bytes = readFileSync(await download.path());
      expect([bytes.subarray(0, head.length).toString('latin1'), bytes.length > 50_000]).toEqual([
        head,
        true,
      ]);
    }
    expect(await paneText(workbench!)).not.toContain('未能');
    expect(faults).toEqual([]);
  });
});
