import { Body1, Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { EditView } from '../../engine/inputs-entry';
import { Section } from '../../parts';
import { useAnswer, useSession } from '../../session/hooks';
import { useWords } from '../../words';
import { useForms } from './forms';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, margin: 0, padding: 0 },
  item: {
    listStyleType: 'none',
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
  },
  told: { display: 'flex', flexDirection: 'column', minWidth: 0, overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground3 },
});

const EditItem = ({ edit, index }: { readonly edit: EditView; readonly index: number }): ReactElement => {
  const styles = useStyles();
  const say = useWords();
  const session = useSession();
  const [, forms] = useForms();
  const { title, before, after, since, place } = edit;
  const nothing = say('inputs.nothing');
  return (
    <li className={styles.item}>
      <span className={styles.told}>
        <Body1>{say('inputs.edit', { title, before: before || nothing, after: after || nothing })}</Body1>
        {since !== undefined && (
          <Caption1 className={styles.quiet}>{say('inputs.since', { now: since || nothing })}</Caption1>
        )}
      </span>
      {since === undefined && place !== undefined && (
        <Button
          size="small"
          aria-label={say('inputs.takeBackOf', { title })}
          onClick={() => {
            forms.takeBack(index, place).catch((error: unknown) => session.fail(error));
          }}
        >
          {say('inputs.takeBack')}
        </Button>
      )}
    </li>
  );
};

/** What was entered here since the pane was opened, newest first, each to be taken back. */
export const Edits = (): ReactElement | null => {
  const styles = useStyles();
  const say = useWords();
  const [{ edits }] = useForms();
  const views = useAnswer('inputEdits', edits);
  // While the answer for the newest edit is on its way, the list of before would take back the wrong one.
  if (edits.length === 0 || views?.length !== edits.length) return null;
  return (
    <Section title={say('inputs.edits')}>
      <ul className={styles.list}>
        {views
          .map((edit, index) => <EditItem key={`${index} ${edit.title}`} edit={edit} index={index} />)
          .reverse()}
      </ul>
    </Section>
  );
};
