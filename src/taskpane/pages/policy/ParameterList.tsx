import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Badge,
  Body1,
  Caption1,
  Link,
  makeStyles,
  SearchBox,
  ToggleButton,
  tokens,
} from '@fluentui/react-components';
import { useDeferredValue, useState, type ReactElement } from 'react';
import type { PackView, ParameterLine, PolicyView } from '../../engine/policy';
import { Section } from '../../parts';
import { useAnswer } from '../../session/hooks';
import { useWords } from '../../words';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  packs: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
  item: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalS,
    paddingBlock: tokens.spacingVerticalXS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  quiet: { color: tokens.colorNeutralForeground3, gridColumn: '1 / -1', overflowWrap: 'anywhere' },
  value: { textAlign: 'end', fontVariantNumeric: 'tabular-nums' },
  filter: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  search: { maxWidth: '100%' },
});

const Packs = ({ packs }: { readonly packs: readonly PackView[] }): ReactElement => {
  const styles = useStyles();
  const say = useWords();
  return (
    <Section title={say('policy.packs')}>
      <ol className={styles.packs}>
        {packs.map(({ id, label, jurisdiction, parameters, open }) => (
          <li key={id}>
            <Body1>{label}</Body1>{' '}
            <Badge appearance="outline" color="informative" size="small">
              {say(`policy.jurisdiction.${jurisdiction}`)}
            </Badge>
            <Caption1 block className={styles.quiet}>
              {say('policy.packCount', { parameters, open })}
            </Caption1>
          </li>
        ))}
      </ol>
    </Section>
  );
};

interface Choosing {
  readonly onChoose: (id: string) => void;
}

const Line = ({ line, onChoose }: { readonly line: ParameterLine } & Choosing): ReactElement => {
  const styles = useStyles();
  const say = useWords();
  const { id, label, value, isOpen, isOverridden, mark, clause } = line;
  return (
    <li className={styles.item}>
      <span>
        <Link as="button" onClick={() => onChoose(id)}>
          {label}
        </Link>
      </span>
      <span className={styles.value}>
        {isOpen ? (
          <Badge appearance="outline" color="warning">
            {say('policy.open')}
          </Badge>
        ) : (
          value
        )}
      </span>
      <Caption1 className={styles.quiet}>
        {isOverridden && (
          <Badge appearance="tint" size="small">
            {say('policy.overridden')}
          </Badge>
        )}{' '}
        {clause} · {mark}
      </Caption1>
    </li>
  );
};

type Only = 'isOpen' | 'isOverridden';

/** Subjects with those parameters that fit; subjects without any are left out. */
const fitting = (subjects: PolicyView['subjects'], query: string, only: Only | undefined) =>
  subjects
    .map(({ subject, parameters }) => ({
      subject,
      parameters: parameters.filter(
        (line) =>
          (only === undefined || line[only]) &&
          query
            .toLowerCase()
            .split(/\s+/)
            .every((word) => line.words.includes(word)),
      ),
    }))
    .filter(({ parameters }) => parameters.length > 0);

const Subjects = ({
  subjects,
  isOpen,
  onChoose,
}: {
  readonly subjects: PolicyView['subjects'];
  /** Of a search, every subject is unfolded. */
  readonly isOpen: boolean;
} & Choosing): ReactElement => {
  const styles = useStyles();
  const say = useWords();
  const [unfolded, unfold] = useState<readonly string[]>([]);
  return (
    <Accordion
      multiple
      collapsible
      openItems={isOpen ? subjects.map(({ subject }) => subject) : [...unfolded]}
      onToggle={(_, { openItems }) => unfold(openItems as string[])}
    >
      {subjects.map(({ subject, parameters }) => (
        <AccordionItem key={subject} value={subject}>
          <AccordionHeader as="h3">
            {say('policy.subjectCount', {
              subject: say(`policy.subject.${subject}`),
              count: parameters.length,
            })}
          </AccordionHeader>
          <AccordionPanel>
            <ul className={styles.list}>
              {parameters.map((line) => (
                <Line key={line.id} line={line} onChoose={onChoose} />
              ))}
            </ul>
          </AccordionPanel>
        </AccordionItem>
      ))}
    </Accordion>
  );
};

/** The packs in force, then every parameter by subject, to be searched. */
export const ParameterList = ({ onChoose }: Choosing): ReactElement | null => {
  const styles = useStyles();
  const say = useWords();
  const view = useAnswer('policy');
  const [query, ask] = useState('');
  const asked = useDeferredValue(query.trim());
  const [only, choose] = useState<Only>();
  if (view === undefined) return null;
  const all = view.subjects.flatMap(({ parameters }) => parameters);
  const found = fitting(view.subjects, asked, only);
  const isNarrowed = asked !== '' || only !== undefined;
  const onlyButton = (which: Only, word: 'policy.onlyOpen' | 'policy.onlyOverridden'): ReactElement => (
    <ToggleButton
      size="small"
      checked={only === which}
      onClick={() => choose(only === which ? undefined : which)}
    >
      {say(word, { count: all.filter((line) => line[which]).length })}
    </ToggleButton>
  );
  return (
    <>
      <Packs packs={view.packs} />
      <Section title={say('policy.parameters')}>
        <SearchBox
          className={styles.search}
          value={query}
          aria-label={say('policy.search')}
          placeholder={say('policy.search')}
          onChange={(_, { value }) => ask(value)}
        />
        <div className={styles.filter} role="group" aria-label={say('policy.show')}>
          {onlyButton('isOpen', 'policy.onlyOpen')}
          {onlyButton('isOverridden', 'policy.onlyOverridden')}
        </div>
        <Caption1 role="status">
          {isNarrowed &&
            (found.length === 0
              ? say('policy.none')
              : say('policy.found', {
                  count: found.reduce((sum, { parameters }) => sum + parameters.length, 0),
                }))}
        </Caption1>
        <Subjects subjects={found} isOpen={isNarrowed} onChoose={onChoose} />
      </Section>
    </>
  );
};
