import { Body1, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { GapView } from '../../engine/gap';
import { Section } from '../../parts';
import { useWords } from '../../words';
import { LeverItem } from './LeverItem';
import type { GapDesk } from './use-trial';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** The levers in their order, each with its slider, and the names of those that are no help. */
export const Levers = ({
  view: { levers, idle },
  desk: { steps, put, tried },
}: {
  readonly view: GapView;
  readonly desk: GapDesk;
}): ReactElement | null => {
  const styles = useStyles();
  const say = useWords();
  if (levers.length === 0) return null;
  const told = new Map(tried?.told.map(({ id, value }) => [id, value]));
  return (
    <Section title={say('gap.levers')}>
      {levers.every(({ isEnough }) => !isEnough) && <Body1>{say('gap.none')}</Body1>}
      <ol className={styles.list}>
        {levers.map((lever, index) => (
          <LeverItem
            key={lever.id}
            rank={index + 1}
            lever={lever}
            at={steps.get(lever.id) ?? 0}
            told={told.get(lever.id)}
            onMove={(at) => put(new Map([...steps, [lever.id, at]]))}
          />
        ))}
      </ol>
      {idle.length > 0 && (
        <Caption1 className={styles.quiet}>
          {say('gap.idle', { names: idle.join(say('shell.comma')) })}
        </Caption1>
      )}
    </Section>
  );
};
