import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { cellName } from '../../../src/xlsx/read';
import reitExit from '../../../examples/reit-exit.json';
import { hideSheet, received } from '../../workbench/files/received';
import type { Spot, Tampered } from '../../xlsx/audit/tampered';
import type { Lang } from './guide';
import { PATIENCE, type Walk } from './walk';

/** What the sender typed over the lowest debt service cover, which the inputs make 1.30. */
const CLAIMED = 1.65;

/** The cell of a single figure of the model: the first formula in the row that names it. */
const cellOf = ({ plan }: Tampered, id: Spot['id'], figure: string): Spot => {
  const sheet = plan.sheets.find((each) => each.id === id)!;
  for (const [row, cells] of sheet.rows) {
    if (![...cells.values()].some(({ value }) => value?.value === figure)) continue;
    const [column] = [...cells].find(([, { value }]) => value?.kind === 'number') ?? [];
    if (column !== undefined) return { id, sheet: sheet.name, cell: cellName(row, column) };
  }
  throw new Error(`${sheet.name} has no ${figure}.`);
};

const TAMPERED = { cell: '' };

/** A borrower's workbook in which a figure was typed over its formula, and a sheet hidden. */
const receivedFile = (lang: Lang): string => {
  const { bytes } = received(reitExit, lang, (file) => {
    const spot = cellOf(file, 'credit', 'credit.lowestDscr');
    file.type(spot, CLAIMED);
    TAMPERED.cell = `${spot.sheet}!${spot.cell}`;
    hideSheet(file, 'exceptions');
  });
  const path = join(mkdtempSync(join(tmpdir(), 'pingheng-received-')), 'received.xlsx');
  writeFileSync(path, bytes);
  return path;
};

/** The bank: can this workbook be trusted, does cash cover the debt, and the credit sheet for the file. */
export const bank: Walk = {
  user: 'bank',
  file: receivedFile,
  steps: [
    async ({ said, paneText }) => {
      await expect.poll(said, PATIENCE).toContain('received.xlsx');
      // The pane computes from the inputs: it is not taken in by what was typed over a formula.
      await expect.poll(paneText, PATIENCE).toContain('1.30');
    },
    async ({ openPage, press, paneText, say }) => {
      await openPage('核查', 'Checks');
      await press(say('开始审核', 'Start the audit'));
      await expect.poll(paneText, PATIENCE).toContain(say('✕ 不可信', '✕ Not trusted'));
      const frame = await openPage('核查', 'Checks');
      // What was planted, and nothing else.
      const found = frame.getByRole('list', { name: say('审核发现', 'Findings of the audit') });
      const places = await found
        .getByRole('button', { name: new RegExp(say('^转到 ', '^Go to ')) })
        .allInnerTexts();
      expect(places).toEqual([TAMPERED.cell]);
      expect(await found.getByRole('listitem').count()).toBe(2);
      await frame.getByText(say('✕ 不可信', '✕ Not trusted')).evaluate((verdict) => {
        verdict.scrollIntoView({ block: 'start' });
      });
    },
    async ({ pane, page, cells, say }) => {
      const frame = await pane();
      expect(TAMPERED.cell).not.toBe('');
      await frame
        .getByRole('button', { name: say(`转到 ${TAMPERED.cell}`, `Go to ${TAMPERED.cell}`) })
        .first()
        .click(PATIENCE);
      const [sheet = '', cell = ''] = TAMPERED.cell.split('!');
      const box = page.locator('[data-u-comp="defined-name"] input');
      await expect.poll(() => box.inputValue(), PATIENCE).toBe(cell);
      const { values, formulas } = await cells(sheet, cell);
      expect(values).toEqual([[CLAIMED]]);
      expect(formulas).toEqual([[CLAIMED]]);
    },
    async ({ openPage, paneText, say }) => {
      const frame = await openPage('资金', 'Funding');
      await frame.getByRole('tab', { name: say('偿债与抵押', 'Cover'), exact: true }).click(PATIENCE);
      await expect.poll(paneText, PATIENCE).toMatch(/1\.30?\b/);
    },
    async ({ pane, say }) => {
      const frame = await pane();
      await frame
        .getByRole('heading', { name: say('抵押与担保覆盖', 'Collateral cover') })
        .evaluate((heading) => {
          heading.scrollIntoView({ block: 'start' });
        });
    },
    async ({ page, showSheet, said, say }) => {
      await showSheet(say('授信', 'Credit'));
      const [download] = await Promise.all([
        page.waitForEvent('download', PATIENCE),
        page.getByRole('button', { name: say('导出本表', 'Export sheet'), exact: true }).click(),
      ]);
      expect(download.suggestedFilename()).toBe(say('received-授信.xlsx', 'received-Credit.xlsx'));
      await expect.poll(said, PATIENCE).toContain(say('已导出', 'Exported'));
    },
  ],
};
