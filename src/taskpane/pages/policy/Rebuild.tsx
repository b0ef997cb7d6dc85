import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useSession } from '../../session/hooks';
import { useWords } from '../../words';

/** Asks before the workbook is built again from a changed project. */
export const Rebuild = ({
  project,
  onClose,
}: {
  readonly project: unknown;
  readonly onClose: () => void;
}): ReactElement => {
  const say = useWords();
  const session = useSession();
  const build = (): void => {
    onClose();
    void session.build({ project });
  };
  return (
    <Dialog open modalType="alert" onOpenChange={onClose}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{say('policy.rebuildTitle')}</DialogTitle>
          <DialogContent>{say('policy.rebuild')}</DialogContent>
          <DialogActions fluid>
            <Button onClick={onClose}>{say('policy.rebuildNo')}</Button>
            <Button appearance="primary" onClick={build}>
              {say('policy.rebuildYes')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
};
