import { Body1, Button, Caption1, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowUploadRegular } from '@fluentui/react-icons';
import { useRef, useState, type DragEvent, type ReactElement } from 'react';
import { Section } from '../../parts';
import { useSessionState } from '../../session/hooks';
import { useWords } from '../../words';

const useStyles = makeStyles({
  drop: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px dashed ${tokens.colorNeutralStrokeAccessible}`,
  },
  over: { backgroundColor: tokens.colorNeutralBackground2, border: `1px solid ${tokens.colorBrandStroke1}` },
  hint: { color: tokens.colorNeutralForeground3 },
});

const ACCEPTED = '.json,.xlsx,.csv,.tsv,.txt';

/** Takes a file, chosen or dropped. */
export const FileDrop = ({ onFile }: { readonly onFile: (file: File) => void }): ReactElement => {
  const styles = useStyles();
  const say = useWords();
  const { document } = useSessionState();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setIsOver] = useState(false);
  const drag = (over: boolean) => (event: DragEvent) => {
    // Without this the page would open the file in place of the pane.
    event.preventDefault();
    setIsOver(over);
  };
  const dropped = (event: DragEvent): void => {
    drag(false)(event);
    const [file] = event.dataTransfer.files;
    if (file !== undefined) onFile(file);
  };
  return (
    <Section title={say('start.import')}>
      <div
        className={mergeClasses(styles.drop, isOver && styles.over)}
        role="group"
        aria-label={say('start.import')}
        onDragOver={drag(true)}
        onDragLeave={drag(false)}
        onDrop={dropped}
      >
        <Body1>{say('start.drop')}</Body1>
        {document.kind === 'open' && <Caption1 className={styles.hint}>{say('start.csvHint')}</Caption1>}
        <input
          ref={input}
          type="file"
          accept={ACCEPTED}
          hidden
          aria-label={say('start.choose')}
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            // The same file may be chosen again once it has been mended.
            target.value = '';
            if (file !== undefined) onFile(file);
          }}
        />
        <Button appearance="primary" icon={<ArrowUploadRegular />} onClick={() => input.current?.click()}>
          {say('start.choose')}
        </Button>
      </div>
    </Section>
  );
};
