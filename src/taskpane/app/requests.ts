import type { PageRequest } from '../../commands';
import type { Session } from '../session/session';
import { say, type WordKey } from '../words';
import { hasPage } from './pages';

/** Opens the page without doing anything, and says what the ribbon's button will do. */
const tellLater = (session: Session, key: WordKey & `later.${string}`): void => {
  session.open('home');
  session.tell({
    intent: 'info',
    said: { zh: say('zh', key), en: say('en', key) },
    where: undefined,
    code: undefined,
  });
};

/** Does what a button of the ribbon asked of the pane. */
export const answerRequest = (session: Session, { page }: PageRequest): void => {
  switch (page) {
    case 'build':
      if (session.state().document.kind === 'open') {
        session.open('home');
        void session.build();
      } else session.open('start');
      return;
    case 'checks':
    case 'explain':
      session.open(page);
      return;
    case 'gap':
    case 'risk':
    case 'report':
      if (hasPage(page)) session.open(page);
      else tellLater(session, `later.${page}`);
  }
};
