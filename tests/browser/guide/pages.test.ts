import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { closeBrowser, openWorkbench } from '../workbench';
import { PATIENCE, SLOWEST, TIME, VIEWPORT, WRITES } from './walk';
import { withPalette } from './png';

afterAll(closeBrowser);

const FOLDER = 'coverage/screenshots';
const MORE = { zh: '更多页面', en: 'More pages' } as const;

/** The names of all pages: those with a tab, and those in the menu of what finds no room. */
const pagesOf = async (pane: Frame, more: string): Promise<{ tabs: string[]; menu: string[] }> => {
  const tabs = await pane.getByRole('tab').filter({ visible: true }).allInnerTexts();
  const button = pane.getByRole('button', { name: more });
  if (!(await button.isVisible())) return { tabs, menu: [] };
  await button.click(PATIENCE);
  const menu = await pane.getByRole('menuitem').allInnerTexts();
  await pane.page().keyboard.press('Escape');
  return { tabs, menu };
};

describe('every page of the pane', () => {
  it.each(['zh', 'en'] as const)(
    'opens on a built model, and says something (%s)',
    async (lang) => {
      const workbench = await openWorkbench('examples/timing-gap.json', lang, VIEWPORT, TIME);
      try {
        const pane = await workbench.pane();
        await pane.locator('article').first().waitFor(PATIENCE);
        const { tabs, menu } = await pagesOf(pane, MORE[lang]);
        const names = [...tabs, ...menu].map((name) => name.replace(/\d+$/, ''));
        expect(names.length).toBeGreaterThanOrEqual(9);
        for (const [at, name] of names.entries()) {
          const tab = pane.getByRole('tab', { name: new RegExp(`^${name}`) }).filter({ visible: true });
          if ((await tab.count()) > 0) await tab.first().click(PATIENCE);
          else {
            await pane.getByRole('button', { name: MORE[lang] }).click(PATIENCE);
            await pane.getByRole('menuitem', { name, exact: true }).click(PATIENCE);
          }
          await expect
            .poll(async () => (await pane.locator('main').innerText()).trim().length, {
              ...PATIENCE,
              message: name,
            })
            .toBeGreaterThan(10);
          if (!WRITES) continue;
          await workbench.page.waitForTimeout(1500);
          mkdirSync(FOLDER, { recursive: true });
          const drawn = await workbench.page.locator('#pane').screenshot({ animations: 'disabled' });
          writeFileSync(join(FOLDER, `${at + 1}-${name}.${lang}.png`), withPalette(drawn));
        }
        expect(workbench.faults).toEqual([]);
      } finally {
        await workbench.close();
      }
    },
    SLOWEST,
  );
});
