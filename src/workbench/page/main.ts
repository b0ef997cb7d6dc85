import type { Language } from '../../i18n';
import { insertSheet } from '../host';
import { startSpreadsheet } from '../univer/start';
import { drawBar } from './bar';
import { openFile } from './files';
import { openPane } from './pane';
import { buttonsOf } from './ribbon';
import { Session } from './session';
import { say } from './words';
import './workbench.css';

const element = (id: string): HTMLElement => {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no #${id}.`);
  return found;
};

const begin = async (): Promise<void> => {
  let lang: Language = new URLSearchParams(location.search).get('lang') === 'en' ? 'en' : 'zh';
  const container = document.createElement('div');
  container.className = 'spreadsheet';
  element('sheets').replaceChildren(container);
  const spreadsheet = startSpreadsheet(container, lang);
  const session = new Session(spreadsheet, () => undefined);
  const tell = (text: string, isAlarm = false): void => {
    const said = element('said');
    said.textContent = text;
    said.classList.toggle('alarm', isAlarm);
  };
  const commands = buttonsOf(await (await fetch('/addin/manifest.xml')).text(), '/addin/');
  const draw = (): void => {
    document.title = say(lang, 'title');
    document.documentElement.lang = lang === 'zh' ? 'zh-CN' : 'en';
    drawBar(element('bar'), lang, commands, {
      press: (action) => void session.press(action),
      showPane: () => (element('pane').hidden = false),
      open: () => undefined,
      save: () => undefined,
      switchLanguage: () => {
        lang = lang === 'zh' ? 'en' : 'zh';
        draw();
        void openPane(element('pane'), session, lang);
      },
    });
  };
  draw();
  const response = await fetch('/file');
  if (response.ok) {
    const name = decodeURIComponent(response.headers.get('X-File-Name') ?? '');
    tell(say(lang, 'opening', { file: name }));
    openFile(session, name, new Uint8Array(await response.arrayBuffer()), lang);
    tell(say(lang, 'opened', { file: name }));
  } else {
    session.open(`${say(lang, 'empty')}.xlsx`, (book) => insertSheet(book, 'Sheet1'));
  }
  await openPane(element('pane'), session, lang);
};

void begin();
