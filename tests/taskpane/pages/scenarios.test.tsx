// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { faults } from '../axe';
import { openPane } from '../pane';

afterEach(cleanup);

/** Words on the screen; by role every element of a large page would be weighed. */
const press = async (words: string | RegExp): Promise<void> =>
  userEvent.click(await screen.findByText(words));

describe('the scenarios page', () => {
  it('sets a stress beside the base: verdicts, key figures, what it changes and moves', async () => {
    await openPane('timing-gap', { page: 'scenarios' });
    await press('土地收入下降 30%，晚 12 个月');
    await press('与基准对比 1 个情景');
    const table = await screen.findByText('小字为较基准的变动');
    const rows = table.closest('table')?.textContent ?? '';
    expect(rows).toContain('基准土地收入下降 30%，晚 12 个月');
    // The base is short in one month only; with the stress construction does not balance at all.
    expect(rows).toMatch(/建设期! 有条件平衡缺 749\.03 万元✗ 不平衡缺/);
    await press('土地收入下降 30%，晚 12 个月：改动与影响');
    expect(await screen.findByText(/楼面价：.* → /)).toBeTruthy();
    expect(await screen.findByText(/^变动最大的资金行/)).toBeTruthy();
  });

  it('says why a stress cannot be asked of the project', async () => {
    await openPane('timing-gap', { page: 'scenarios' });
    await press('财政补助到位 65%');
    await press('与基准对比 1 个情景');
    expect(await screen.findByText(/不改变本项目的任何输入/)).toBeTruthy();
  });

  it('keeps what was chosen while another page is looked at', async () => {
    const { session } = await openPane('timing-gap', { page: 'scenarios' });
    await press('空置率 22%');
    session.open('home');
    session.open('scenarios');
    expect(await screen.findByText('与基准对比 1 个情景')).toBeTruthy();
  });

  it('writes an own scenario with its field’s control and refusal, tries it, and puts it into the workbook', async () => {
    const { session, gateway } = await openPane('timing-gap', { page: 'scenarios' });
    await press('新建情景');
    await userEvent.type(await screen.findByLabelText(/^名称/), '一次出让更晚');
    await userEvent.type(screen.getByLabelText('加一项改动：查找输入'), '出让月');
    const hit = (await screen.findAllByText(/· .*出让月/))[0];
    if (hit === undefined) throw new Error('no input was found');
    const title = hit.textContent;
    await userEvent.click(hit);
    const box = await screen.findByLabelText(title);
    await userEvent.clear(box);
    await userEvent.type(box, 'x');
    const form = within(screen.getByLabelText('我的情景'));
    expect(await form.findByText(/不是|无法|请/)).toBeTruthy();
    await userEvent.clear(box);
    await userEvent.type(box, '20');
    expect(await screen.findByText('试算结果（工作簿尚未改动）')).toBeTruthy();
    const before = gateway.file;
    await press('写入工作簿');
    // The workbook is built again: its list of scenarios has a row more.
    expect(await screen.findByText(/已把情景“一次出让更晚”写入工作簿/, {}, { timeout: 40_000 })).toBeTruthy();
    expect(gateway.file).not.toBe(before);
    expect(await session.engine.project()).toMatchObject({
      scenarios: [{ name: '一次出让更晚', changes: [{ path: 'land.parcels[0].saleMonth', value: 20 }] }],
    });
  });

  it('sets a policy parameter for an own scenario, and refuses what the parameter does not admit', async () => {
    const { session } = await openPane('timing-gap', { page: 'scenarios' });
    await press('新建情景');
    await userEvent.type(await screen.findByLabelText(/^名称/), '少返一半');
    await userEvent.type(screen.getByLabelText('加一项改动：查找输入'), 'land.retainedShare');
    await press('政策参数：改造更新类土地出让收益留用比例');
    const box = await screen.findByLabelText<HTMLInputElement>('政策参数：改造更新类土地出让收益留用比例');
    expect(box.value).toMatch(/^\d+%$/);
    const form = within(screen.getByLabelText('我的情景'));
    await userEvent.clear(box);
    await userEvent.type(box, '130%');
    expect(await form.findByText(/超出合理范围/)).toBeTruthy();
    await userEvent.clear(box);
    await userEvent.type(box, '50%');
    expect(await screen.findByText('试算结果（工作簿尚未改动）')).toBeTruthy();
    expect(await screen.findByText(/政策参数：.*100\.00% → 50\.00%/)).toBeTruthy();
    await press('写入工作簿');
    expect(await screen.findByText(/已把情景“少返一半”写入工作簿/, {}, { timeout: 40_000 })).toBeTruthy();
    expect(await session.engine.project()).toMatchObject({
      scenarios: [{ name: '少返一半', changes: [{ path: 'policy.land.retainedShare', value: 0.5 }] }],
    });
  });

  it('shows how far a figure follows each factor, and two together', async () => {
    await openPane('timing-gap', { page: 'scenarios', lang: 'en' });
    // A tab holds its words twice, once to keep its width.
    const [words] = await screen.findAllByText('Sensitivity');
    await userEvent.click(words!);
    expect(await screen.findByText(/^Break-even: the change/)).toBeTruthy();
    expect(await screen.findByText(/Land price \(down\) and .* \(across\) together/)).toBeTruthy();
  });

  it.each(['zh', 'en'] as const)('has nothing that axe finds wrong (%s)', async (lang) => {
    const { container } = await openPane('timing-gap', { page: 'scenarios', lang });
    await screen.findByText(lang === 'zh' ? '先勾选情景' : 'Tick scenarios first');
    expect(await faults(container)).toEqual([]);
  });
});
