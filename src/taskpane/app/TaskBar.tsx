import { Button, Caption1, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useSession, useSessionState } from '../session/hooks';
import { useWords } from '../words';

const useStyles = makeStyles({
  task: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  bar: {
    flexGrow: 1,
    minWidth: 0,
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
  },
});

/** Long work: how far it has come, and the way out of it. */
export const TaskBar = (): ReactElement | null => {
  const styles = useStyles();
  const say = useWords();
  const session = useSession();
  const { task } = useSessionState();
  if (task === undefined) return null;
  const { name, progress } = task;
  const said = say(`task.${name}`);
  return (
    <div className={styles.task}>
      <div className={styles.bar}>
        <Caption1 role="status">
          {said} {progress?.sheet}
        </Caption1>
        <ProgressBar
          aria-label={said}
          {...(progress === undefined ? {} : { value: progress.done, max: progress.total })}
        />
      </div>
      <Button onClick={() => session.cancel()}>{say('shell.cancel')}</Button>
    </div>
  );
};
