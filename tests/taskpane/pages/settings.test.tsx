// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { LIBRARIES } from '../../../src/taskpane/pages/settings/libraries';
import { faults } from '../axe';
import { openPane } from '../pane';

afterEach(cleanup);

describe('the page of settings', () => {
  it.each(['zh', 'en'] as const)('has nothing that axe finds, in %s', async (lang) => {
    const { container } = await openPane('timing-gap', { page: 'settings', lang });
    await screen.findByText(lang === 'zh' ? '阈值' : 'Thresholds');
    expect(await faults(container)).toEqual([]);
  });

  it('speaks the other language at once, and the workbook remembers it', async () => {
    const { gateway } = await openPane('timing-gap', { page: 'settings' });
    await userEvent.click(await screen.findByRole('radio', { name: 'English' }));
    expect(await screen.findByText('Unit of money')).toBeTruthy();
    expect([...gateway.settings.values()]).toContain('en');
  });

  it('counts in the unit that is chosen', async () => {
    const { session } = await openPane('timing-gap', { page: 'settings' });
    await userEvent.selectOptions(await screen.findByLabelText('金额单位'), '亿元');
    expect(session.state().unit).toBe('yi');
  });

  it('builds the workbook again in another language', async () => {
    const { gateway } = await openPane('timing-gap', { page: 'settings' });
    await userEvent.selectOptions(await screen.findByLabelText('工作簿语言'), 'English');
    await userEvent.click(screen.getByRole('button', { name: '重新生成工作簿' }));
    await waitFor(() => expect(gateway.file?.sheets.some(({ name }) => name === 'Dashboard')).toBe(true), {
      timeout: 20_000,
    });
  });

  it('without a model says what could be set', async () => {
    await openPane(undefined, { page: 'settings', lang: 'en' });
    expect(await screen.findByText(/Once a model is open/)).toBeTruthy();
  });
});

describe('the list of libraries', () => {
  it('names what is shipped, with the licence it states', () => {
    const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      dependencies: Record<string, string>;
    };
    const stated = Object.keys(dependencies)
      .sort()
      .map((name) => {
        const { license } = JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')) as {
          license: string;
        };
        return { name, licence: license };
      });
    expect(LIBRARIES).toEqual(stated);
  });
});
