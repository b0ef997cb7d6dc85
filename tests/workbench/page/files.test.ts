// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { areaOf, type Book, enter, insertSheet } from '../../../src/workbench/host';
import { Files } from '../../../src/workbench/page/files';
import { Page } from '../../../src/workbench/page/page';
import { say } from '../../../src/workbench/page/words';
import { memoryBook } from '../memory-book';

/** The page's files with a workbook open; `saved` are the names of what was handed to the browser. */
const begin = (
  lang: 'zh' | 'en',
  computing = { isComputing: false, computed: (): Promise<void> => Promise.resolve() },
): { book: Book; files: Files; said: () => string; saved: string[] } => {
  document.body.innerHTML = '<p id="said"></p>';
  const book = memoryBook();
  enter(book, insertSheet(book, 'Sheet1'), areaOf('A1')!, 12.5, 'values');
  book.name = 'model.xlsx';
  const saved: string[] = [];
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push(this.download);
  });
  const session = { book, open: () => undefined, ...computing };
  const opener = { given: () => Promise.resolve(undefined), plan: () => new Promise<never>(() => undefined) };
  const files = new Files(new Page(lang), session, opener, () => undefined);
  return { book, files, said: () => document.getElementById('said')!.textContent, saved };
};

beforeEach(() => {
  Object.assign(URL, { createObjectURL: () => 'blob:saved', revokeObjectURL: () => undefined });
});
afterEach(() => vi.restoreAllMocks());

describe('saving while the workbook is being built', () => {
  it.each(['zh', 'en'] as const)('is refused in a sentence, and nothing is saved (%s)', async (lang) => {
    const { book, files, said, saved } = begin(lang);
    book.calculationMode = 'Manual';
    await files.save();
    expect(said()).toBe(say(lang, 'beingBuilt'));
    await files.exportSheet();
    expect(said()).toBe(say(lang, 'beingBuilt'));
    expect(saved).toEqual([]);
  });

  it('goes well once it is built', async () => {
    const { book, files, said, saved } = begin('en');
    book.calculationMode = 'Manual';
    await files.save();
    book.calculationMode = 'Automatic';
    await files.save();
    expect(said()).toContain('Saved model.xlsx');
    await files.exportSheet();
    expect(saved).toEqual(['model.xlsx', 'model-Sheet1.xlsx']);
  });
});

describe('saving while values are still being computed', () => {
  it('waits for them, and says so', async () => {
    let isDone = (): void => undefined;
    const { book, files, said, saved } = begin('en', {
      isComputing: true,
      computed: () =>
        new Promise<void>((resolve) => {
          isDone = resolve;
        }),
    });
    const saving = files.save();
    expect(said()).toBe(say('en', 'computing'));
    expect(saved).toEqual([]);
    enter(book, book.sheets[0]!, areaOf('A1')!, 13, 'values');
    isDone();
    await saving;
    expect(saved).toEqual(['model.xlsx']);
  });
});
