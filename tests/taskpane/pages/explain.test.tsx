// @vitest-environment jsdom
import { act, cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import type { Place } from '../../../src/excel';
import { faults } from '../axe';
import { openPane } from '../pane';

afterEach(cleanup);

/** Closing cash of construction in May 2025, the lowest point of the example. */
const LOWEST: Place = { sheet: '资金账户', row: 37, column: 23 };

const paneAt = async (place: Place | undefined, lang: 'zh' | 'en' = 'zh') => {
  const pane = await openPane('timing-gap', { page: 'explain', lang });
  if (place !== undefined) await act(async () => Promise.resolve(pane.gateway.userSelects(place)));
  return { ...pane, user: userEvent.setup() };
};

describe('the explain page', () => {
  it('says how to begin while nothing is selected', async () => {
    await paneAt(undefined);
    expect(await screen.findByText(/^在工作簿里选中一个数字/)).toBeTruthy();
  });

  it('explains the selected cell: value, sentence, precedents with their cells', async () => {
    await paneAt(LOWEST);
    expect(await screen.findByRole('heading', { name: '期末现金' })).toBeTruthy();
    expect(screen.getByText(/^期末现金，2025年5月：−749.03 万元 = /)).toBeTruthy();
    const precedents = screen.getByRole('region', { name: '由这些数算出' });
    expect(within(precedents).getAllByRole('listitem')).toHaveLength(2);
    expect(within(precedents).getByRole('button', { name: '转到 资金账户!X37' })).toBeTruthy();
  });

  it('follows the selection, and stays where it is once pinned', async () => {
    const { gateway, user } = await paneAt(LOWEST);
    await screen.findByRole('heading', { name: '期末现金' });
    await act(async () => Promise.resolve(gateway.userSelects({ ...LOWEST, row: 33 })));
    await screen.findByRole('heading', { name: '期末现金（转出前）' });
    await user.click(screen.getByRole('button', { name: '不跟随所选单元格' }));
    await act(async () => Promise.resolve(gateway.userSelects(LOWEST)));
    expect(screen.getByRole('heading', { name: '期末现金（转出前）' })).toBeTruthy();
  });

  it('steps into a precedent by keyboard and comes back by the trail', async () => {
    const { user } = await paneAt(LOWEST);
    const precedents = await screen.findByRole('region', { name: '由这些数算出' });
    const into = within(precedents).getByRole('button', { name: '说明：期末现金（转出前） 2025年5月' });
    into.focus();
    await user.keyboard('{Enter}');
    await screen.findByRole('heading', { name: '期末现金（转出前）' });
    await user.click(screen.getByRole('button', { name: '期末现金 2025年5月' }));
    await screen.findByRole('heading', { name: '期末现金' });
    expect(screen.queryByRole('navigation', { name: '来路' })).toBeNull();
  });

  it('goes straight to the largest cause, an input with its cell, and keeps the way', async () => {
    const { user } = await paneAt(LOWEST);
    await user.click(
      await screen.findByRole('button', { name: '直达最大原因：成本：主体封顶节点结算款 · 金额' }),
    );
    const input = await screen.findByRole('region', { name: '输入' });
    expect(within(input).getByRole('button', { name: /^转到 输入-成本!/ })).toBeTruthy();
    const trail = screen.getByRole('navigation', { name: '来路' });
    expect(within(trail).getAllByRole('button')).toHaveLength(4);
    await user.click(within(trail).getByRole('button', { name: '显示来路的全部 12 步' }));
    expect(within(trail).getAllByRole('button')).toHaveLength(12);
    await user.click(within(trail).getByRole('button', { name: '净流量 2025年5月' }));
    expect(await screen.findByRole('heading', { name: '净流量' })).toBeTruthy();
  });

  it('turns to the period before and after', async () => {
    const { user } = await paneAt(LOWEST);
    await user.click(await screen.findByRole('button', { name: '上一期 2025年4月' }));
    expect(await screen.findByText('2025年4月')).toBeTruthy();
    expect(screen.getByText(/^期末现金，2025年4月：/)).toBeTruthy();
  });

  it('jumps to the cell of a precedent', async () => {
    const { user, gateway } = await paneAt(LOWEST);
    await user.click(await screen.findByRole('button', { name: '转到 资金账户!X37' }));
    expect(gateway.selected.at(-1)).toEqual({ sheet: '资金账户', row: 36, column: 23 });
  });

  it('names an input with its record, its source and who reads it', async () => {
    await paneAt({ sheet: '输入-土地', row: 18, column: 11 });
    expect(await screen.findByText('北地块 · 楼面价')).toBeTruthy();
    expect(screen.getByText('来源：示例')).toBeTruthy();
    expect(screen.getByRole('button', { name: '说明：减免前价款' })).toBeTruthy();
  });

  it('shows what another page asked for, until a cell is selected', async () => {
    const { session, gateway } = await paneAt(undefined);
    await act(async () =>
      Promise.resolve(session.show({ page: 'explain', row: 'overall.endingSurplus', period: undefined })),
    );
    await screen.findByRole('heading', { name: '全周期盈亏' });
    await act(async () => Promise.resolve(gateway.userSelects(LOWEST)));
    expect(await screen.findByRole('heading', { name: '期末现金' })).toBeTruthy();
  });

  it('says of a cell of the user’s own that the model does not compute it', async () => {
    await paneAt({ sheet: '草稿', row: 0, column: 0 });
    expect(await screen.findByText(/^这个单元格在您自己的工作表里/)).toBeTruthy();
  });

  it.each(['zh', 'en'] as const)('has no fault that axe would find (%s)', async (lang) => {
    const sheet = { zh: '资金账户', en: 'Accounts' }[lang];
    const { container } = await paneAt({ ...LOWEST, sheet }, lang);
    await screen.findByRole('region', { name: { zh: '由这些数算出', en: 'Computed from' }[lang] });
    expect(await faults(container)).toEqual([]);
  });
});
