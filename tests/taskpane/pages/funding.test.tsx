// @vitest-environment jsdom
import { cleanup, configure, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { faults } from '../axe';
import { openPane } from '../pane';

afterEach(cleanup);
// Whether an element is hidden is asked of every ancestor's style, which takes seconds with the sheets of a whole pane.
configure({ defaultHidden: true });

const page = async (example: string, lang: 'zh' | 'en' = 'en') => ({
  ...(await openPane(example, { page: 'funding', lang })),
  user: userEvent.setup(),
});

describe('the funding page', () => {
  it('tells each facility on a line and jumps to its cell', async () => {
    const { user, gateway } = await page('lixian-renewal');
    const table = await screen.findByRole('table', { name: 'Terms, draws and repayment' });
    expect(within(table).getAllByRole('row')).toHaveLength(4);
    await user.click(within(table).getByText('银团贷款'));
    const { sheet, row, column } = gateway.selected.at(-1) ?? { sheet: '', row: -1, column: -1 };
    const cell = gateway.file?.sheets
      .find(({ name }) => name === sheet)
      ?.cells.get(row)
      ?.get(column);
    expect(cell?.value).toEqual({ kind: 'text', value: '银团贷款' });
  });

  it('shows the curve of one facility as a table too', async () => {
    const { user } = await page('lixian-renewal');
    await user.selectOptions(await screen.findByRole('combobox', { name: 'Show' }), '政策性银行贷款');
    await user.click(await screen.findByRole('button', { name: 'Show as table' }));
    expect(
      await screen.findByRole('table', { name: /^政策性银行贷款: drawdown, repayment and balance/ }),
    ).toBeTruthy();
  });

  it('without facilities tells how much is needed, when, and where they are entered', async () => {
    const { user, gateway } = await page('timing-gap');
    expect(await screen.findByText(/^This model has no facilities.* must be found, in/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Go to the facilities sheet' }));
    expect(gateway.selected).toHaveLength(1);
  });

  it('marks a year below its threshold by sign and word', async () => {
    const { user } = await page('wenzhou-mixed');
    await user.click(await screen.findByRole('tab', { name: 'Cover' }));
    const table = await screen.findByRole('table', { name: 'Cover ratios by year' });
    expect(within(table).getByText('≥ 1.3 ×')).toBeTruthy();
    const failing = within(table).queryAllByText(/✗ below/);
    const said = screen.getByRole('region', { name: 'Cover ratios against thresholds' }).textContent;
    expect(said.includes('below a threshold')).toBe(failing.length > 0);
  });

  it.each([
    ['zh', '融资'],
    ['zh', '偿债与抵押'],
    ['zh', '来源'],
    ['en', 'Facilities'],
    ['en', 'Cover'],
    ['en', 'Sources'],
  ] as const)('has nothing that stops a screen reader (%s, %s)', async (lang, tab) => {
    const { container, user } = await page('wenzhou-mixed', lang);
    await user.click(await screen.findByRole('tab', { name: tab }));
    await screen.findAllByRole('heading', { level: 2 });
    expect(await faults(container)).toEqual([]);
  });
});

describe('other terms of a facility', () => {
  const form = async () => {
    const pane = await page('lixian-renewal');
    const change = await screen.findByRole('button', { name: 'Change 银团贷款' });
    change.focus();
    await pane.user.keyboard('{Enter}');
    return { ...pane, limit: await screen.findByRole('textbox', { name: 'Limit (yuan)' }) };
  };

  it('are tried without touching the workbook, and the lights say what they would do', async () => {
    const { user, gateway, limit } = await form();
    await user.clear(limit);
    await user.type(limit, '0');
    expect(await screen.findByText(/^[!✗] Construction: balances → /)).toBeTruthy();
    expect(gateway.entered).toEqual([]);
  });

  it('are written when the user says so, and can be put back', async () => {
    const { user, gateway, limit } = await form();
    await user.clear(limit);
    await user.type(limit, '500000000');
    await screen.findByRole('table', { name: 'What it would do' });
    await user.click(screen.getByRole('button', { name: 'Write into the workbook' }));
    expect(await screen.findByText('Written into the workbook; the lights have followed.')).toBeTruthy();
    expect(gateway.entered.map(({ value }) => value)).toEqual([{ kind: 'number', value: '500000000' }]);
    expect(await screen.findByText('The same as in the workbook.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Put it back' }));
    expect(gateway.entered.at(-1)?.value).toEqual({ kind: 'number', value: '600000000' });
  });

  it('that cannot be are refused beside the field, and nothing can be written', async () => {
    const { user, limit } = await form();
    await user.clear(limit);
    await user.type(limit, 'lots');
    await screen.findByRole('alert');
    await user.click(screen.getByRole('button', { name: 'Write into the workbook' }));
    expect(screen.queryByText(/^Written into/)).toBeNull();
  });
});
