// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { EXAMPLE_IDS } from '../../../src/taskpane/pages/start/examples';
import { writeWorkbook } from '../../../src/xlsx';
import { faults } from '../axe';
import { exampleWorkbook, openPane } from '../pane';

afterEach(cleanup);

/** jsdom's own files cannot be read. */
const fileOf = (name: string, content: string | Uint8Array): File => {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content);
  return Object.assign(new File([], name), { arrayBuffer: async () => Promise.resolve(bytes.buffer) });
};

const choose = async (file: File): Promise<void> => {
  await userEvent.upload(screen.getByLabelText<HTMLInputElement>('选择文件…', { selector: 'input' }), file);
};

const json = (name: string): string => readFileSync(`examples/${name}.json`, 'utf8');

const CSV = [
  '户号,产权,用途,建筑面积,评估单价,安置方式,签约月份,户数,增购,装修,新房装修,搬迁月份',
  '甲,私有产权,住宅,81.71,9560,安置,5,1,否,64000,0,7',
  '乙,私有产权,住宅,60.5,9560,货币,5,1,否,0,0,7',
].join('\n');

describe('the start page', () => {
  it('offers every example there is', () => {
    const files = readdirSync('examples').filter((name) => name.endsWith('.json'));
    expect([...EXAMPLE_IDS].sort()).toEqual(files.map((name) => name.replace(/\.json$/, '')).sort());
  });

  it('builds an example into an empty workbook, after it has been looked at', async () => {
    const { gateway, session } = await openPane(undefined, { page: 'start' });
    await userEvent.click(screen.getByRole('button', { name: '时点缺口：土地回款晚一个月' }));
    expect(await screen.findByRole('heading', { name: /^可以生成：土地回款晚一个月/ })).toBeTruthy();
    expect(gateway.file).toBeUndefined();
    await userEvent.click(screen.getByRole('button', { name: '生成到本工作簿' }));
    await waitFor(() => expect(session.state().page).toBe('home'), { timeout: 20_000 });
    expect(gateway.file?.sheets.some(({ name }) => name === '输入-土地')).toBe(true);
  });

  it('imports a project file, and leaves what is there when the user thinks better of it', async () => {
    const { gateway, session } = await openPane('timing-gap', { page: 'start' });
    const before = gateway.file;
    await choose(fileOf('another.json', json('shortfall')));
    expect(await screen.findByRole('heading', { name: /^可以生成：重运营/ })).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: '不用了' }));
    session.open('home');
    expect(await screen.findByRole('heading', { name: '建设期：有条件平衡' })).toBeTruthy();
    expect(gateway.file).toBe(before);
  });

  it('imports a workbook of ours dropped on it', async () => {
    await openPane(undefined, { page: 'start' });
    const file = fileOf('model.xlsx', writeWorkbook(exampleWorkbook('timing-gap', { lang: 'zh' })));
    fireEvent.drop(screen.getByRole('group', { name: '从文件导入' }), { dataTransfer: { files: [file] } });
    expect(await screen.findByRole('heading', { name: /^可以生成：土地回款晚一个月/ })).toBeTruthy();
  });

  it('asks before another model takes the place of the one in the workbook', async () => {
    const { gateway, session } = await openPane('timing-gap', { page: 'start' });
    gateway.check = { replaces: ['输入-土地', '平衡'], ownCells: [] };
    await choose(fileOf('another.json', json('shortfall')));
    await userEvent.click(await screen.findByRole('button', { name: '生成到本工作簿' }));
    const dialog = within(await screen.findByRole('alertdialog'));
    expect(dialog.getByText(/将重写由本加载项生成的 2 张工作表/)).toBeTruthy();
    await userEvent.click(dialog.getByRole('button', { name: '取消' }));
    await waitFor(() => expect(session.state().task).toBeUndefined());
    session.open('home');
    expect(await screen.findByRole('heading', { name: '建设期：有条件平衡' })).toBeTruthy();
  });

  it('tells everything that is wrong with a file, by path, and imports nothing', async () => {
    const { gateway } = await openPane(undefined, { page: 'start' });
    const broken = JSON.parse(json('timing-gap')) as { project: Record<string, unknown> };
    broken.project.startMonth = 'soon';
    await choose(fileOf('broken.json', JSON.stringify(broken)));
    expect(
      await screen.findByRole('heading', { name: /broken.json 有 \d+ 处问题，没有导入任何内容/ }),
    ).toBeTruthy();
    expect(screen.getByText(/project\.startMonth/)).toBeTruthy();
    expect(gateway.file).toBeUndefined();
  });

  it('merges households from CSV into the open project', async () => {
    await openPane('lixian-renewal', { page: 'start' });
    await choose(fileOf('住户.csv', CSV));
    expect(await screen.findByText(/ 2 户住户$/)).toBeTruthy();
  });

  it('tells what is wrong with households by line', async () => {
    await openPane('lixian-renewal', { page: 'start' });
    await choose(fileOf('住户.csv', CSV.replace('60.5', '很大')));
    expect(await screen.findByText(/第 3 行/)).toBeTruthy();
  });

  it('says so when the browser does not give up a file', async () => {
    await openPane(undefined, { page: 'start' });
    const file = Object.assign(fileOf('a.json', ''), {
      arrayBuffer: async () => Promise.reject(new Error('it was moved')),
    });
    await choose(file);
    expect(await screen.findByText(/无法读取 a.json：it was moved/)).toBeTruthy();
  });

  it('says that households need a project first', async () => {
    await openPane(undefined, { page: 'start' });
    await choose(fileOf('住户.csv', CSV));
    expect(await screen.findByText(/请先新建或导入项目/)).toBeTruthy();
  });

  it('fills in a new model group by group, by keyboard, and keeps it while another page is looked at', async () => {
    const { session } = await openPane(undefined, { page: 'start' });
    await userEvent.click(screen.getByRole('button', { name: /^空白/ }));
    const left = async (): Promise<number> =>
      Number(/\d+/.exec((await screen.findByText(/^还有 \d+ 项$/)).textContent)?.[0]);
    const atFirst = await left();
    expect(atFirst).toBeGreaterThan(30);
    const name = screen.getByRole('textbox', { name: '项目名称' });
    name.focus();
    await userEvent.keyboard('新项目{Tab}');
    await waitFor(async () => expect(await left()).toBe(atFirst - 1));
    session.open('settings');
    session.open('start');
    expect((await screen.findByRole('textbox', { name: '项目名称' })).getAttribute('value')).toBe('新项目');
    expect(screen.getByRole('button', { name: '生成到本工作簿' }).getAttribute('aria-disabled')).toBe('true');
  });

  it.each(['zh', 'en'] as const)('has nothing that axe finds wrong (%s)', async (lang) => {
    const { container } = await openPane(undefined, { page: 'start', lang });
    expect(await faults(container)).toEqual([]);
  });

  it.each(['zh', 'en'] as const)('nor does a new model that is being filled in (%s)', async (lang) => {
    const { container, session } = await openPane(undefined, { page: 'start', lang });
    session.drafting({ kind: 'blank', typed: {} });
    await screen.findByRole('status');
    expect(await faults(container)).toEqual([]);
  });
});
