import {
  Body1,
  Link,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { InputsView } from '../../engine/inputs';
import { CellLink } from '../../parts';
import { useWords } from '../../words';
import { useForms } from './forms';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
    maxHeight: '240px',
    overflowY: 'auto',
  },
  item: {
    listStyleType: 'none',
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalS,
    overflowWrap: 'anywhere',
  },
});

/** Everything that is wrong, wherever it is: the way to its form and to its cell. */
export const Wrong = ({ view }: { readonly view: InputsView }): ReactElement | null => {
  const styles = useStyles();
  const say = useWords();
  const [{ changes }, forms] = useForms();
  const { problems } = view;
  if (problems.length === 0) return null;
  const count = { count: problems.length };
  const title = changes.length === 0 ? say('inputs.faults', count) : say('inputs.faultsOfChanges', count);
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{title}</MessageBarTitle>
        {/* A list that scrolls must be reachable by keyboard. */}
        {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
        <ul className={styles.list} tabIndex={0} aria-label={title}>
          {problems.map(({ path, message, cell, way }) => (
            <li key={`${path} ${message}`} className={styles.item}>
              <Body1>{message}</Body1>
              {way === undefined ? (
                path
              ) : (
                <Link as="button" aria-label={say('inputs.toForm', { path })} onClick={() => forms.goTo(way)}>
                  {path}
                </Link>
              )}
              {cell !== undefined && <CellLink place={cell} />}
            </li>
          ))}
        </ul>
      </MessageBarBody>
    </MessageBar>
  );
};
