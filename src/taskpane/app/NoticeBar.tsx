import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useSession, useSessionState } from '../session/hooks';
import { useWords } from '../words';

/** What went wrong or went well, until it is dismissed. */
export const NoticeBar = (): ReactElement | null => {
  const say = useWords();
  const session = useSession();
  const { notice, lang } = useSessionState();
  if (notice === undefined) return null;
  return (
    <MessageBar intent={notice.intent} layout="multiline" politeness="assertive">
      <MessageBarBody>
        {notice.where !== undefined && <MessageBarTitle>{notice.where}</MessageBarTitle>}
        {notice.said[lang]}
      </MessageBarBody>
      <MessageBarActions>
        <Button onClick={() => session.tell(undefined)}>{say('shell.dismiss')}</Button>
      </MessageBarActions>
    </MessageBar>
  );
};
