import { EXAMPLES, type Example, isExample } from './examples';
import type { Page } from './page';
import type { Button } from './ribbon';

export interface BarActions {
  readonly press: (action: string) => void;
  readonly showPane: () => void;
  /** Shows the other of spreadsheet and pane, where the window has room for one. */
  readonly switchView: () => void;
  readonly open: () => void;
  readonly openExample: (example: Example) => void;
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

const group = (label: string, parts: readonly HTMLElement[]): HTMLElement => {
  const made = document.createElement('div');
  made.className = 'group';
  made.setAttribute('role', 'group');
  made.setAttribute('aria-label', label);
  made.append(...parts);
  return made;
};

/** A new workbook from an example: a list that always shows what it is for. */
const exampleList = (page: Page, open: (example: Example) => void): HTMLSelectElement => {
  const list = document.createElement('select');
  list.ariaLabel = page.say('newFromExample');
  list.append(
    new Option(page.say('newFromExample'), ''),
    ...Object.entries(EXAMPLES).map(([name, label]) => new Option(label[page.lang], name)),
  );
  list.addEventListener('change', () => {
    const { value } = list;
    list.value = '';
    if (isExample(value)) open(value);
  });
  return list;
};

/** The bar over the page: files, the add-in's ribbon and its menu on cells, and the language. */
export const drawBar = (
  bar: HTMLElement,
  page: Page,
  commands: readonly Button[],
  actions: BarActions,
): void => {
  const press = (command: Button): HTMLButtonElement => {
    const { action } = command;
    const run = action === undefined ? actions.showPane : (): void => actions.press(action);
    return button(command.label[page.lang], run, command.tip[page.lang], command.icon);
  };
  const view = button(page.say('switchView'), actions.switchView);
  view.className = 'switch';
  bar.replaceChildren(
    view,
    group(page.say('files'), [
      button(page.say('open'), actions.open),
      exampleList(page, actions.openExample),
      button(page.say('save'), actions.save),
      button(page.say('exportSheet'), actions.exportSheet, page.say('exportTip')),
      button(page.say('print'), actions.print),
      ...(actions.reopen ? [button(page.say('original'), actions.reopen)] : []),
    ]),
    group(
      page.say('commands'),
      commands.filter(({ isInMenu }) => !isInMenu).map((command) => press(command)),
    ),
    group(
      page.say('cellMenu'),
      commands.filter(({ isInMenu }) => isInMenu).map((command) => press(command)),
    ),
    button(page.say('language'), actions.switchLanguage),
  );
};
