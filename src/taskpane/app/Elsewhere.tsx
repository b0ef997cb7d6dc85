import type { ReactElement } from 'react';
import { say } from '../words';

/** The pane's page opened in no Excel: what it is, and where it belongs. */
export const Elsewhere = (): ReactElement => {
  const lang = /^zh\b/i.test(navigator.language) ? 'zh' : 'en';
  return (
    <main>
      <h1>{say(lang, 'app.name')}</h1>
      <p>{say(lang, 'shell.elsewhere')}</p>
    </main>
  );
};
