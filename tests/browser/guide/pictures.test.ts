import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FOLDER, guideFile, pictureOf, stepsOf, USERS } from './guide';
import { sizeOf } from './png';
import { VIEWPORT } from './walk';

const LANGS = ['zh', 'en'] as const;
const MOST_PICTURES = 40;
const MOST_BYTES = 150_000;

const guides = USERS.flatMap((user) => LANGS.map((lang) => ({ user, lang })));
const pictures = readdirSync(join(FOLDER, 'pictures')).filter((name) => name.endsWith('.png'));

describe('a guide', () => {
  it.each(guides)(
    '$user, $lang: each step tells what is to be seen, and has its own picture',
    ({ user, lang }) => {
      const steps = stepsOf(user, lang);
      expect(steps.length).toBeGreaterThan(4);
      for (const [at, { title, marks, pictures: own }] of steps.entries()) {
        expect(title).toMatch(new RegExp(`^${at + 1}\\. `));
        expect(marks, title).not.toEqual([]);
        expect(own, title).toEqual([pictureOf(user, lang, at + 1)]);
      }
    },
  );

  it.each(USERS)('%s: both languages take the same steps', (user) => {
    expect(stepsOf(user, 'en').length).toBe(stepsOf(user, 'zh').length);
  });

  it.each(guides)('$user, $lang: the files it sends the reader to are there', ({ user, lang }) => {
    const text = readFileSync(guideFile(user, lang), 'utf8');
    const examples = [...text.matchAll(/examples\/[\w-]+\.json/g)].map(([file]) => file);
    const links = [...text.matchAll(/[^!]\[[^\]]+\]\(([^)#]+)\)/g)].map(([, link]) => link!);
    const files = [
      ...examples,
      ...links.filter((link) => !/^https?:/.test(link)).map((link) => join(FOLDER, link)),
    ];
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) expect(existsSync(file), file).toBe(true);
  });
});

describe('the pictures', () => {
  it('are those of the guides’ steps and no others', () => {
    const wanted = guides.flatMap(({ user, lang }) =>
      stepsOf(user, lang).map((_, at) => pictureOf(user, lang, at + 1).replace('pictures/', '')),
    );
    expect(pictures.sort()).toEqual(wanted.sort());
    expect(pictures.length).toBeLessThanOrEqual(MOST_PICTURES);
  });

  it.each(pictures)('%s is as large as the window, and small to load', (name) => {
    const png = readFileSync(join(FOLDER, 'pictures', name));
    expect(sizeOf(png)).toEqual([VIEWPORT.width, VIEWPORT.height]);
    expect(png.length).toBeLessThanOrEqual(MOST_BYTES);
  });
});
