// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { GatewayError } from '../../../src/excel';
import { faults } from '../axe';
import { openPane } from '../pane';

afterEach(cleanup);

const openChecks = async (lang: 'zh' | 'en' = 'zh') => {
  const user = userEvent.setup();
  return { ...(await openPane('timing-gap', { page: 'checks', lang })), user };
};

/** The failing check of that name. */
const failed = async (name: string): Promise<HTMLElement> => {
  const heading = await screen.findByRole('heading', { level: 3, name });
  const item = heading.closest('li');
  if (item === null) throw new Error(`${name} stands in no list.`);
  return item;
};

const CASH = '建设期现金不低于最低现金';

describe('the checklist', () => {
  it('says of a failing check by how much, when, why, by which clause and what to do', async () => {
    await openChecks();
    const check = within(await failed(CASH));
    expect(check.getByText('! 整改')).toBeTruthy();
    expect(check.getByText('−749.03 万元')).toBeTruthy();
    expect(check.getByText('2025年5月')).toBeTruthy();
    expect(check.getByText('某期现金低于最低现金')).toBeTruthy();
    expect(check.getByText('提前落实资金、推迟支出或增加备用额度')).toBeTruthy();
    expect(check.getByText('本模型的口径（docs/conventions.md）')).toBeTruthy();
  });

  it('lists errors before warnings before notes', async () => {
    await openChecks();
    const region = await screen.findByRole('region', { name: '未通过' });
    const badges = within(region).getAllByText(/^[!·✕] (整改|提示|否决)$/);
    expect(badges.map(({ textContent }) => textContent)).toEqual([
      '! 整改',
      '· 提示',
      '· 提示',
      '· 提示',
      '· 提示',
    ]);
  });

  it('jumps to the cell where a check is worst, and explains its number', async () => {
    const { gateway, session, user } = await openChecks();
    const check = within(await failed(CASH));
    await user.click(check.getByRole('button', { name: /^转到 资金账户!/ }));
    expect(gateway.selected.at(-1)).toMatchObject({ sheet: '资金账户', column: 23 });
    await user.click(check.getByRole('button', { name: `说明这个数：${CASH}` }));
    expect(session.state()).toMatchObject({
      page: 'explain',
      asked: { row: 'construction.cashInPeriod', period: '2025-05' },
    });
  });

  it('leads from a tax that is left out to its switch', async () => {
    const { gateway, user } = await openChecks();
    const check = within(await failed('土地增值税未计'));
    await user.click(check.getByRole('button', { name: /^转到 输入-项目!/ }));
    const { sheet, row, column } = gateway.selected.at(-1)!;
    const cells = gateway.file?.sheets.find(({ name }) => name === sheet)?.cells.get(row);
    expect(cells?.get(column)?.value?.value).toBe('否');
  });

  it('leads from the clause of a check to the policy parameter', async () => {
    const { session, user } = await openChecks();
    const check = within(await failed('物业经营用房租金覆盖基础物业服务'));
    await user.click(check.getByRole('button', { name: /^查看依据：/ }));
    expect(session.state().asked).toMatchObject({ page: 'policy' });
  });

  it('shows only the weights that are chosen, by keyboard too', async () => {
    const { user } = await openChecks();
    await failed(CASH);
    const warnings = screen.getByRole('button', { name: '! 整改 1', pressed: true });
    warnings.focus();
    await user.keyboard(' ');
    expect(screen.queryByRole('heading', { level: 3, name: CASH })).toBeNull();
    await user.click(screen.getByRole('button', { name: '· 提示 4' }));
    expect(screen.getByText(/^没有属于所选等级的未通过项/)).toBeTruthy();
  });

  it('folds what passes, with its number', async () => {
    const { user } = await openChecks();
    const folded = await screen.findByRole('button', { name: /^通过 \d+ 项$/ });
    expect(screen.queryByText('土地成本只计一次')).toBeNull();
    await user.click(folded);
    expect(screen.getByText('土地成本只计一次')).toBeTruthy();
  });
});

