import { expect } from 'vitest';
import { readWorkbook } from '../../../src/xlsx/read';
import { PATIENCE, type Walk } from './walk';

/** The finance team: does the project balance, why not, what if the land money came in time, and the file to hand in. */
export const finance: Walk = {
  user: 'finance',
  file: () => 'examples/timing-gap.json',
  steps: [
    async ({ said, paneText, say }) => {
      await expect.poll(said, PATIENCE).toContain('timing-gap.json');
      await expect
        .poll(paneText, PATIENCE)
        .toContain(say('建设期：有条件平衡', 'Construction balances with conditions'));
    },
    async ({ press, pane, say }) => {
      await press(new RegExp(say('^为什么建设期', '^Why\\? Construction')));
      const frame = await pane();
      await frame
        .getByRole('button', { name: new RegExp(say('^直达最大原因', '^Go to the largest cause')) })
        .waitFor(PATIENCE);
    },
    async ({ openPage, showSheet, type, paneText, cells, say }) => {
      await openPage('平衡', 'Balance');
      await showSheet(say('输入-土地', 'In-Land'));
      await type('B14', '0');
      await expect.poll(paneText, PATIENCE).not.toContain(say('有条件平衡', 'with conditions'));
      const light = say('✓ 平衡', '✓ Balanced');
      await expect
        .poll(async () => (await cells(say('封面', 'Cover'), 'C9')).values[0]?.[0], PATIENCE)
        .toBe(light);
    },
    async ({ openPage, say }) => {
      const frame = await openPage('核查', 'Checks');
      await frame
        .getByRole('button', { name: new RegExp(say('^通过 \\d', '^\\d+ pass')) })
        .scrollIntoViewIfNeeded(PATIENCE);
    },
    async ({ save, said, say }) => {
      const { properties } = readWorkbook(await save());
      expect(properties.custom.size).toBeGreaterThan(0);
      await expect.poll(said, PATIENCE).toContain(say('已保存', 'Saved'));
    },
    async ({ openPage }) => {
      const frame = await openPage('开始', 'Start');
      await frame.locator('main button').first().waitFor(PATIENCE);
    },
  ],
};
