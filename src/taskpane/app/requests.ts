import type { PageRequest } from '../../commands';
import type { Session } from '../session/session';

/** Does what a button of the ribbon asked of the pane. */
export const answerRequest = (session: Session, { page }: PageRequest): void => {
  switch (page) {
    case 'build':
      if (session.state().document.kind === 'open') {
        session.open('home');
        void session.build();
      } else session.open('start');
      return;
    default:
      session.open(page);
  }
};
