import { Button, Spinner } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { Empty, Problems } from '../parts';
import { useSession, useSessionState } from '../session/hooks';
import type { Page } from '../session/state';
import { useWords } from '../words';
import { PageView } from './PageView';

/** Pages that make sense without a model in the workbook. */
const ALWAYS: readonly Page[] = ['start', 'settings'];

/** Pages that mend what is wrong with the inputs. */
const MENDING: readonly Page[] = ['inputs'];

/** The page, or what stands in its way and what to do about it. */
export const Content = (): ReactElement | null => {
  const say = useWords();
  const session = useSession();
  const { document, page } = useSessionState();
  const shown = <PageView key={page} page={page} />;
  if (document.kind === 'tooOld')
    return <Empty said={say('shell.tooOld', { sets: document.missing.join(', ') })} />;
  if (document.kind === 'starting') return <Spinner label={say('shell.reading')} />;
  if (ALWAYS.includes(page)) return shown;
  if (document.kind === 'none') {
    return (
      <Empty said={say('shell.none')}>
        <Button appearance="primary" onClick={() => session.open('start')}>
          {say('shell.toStart')}
        </Button>
      </Empty>
    );
  }
  if (document.kind === 'problems' && !MENDING.includes(page)) {
    const first = document.problems.find(({ cell }) => cell !== undefined)?.cell;
    return (
      <Empty said={say('shell.problems')}>
        <Problems problems={document.problems} />
        {first !== undefined && (
          <Button appearance="primary" onClick={() => void session.goTo(first)}>
            {say('shell.toProblem')}
          </Button>
        )}
      </Empty>
    );
  }
  return shown;
};
