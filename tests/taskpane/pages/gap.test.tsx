// @vitest-environment jsdom
import { cleanup, configure, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { RESULT_PLACES } from '../../../src/workbook/results';
import { faults } from '../axe';
import { openPane } from '../pane';

afterEach(cleanup);
// Whether an element is hidden is asked of every ancestor's style, which takes seconds with the sheets of a whole pane.
configure({ defaultHidden: true });

const page = async (example: string, lang: 'zh' | 'en' = 'en') => ({
  ...(await openPane(example, { page: 'gap', lang })),
  user: userEvent.setup(),
});

const FIRST_LEVER = { sheet: '平衡', area: RESULT_PLACES.levers.areas[1]!, values: [] };

const lights = (): string | null => screen.getByRole('list', { name: 'The three lights' }).textContent;

describe('the page Close the gap', () => {
  it('ranks levers, follows a slider with the lights, writes to the workbook and takes it back', async () => {
    const { user, gateway } = await page('timing-gap');
    const list = await screen.findByRole('region', { name: 'One lever alone, least change first' });
    const names = within(list)
      .getAllByRole('slider')
      .map((slider) => slider.getAttribute('aria-label'));
    expect(names[0]).toBe('Investment cost: value to try');
    expect(lights()).toContain('Construction: ');
    expect(lights()).toContain('short by CNY 7.49 million');

    const far = screen.getByRole('slider', { name: /^Planned FAR/ });
    fireEvent.change(far, { target: { value: '1' } });
    expect(await screen.findByText('Trying 1 lever; the workbook is unchanged.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: /^Planned FAR.*put it at 2\.3808/ }));
    await screen.findByText(/short by CNY 7\.49 million → 0/);

    expect(gateway.entered).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Apply to the workbook' }));
    await user.click(await screen.findByRole('button', { name: 'Undo what was written' }));
    await screen.findByText(/The values before are back/);
    const values = gateway.entered.flat().map(({ value }) => value);
    expect(values).toEqual([
      { kind: 'number', value: '2.3808' },
      { kind: 'number', value: '2.3' },
    ]);
  });

  it('writes the ranking to the dashboard with its stamp, and takes it back', async () => {
    const { user, gateway } = await page('timing-gap', 'zh');
    await user.click(await screen.findByRole('button', { name: '把排序写入“平衡”表' }));
    await screen.findByText('“平衡”表里的措施与现在的输入相符。');
    const held = async () => (await gateway.held([FIRST_LEVER]))[0]?.values[0]?.[1];
    expect(await held()).toEqual({ kind: 'text', value: '建设投资' });
    await user.click(screen.getByRole('button', { name: '恢复写入前' }));
    await waitFor(() => expect(screen.queryByText('“平衡”表里的措施与现在的输入相符。')).toBeNull());
    expect(await held()).toBeUndefined();
  });

  it('shows two levers together, and tries a pair', async () => {
    const { user } = await page('timing-gap');
    await user.click(await screen.findByRole('button', { name: 'Two together' }));
    const pairs = await screen.findByRole('region', { name: 'Two together: who gives how much' });
    await user.click(within(pairs).getAllByRole('button', { name: /^Try / })[0]!);
    expect(await screen.findByText('Trying 2 levers; the workbook is unchanged.')).toBeTruthy();
    await screen.findByText(/short by CNY 7\.49 million → 0/);
  });

  it('says what is not enough alone, and by how much', async () => {
    await page('shortfall');
    expect(await screen.findByText('not enough alone: CNY 98.38 million still missing at best')).toBeTruthy();
    expect(screen.getByText(/^No help for this target: .*Treasury lag/)).toBeTruthy();
  });

  it('a project that balances has nothing to close', async () => {
    await page('linshan-newbuild');
    expect(await screen.findByText(/there is no gap to close/)).toBeTruthy();
    expect(screen.queryAllByRole('slider')).toEqual([]);
  });

  it.each(['zh', 'en'] as const)('has nothing that stops a screen reader (%s)', async (lang) => {
    const { container } = await page('timing-gap', lang);
    await screen.findAllByRole('slider');
    expect(await faults(container)).toEqual([]);
  });
});
