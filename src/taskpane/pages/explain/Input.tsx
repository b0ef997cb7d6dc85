import { Body1, Caption1, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Step } from '../../engine/explain';
import type { InputView } from '../../engine/explain-input';
import { Amount, CellLink, PageLink, Section } from '../../parts';
import { useWords } from '../../words';
import { StepLink } from './StepLink';
import type { Way } from './use-question';

const useStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXS },
  quiet: { color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
});

/** What somebody entered: its value, unless it stands above already, its cell, and where it comes from. */
export const Input = ({
  input,
  isValueAbove = false,
}: {
  readonly input: InputView;
  readonly isValueAbove?: boolean;
}): ReactElement => {
  const styles = useStyles();
  const say = useWords();
  const { label, record, value, source, place, parameter, path } = input;
  return (
    <Section title={say('explain.input')} beside={place !== undefined && <CellLink place={place} />}>
      <div className={styles.stack}>
        <Body1>{[record, label].filter(Boolean).join(' · ')}</Body1>
        {!isValueAbove && (
          <Text size={500} weight="semibold">
            {value.text === '' ? say('explain.notFilled') : <Amount value={value} />}
          </Text>
        )}
        <Body1>{say('explain.source', { source })}</Body1>
        {parameter === undefined ? (
          <Caption1 className={styles.quiet}>{path}</Caption1>
        ) : (
          <PageLink to={{ page: 'policy', parameter }}>{say('explain.toParameter')}</PageLink>
        )}
      </div>
    </Section>
  );
};

/** What a figure goes into. */
export const Readers = ({
  readers,
  label,
  way,
}: {
  readonly readers: readonly Step[];
  readonly label: string;
  readonly way: Way;
}): ReactElement => {
  const styles = useStyles();
  const say = useWords();
  return (
    <Section title={say('explain.readers')}>
      {readers.length === 0 ? (
        <Body1>{say('explain.noReaders')}</Body1>
      ) : (
        <ul className={styles.list}>
          {readers.map((step) => (
            <li key={step.ref}>
              <StepLink step={step} onStep={() => way.follow(label, [step])} />{' '}
              <Caption1 className={styles.quiet}>{step.section}</Caption1>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
};
