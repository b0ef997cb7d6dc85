// @vitest-environment jsdom
import { act, cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { faults } from '../axe';
import type { MemoryGateway } from '../memory-gateway';
import { openPane } from '../pane';

afterEach(cleanup);

const openPolicy = async (example = 'timing-gap', lang: 'zh' | 'en' = 'zh') => ({
  ...(await openPane(example, { page: 'policy', lang })),
  user: userEvent.setup(),
});

const openParameter = async (id: string, example?: string) => {
  const pane = await openPolicy(example);
  await act(async () => Promise.resolve(pane.session.show({ page: 'policy', parameter: id })));
  return pane;
};

const fill = async (
  user: ReturnType<typeof userEvent.setup>,
  value: string,
  reason: string,
): Promise<void> => {
  const typed = await screen.findByRole('textbox', { name: '取值' });
  await user.clear(typed);
  await user.type(typed, value);
  const because = screen.getByRole('textbox', { name: '理由' });
  await user.clear(because);
  if (reason !== '') await user.type(because, reason);
  await user.click(screen.getByRole('button', { name: '写入项目取值' }));
};

/** What stands in the cells of a sheet. */
const cellsOf = ({ file }: MemoryGateway, name: string) =>
  [...(file?.sheets.find((sheet) => sheet.name === name)?.cells ?? [])].flatMap(([row, cells]) =>
    [...cells].map(([column, cell]) => ({ place: { sheet: name, row, column }, value: cell.value?.value })),
  );

describe('the policy page', () => {
  it('lists the packs in their order with jurisdiction, and the parameters by subject', async () => {
    const { user } = await openPolicy();
    const packs = within(await screen.findByRole('region', { name: /^执行的政策包/ })).getAllByRole(
      'listitem',
    );
    expect(packs.map((pack) => pack.textContent)).toEqual([
      expect.stringMatching(/^国家 国家/),
      expect.stringMatching(/^浙江2019 省/),
      expect.stringMatching(/^浙江2020 省/),
      expect.stringMatching(/^通用方案模板 方案/),
    ]);
    expect(screen.queryByRole('button', { name: '保障性安居工程资金计提比例' })).toBeNull();
    await user.click(screen.getByRole('button', { name: /^土地（\d+）$/ }));
    const line = screen.getByRole('button', { name: '保障性安居工程资金计提比例' }).closest('li');
    expect(line?.textContent).toContain('10.00%');
    expect(line?.textContent).toContain('财综〔2010〕95号');
    expect(line?.textContent).toContain('已核对官方文本');
  });

  it('finds a parameter by name, document or id, and says so when there is none', async () => {
    const { user } = await openPolicy();
    const search = await screen.findByRole('searchbox', { name: /^按名称/ });
    await user.type(search, '财综〔2010〕95号');
    expect(await screen.findByRole('button', { name: '保障性安居工程资金计提比例' })).toBeTruthy();
    await user.clear(search);
    await user.type(search, 'zzz');
    expect(await screen.findByText(/^没有符合的参数/)).toBeTruthy();
  });

  it('shows the open ones visibly open, and what waits for them', async () => {
    const { user } = await openPolicy();
    await user.click(await screen.findByRole('button', { name: /^待定 \d+$/ }));
    const line = screen.getByRole('button', { name: '建设盈余纳入运营基金比例' }).closest('li');
    expect(line?.textContent).toContain('待定');
    await user.click(screen.getByRole('button', { name: '建设盈余纳入运营基金比例' }));
    const blocked = await screen.findByRole('region', { name: '待定的后果' });
    expect(within(blocked).getByText('转入运营基金')).toBeTruthy();
  });

  it('shows a parameter with clause, every pack’s value, and the rows that read it', async () => {
    const { user, session } = await openParameter('land.housingRate');
    expect(await screen.findByRole('heading', { name: '保障性安居工程资金计提比例' })).toBeTruthy();
    expect(screen.getAllByText(/财综〔2010〕95号/).length).toBeGreaterThan(0);
    const values = screen.getByRole('region', { name: '各政策包怎么规定' });
    expect(within(values).getByText('国家 5.00%')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: '说明：保障性安居工程资金' }));
    expect(session.state()).toMatchObject({ page: 'explain', asked: { row: 'land.north.housingFund' } });
  });

  it('says of a parameter that no chosen pack has how to get it, and goes back to the list', async () => {
    const { user } = await openParameter('no.such');
    expect(await screen.findByText(/^所选政策包里没有参数 no\.such/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: '全部参数' }));
    expect(await screen.findByRole('searchbox')).toBeTruthy();
  });
});

describe('the project’s own value', () => {
  it('is written to the policy sheet with its reason, and the model follows', async () => {
    const { user, gateway, session } = await openParameter('land.housingRate');
    await fill(user, '12%', '市政府批复');
    expect(await screen.findByText(/^现在取 12\.00%（政策值 10\.00%），理由：市政府批复/)).toBeTruthy();
    expect(gateway.entered.map(({ value }) => value)).toEqual([
      { kind: 'number', value: '0.12' },
      { kind: 'text', value: '市政府批复' },
    ]);
    expect(gateway.entered.every(({ sheet }) => sheet === '依据')).toBe(true);
    expect(session.state().document.kind).toBe('open');
  });

  it('goes back to the policy value', async () => {
    const { user, gateway } = await openParameter('operation.publicUseShare', 'wenzhou-mixed');
    await user.click(await screen.findByRole('button', { name: /^恢复政策值/ }));
    expect(await screen.findByText(/^与政策值不同时在这里改写/)).toBeTruthy();
    expect(gateway.entered.map(({ value }) => value)).toEqual([undefined, undefined]);
  });

  it.each([
    ['没有理由', '12', '', /^请写明理由/],
    ['不是数', '一成', '批复', /^请填一个数/],
    ['超出范围', '120', '批复', /^超出范围，应在 0% – 100% 之内/],
  ])('is refused, and nothing written: %s', async (_, value, reason, sentence) => {
    const { user, gateway } = await openParameter('land.housingRate');
    await fill(user, value, reason);
    expect(await screen.findByText(sentence)).toBeTruthy();
    expect(gateway.entered).toEqual([]);
  });

  it('of a parameter without a line on the sheet builds the workbook again, once that is agreed', async () => {
    const { user, gateway, session } = await openParameter('land.housingRate');
    await screen.findByRole('heading', { name: '保障性安居工程资金计提比例' });
    const id = cellsOf(gateway, '依据').find(({ value }) => value === 'land.housingRate');
    await act(async () => Promise.resolve(gateway.userTypes(id!.place, undefined)));
    await session.refresh();
    await fill(user, '12', '市政府批复');
    const dialog = await screen.findByRole('alertdialog', { name: '重建工作簿？' });
    expect(gateway.entered).toEqual([]);
    await user.click(within(dialog).getByRole('button', { name: '重建' }));
    expect(await screen.findByText(/^现在取 12\.00%/)).toBeTruthy();
  });
});

it.each(['zh', 'en'] as const)(
  'has no fault that axe would find, in the list and in full (%s)',
  async (lang) => {
    const { container, user, session } = await openPolicy('timing-gap', lang);
    await user.click(await screen.findByRole('button', { name: { zh: /^土地（/, en: /^Land \(/ }[lang] }));
    expect(await faults(container)).toEqual([]);
    await act(async () => Promise.resolve(session.show({ page: 'policy', parameter: 'land.housingRate' })));
    await screen.findByRole('region', { name: { zh: '项目取值', en: 'Value of the project' }[lang] });
    expect(await faults(container)).toEqual([]);
  },
);
