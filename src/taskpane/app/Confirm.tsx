import {
  Body1,
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { placeName } from '../parts';
import { useSession, useSessionState } from '../session/hooks';
import { useWords } from '../words';

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  cells: { margin: 0, overflowWrap: 'anywhere' },
});

/** Cells that are named one by one; of more the number is told. */
const NAMED = 12;

/** Asks before building takes something away that the user made: which sheets, and which cells of their own. */
export const Confirm = (): ReactElement | null => {
  const styles = useStyles();
  const say = useWords();
  const session = useSession();
  const { confirmation } = useSessionState();
  if (confirmation === undefined) return null;
  const { replaces, ownCells } = confirmation;
  const named = ownCells.slice(0, NAMED).map(placeName).join(say('shell.comma'));
  return (
    <Dialog open modalType="alert" onOpenChange={(_, { open }) => open || session.answer(false)}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{say('confirm.title')}</DialogTitle>
          <DialogContent className={styles.content}>
            <Body1>{say('confirm.replaces', { count: replaces.length })}</Body1>
            {ownCells.length > 0 && (
              <>
                <Body1>{say('confirm.ownCells', { count: ownCells.length })}</Body1>
                <Body1 as="p" className={styles.cells}>
                  {ownCells.length > NAMED ? say('confirm.andMore', { cells: named }) : named}
                </Body1>
              </>
            )}
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={() => session.answer(true)}>
              {say('confirm.build')}
            </Button>
            <Button onClick={() => session.answer(false)}>{say('shell.cancel')}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
};
