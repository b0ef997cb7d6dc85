import { Body1, Button, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Candidate } from '../../engine/start';
import { Problems } from '../../parts';
import { useSession } from '../../session/hooks';
import { useWords } from '../../words';

const useStyles = makeStyles({
  title: { margin: 0, overflowWrap: 'anywhere' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** Problems that are listed; more than these are not mended in one go. */
const LISTED = 50;

/** What would be built, or everything that is wrong with it, before anything is written. */
export const Preview = ({
  name,
  candidate,
  onBack,
}: {
  readonly name: string;
  readonly candidate: Candidate;
  readonly onBack: () => void;
}): ReactElement => {
  const styles = useStyles();
  const say = useWords();
  const session = useSession();
  if (candidate.kind === 'problems') {
    const { problems } = candidate;
    const more = problems.length - LISTED;
    return (
      <>
        <Subtitle2 as="h2" className={styles.title}>
          {say('start.refused', { name, count: problems.length })}
        </Subtitle2>
        <Problems problems={problems.slice(0, LISTED)} />
        {more > 0 && <Body1>{say('start.moreProblems', { count: more })}</Body1>}
        <div className={styles.actions}>
          <Button appearance="primary" onClick={onBack}>
            {say('start.back')}
          </Button>
        </div>
      </>
    );
  }
  const { project, told, households } = candidate;
  const build = async (): Promise<void> => {
    if (await session.build({ project, isAnother: true })) session.open('home');
  };
  return (
    <>
      <Subtitle2 as="h2" className={styles.title}>
        {say('start.ready', { name: candidate.name })}
      </Subtitle2>
      <Body1>
        {[...told, ...(households === 0 ? [] : [say('start.households', { count: households })])].join(' · ')}
      </Body1>
      <Body1>{say('start.nothingYet')}</Body1>
      <div className={styles.actions}>
        <Button appearance="primary" onClick={() => void build()}>
          {say('start.build')}
        </Button>
        <Button onClick={onBack}>{say('start.back')}</Button>
      </div>
    </>
  );
};
