import { expect } from 'vitest';
import { PATIENCE, type Walk } from './walk';

/** The official: which checks fail by which clause, where the worst month comes from, what rests on hopes, and the page to sign. */
export const official: Walk = {
  user: 'official',
  file: () => 'examples/ditang-finance.json',
  steps: [
    async ({ said, paneText, say }) => {
      await expect.poll(said, PATIENCE).toContain('ditang-finance.json');
      await expect
        .poll(paneText, PATIENCE)
        .toContain(say('建设期：有条件平衡', 'Construction balances with conditions'));
    },
    async ({ openPage }) => {
      const frame = await openPage('核查', 'Checks');
      await frame.getByRole('listitem').first().waitFor(PATIENCE);
    },
    async ({ press, pane, say }) => {
      await press(new RegExp(say('^通过 \\d', '^\\d+ pass')));
      const frame = await pane();
      const clause = frame.getByRole('button', { name: /国发〔2009〕27号/ }).first();
      await clause.click(PATIENCE);
      await frame.getByRole('tab', { name: say('依据', 'Policy'), selected: true }).waitFor(PATIENCE);
    },
    async ({ openPage, press, pane, say }) => {
      await openPage('平衡', 'Balance');
      await press(new RegExp(say('^为什么建设期', '^Why\\? Construction')));
      const frame = await pane();
      await frame
        .getByRole('button', { name: new RegExp(say('^直达最大原因', '^Go to the largest cause')) })
        .waitFor(PATIENCE);
    },
    async ({ press, pane, say }) => {
      // What was there before the month is one cause; what the month itself took is the other.
      await press(new RegExp(say('^说明：净流量', '^Explain: Net cash flow')));
      await press(new RegExp(say('^直达最大原因', '^Go to the largest cause')));
      const frame = await pane();
      await frame.getByRole('navigation', { name: say('来路', 'The way here') }).waitFor(PATIENCE);
    },
    async ({ openPage, showSheet, pane, say }) => {
      await openPage('平衡', 'Balance');
      await showSheet(say('审批', 'Approval'));
      const frame = await pane();
      await frame
        .getByRole('heading', { name: say('资金落实程度', 'How certain the money is') })
        .evaluate((heading) => {
          heading.scrollIntoView({ block: 'start' });
        });
    },
    async ({ page, say }) => {
      await page.getByRole('button', { name: say('打印预览', 'Print preview'), exact: true }).click(PATIENCE);
      const preview = page.getByRole('dialog');
      await expect.poll(() => preview.innerText(), PATIENCE).toContain(say('审批核查', 'Approval review'));
      const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
      // A4 across, in points.
      expect(pdf.toString('latin1')).toMatch(/\/MediaBox ?\[0 0 84[12][.\d]* 59[45][.\d]*\]/);
    },
  ],
};
