import type { Language } from '../../i18n';
import { registerFunctions } from '../univer/functions';
import { shownCells } from '../univer/shown-cell';
import { showLanguage, startSpreadsheet } from '../univer/start';
import { drawBar } from './bar';
import { ChartLayer } from './charts/layer';
import { Files } from './files';
import { element, Page } from './page';
import { openPane } from './pane';
import { showPrint } from './print';
import { buttonsOf } from './ribbon';
import { Session } from './session';
import './workbench.css';

const MANIFEST = '/addin/manifest.xml';
const FUNCTIONS: Readonly<Record<Language, string>> = {
  zh: '/addin/functions.zh-CN.json',
  en: '/addin/functions.json',
};

const textAt = async (address: string): Promise<string> => (await fetch(address)).text();

const begin = async (): Promise<void> => {
  const page = new Page(new URLSearchParams(location.search).get('lang') === 'en' ? 'en' : 'zh');
  const container = document.createElement('div');
  container.className = 'spreadsheet';
  element('sheets').replaceChildren(container);
  const spreadsheet = startSpreadsheet(container, page.lang);
  const session = new Session(spreadsheet, {
    changed: () => files.changed(),
    refused: (word) => page.warn(word),
  });
  new ChartLayer(spreadsheet, () => session.book);
  const files = new Files(page, session);
  const commands = buttonsOf(await textAt(MANIFEST), '/addin/');
  const showPane = async (): Promise<void> => {
    await openPane(element('pane'), session, page.lang);
    registerFunctions(spreadsheet, await textAt(FUNCTIONS[page.lang]), session.paneWindow, (name, sentence) =>
      page.warn('functionFailed', { name, sentence }),
    );
  };
  const draw = (): void => {
    document.title = page.say('title');
    document.documentElement.lang = page.lang === 'zh' ? 'zh-CN' : 'en';
    element('sheets').ariaLabel = page.say('sheets');
    drawBar(element('bar'), page, commands, {
      press: (action) => void session.press(action),
      showPane: () => (element('pane').hidden = false),
      open: choose,
      save: () => files.save(),
      print: () => showPrint(page, session.book, (sheet) => shownCells(spreadsheet, sheet)),
      exportSheet: () => files.exportSheet(),
      reopen: files.hasOriginal ? () => void files.reopen().then(opened) : undefined,
      switchLanguage: () => {
        page.lang = page.lang === 'zh' ? 'en' : 'zh';
        showLanguage(spreadsheet, page.lang);
        page.again();
        opened();
      },
    });
  };
  const opened = (): void => {
    draw();
    void showPane();
  };
  const choose = files.listen(opened);
  draw();
  await files.begin();
  opened();
};

void begin();
