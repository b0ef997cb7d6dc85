// @vitest-environment jsdom
import { act, cleanup, configure, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { faults } from '../axe';
import { openPane } from '../pane';

vi.mock('../../../src/taskpane/engine/risk-client', () => import('../local-study'));

afterEach(cleanup);
configure({ defaultHidden: true });

/** Half-yearly: the smallest of the examples. */
const page = async (lang: 'zh' | 'en' = 'en') => ({
  ...(await openPane('reit-exit', { page: 'risk', lang })),
  user: userEvent.setup(),
});

const START = 'Run the simulation';

describe('the risk page', () => {
  it('runs, shows how far it is, and answers how likely, how much and what drives it', async () => {
    const { user, container } = await page();
    await user.type(await screen.findByLabelText('Draws'), '600');
    await user.type(screen.getByLabelText('Seed'), '7');
    // Watched from before the click: a quick run is over by the time that a slow machine looks.
    const progress = waitFor(() => expect(container.querySelector('[role=progressbar]')).toBeTruthy(), {
      timeout: 30_000,
    });
    await user.click(screen.getByRole('button', { name: START }));
    await progress;
    expect(await screen.findByRole('heading', { name: 'How likely balance is' })).toBeTruthy();
    expect(screen.getByText('600 draws, seed 7, Latin hypercube')).toBeTruthy();
    expect(screen.getByText('Construction and operation both balance', { selector: 'li span' })).toBeTruthy();
    const figures = screen.getByRole('table', { name: /P80/ });
    expect(within(figures).getAllByRole('row')).toHaveLength(6);
    expect(screen.getByRole('img', { name: /over 600 draws the lowest cash runs from/ })).toBeTruthy();
    expect(screen.getByRole('img', { name: /Cash at the end of each year/ })).toBeTruthy();
    expect(screen.getByRole('heading', { name: /^Risk register \(weighted/ })).toBeTruthy();
    expect(await faults(container)).toEqual([]);
  });

  it('cancelled, it shows no result and can be run again', async () => {
    const { user } = await page();
    await user.type(await screen.findByLabelText('Draws'), '30000');
    await user.click(await screen.findByRole('button', { name: START }));
    await user.click(await screen.findByRole('button', { name: 'Cancel' }));
    expect(screen.queryByRole('progressbar')).toBeNull();
    expect(screen.queryByRole('heading', { name: 'How likely balance is' })).toBeNull();
    expect(screen.getByRole('button', { name: START })).toBeTruthy();
  });

  it('a result stays while other pages are looked at, is told in either language, and is marked once inputs change', async () => {
    const { user, session, gateway } = await page();
    await user.type(await screen.findByLabelText('Draws'), '40');
    await user.click(screen.getByRole('button', { name: START }));
    await screen.findByRole('heading', { name: 'How likely balance is' });
    act(() => session.open('home'));
    await waitFor(() => expect(screen.queryByRole('heading', { name: 'How likely balance is' })).toBeNull());
    act(() => session.open('risk'));
    expect(await screen.findByRole('heading', { name: 'How likely balance is' })).toBeTruthy();
    expect(screen.queryByText(/Inputs have changed since this run/)).toBeNull();
    await act(() => session.speak('zh'));
    expect(await screen.findByText('40 次抽取，种子 1，拉丁超立方抽样')).toBeTruthy();
    await act(() => session.refresh());
    expect(await screen.findByText(/此次模拟之后改过/)).toBeTruthy();
    expect(gateway.entered).toEqual([]);
  });

  it.each([
    ['0', /whole number from 1/],
    ['many', /whole number from 1/],
  ])('%s draws are refused where they are typed', async (typed, said) => {
    const { user } = await page();
    await user.type(await screen.findByLabelText('Draws'), typed);
    await user.click(screen.getByRole('button', { name: START }));
    expect(screen.getByText(said)).toBeTruthy();
    expect(screen.queryByRole('progressbar')).toBeNull();
  });
});
