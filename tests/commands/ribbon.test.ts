import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openHost, type Host } from '../host';

let host: Host;
beforeEach(async () => {
  vi.resetModules();
  host = await openHost();
});
afterEach(() => host.close());

/** The page as it begins in the host: the commands first, then whoever listens. */
const begin = async () => {
  await import('../../src/commands/main');
  // The commands wait for the host, as everything does.
  await vi.waitFor(() => expect(Object.keys(actions())).toContain('REPORT'));
  return import('../../src/commands');
};

const actions = (): Record<string, unknown> =>
  (host.Office.actions as unknown as { _association: { mappings: Record<string, unknown> } })._association
    .mappings;

describe('the ribbon, with Microsoft’s own library between', () => {
  it('knows every command once the host is ready', async () => {
    const { commands } = await begin();
    expect(Object.keys(actions())).toEqual(Object.keys(commands).map((id) => id.toUpperCase()));
  });

  it('a button brings a hidden pane back, on its page, and is done', async () => {
    const { onOpenPage } = await begin();
    const heard: unknown[] = [];
    onOpenPage((request) => heard.push(request));
    const seen: string[] = [];
    await host.Office.addin.onVisibilityModeChanged(({ visibilityMode }) => void seen.push(visibilityMode));
    await host.Office.addin.hide();
    await host.user.press('explain');
    await vi.waitFor(() => expect(seen).toEqual(['Hidden', 'Taskpane']));
    expect(heard).toEqual([{ page: 'explain', about: 'selection' }]);
  });

  it('pressed before the pane listens, its page is the first the pane opens', async () => {
    const { onOpenPage } = await begin();
    await host.user.press('risk');
    const heard: unknown[] = [];
    onOpenPage((request) => heard.push(request));
    expect(heard).toEqual([{ page: 'risk', about: undefined }]);
  });
});
