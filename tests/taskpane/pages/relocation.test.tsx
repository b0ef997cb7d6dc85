// @vitest-environment jsdom
import { act, cleanup, configure, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { faults } from '../axe';
import { openPane } from '../pane';

afterEach(cleanup);
// Whether an element is hidden is asked of every ancestor's style, which takes seconds with the sheets of a whole pane.
configure({ defaultHidden: true });

const page = async (lang: 'zh' | 'en' = 'zh', example: string | undefined = 'ditang-finance') => ({
  ...(await openPane(example, { page: 'relocation', lang })),
  user: userEvent.setup(),
});

describe('the relocation page', () => {
  it('totals households by route and holds unit demand against supply', async () => {
    await page('en');
    const routes = await screen.findByRole('table', { name: 'Households and money by route' });
    expect(within(routes).getAllByRole('row')).toHaveLength(4);
    const demand = screen.getByRole('table', { name: 'Units asked of each type' });
    expect(within(demand).getAllByText(/enough|short/).length).toBeGreaterThan(0);
  });

  it('leads from a total to where it comes from', async () => {
    const { session, user } = await page('en');
    await user.click(await screen.findByRole('button', { name: /^Trace Paid in total/ }));
    expect(session.state().asked).toEqual({ page: 'explain', row: 'relocation.paid', period: undefined });
  });

  it('matches households within the supply, as a task, and shows who moves up', async () => {
    const { user } = await page('en');
    await user.click(await screen.findByRole('button', { name: 'Match households within the supply' }));
    expect(await screen.findByRole('heading', { name: 'Matching' })).toBeTruthy();
  });

  it('without households says so, and where they are entered', async () => {
    const { gateway, user } = await page('en', 'timing-gap');
    expect(await screen.findByText(/^This model has no households/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Go to the household sheet' }));
    expect(gateway.selected).toHaveLength(1);
  });

  it.each([
    ['zh', '总览'],
    ['zh', '住户'],
    ['zh', '单户试算'],
    ['zh', '安置政策'],
    ['en', 'Overview'],
    ['en', 'Households'],
    ['en', 'One household'],
    ['en', 'Rules in force'],
  ] as const)('has nothing that stops a screen reader (%s, %s)', async (lang, tab) => {
    const { container, user } = await page(lang);
    await user.click(await screen.findByRole('tab', { name: tab }));
    await screen.findAllByRole('heading', { level: 2 });
    expect(await faults(container)).toEqual([]);
  });
});

describe('matching where a type runs out', () => {
  /** Lixian with fewer homes of 80 m² than are asked for. */
  const scarce = async () => {
    const pane = await page('en', 'lixian-renewal');
    const row = (await screen.findByText('80 户型')).closest('tr');
    if (row === null) throw new Error('no row of the type');
    await pane.user.click(within(row).getByText('220'));
    const supply = pane.gateway.selected.at(-1);
    if (supply === undefined) throw new Error('no cell of the supply');
    await act(async () => Promise.resolve(pane.gateway.userTypes(supply, { kind: 'number', value: '190' })));
    expect(await screen.findByText('✗ 9 short')).toBeTruthy();
    return { ...pane, match: screen.getByText('Match households within the supply') };
  };

  it('says who moves up and what it costs, and writes the assignment when told to', async () => {
    const { user, gateway, match } = await scarce();
    await user.click(match);
    expect(await screen.findByText('9 households move up; then everybody has a home.')).toBeTruthy();
    expect(gateway.entered).toEqual([]);
    await user.click(await screen.findByText('Write the assignment into 9 cells'));
    expect(gateway.entered).toHaveLength(9);
    expect(await screen.findByText(/^The assignment stands in the column/)).toBeTruthy();
    expect(screen.queryByText('✗ 9 short')).toBeNull();
  });

  it('can be cancelled, and then shows nothing', async () => {
    const { session, match } = await scarce();
    await act(async () => {
      match.click();
      session.cancel();
      await Promise.resolve();
    });
    await waitFor(() => expect(session.state().task).toBeUndefined());
    expect(screen.queryByRole('heading', { name: 'Matching' })).toBeNull();
  });
});

describe('the household list', () => {
  const list = async () => {
    const pane = await page('en', 'lixian-renewal');
    await pane.user.click(await screen.findByRole('tab', { name: 'Households' }));
    await screen.findByRole('table');
    return pane;
  };

  it('shows fifty of a thousand, and turns pages by keyboard', async () => {
    const { user } = await list();
    expect(screen.getByText('1029 records, page 1 of 21')).toBeTruthy();
    expect(within(screen.getByRole('table')).getAllByRole('row')).toHaveLength(51);
    screen.getByRole('button', { name: 'Next page' }).focus();
    await user.keyboard('{Enter}');
    expect(await screen.findByText('1029 records, page 2 of 21')).toBeTruthy();
  });

  it('finds a household by its number and jumps to its row on the sheet', async () => {
    const { user, gateway } = await list();
    await user.type(screen.getByRole('searchbox', { name: 'Find by number' }), 'LX-0007');
    expect(await screen.findByText('1 record, page 1 of 1')).toBeTruthy();
    await user.click(within(screen.getByRole('table')).getByText('LX-0007'));
    const { sheet, row, column } = gateway.selected.at(-1) ?? { sheet: '', row: -1, column: -1 };
    const cell = gateway.file?.sheets
      .find(({ name }) => name === sheet)
      ?.cells.get(row)
      ?.get(column);
    expect(cell?.value).toEqual({ kind: 'text', value: 'LX-0007' });
  });

  it('lists who is just below the next unit type, with what crossing costs', async () => {
    const { user } = await list();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Show' }), 'Just below the next type');
    expect(await screen.findByRole('columnheader', { name: 'Crossing costs' })).toBeTruthy();
  });

  it('says what to do where nobody fits', async () => {
    const { user } = await list();
    await user.type(screen.getByRole('searchbox', { name: 'Find by number' }), 'nobody');
    expect(await screen.findByText(/^No household fits/)).toBeTruthy();
  });
});

describe('one household', () => {
  const calculator = async (example = 'lixian-renewal') => {
    const pane = await page('en', example);
    await pane.user.click(await screen.findByRole('tab', { name: 'One household' }));
    return pane;
  };

  it('tells unit and settlement, step by step, as soon as its area is typed', async () => {
    const { user } = await calculator();
    const area = await screen.findByRole('textbox', { name: 'Floor area' });
    await user.clear(area);
    await user.type(area, '81.71');
    const steps = await screen.findByRole('region', { name: 'Step by step' });
    await within(steps).findAllByText(/81\.71/);
    expect(within(screen.getByRole('region', { name: 'Settlement' })).getByText('100 m²')).toBeTruthy();
    expect(within(steps).getAllByRole('button', { name: /^Look up the clause/ }).length).toBeGreaterThan(0);
  });

  it('says beside the field what cannot be read', async () => {
    const { user } = await calculator();
    await user.clear(await screen.findByRole('textbox', { name: 'Floor area' }));
    await user.type(screen.getByRole('textbox', { name: 'Floor area' }), 'x');
    await screen.findByRole('alert');
    expect(screen.queryByRole('region', { name: 'Step by step' })).toBeNull();
  });

  it('writes nothing into the workbook', async () => {
    const { user, gateway } = await calculator();
    await user.click(await screen.findByRole('switch', { name: 'Buys up to the minimum area' }));
    await screen.findByRole('region', { name: 'Settlement' });
    expect(gateway.entered).toEqual([]);
  });

  it('of a project without unit types names what is missing', async () => {
    await calculator('timing-gap');
    expect(await screen.findByRole('heading', { name: 'It cannot be settled yet' })).toBeTruthy();
  });
});

describe('the policy in force', () => {
  it('shows each term with who set it, and leads to its clause', async () => {
    const { user, session } = await page('en', 'lixian-renewal');
    await user.click(await screen.findByRole('tab', { name: 'Rules in force' }));
    const uplift = (await screen.findByText('Uplift on the old area')).closest('li');
    if (uplift === null) throw new Error('no line');
    expect(within(uplift).getByText('10.00%')).toBeTruthy();
    await user.click(within(uplift).getByRole('button', { name: /^Look up the clause/ }));
    expect(session.state().asked).toEqual({ page: 'policy', parameter: 'relocation.upliftRate' });
  });
});
