import type { Language } from '../../i18n';
import { DOOR, type HostDoor } from './door';
import { isDark } from './preferences';
import { localeOf, type Session } from './session';
import { say } from './words';

const SUPPORTED = {
  excelapi: '1.17',
  sharedruntime: '1.1',
  customfunctionsruntime: '1.3',
  ribbonapi: '1.2',
  addincommands: '1.3',
};

const LIGHT = {
  bodyBackgroundColor: '#ffffff',
  bodyForegroundColor: '#262626',
  controlBackgroundColor: '#f0f0f0',
  controlForegroundColor: '#262626',
};

const DARK = {
  bodyBackgroundColor: '#262626',
  bodyForegroundColor: '#ffffff',
  controlBackgroundColor: '#1f1f1f',
  controlForegroundColor: '#ffffff',
};

/** Loads the built pane into a frame, before the host of this page; resolves when the frame has loaded. */
export const openPane = (place: HTMLElement, session: Session, lang: Language): Promise<void> => {
  const locale = localeOf(lang);
  const door: HostDoor = {
    locale,
    supported: SUPPORTED,
    documentUrl: session.book.name,
    theme: isDark() ? DARK : LIGHT,
    send: (text) => session.receive(text),
    connect: (pane) => session.connect(pane),
  };
  Object.assign(window, { [DOOR]: door });
  const frame = document.createElement('iframe');
  frame.title = say(lang, 'pane');
  // office.js keeps what it was told of its host for as long as the tab lives.
  sessionStorage.clear();
  const loaded = new Promise<void>((resolve) => frame.addEventListener('load', () => resolve()));
  frame.src = `/addin/taskpane.html?_host_Info=Excel$Win32$16.01$${locale}$$$$18`;
  place.replaceChildren(frame);
  return loaded;
};
