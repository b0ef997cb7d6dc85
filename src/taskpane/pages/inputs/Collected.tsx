import {
  Body1,
  Button,
  Caption1,
  Card,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  tokens,
} from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { InputsView } from '../../engine/inputs';
import type { ChangeView } from '../../engine/inputs-title';
import { Section } from '../../parts';
import { useSession } from '../../session/hooks';
import { say as sayIn, useWords, type Words } from '../../words';
import { useForms } from './forms';

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
  bar: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

const inWords = ({ kind, title, text }: ChangeView, say: Words): string => {
  switch (kind) {
    case 'set':
      return say('inputs.change.set', { title, text: text || say('inputs.nothing') });
    case 'add':
      return say('inputs.change.add', { title, text });
    case 'copy':
      return say('inputs.change.copy', { title });
    case 'remove':
      return say('inputs.change.remove', { title });
    case 'move':
      return say('inputs.change.move', { title, text });
  }
};

const ChangeList = ({ changes }: { readonly changes: readonly ChangeView[] }): ReactElement => {
  const styles = useStyles();
  const say = useWords();
  const told = changes.map((change) => inWords(change, say));
  return (
    <ol className={styles.list}>
      {told.map((words, index) => (
        <li key={`${index} ${words}`}>
          <Body1>{words}</Body1>
        </li>
      ))}
    </ol>
  );
};

/** Asks before everything of ours is made anew. */
const Confirm = ({
  view,
  onClose,
}: {
  readonly view: InputsView;
  readonly onClose: () => void;
}): ReactElement => {
  const say = useWords();
  const session = useSession();
  const [{ changes }, forms] = useForms();
  const build = async (): Promise<void> => {
    onClose();
    const project = await session.engine.ask('collectedProject', session.wording(), changes);
    if (project === undefined) return;
    if (!(await session.build({ project, lang: view.lang, unit: view.unit }))) {
      // The engine holds the project that was to be built; the workbook still holds the one before.
      await session.refresh();
      return;
    }
    forms.built();
    const said = { zh: sayIn('zh', 'inputs.built'), en: sayIn('en', 'inputs.built') };
    session.tell({ intent: 'success', said, where: undefined, code: undefined });
  };
  return (
    <Dialog open modalType="alert" onOpenChange={onClose}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{say('inputs.confirmTitle')}</DialogTitle>
          <DialogContent>
            <ChangeList changes={view.changes} />
            <p>{say('inputs.confirm')}</p>
          </DialogContent>
          <DialogActions fluid>
            <Button onClick={onClose}>{say('inputs.collectMore')}</Button>
            <Button
              appearance="primary"
              onClick={() => {
                build().catch((error: unknown) => session.fail(error));
              }}
            >
              {say('inputs.confirmYes')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
};

/** Changes that wait to be built, and the way to build or to discard them. */
export const Collected = ({ view }: { readonly view: InputsView }): ReactElement | null => {
  const styles = useStyles();
  const say = useWords();
  const [{ changes, records }, forms] = useForms();
  const [isAsking, ask] = useState(false);
  if (changes.length === 0) return null;
  const isOutgrown = records !== view.records;
  return (
    <Card>
      <Section title={say('inputs.collected', { count: changes.length })}>
        <Caption1>{say('inputs.collecting')}</Caption1>
        {isOutgrown && (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>{say('inputs.outgrown')}</MessageBarBody>
            <MessageBarActions>
              <Button onClick={() => forms.set({ records: view.records })}>{say('inputs.goOn')}</Button>
            </MessageBarActions>
          </MessageBar>
        )}
        <ChangeList changes={view.changes} />
        <div className={styles.bar}>
          <Button
            appearance="primary"
            disabled={isOutgrown || view.problems.length > 0}
            onClick={() => ask(true)}
          >
            {say('inputs.build')}
          </Button>
          <Button onClick={() => forms.dropLast()}>{say('inputs.dropLast')}</Button>
          <Button onClick={() => forms.discard()}>{say('inputs.dropAll')}</Button>
        </div>
      </Section>
      {isAsking && <Confirm view={view} onClose={() => ask(false)} />}
    </Card>
  );
};
