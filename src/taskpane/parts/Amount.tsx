import { makeStyles, Tooltip } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Shown } from '../engine/shown';
import { useWords } from '../words';

const useStyles = makeStyles({ figure: { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' } });

/** A figure in the reader's unit; the exact value on hover, on focus, and for those who hear the page. */
export const Amount = ({ value }: { readonly value: Shown }): ReactElement => {
  const styles = useStyles();
  const say = useWords();
  const figure = <span className={styles.figure}>{value.text}</span>;
  return value.exact === '' || value.exact === value.text ? (
    figure
  ) : (
    <Tooltip content={say('shell.exact', { value: value.exact })} relationship="description">
      {figure}
    </Tooltip>
  );
};
