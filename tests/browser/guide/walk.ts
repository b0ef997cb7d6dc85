import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { expect } from 'vitest';
import { openWorkbench, type Workbench } from '../workbench';
import { FOLDER, guideFile, pictureOf, stepsOf, type Lang, type User } from './guide';
import { withPalette } from './png';

/** `npm run screenshots` asks for pictures; every other run only walks. */
export const WRITES = process.env.PINGHENG_PICTURES === 'write';

export const VIEWPORT = { width: 1280, height: 800 } as const;
export const PATIENCE = { timeout: 120_000 };
/** A walk of seven steps on a machine with much else to do. */
export const SLOWEST = 600_000;
/** Pictures show times of day: always this one. */
export const TIME = '10:30';

/** Where a walk takes place. */
export interface Scene extends Workbench {
  readonly lang: Lang;
  readonly say: (zh: string, en: string) => string;
  /** Opens a page of the pane, from its tab or from the menu of those that find no room. */
  readonly openPage: (zh: string, en: string) => Promise<Frame>;
  /** Presses a button or a link of the pane by its name. */
  readonly press: (name: string | RegExp) => Promise<void>;
  /** The pane's text as it stands. */
  readonly paneText: () => Promise<string>;
}

/** A guide as somebody walks it: the file it begins with, and what is done in each step. */
export interface Walk {
  readonly user: User;
  readonly file: (lang: Lang) => string;
  readonly steps: readonly ((scene: Scene) => Promise<void>)[];
}

/** What can be read in a window or frame without scrolling. */
const inView = (frame: Frame): Promise<string> =>
  frame.evaluate(() => {
    const texts: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    while (walker.nextNode()) {
      range.selectNodeContents(walker.currentNode);
      const { width, top, bottom, left, right } = range.getBoundingClientRect();
      const isSeen = width > 0 && bottom > 0 && right > 0 && top < innerHeight && left < innerWidth;
      if (isSeen) texts.push(walker.currentNode.textContent ?? '');
    }
    return texts.join(' ').replaceAll(/\s+/g, ' ');
  });

const seen = async ({ page, pane }: Workbench): Promise<string> =>
  `${await inView(page.mainFrame())} ${await inView(await pane())}`;

/** `witnessed` takes what was to be seen on the way, before a button was pressed that changes it. */
const sceneOf = (workbench: Workbench, lang: Lang, witnessed: string[]): Scene => {
  const { pane } = workbench;
  const say = (zh: string, en: string): string => (lang === 'zh' ? zh : en);
  const press = async (name: string | RegExp): Promise<void> => {
    const frame = await pane();
    const exact = typeof name === 'string' ? { name, exact: true } : { name };
    const button = frame.getByRole('button', exact).first();
    await button.scrollIntoViewIfNeeded(PATIENCE);
    witnessed.push(await inView(frame));
    await button.click(PATIENCE);
  };
  return {
    ...workbench,
    lang,
    say,
    press,
    showSheet: async (name) => {
      await workbench.showSheet(name);
      // The row of tabs moves by itself; a person sees the tab that was chosen.
      const tab = workbench.page.locator('[data-u-comp="slide-tab-bar"]').getByText(name, { exact: true });
      await workbench.page.waitForTimeout(400);
      await tab.scrollIntoViewIfNeeded();
    },
    paneText: async () => (await pane()).locator('#pane').innerText(),
    openPage: async (zh, en) => {
      const frame = await pane();
      const name = new RegExp(`^${say(zh, en)}`);
      const tab = frame.getByRole('tab', { name });
      if (await tab.isVisible()) await tab.click(PATIENCE);
      else {
        await frame.getByRole('button', { name: say('更多页面', 'More pages') }).click(PATIENCE);
        await frame.getByRole('menuitem', { name }).waitFor(PATIENCE);
        witnessed.push(await inView(frame));
        await frame.getByRole('menuitem', { name }).click(PATIENCE);
      }
      // The page is read from its top, and nothing is pointed at.
      await frame.locator('header').first().hover();
      witnessed.push(await inView(frame));
      return frame;
    },
  };
};

const draw = async (page: Page, path: string): Promise<void> => {
  mkdirSync(dirname(path), { recursive: true });
  // The colours of conditional formats are computed.
  await page.waitForFunction(() => document.querySelector('#sheets')?.ariaBusy !== 'true');
  writeFileSync(path, withPalette(await page.screenshot({ animations: 'disabled' })));
};

/** Takes the picture where pictures are asked for. */
export const picture = async (page: Page, path: string): Promise<void> => {
  if (!WRITES) return;
  // What still moves or computes comes to rest.
  await page.waitForTimeout(1500);
  await draw(page, path);
};

/** The words that were not to be seen on the way, and do not come into view. */
const unseen = async (
  workbench: Workbench,
  witnessed: readonly string[],
  marks: readonly string[],
): Promise<string[]> => {
  for (let tries = 0; ; tries++) {
    const now = [...witnessed, await seen(workbench)].join(' ');
    const left = marks.filter((mark) => !now.includes(mark));
    if (left.length === 0 || tries === 20) return left;
    await workbench.page.waitForTimeout(500);
  }
};

/** Walks a guide to its end; fails where a step cannot be done, or words the guide names are not to be seen. */
export const walkGuide = async ({ user, file, steps }: Walk, lang: Lang): Promise<void> => {
  const written = stepsOf(user, lang);
  expect(written.length, 'steps of the guide and of the walk').toBe(steps.length);
  const workbench = await openWorkbench(file(lang), lang, VIEWPORT, TIME);
  try {
    const witnessed: string[] = [];
    const scene = sceneOf(workbench, lang, witnessed);
    const missing: string[] = [];
    for (const [at, { title, marks }] of written.entries()) {
      if (at > 0) witnessed.splice(0, Infinity, await seen(workbench));
      await steps[at]?.(scene);
      missing.push(...(await unseen(workbench, witnessed, marks)).map((mark) => `${title}: ${mark}`));
      await picture(workbench.page, join(FOLDER, pictureOf(user, lang, at + 1)));
    }
    expect(missing, `words of ${guideFile(user, lang)} that are not on the screen`).toEqual([]);
    expect(workbench.faults).toEqual([]);
  } finally {
    await workbench.close();
  }
};
