import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import reitExit from '../../examples/reit-exit.json';
import { auditFile } from '../../src/xlsx/audit';
import { readWorkbook } from '../../src/xlsx/read';
import { hideRow, received } from '../workbench/files/received';
import { lightsInPane, paneShows, PATIENCE } from './journey';
import { closeBrowser, openWorkbench, type Workbench } from './workbench';

let workbench: Workbench | undefined;
afterEach(async () => {
  await workbench?.close();
  workbench = undefined;
});
afterAll(closeBrowser);

const hiddenRows = (file: Uint8Array): string[] =>
  auditFile(readWorkbook(file))
    .report.findings.filter(({ kind }) => kind === 'hiddenRow')
    .map(({ sheet, cells }) => [sheet, cells].join('!'));

describe('a received workbook that hides a row', () => {
  it('is found out by the pane’s audit, as by pingheng audit, and saved with the row hidden', async () => {
    const { bytes } = received(reitExit, 'zh', (file) => hideRow(file, 'funding', 8));
    const [where] = hiddenRows(bytes);
    expect(where).toMatch(/!8:8$/);
    const path = join(mkdtempSync(join(tmpdir(), 'pingheng-hidden-')), 'received.xlsx');
    writeFileSync(path, bytes);
    workbench = await openWorkbench(path);
    const { pane, said, save, faults } = workbench;
    await expect.poll(() => lightsInPane(workbench!), PATIENCE).toHaveLength(3);
    const frame = await pane();
    const checks = { name: /^核查/ };
    // Where the pane is too narrow for all pages, the last stand in a menu.
    if (!(await frame.getByRole('tab', checks).isVisible()))
      await frame.getByRole('button', { name: '更多页面' }).click(PATIENCE);
    await frame.getByRole('tab', checks).or(frame.getByRole('menuitem', checks)).click(PATIENCE);
    await frame.getByRole('button', { name: '开始审核' }).click(PATIENCE);
    await paneShows(workbench, where!);
    expect(hiddenRows(await save())).toEqual([where]);
    expect(await said()).toContain('仍然隐藏');
    expect(faults).toEqual([]);
  });
});
