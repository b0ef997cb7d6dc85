// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import type { Place } from '../../../src/excel';
import { PROPERTY } from '../../../src/workbook';
import type { WorkbookFile } from '../../../src/xlsx/read';
import { faults } from '../axe';
import { openPane } from '../pane';

afterEach(cleanup);

/** The value of an input that stands in one line with its path. */
const cellOf = ({ sheets }: WorkbookFile, path: string): Place => {
  for (const { name, cells } of sheets)
    for (const [row, line] of cells)
      for (const { value } of line.values())
        if (value?.value === path) return { sheet: name, row, column: 1 };
  throw new Error(`No cell of ${path}.`);
};

const card = (phase: string): Promise<HTMLElement> =>
  screen.findByRole('article', { name: new RegExp(`^${phase}`) });

describe('the home page', () => {
  it('says of each period whether it balances, by how much it does not, when and why', async () => {
    await openPane('timing-gap');
    const construction = within(await card('建设期'));
    expect(construction.getByRole('heading', { name: '建设期：有条件平衡' })).toBeTruthy();
    expect(construction.getByText('749.03 万元')).toBeTruthy();
    expect(construction.getByText('最紧 2025年5月')).toBeTruthy();
    expect(construction.getByText(/当期最大支出是建筑安装工程费/)).toBeTruthy();
    const operation = within(await card('运营期'));
    expect(operation.getByText('最低结余')).toBeTruthy();
    expect(operation.getByText('441.58 万元')).toBeTruthy();
    expect(within(await card('全周期')).getByText('期末净额')).toBeTruthy();
  });

  it('leads from a light to where its figure comes from, by keyboard', async () => {
    const { session } = await openPane('timing-gap');
    within(await card('建设期'))
      .getByRole('button', { name: '为什么建设期有条件平衡？' })
      .focus();
    await userEvent.keyboard('{Enter}');
    expect(session.state().asked).toEqual({
      page: 'explain',
      row: 'construction.closingBeforeTransfer',
      period: '2025-05',
    });
  });

  it('tells how certain the money is, in shares that make the whole', async () => {
    await openPane('lixian-renewal', { lang: 'en' });
    const part = await screen.findByRole('region', { name: 'How certain the money is' });
    const items = within(part).getAllByRole('listitem');
    expect(items.map(({ textContent }) => /^\w+ \d+%/.exec(textContent)?.[0])).toEqual([
      'received 13%',
      'committed 86%',
      'expected 1%',
    ]);
  });

  it('tells the cash curve in a sentence, and as a table that scrolls by keyboard', async () => {
    const { container } = await openPane('timing-gap');
    expect(await screen.findByRole('img', { name: /最低点在2025年5月，为 −749.03 万元/ })).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: '以表格显示' }));
    const table = within(screen.getByRole('region', { name: '累计现金（亿元）：数据' }));
    expect(table.getByRole('row', { name: /2025年5月 −749.03 万元/ })).toBeTruthy();
    expect(await faults(container)).toEqual([]);
  });

  it('names the next step: the cause of a gap while no check fails as an error', async () => {
    const { session } = await openPane('timing-gap');
    await userEvent.click(await screen.findByRole('button', { name: '看看2025年5月为什么差 749.03 万元' }));
    expect(session.state().page).toBe('explain');
  });

  it('offers beside the cause what would close the gap', async () => {
    const { session } = await openPane('timing-gap');
    await userEvent.click(await screen.findByRole('button', { name: '看看怎样补上 749.03 万元' }));
    expect(session.state().page).toBe('gap');
  });

  it('offers no way out of a gap where there is none', async () => {
    await openPane('reit-exit');
    expect(await screen.findByText(/与工作簿一致/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /怎样补上|怎样才能/ })).toBeNull();
  });

  it('offers to build again when an edit changed which rows the model has', async () => {
    const { gateway, session } = await openPane('timing-gap');
    expect(await screen.findByText(/与工作簿一致/)).toBeTruthy();
    const custom = new Map(gateway.file!.properties.custom).set(PROPERTY.formulaDigest, 'another');
    gateway.file = { ...gateway.file!, properties: { ...gateway.file!.properties, custom } };
    await session.refresh();
    expect(await screen.findByText(/工作簿里的公式已不相符/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: '重新生成工作簿' }));
    expect(await screen.findByText(/与工作簿一致/)).toBeTruthy();
  });

  it('follows several quick edits of the workbook; the last one counts', async () => {
    const { gateway } = await openPane('timing-gap');
    await card('建设期');
    const lag = cellOf(gateway.file!, 'land.treasuryLag');
    for (const months of [9, 7, 2]) gateway.userTypes(lag, { kind: 'number', value: String(months) });
    await waitFor(async () => {
      expect(within(await card('建设期')).getByRole('heading').textContent).toBe('建设期：平衡');
    });
  });

  it('of a workbook without a model, how to begin', async () => {
    await openPane(undefined, { lang: 'en' });
    expect(screen.getByRole('button', { name: 'Start a model' })).toBeTruthy();
  });

  it.each(['zh', 'en'] as const)('has nothing that axe finds wrong (%s)', async (lang) => {
    const { container } = await openPane('shortfall', { lang });
    await screen.findAllByRole('article');
    expect(await faults(container)).toEqual([]);
  });
});