describe('the audit of the open workbook', () => {
  it('finds nothing in a workbook that nobody changed', async () => {
    const { user } = await openChecks();
    await user.click(await screen.findByRole('button', { name: '开始审核' }));
    expect(await screen.findByText('✓ 可信')).toBeTruthy();
    expect(screen.getByText('没有发现任何改动。')).toBeTruthy();
    expect(screen.getByText(/^核对了 \d+ 张表/)).toBeTruthy();
  });

  it('names a number typed over a formula, its cell and what it does to the verdict', async () => {
    const { user, gateway } = await openChecks();
    await screen.findByRole('button', { name: '开始审核' });
    gateway.userTypes({ sheet: '资金账户', row: 33, column: 23 }, { kind: 'number', value: '1' });
    await user.click(screen.getByRole('button', { name: '开始审核' }));
    expect(await screen.findByText('✕ 不可信')).toBeTruthy();
    const found = within(screen.getByRole('list', { name: '审核发现' }));
    await user.click(found.getAllByRole('button', { name: '转到 资金账户!X34' })[0]!);
    expect(gateway.selected.at(-1)).toEqual({ sheet: '资金账户', row: 33, column: 23 });
    expect(found.getAllByText('公式被直接输入的数值或文字覆盖')).toHaveLength(1);
    expect(found.getAllByText(/^结论由此算出/).length).toBeGreaterThan(0);
  });

  it('says that it is out of date once the workbook has changed', async () => {
    const { user, session } = await openChecks();
    await user.click(await screen.findByRole('button', { name: '开始审核' }));
    await screen.findByText('✓ 可信');
    await session.refresh();
    expect(await screen.findByText(/^审核之后工作簿又有改动/)).toBeTruthy();
  });

  it('shows its progress and stops when it is cancelled', async () => {
    const { user, gateway } = await openChecks();
    await screen.findByRole('button', { name: '开始审核' });
    const { read } = gateway;
    let goOn: () => void = () => undefined;
    gateway.read = async (...given) => {
      await new Promise<void>((resolve) => (goOn = resolve));
      return read(...given);
    };
    await user.click(screen.getByRole('button', { name: '开始审核' }));
    expect(await screen.findByText(/^正在审核工作簿/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: '取消' }));
    goOn();
    await vi.waitFor(() => expect(screen.queryByText(/^正在审核工作簿/)).toBeNull());
    expect(screen.queryByText('✓ 可信')).toBeNull();
  });

  it('says what the host said when the workbook cannot be read', async () => {
    const { user, gateway } = await openChecks();
    await screen.findByRole('button', { name: '开始审核' });
    gateway.failure = new GatewayError('lost', {
      zh: '与 Excel 的连接中断了。',
      en: 'The connection was lost.',
    });
    await user.click(screen.getByRole('button', { name: '开始审核' }));
    expect(await screen.findByText('与 Excel 的连接中断了。')).toBeTruthy();
  });

  it('copies its result as text, or offers it to be copied by hand', async () => {
    const { user } = await openChecks();
    await user.click(await screen.findByRole('button', { name: '开始审核' }));
    await user.click(await screen.findByRole('button', { name: '复制结果' }));
    expect(await navigator.clipboard.readText()).toMatch(
      /^可信\n文件自己所示的颜色与此相同。\n核对了 \d+ 张表/,
    );
    expect(await screen.findByText('审核结果已复制。')).toBeTruthy();
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValueOnce(new Error('not allowed'));
    await user.click(screen.getByRole('button', { name: '复制结果' }));
    const text = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: '审核结果' });
    expect(text.value).toMatch(/没有发现任何改动。$/);
    expect(document.activeElement).toBe(text);
  });
});

it.each(['zh', 'en'] as const)('has no fault that axe would find (%s)', async (lang) => {
  const { container, user } = await openChecks(lang);
  await user.click(
    await screen.findByRole('button', { name: { zh: '开始审核', en: 'Start the audit' }[lang] }),
  );
  await screen.findByText({ zh: '✓ 可信', en: '✓ Trusted' }[lang]);
  expect(await faults(container)).toEqual([]);
});
