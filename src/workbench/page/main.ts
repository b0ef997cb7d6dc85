import type { Language } from '../../i18n';
import { answerFunctions, registerFunctions } from '../univer/functions';
import { Pastes } from '../univer/paste';
import { shownCells } from '../univer/shown-cell';
import { showColours, showLanguage, startSpreadsheet } from '../univer/start';
import { drawBar } from './bar';
import { builtFrom } from './builds';
import { ChartLayer } from './charts/layer';
import { DropZone } from './drop';
import { fileChooser, Files } from './files';
import type { Opener } from './opener';
import { element, Page } from './page';
import { openPane } from './pane';
import { pasteWords } from './paste-words';
import { firstLanguage, isDark, rememberLanguage, whenColoursChange } from './preferences';
import { showPrint } from './print';
import { buttonsOf } from './ribbon';
import { Session } from './session';

const MANIFEST = '/addin/manifest.xml';
const FUNCTIONS: Readonly<Record<Language, string>> = {
  zh: '/addin/functions.zh-CN.json',
  en: '/addin/functions.json',
};

/** By then the pane shows its lights, and the cores are free for the colours of the sheets' own, which have to be computed. */
const LIGHTS_MS = 1000;

const textAt = async (address: string): Promise<string> => (await fetch(address)).text();

/** Where there is room for one of spreadsheet and pane, the pane lies over the spreadsheet while it is shown. */
const showPaneFirst = (isShown: boolean): void => {
  element('work').classList.toggle('pane-first', isShown);
};

/** Starts the spreadsheet, and opens what is to be opened first. */
export const begin = async (opener: Opener): Promise<void> => {
  const page = new Page(firstLanguage());
  const container = document.createElement('div');
  container.className = 'spreadsheet';
  element('sheets').replaceChildren(container);
  const manifest = textAt(MANIFEST);
  const ownBuild = builtFrom('workbench');
  const computer = new Worker(
    /* webpackChunkName: "computer" */ new URL('../univer/computer.ts', import.meta.url),
  );
  const spreadsheet = startSpreadsheet(container, page.lang, computer);
  answerFunctions(spreadsheet);
  showColours(spreadsheet, isDark());
  const session = new Session(spreadsheet, {
    changed: () => files.changed(),
    refused: (word) => page.warn(word),
    computing: (isComputing) => (element('sheets').ariaBusy = String(isComputing)),
  });
  new Pastes(spreadsheet, () => session.book, pasteWords(page));
  const charts = new ChartLayer(spreadsheet, () => session.book);
  const commands = buttonsOf(await manifest, '/addin/');
  const showPane = async (): Promise<void> => {
    await openPane(element('pane'), session, page.lang);
    // The pane's lights come first; whoever enters something before wakes it.
    setTimeout(spreadsheet.wake, LIGHTS_MS);
    if ((await builtFrom('addin')) !== (await ownBuild)) page.warn('otherBuild');
    const pane = session.paneWindow;
    if (pane) drop.listen(pane.document);
    await registerFunctions(spreadsheet, await textAt(FUNCTIONS[page.lang]), pane, (name, sentence) =>
      page.warn('functionFailed', { name, sentence }),
    );
  };
  const draw = (): void => {
    document.title = page.say('title');
    document.documentElement.lang = page.lang === 'zh' ? 'zh-CN' : 'en';
    element('sheets').ariaLabel = page.say('sheets');
    drawBar(element('bar'), page, commands, {
      press: (action) => {
        showPaneFirst(true);
        void session.press(action);
      },
      showPane: () => showPaneFirst(true),
      switchView: () => showPaneFirst(!element('work').classList.contains('pane-first')),
      open: choose,
      openExample: (example) => void files.openExample(example),
      save: () => void files.save(),
      print: () => showPrint(page, session.book, (sheet) => shownCells(spreadsheet, sheet)),
      exportSheet: () => void files.exportSheet(),
      reopen: files.hasOriginal ? () => void files.reopen() : undefined,
      switchLanguage: () => {
        page.lang = page.lang === 'zh' ? 'en' : 'zh';
        rememberLanguage(page.lang);
        showLanguage(spreadsheet, page.lang);
        page.again();
        opened();
      },
    });
  };
  const opened = (): void => {
    draw();
    charts.ask();
    void showPane();
  };
  const files = new Files(page, session, opener, opened);
  const take = (file: File | undefined): void => void files.choose(file);
  const choose = fileChooser(take);
  const drop = new DropZone(
    () => page.say('drop'),
    ([file]) => take(file),
  );
  whenColoursChange(() => {
    showColours(spreadsheet, isDark());
    opened();
  });
  draw();
  await files.begin();
};
