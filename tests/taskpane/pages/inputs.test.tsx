// @vitest-environment jsdom
import { act, cleanup, configure, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import type { Place } from '../../../src/excel';
import { faults } from '../axe';
import type { MemoryGateway } from '../memory-gateway';
import { openPane } from '../pane';

afterEach(cleanup);

// A part holds hundreds of elements, and nothing on this page is hidden but there: looking for it takes most of the time.
configure({ defaultHidden: true });

/** Cells of the example's land sheet. */
const FLOOR_PRICE: Place = { sheet: '输入-土地', row: 18, column: 11 };
const LAG: Place = { sheet: '输入-土地', row: 13, column: 1 };

/** The box of a field; its label carries the mark of what must be filled in. */
const labelled = (label: string): RegExp => new RegExp(`^${label}\\*?$`);
const box = (label: string): HTMLInputElement =>
  screen.getByLabelText(labelled(label), { selector: 'input' });
const findBox = async (label: string): Promise<HTMLInputElement> =>
  screen.findByLabelText(labelled(label), { selector: 'input' });

const paneOn = async (part: string, example = 'timing-gap', lang: 'zh' | 'en' = 'zh') => {
  const pane = await openPane(example, { page: 'inputs', lang });
  const user = userEvent.setup({ pointerEventsCheck: 0 });
  await user.selectOptions(
    await screen.findByRole('combobox', { name: { zh: '部分', en: 'Part' }[lang] }),
    part,
  );
  return { ...pane, user };
};

/** The user types into the sheet. */
const userTypes = async (gateway: MemoryGateway, ...typed: Parameters<MemoryGateway['userTypes']>) =>
  act(async () => Promise.resolve(gateway.userTypes(...typed)));

describe('the inputs page', () => {
  it('shows a part as its sheet has it: sections, fields with unit and range, one record of each list', async () => {
    await paneOn('土地');
    expect(await screen.findByRole('button', { name: '土地出让与留用' })).toBeTruthy();
    const parcels = await screen.findByRole('region', { name: '出让地块' });
    expect(within(parcels).getByRole('textbox', { name: '楼面价' })).toBeTruthy();
    expect(screen.getByRole('region', { name: '土地价款分期' })).toBeTruthy();
    expect(box('国库拨付时滞')).toHaveProperty('value', '3');
    expect(screen.getAllByText(/0–240；必填/).length).toBeGreaterThan(0);
  });

  it('writes what is typed into the cell, and the lights follow', async () => {
    const { user, gateway, session } = await paneOn('土地');
    const lag = await findBox('国库拨付时滞');
    const { revision } = session.state();
    await user.clear(lag);
    await user.type(lag, '６{Enter}');
    await waitFor(() => expect(gateway.entered).toEqual([{ ...LAG, value: { kind: 'number', value: '6' } }]));
    await waitFor(() => expect(session.state().revision).toBeGreaterThan(revision));
    await waitFor(() => expect(box('国库拨付时滞').value).toBe('6'));
  });

  it('takes money as people write it, and says the amount in the unit they speak', async () => {
    const { user, gateway } = await paneOn('土地');
    const cost = await findBox('征地拆迁成本');
    await user.clear(cost);
    await user.type(cost, '1.2亿{Enter}');
    await waitFor(() => expect(gateway.entered[0]?.value).toEqual({ kind: 'number', value: '120000000' }));
    await waitFor(() => expect(box('征地拆迁成本').value).toBe('120,000,000'));
    expect(screen.getByText('1.20 亿元')).toBeTruthy();
  });

  it('refuses what the field cannot be, beside the field, and writes nothing', async () => {
    const { user, gateway } = await paneOn('土地');
    const lag = await findBox('国库拨付时滞');
    await user.clear(lag);
    await user.type(lag, '-2');
    await user.tab();
    const said = await screen.findByText(/^-2 为负数。此项不能为负/);
    expect(lag.getAttribute('aria-describedby')?.split(' ')).toContain(said.closest('[id]')?.id);
    expect(lag.getAttribute('aria-invalid')).toBe('true');
    expect(gateway.entered).toEqual([]);
    await user.click(lag);
    await user.keyboard('{Escape}');
    expect(lag).toHaveProperty('value', '3');
  });

  it('enters a choice in the workbook’s own words, whatever language the pane speaks', async () => {
    const { user, gateway, session } = await paneOn('土地');
    await act(async () => session.speak('en'));
    const mode = await screen.findByRole('combobox', { name: 'Retention mode' });
    await user.selectOptions(mode, 'Literal');
    await waitFor(() => expect(gateway.entered[0]?.value).toEqual({ kind: 'text', value: '字面口径' }));
  });

  it('follows the sheet, but leaves alone what is being typed and says so', async () => {
    const { user, gateway } = await paneOn('土地');
    const price = await findBox('楼面价');
    await userTypes(gateway, FLOOR_PRICE, { kind: 'number', value: '7777' });
    await waitFor(() => expect(box('楼面价').value).toBe('7,777'));
    await user.clear(price);
    await user.type(price, '88');
    await userTypes(gateway, FLOOR_PRICE, { kind: 'number', value: '6666' });
    expect(await screen.findByText(/您编辑时，工作表中已改为“6,666”/)).toBeTruthy();
    expect(price).toHaveProperty('value', '88');
    await user.keyboard('{Escape}');
    expect(price).toHaveProperty('value', '6,666');
  });

  it('jumps to the cell of a field', async () => {
    const { user, gateway } = await paneOn('土地');
    await user.click(await screen.findByRole('button', { name: '转到 输入-土地!B14' }));
    expect(gateway.selected.at(-1)).toEqual(LAG);
  });

  it('stays open while the inputs are wrong: what is wrong stands beside its field with what was typed', async () => {
    const { user, gateway, session } = await paneOn('土地');
    await findBox('国库拨付时滞');
    await userTypes(gateway, LAG, { kind: 'text', value: '三个月' });
    await waitFor(() => expect(session.state().document.kind).toBe('problems'));
    await waitFor(() => expect(box('国库拨付时滞').value).toBe('三个月'));
    expect(screen.getAllByText(/“三个月”不是数字/)).toHaveLength(2);
    const lag = box('国库拨付时滞');
    await user.clear(lag);
    await user.type(lag, '3{Enter}');
    await waitFor(() => expect(session.state().document.kind).toBe('open'));
  });

  it('leads from a fault to its form, in whatever part it is', async () => {
    const { user, gateway } = await paneOn('项目');
    await findBox('项目名称');
    await userTypes(gateway, LAG, { kind: 'text', value: '三个月' });
    await user.click(await screen.findByRole('button', { name: '在表单中改：land.treasuryLag' }));
    await waitFor(() => expect(document.activeElement).toBe(box('国库拨付时滞')));
  });

  it('finds a field by a word of either language, or its path, and goes there', async () => {
    const { user } = await paneOn('项目');
    const search = await screen.findByRole('searchbox', { name: '查找输入项' });
    await user.type(search, 'treasury');
    await user.click(await screen.findByRole('button', { name: '土地出让与留用 · 国库拨付时滞' }));
    await waitFor(() => expect(document.activeElement).toBe(box('国库拨付时滞')));
    await user.type(search, 'parcels[[0].price');
    expect(await screen.findByText(/没有这样的输入项/)).toBeTruthy();
    await user.clear(search);
    await user.type(search, 'parcels[[0].floorprice');
    expect(await screen.findByRole('button', { name: '出让地块 · 北地块 · 楼面价' })).toBeTruthy();
    await user.clear(search);
    await user.type(search, '年利率');
    await user.click(await screen.findByRole('button', { name: '融资 · 年利率' }));
    await waitFor(() =>
      expect(document.activeElement).toBe(screen.getByRole('button', { name: '新增：融资' })),
    );
  });

  it('says so where nothing is found', async () => {
    const { user } = await paneOn('项目');
    await user.type(await screen.findByRole('searchbox', { name: '查找输入项' }), '没有的东西');
    expect(await screen.findByText(/没有这样的输入项/)).toBeTruthy();
  });

  it('takes an edit back', async () => {
    const { user, gateway } = await paneOn('土地');
    const lag = await findBox('国库拨付时滞');
    await user.clear(lag);
    await user.type(lag, '6{Enter}');
    await user.click(await screen.findByRole('button', { name: '撤回：土地出让与留用 · 国库拨付时滞' }));
    await waitFor(() =>
      expect(gateway.entered.at(-1)).toEqual({ ...LAG, value: { kind: 'number', value: '3' } }),
    );
    await waitFor(() => expect(screen.queryByRole('region', { name: '本次改动' })).toBeNull());
    await waitFor(() => expect(box('国库拨付时滞').value).toBe('3'));
  });

  it('collects a duplicated record, leaves the workbook as it is, and builds after asking', async () => {
    const { user, gateway, session } = await paneOn('土地');
    const parcels = await screen.findByRole('region', { name: '出让地块' });
    await user.click(within(parcels).getByRole('button', { name: '出让地块：更多操作' }));
    await user.click(await screen.findByRole('menuitem', { name: '复制' }));
    expect(await screen.findByRole('heading', { name: '已收集 1 处改动，工作簿还没有变' })).toBeTruthy();
    expect(await within(parcels).findByText('第 2 条，共 2 条')).toBeTruthy();
    const name = within(parcels).getByRole('textbox', { name: '地块' });
    expect(name).toHaveProperty('value', '北地块（副本）');
    await user.clear(name);
    await user.type(name, '南地块{Enter}');
    expect(await screen.findByText(/改为 南地块$/)).toBeTruthy();
    expect(gateway.entered).toEqual([]);
    await user.click(screen.getByRole('button', { name: '生成工作簿' }));
    await user.click(await screen.findByRole('button', { name: '重新生成' }));
    await waitFor(() => expect(session.state().notice?.said.zh).toBe('工作簿已按改动重新生成。'));
    const project = (await session.engine.project()) as { land: { parcels: { name: string }[] } };
    expect(project.land.parcels.map((parcel) => parcel.name)).toEqual(['北地块', '南地块']);
    expect(await screen.findByText('第 2 条，共 2 条')).toBeTruthy();
    expect(screen.queryByRole('button', { name: '生成工作簿' })).toBeNull();
  });

  it('says what a new record still needs, and builds nothing before', async () => {
    const { user } = await paneOn('补助与资本金');
    await user.click(await screen.findByRole('button', { name: '补助' }));
    await user.click(await screen.findByRole('button', { name: '新增：补助资金' }));
    expect(await screen.findByText(/^收集的改动还有 \d+ 处问题/)).toBeTruthy();
    expect(screen.getByRole('button', { name: '生成工作簿' })).toHaveProperty('disabled', true);
    await user.click(screen.getByRole('button', { name: '全部放弃' }));
    await waitFor(() => expect(screen.queryByRole('button', { name: '全部放弃' })).toBeNull());
    const grants = await screen.findByRole('region', { name: '补助资金' });
    expect(await within(grants).findByText('第 1 条，共 1 条')).toBeTruthy();
  });

  it('warns when the sheets got other records while changes were collected', async () => {
    const { user, gateway } = await paneOn('土地');
    const parcels = await screen.findByRole('region', { name: '出让地块' });
    await user.click(within(parcels).getByRole('button', { name: '出让地块：更多操作' }));
    await user.click(await screen.findByRole('menuitem', { name: '复制' }));
    await userTypes(gateway, { ...FLOOR_PRICE, column: 0 }, { kind: 'text', value: '东地块' });
    expect(await screen.findByText(/工作表中的记录有增删或改名/)).toBeTruthy();
    expect(screen.getByRole('button', { name: '生成工作簿' })).toHaveProperty('disabled', true);
    await user.click(screen.getByRole('button', { name: '确认对应，继续' }));
    expect(screen.getByRole('button', { name: '生成工作簿' })).toHaveProperty('disabled', false);
  });

  it('asks for building again once a choice has come to want other rows', async () => {
    const { user, session } = await paneOn('土地');
    const parcels = await screen.findByRole('region', { name: '出让地块' });
    await user.selectOptions(within(parcels).getByRole('combobox', { name: '确定性' }), '预期');
    await user.click(await screen.findByRole('button', { name: '重新生成工作簿' }));
    await waitFor(() => expect(session.state().task).toBeUndefined());
    await waitFor(() => expect(screen.queryByRole('button', { name: '重新生成工作簿' })).toBeNull());
  });

  it('goes through records by keyboard', async () => {
    const { user } = await paneOn('成本');
    const costs = await screen.findByRole('region', { name: '成本费用' });
    within(costs).getByRole('button', { name: '成本费用：下一条' }).focus();
    await user.keyboard('{Enter}');
    expect(await within(costs).findByText(/^第 2 条/)).toBeTruthy();
    within(costs).getByRole('button', { name: '成本费用：上一条' }).focus();
    await user.keyboard(' ');
    expect(await within(costs).findByText(/^第 1 条/)).toBeTruthy();
  });

  it('shows households as a number, with the way to their sheet and the import', async () => {
    const { user, gateway, session } = await paneOn('征收安置', 'ditang-finance');
    const households = await screen.findByRole('region', { name: '一户一表' });
    expect(within(households).getByText(/^共 5 条住户记录/)).toBeTruthy();
    await user.click(within(households).getByRole('button', { name: '转到一户一表' }));
    expect(gateway.selected.at(-1)?.sheet).toBe('一户一表');
    await user.click(within(households).getByRole('button', { name: '到“开始”页导入 CSV' }));
    expect(session.state().page).toBe('start');
  });

  it.each(['zh', 'en'] as const)('has no fault that axe would find (%s)', async (lang) => {
    const { container } = await paneOn({ zh: '融资', en: 'Facilities' }[lang], 'ditang-finance', lang);
    await screen.findByRole('button', { name: { zh: '融资', en: 'Facilities' }[lang] });
    expect(await faults(container)).toEqual([]);
  });
});
