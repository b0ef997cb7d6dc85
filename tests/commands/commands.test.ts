import { describe, expect, it } from 'vitest';
import { commands, register, type ActionId, type PageRequest } from '../../src/commands';

/** A pane that writes down what it is asked to show. */
const pane = () => {
  const shown: PageRequest[] = [];
  return { shown, show: (request: PageRequest) => Promise.resolve(void shown.push(request)) };
};

const PAGES: readonly [ActionId, PageRequest['page'], PageRequest['about']][] = [
  ['build', 'build', undefined],
  ['check', 'checks', undefined],
  ['explain', 'explain', 'selection'],
  ['closeGap', 'gap', undefined],
  ['risk', 'risk', undefined],
  ['report', 'report', undefined],
];

describe('a button of the ribbon', () => {
  it.each(PAGES)('%s opens the page %s', async (action, page, about) => {
    const door = pane();
    await commands[action](door);
    expect(door.shown).toEqual([{ page, about }]);
  });

  it('has its page listed here', () => {
    expect(PAGES.map(([action]) => action)).toEqual(Object.keys(commands));
  });

  it('that cannot show the pane says so to whoever called it', async () => {
    const refused = new Error('no pane in this host');
    await expect(commands.check({ show: () => Promise.reject(refused) })).rejects.toBe(refused);
  });
});

describe('registering', () => {
  it('makes every command known under its name, with the pane it opens', async () => {
    const door = pane();
    const known = new Map<string, () => Promise<void>>();
    register((id, run) => known.set(id, run), door);
    expect([...known.keys()]).toEqual(Object.keys(commands));
    await known.get('risk')?.();
    expect(door.shown).toEqual([{ page: 'risk', about: undefined }]);
  });
});
