import { Button, Spinner } from '@fluentui/react-components';
import { createElement, useEffect, useState, type ReactElement } from 'react';
import { Empty } from '../parts';
import type { Page } from '../session/state';
import { useWords } from '../words';
import { loadedPage, loadPage, type PageComponent } from './pages';

/** A page that is there sooner than this needs no sign that it is coming. */
const QUIET_MS = 400;

/** A page once its code has come; until then next to nothing, and where it does not come, why and what to do. */
export const PageView = ({
  page,
  load = loadPage,
}: {
  readonly page: Page;
  /** Where the code comes from. */
  readonly load?: (page: Page) => Promise<PageComponent>;
}): ReactElement => {
  const say = useWords();
  const [component, setComponent] = useState(() => loadedPage(page));
  const [attempt, setAttempt] = useState(1);
  const [failedAt, setFailedAt] = useState(0);
  useEffect(() => {
    if (component !== undefined) return undefined;
    let isCurrent = true;
    load(page).then(
      (come) => {
        if (isCurrent) setComponent(() => come);
      },
      () => {
        if (isCurrent) setFailedAt(attempt);
      },
    );
    return () => {
      isCurrent = false;
    };
  }, [component, load, page, attempt]);
  if (component !== undefined) return createElement(component);
  if (failedAt < attempt) return <Spinner delay={QUIET_MS} label={say('shell.opening')} />;
  return (
    <Empty said={say('shell.notLoaded', { page: say(`page.${page}`) })}>
      <Button appearance="primary" onClick={() => setAttempt(attempt + 1)}>
        {say('shell.tryAgain')}
      </Button>
    </Empty>
  );
};
