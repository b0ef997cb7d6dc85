// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { answerRequest } from '../../../src/taskpane/app/requests';
import { faults } from '../axe';
import { openPane } from '../pane';

afterEach(cleanup);

describe('the pane around its pages', () => {
  it('says whose figures these are', async () => {
    await openPane('timing-gap');
    expect(await screen.findByRole('heading', { level: 1, name: /土地回款晚一个月/ })).toBeTruthy();
    expect(screen.getByText('改造更新类 · 月度 · 2024年1月起 · 示例数据')).toBeTruthy();
  });

  it('shows amounts in the unit that is chosen, and keeps it in the workbook', async () => {
    const { gateway } = await openPane('timing-gap');
    await userEvent.click(await screen.findByRole('button', { name: '金额单位：自动' }));
    await userEvent.click(await screen.findByRole('menuitemradio', { name: '亿元' }));
    expect(await screen.findByText('0.0749 亿元')).toBeTruthy();
    await waitFor(() => expect([...gateway.settings.values()]).toContain('yi'));
  });

  it('speaks the other language at once', async () => {
    await openPane('timing-gap');
    await userEvent.click(await screen.findByRole('button', { name: 'EN：Show in English' }));
    expect(await screen.findByRole('tab', { name: 'Balance' })).toBeTruthy();
    expect(document.documentElement.lang).toBe('en');
  });

  // Arrow keys between tabs are Fluent's own, and need a layout.
  it('opens a page by keyboard, and says how many checks fail', async () => {
    const { session } = await openPane('timing-gap');
    (await screen.findByRole('tab', { name: '核查，1 项未通过' })).focus();
    await userEvent.keyboard('{Enter}');
    expect(session.state().page).toBe('checks');
  });

  it('tells a failure in a sentence until it is dismissed', async () => {
    const { gateway, session } = await openPane('timing-gap');
    gateway.failure = new Error('the line is cut');
    await session.refresh();
    expect(await screen.findByText(/the line is cut/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: '知道了' }));
    expect(screen.queryByText(/the line is cut/)).toBeNull();
  });

  it('shows long work with its progress and a way out', async () => {
    const { session } = await openPane('timing-gap');
    const work = session.long('read', (signal) => {
      return new Promise((resolve) => signal.addEventListener('abort', () => resolve(false)));
    });
    expect(await screen.findByRole('progressbar', { name: '正在读取' })).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: '取消' }));
    expect(await work).toBe(false);
    await waitFor(() => expect(screen.queryByRole('progressbar')).toBeNull());
  });

  it('asks before cells of the user’s own are lost, and leaves everything as it is when told no', async () => {
    const { gateway, session } = await openPane('timing-gap');
    const before = gateway.file;
    gateway.check = {
      replaces: ['输入-土地'],
      ownCells: [{ sheet: '输入-土地', row: 30, column: 12 }],
    };
    const built = session.build();
    const dialog = within(await screen.findByRole('alertdialog'));
    expect(dialog.getByText('输入-土地!M31')).toBeTruthy();
    await userEvent.click(dialog.getByRole('button', { name: '取消' }));
    expect(await built).toBe(false);
    expect(gateway.file).toBe(before);
  });

  it('builds once the user agrees', async () => {
    const { gateway, session } = await openPane('timing-gap');
    gateway.check = { replaces: ['输入-土地'], ownCells: [{ sheet: '输入-土地', row: 30, column: 12 }] };
    const built = session.build();
    await userEvent.click(await screen.findByRole('button', { name: '替换并生成' }));
    expect(await built).toBe(true);
  });

  it('asks nothing where nothing would be lost', async () => {
    const { session } = await openPane('timing-gap');
    expect(await session.build()).toBe(true);
  });

  it.each(['checks', 'explain', 'gap', 'risk', 'report'] as const)(
    'opens for the ribbon’s %s the page of that name',
    async (page) => {
      const { session } = await openPane('timing-gap', { page: 'policy' });
      answerRequest(session, { page, about: undefined });
      expect(session.state().page).toBe(page);
      expect(session.state().notice).toBeUndefined();
    },
  );

  it('leads the ribbon’s Build to the start while there is no model', async () => {
    const { session } = await openPane(undefined);
    answerRequest(session, { page: 'build', about: undefined });
    expect(session.state().page).toBe('start');
  });

  it.each(['zh', 'en'] as const)('has nothing that axe finds wrong while it asks (%s)', async (lang) => {
    const { gateway, session } = await openPane('timing-gap', { lang });
    gateway.check = { replaces: ['输入-土地'], ownCells: [{ sheet: '输入-土地', row: 30, column: 12 }] };
    const built = session.build();
    expect(await faults(await screen.findByRole('alertdialog'))).toEqual([]);
    session.answer(false);
    await built;
  });
});
