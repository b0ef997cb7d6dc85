import { Body1, Caption1, Link, makeStyles, tokens } from '@fluentui/react-components';
import { useDeferredValue, type ReactElement } from 'react';
import { Section } from '../../parts';
import { useAnswer } from '../../session/hooks';
import { useWords } from '../../words';
import { useForms } from './forms';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, margin: 0, padding: 0 },
  item: { listStyleType: 'none', display: 'flex', flexDirection: 'column', alignItems: 'flex-start' },
  quiet: { color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
});

/** Inputs that fit what is searched for, each with what is entered and the way to its form. */
export const Found = (): ReactElement | null => {
  const styles = useStyles();
  const say = useWords();
  const [{ sought, changes }, forms] = useForms();
  const view = useAnswer('searchInputs', useDeferredValue(sought), changes);
  if (view === undefined) return null;
  const { hits, more } = view;
  if (hits.length === 0) return <Body1 role="status">{say('inputs.foundNone')}</Body1>;
  return (
    <Section title={say('inputs.found', { count: hits.length + more })}>
      <ul className={styles.list}>
        {hits.map(({ id, title, text, ...way }) => (
          <li key={id} className={styles.item}>
            <Link as="button" onClick={() => forms.goTo(way)}>
              {title}
            </Link>
            <Caption1 className={styles.quiet}>
              {text || say('inputs.empty')} · {way.path}
            </Caption1>
          </li>
        ))}
      </ul>
      {more > 0 && <Caption1>{say('inputs.more', { count: more })}</Caption1>}
    </Section>
  );
};
