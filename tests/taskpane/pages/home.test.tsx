// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { openPane } from '../pane';

afterEach(cleanup);

describe('the home page', () => {
  it('says of each period whether it balances, and why not', async () => {
    await openPane('timing-gap');
    expect(await screen.findByText(/^建设期/)).toBeTruthy();
    expect(await screen.findByText(/2025年5月/)).toBeTruthy();
  });

  it('of a workbook without a model, how to begin', async () => {
    await openPane(undefined, { lang: 'en' });
    expect(screen.getByRole('button', { name: 'Start a model' })).toBeTruthy();
  });
});
