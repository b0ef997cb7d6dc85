import { Button, Field, makeStyles, Textarea } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { AuditView } from '../../engine/audit';
import { auditText } from '../../engine/audit-text';
import { useSession, useSessionState } from '../../session/hooks';
import { say as sayIn, useWords } from '../../words';

const useStyles = makeStyles({ start: { alignSelf: 'flex-start' }, text: { width: '100%' } });

const selectAll = (area: HTMLTextAreaElement | null): void => {
  area?.focus();
  area?.select();
};

/** The text, selected, for hosts that let no page write to the clipboard. */
const ByHand = ({ text }: { readonly text: string }): ReactElement => {
  const styles = useStyles();
  const say = useWords();
  return (
    <Field label={say('checks.result')} hint={say('checks.copyByHand')}>
      <Textarea ref={selectAll} className={styles.text} readOnly rows={8} value={text} />
    </Field>
  );
};

/** Puts the audit as plain text into the clipboard, to be sent on. */
export const CopyResult = ({ view }: { readonly view: AuditView }): ReactElement => {
  const styles = useStyles();
  const say = useWords();
  const session = useSession();
  const { lang } = useSessionState();
  const [byHand, offer] = useState(false);
  const text = auditText(view, lang);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      const said = { zh: sayIn('zh', 'checks.copied'), en: sayIn('en', 'checks.copied') };
      session.tell({ intent: 'success', said, where: undefined, code: undefined });
    } catch {
      // Some hosts show the pane in a frame without leave to write.
      offer(true);
    }
  };
  return (
    <>
      <Button className={styles.start} onClick={() => void copy()}>
        {say('checks.copy')}
      </Button>
      {byHand && <ByHand text={text} />}
    </>
  );
};
