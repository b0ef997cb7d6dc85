import type { Page } from './page';
import type { Button } from './ribbon';
import { say } from './words';

export interface BarActions {
  readonly press: (action: string) => void;
  readonly showPane: () => void;
  readonly open: () => void;
  readonly save: () => void;
  readonly print: () => void;
  /** Saves the sheet that is shown by itself. */
  readonly exportSheet: () => void;
  /** Gives up what was edited in this browser; undefined where nothing was. */
  readonly reopen: (() => void) | undefined;
  readonly switchLanguage: () => void;
}

const button = (label: string, run: () => void, tip = '', icon?: string): HTMLButtonElement => {
  const made = document.createElement('button');
  made.type = 'button';
  if (icon !== undefined) {
    const picture = document.createElement('img');
    Object.assign(picture, { src: icon, alt: '', width: 16, height: 16 });
    made.append(picture);
  }
  made.append(label);
  if (tip !== '') made.title = tip;
  made.addEventListener('click', run);
  return made;
};

const group = (label: string, buttons: readonly HTMLButtonElement[]): HTMLElement => {
  const made = document.createElement('div');
  made.className = 'group';
  made.setAttribute('role', 'group');
  made.setAttribute('aria-label', label);
  made.append(...buttons);
  return made;
};

/** The bar over the page: files, the commands of the add-in's ribbon, the language, and what this page is. */
export const drawBar = (
  bar: HTMLElement,
  page: Page,
  commands: readonly Button[],
  actions: BarActions,
): void => {
  const label = document.createElement('span');
  label.className = 'label';
  label.textContent = `${say('en', 'label')} / ${say('zh', 'label')}`;
  bar.replaceChildren(
    group(page.say('files'), [
      button(page.say('open'), actions.open),
      button(page.say('save'), actions.save),
      button(page.say('exportSheet'), actions.exportSheet, page.say('exportTip')),
      button(page.say('print'), actions.print),
      ...(actions.reopen ? [button(page.say('original'), actions.reopen)] : []),
    ]),
    group(
      page.say('commands'),
      commands.map((command) => {
        const { action } = command;
        const run = action === undefined ? actions.showPane : (): void => actions.press(action);
        return button(command.label[page.lang], run, command.tip[page.lang], command.icon);
      }),
    ),
    button(page.say('language'), actions.switchLanguage),
    label,
  );
};
