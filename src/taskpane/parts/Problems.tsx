import { Body1, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { InputProblem } from '../engine/engine';
import { useWords } from '../words';
import { CellLink } from './CellLink';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, margin: 0, padding: 0 },
  item: { listStyleType: 'none', display: 'flex', flexDirection: 'column' },
  path: { color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
});

/** Everything that is wrong with an input: what, where, and what to do. */
export const Problems = ({ problems }: { readonly problems: readonly InputProblem[] }): ReactElement => {
  const styles = useStyles();
  const say = useWords();
  return (
    <ul className={styles.list}>
      {problems.map(({ path, message, cell, line }) => (
        <li key={`${line ?? ''} ${path} ${message}`} className={styles.item}>
          <Body1>{message}</Body1>
          <Caption1 className={styles.path}>
            {line !== undefined && say('start.line', { line })} {path}{' '}
            {cell !== undefined && <CellLink place={cell} />}
          </Caption1>
        </li>
      ))}
    </ul>
  );
};
