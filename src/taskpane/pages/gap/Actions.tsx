import { Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useWords } from '../../words';
import type { GapDesk } from './use-trial';

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground3 },
  actions: {
    position: 'sticky',
    bottom: 0,
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    paddingBlock: tokens.spacingVerticalS,
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

/** Writes what is tried to the workbook, takes it back, or shows two levers together. */
export const Actions = ({
  desk: { moved, put, tried, canUndo, apply, undo },
  onPairs,
}: {
  readonly desk: GapDesk;
  /** Undefined where pairs are shown, or there are none. */
  readonly onPairs: (() => void) | undefined;
}): ReactElement => {
  const styles = useStyles();
  const say = useWords();
  const isReady = moved > 0 && tried !== undefined && tried.entries.length > 0;
  return (
    <>
      <div className={styles.actions}>
        <Button appearance="primary" disabledFocusable={!isReady} onClick={() => void apply()}>
          {say('gap.apply')}
        </Button>
        {onPairs !== undefined && <Button onClick={onPairs}>{say('gap.showPairs')}</Button>}
        {moved > 0 && <Button onClick={() => put(new Map())}>{say('gap.reset')}</Button>}
        {canUndo && <Button onClick={() => void undo()}>{say('gap.undo')}</Button>}
      </div>
      <Caption1 className={styles.quiet}>{say('gap.note')}</Caption1>
    </>
  );
};
