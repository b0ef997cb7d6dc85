import {
  Body1,
  Button,
  Caption1,
  Field,
  Input,
  Link,
  makeStyles,
  SearchBox,
  Select,
  tokens,
} from '@fluentui/react-components';
import { useDeferredValue, useState, type ReactElement } from 'react';
import type { ChangeField, DraftChange } from '../../engine/scenario-change';
import type { ScenarioDraft, ScenarioKept } from '../../engine/scenario-draft';
import type { ScenarioColumn } from '../../engine/scenario-run';
import { Section } from '../../parts';
import { useAnswer, useRested, useSession } from '../../session/hooks';
import type { Session } from '../../session/session';
import { say as sayIn, useWords } from '../../words';
import { Columns } from './Columns';
import { Moved } from './Moved';
import { useDesk } from './runs';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  change: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    paddingBlockEnd: tokens.spacingVerticalS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  control: { minWidth: 0, width: '100%' },
  foot: { display: 'flex', justifyContent: 'space-between', alignItems: 'center' },
  quiet: { color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
  hits: { display: 'flex', flexDirection: 'column', margin: 0, padding: 0, rowGap: tokens.spacingVerticalXS },
  hit: { listStyleType: 'none', display: 'flex', flexDirection: 'column', alignItems: 'flex-start' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** A change with the control of its own field, and what the field says of the value. */
const ChangeBox = ({
  field,
  onType,
  onRemove,
}: {
  readonly field: ChangeField;
  readonly onType: (text: string) => void;
  readonly onRemove: () => void;
}): ReactElement => {
  const styles = useStyles();
  const say = useWords();
  const { title, unit, choices, meaning, base, text, problem } = field;
  return (
    <div className={styles.change}>
      <Field label={title} hint={meaning} {...(problem === undefined ? {} : { validationMessage: problem })}>
        {choices.length > 0 ? (
          <Select className={styles.control} value={text} onChange={(_, { value }) => onType(value)}>
            {!choices.some(({ value }) => value === text) && <option value={text}>{text}</option>}
            {choices.map((each) => (
              <option key={each.value} value={each.value}>
                {each.text}
              </option>
            ))}
          </Select>
        ) : (
          <Input
            className={styles.control}
            value={text}
            contentAfter={unit === '' ? null : <Caption1>{unit}</Caption1>}
            onChange={(_, { value }) => onType(value)}
          />
        )}
      </Field>
      <div className={styles.foot}>
        <Caption1>{say('scenarios.baseIs', { value: base || say('scenarios.nothing') })}</Caption1>
        <Button
          size="small"
          appearance="subtle"
          aria-label={say('scenarios.removeChangeOf', { title })}
          onClick={onRemove}
        >
          {say('scenarios.removeChange')}
        </Button>
      </div>
    </div>
  );
};

/** Finds an input by its words; what is chosen becomes a change, with the base's value to begin from. */
const AddChange = ({
  taken,
  onAdd,
}: {
  readonly taken: readonly string[];
  readonly onAdd: (change: DraftChange) => void;
}): ReactElement => {
  const styles = useStyles();
  const say = useWords();
  const [sought, seek] = useState('');
  const words = useDeferredValue(sought);
  const found = useAnswer('searchInputs', words, []);
  const parameters = useAnswer('searchParameters', words) ?? [];
  const all = [...(found?.hits ?? []), ...parameters.map((each) => ({ ...each, id: each.path }))];
  const hits = sought === '' ? [] : all.filter(({ path }) => !taken.includes(path));
  return (
    <>
      <Field label={say('scenarios.addChange')} hint={say('scenarios.addHint')}>
        <SearchBox className={styles.control} value={sought} onChange={(_, { value }) => seek(value)} />
      </Field>
      {sought !== '' && found !== undefined && hits.length === 0 && (
        <Body1 role="status">{say('inputs.foundNone')}</Body1>
      )}
      <ul className={styles.hits}>
        {hits.map(({ id, title, text, path }) => (
          <li key={id} className={styles.hit}>
            <Link
              as="button"
              onClick={() => {
                onAdd({ path, text });
                seek('');
              }}
            >
              {title}
            </Link>
            <Caption1 className={styles.quiet}>
              {text || say('scenarios.nothing')} · {path}
            </Caption1>
          </li>
        ))}
      </ul>
    </>
  );
};

/** Carries out what keeping or dropping asks for; true once the workbook has it. */
const carriedOut = async (session: Session, kept: ScenarioKept | undefined): Promise<boolean> => {
  switch (kept?.kind) {
    case 'entries':
      return session.enter(kept.entries);
    case 'project':
      return session.build({ project: kept.project });
    case 'refused':
      session.tell({
        intent: 'error',
        said: { zh: kept.said.join(' '), en: kept.said.join(' ') },
        where: undefined,
        code: undefined,
      });
      return false;
    default:
      return false;
  }
};

/** What the draft would do, on the whole model. */
const Effect = ({
  draft,
  base,
}: {
  readonly draft: ScenarioDraft;
  readonly base: ScenarioColumn;
}): ReactElement => {
  const say = useWords();
  const key = JSON.stringify(draft.changes);
  const answer = useAnswer('draftOutcome', useRested(draft));
  const run = answer !== undefined && JSON.stringify(answer.changes) === key ? answer.run : undefined;
  if (run === undefined) return <Body1 role="status">{say('scenarios.trying')}</Body1>;
  if (run.kind === 'refused') return <Body1 role="status">{run.said.join(' ')}</Body1>;
  return (
    <Section title={say('scenarios.tried')}>
      <Columns base={base} others={[{ key: 'draft', name: draft.name, column: run }]} />
      <Moved run={run} />
    </Section>
  );
};

/** An own scenario: its name, its changes with their fields' own controls, what it would do, and the way into the workbook. */
export const Editor = ({
  draft,
  base,
}: {
  readonly draft: ScenarioDraft;
  readonly base: ScenarioColumn;
}): ReactElement => {
  const styles = useStyles();
  const say = useWords();
  const session = useSession();
  const [, desk] = useDesk();
  const view = useAnswer('scenarioDraft', draft);
  const { id, name, changes } = draft;
  const change = (next: Partial<ScenarioDraft>): void => desk.set({ draft: { ...draft, ...next } });
  const finish = (asked: Promise<ScenarioKept | undefined>, said: 'scenarios.kept' | 'scenarios.dropped') => {
    asked
      .then((kept) => carriedOut(session, kept))
      .then((isDone) => {
        if (!isDone) return;
        desk.set({ draft: undefined });
        const told = { zh: sayIn('zh', said, { name }), en: sayIn('en', said, { name }) };
        session.tell({ intent: 'success', said: told, where: undefined, code: undefined });
      })
      .catch((error: unknown) => session.fail(error));
  };
  // Typed letters stand at once; what their fields say of them follows.
  const fields = changes.map((each, index): ChangeField => ({
    ...(view?.changes[index]?.path === each.path ? view.changes[index] : BLANK),
    ...each,
  }));
  return (
    <div className={styles.form} role="group" aria-label={say('scenarios.draft')}>
      <Field label={say('scenarios.name')} hint={say('scenarios.nameHint')} required>
        <Input className={styles.control} value={name} onChange={(_, { value }) => change({ name: value })} />
      </Field>
      {fields.map((field, at) => (
        <ChangeBox
          key={field.path}
          field={field}
          onType={(text) =>
            change({ changes: changes.map((each, index) => (index === at ? { ...each, text } : each)) })
          }
          onRemove={() => change({ changes: changes.filter((_, index) => index !== at) })}
        />
      ))}
      <AddChange
        taken={changes.map(({ path }) => path)}
        onAdd={(added) => change({ changes: [...changes, added] })}
      />
      {view?.changes.length === changes.length &&
        changes.length > 0 &&
        view.changes.every(({ problem }) => problem === undefined) && <Effect draft={draft} base={base} />}
      <Caption1>{say('scenarios.keepHint')}</Caption1>
      <div className={styles.actions}>
        <Button
          appearance="primary"
          disabledFocusable={view?.isReady !== true}
          onClick={() =>
            finish(session.engine.ask('keepScenario', session.wording(), draft), 'scenarios.kept')
          }
        >
          {say('scenarios.keep')}
        </Button>
        {id !== undefined && (
          <Button
            onClick={() =>
              finish(session.engine.ask('dropScenario', session.wording(), id), 'scenarios.dropped')
            }
          >
            {say('scenarios.drop')}
          </Button>
        )}
        <Button onClick={() => desk.set({ draft: undefined })}>{say('scenarios.close')}</Button>
      </div>
    </div>
  );
};

const BLANK: ChangeField = {
  path: '',
  text: '',
  title: '',
  unit: '',
  choices: [],
  meaning: '',
  base: '',
  problem: undefined,
};
