import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Body1,
  Button,
  makeStyles,
  Subtitle2,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useState, type ReactElement } from 'react';
import type { Draft, DraftView } from '../../engine/start-draft';
import { useSession, useSessionState } from '../../session/hooks';
import { useWords } from '../../words';
import { DraftBox } from './DraftBox';

const useStyles = makeStyles({
  title: { margin: 0 },
  fields: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL, overflowWrap: 'anywhere' },
});

/** What is still to be filled in, checked anew with each value. */
const useDraft = (draft: Draft): DraftView | undefined => {
  const session = useSession();
  const { lang, unit } = useSessionState();
  const [view, setView] = useState<DraftView>();
  useEffect(() => {
    let isCurrent = true;
    session.engine.draft(draft, { lang, unit }).then(
      (found) => {
        if (isCurrent) setView(found);
      },
      (error: unknown) => session.fail(error),
    );
    return () => {
      isCurrent = false;
    };
  }, [session, draft, lang, unit]);
  return view;
};

/** A new model, filled in group by group; it is built when nothing is left open. */
export const Drafting = ({ draft }: { readonly draft: Draft }): ReactElement | null => {
  const styles = useStyles();
  const say = useWords();
  const session = useSession();
  const view = useDraft(draft);
  if (view === undefined) return null;
  const { groups, left, together, project } = view;
  const type = (path: string, text: string): void =>
    session.drafting({ ...draft, typed: { ...draft.typed, [path]: text } });
  const build = async (): Promise<void> => {
    if (!(await session.build({ project, isAnother: true }))) return;
    session.drafting(undefined);
    session.open('home');
  };
  return (
    <>
      <Subtitle2 as="h2" className={styles.title}>
        {say('start.draft', { kind: say(`start.template.${draft.kind}`) })}
      </Subtitle2>
      <Body1>{say('start.draftHow')}</Body1>
      <Accordion collapsible multiple defaultOpenItems={groups.slice(0, 1).map(({ id }) => id)}>
        {groups.map(({ id, label, fields, left: open }) => (
          <AccordionItem key={id} value={id}>
            <AccordionHeader as="h3">
              {label} · {open === 0 ? say('start.done') : say('start.left', { count: open })}
            </AccordionHeader>
            <AccordionPanel className={styles.fields}>
              {fields.map((field) => (
                <DraftBox key={field.path} field={field} onType={(text) => type(field.path, text)} />
              ))}
            </AccordionPanel>
          </AccordionItem>
        ))}
      </Accordion>
      {together.length > 0 && (
        <>
          <Subtitle2 as="h3" className={styles.title}>
            {say('start.together')}
          </Subtitle2>
          <ul className={styles.list}>
            {together.map((said) => (
              <li key={said}>
                <Body1>{said}</Body1>
              </li>
            ))}
          </ul>
        </>
      )}
      <Body1 role="status">{left === 0 ? say('start.done') : say('start.left', { count: left })}</Body1>
      <div className={styles.actions}>
        <Button appearance="primary" disabledFocusable={project === undefined} onClick={() => void build()}>
          {say('start.build')}
        </Button>
        <Button onClick={() => session.drafting(undefined)}>{say('start.back')}</Button>
      </div>
    </>
  );
};
