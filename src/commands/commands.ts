import type { PageRequest } from './door';

/** What a command needs of the pane: to be shown, on the page that is asked for. */
export interface PaneDoor {
  readonly show: (request: PageRequest) => Promise<void>;
}

/** Actions of the ribbon and of the menu on cells, under the names the manifest calls them by. Open shows the pane as it was left, and needs no action. */
export type ActionId = 'build' | 'check' | 'explain' | 'closeGap' | 'risk' | 'report';

/** What each action does, once it is handed the pane. */
export const commands: Readonly<Record<ActionId, (pane: PaneDoor) => Promise<void>>> = {
  build: (pane) => pane.show({ page: 'build', about: undefined }),
  check: (pane) => pane.show({ page: 'checks', about: undefined }),
  explain: (pane) => pane.show({ page: 'explain', about: 'selection' }),
  closeGap: (pane) => pane.show({ page: 'gap', about: undefined }),
  risk: (pane) => pane.show({ page: 'risk', about: undefined }),
  report: (pane) => pane.show({ page: 'report', about: undefined }),
};

/** Makes every command known under its name to whoever calls them. */
export const register = (associate: (id: string, run: () => Promise<void>) => void, pane: PaneDoor): void => {
  for (const [id, command] of Object.entries(commands)) associate(id, () => command(pane));
};
