import { Body1, Caption1, makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { Empty, Problems } from '../../parts';
import { useWords } from '../../words';
import { Background } from './Background';
import { Fan } from './Fan';
import { Likely } from './Likely';
import { Spread } from './Spread';
import { useRisk } from './use-risk';
import { Wishes } from './Wishes';

const useStyles = makeStyles({ quiet: { color: tokens.colorNeutralForeground3 } });

/** How likely balance is: a run with its progress, then the answer, how large the gap is, cash by year, drivers and the register. */
export const Risk = (): ReactElement => {
  const styles = useStyles();
  const say = useWords();
  const { desk, view, progress, refused, isStale } = useRisk();
  return (
    <>
      {view === undefined && <Body1>{say('risk.question')}</Body1>}
      <Wishes
        progress={progress}
        hasRun={view !== undefined}
        onRun={(wish) => void desk.run(wish)}
        onCancel={() => desk.cancel()}
      />
      {refused !== undefined && (
        <Empty said={say('risk.refused')}>
          <Problems problems={refused.problems} />
        </Empty>
      )}
      {view !== undefined && (
        <>
          {isStale && (
            <MessageBar intent="warning" layout="multiline">
              <MessageBarBody>{say('risk.stale')}</MessageBarBody>
            </MessageBar>
          )}
          <Caption1 className={styles.quiet}>{view.run}</Caption1>
          <Likely view={view} />
          {view.remarks.map((remark) => (
            <Caption1 key={remark} className={styles.quiet}>
              {remark}
            </Caption1>
          ))}
          <Spread view={view} />
          <Fan view={view} />
          <Background view={view} />
          <Caption1 className={styles.quiet}>{say('risk.note')}</Caption1>
        </>
      )}
    </>
  );
};
