import { Body1, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { ClauseView } from '../engine/policy-clause';
import { useWords } from '../words';
import { PageLink } from './PageLink';

const useStyles = makeStyles({
  clause: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXS },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** What a figure rests on: document, number and article, what it says, since when and how well it stands. */
export const Clause = ({ clause }: { readonly clause: ClauseView }): ReactElement => {
  const styles = useStyles();
  const say = useWords();
  const { parameter, text, gloss, dates, mark } = clause;
  return (
    <div className={styles.clause}>
      {parameter === undefined ? (
        <Body1>{text}</Body1>
      ) : (
        <PageLink to={{ page: 'policy', parameter }} label={say('shell.clause', { clause: text })}>
          {text}
        </PageLink>
      )}
      {gloss !== '' && <Body1>{gloss}</Body1>}
      <Caption1 className={styles.quiet}>
        {[dates === '' ? '' : say('shell.inForce', { dates }), mark].filter(Boolean).join(' · ')}
      </Caption1>
    </div>
  );
};
