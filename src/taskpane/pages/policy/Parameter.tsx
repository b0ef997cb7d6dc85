import {
  Badge,
  Body1,
  Button,
  Caption1,
  makeStyles,
  Subtitle2,
  Text,
  tokens,
} from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import type { Step } from '../../engine/explain';
import type { ParameterView, StatedValue } from '../../engine/policy-parameter';
import { Amount, CellLink, Empty, Facts, PageLink, Section } from '../../parts';
import { useAnswer } from '../../session/hooks';
import { useWords } from '../../words';
import { Override } from './Override';

const useStyles = makeStyles({
  start: { alignSelf: 'flex-start' },
  head: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start' },
  title: { margin: 0 },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
  quiet: { color: tokens.colorNeutralForeground3 },
  stack: { display: 'flex', flexDirection: 'column' },
});

const Head = ({ view }: { readonly view: ParameterView }): ReactElement => {
  const styles = useStyles();
  const say = useWords();
  const { label, value, isOpen, override, place, id, clause } = view;
  return (
    <>
      <div className={styles.head}>
        <Subtitle2 as="h2" className={styles.title}>
          {label}
        </Subtitle2>
        {isOpen ? (
          <Badge appearance="outline" color="warning">
            {say('policy.open')}
          </Badge>
        ) : (
          <Text size={500} weight="semibold">
            <Amount value={value} />
          </Text>
        )}
        {override !== undefined && <Badge appearance="tint">{say('policy.overridden')}</Badge>}
        {place !== undefined && <CellLink place={place} />}
      </div>
      <Facts
        facts={[
          [
            say('policy.clause'),
            <span key="clause" className={styles.stack}>
              <span>{clause.text}</span>
              <span>{clause.gloss}</span>
              <Caption1 className={styles.quiet}>
                {[clause.dates === '' ? '' : say('shell.inForce', { dates: clause.dates }), clause.mark]
                  .filter(Boolean)
                  .join(' · ')}
              </Caption1>
            </span>,
          ],
          [say('policy.id'), id],
        ]}
      />
    </>
  );
};

const Blocks = ({ view: { isOpen, blocked } }: { readonly view: ParameterView }): ReactElement | null => {
  const styles = useStyles();
  const say = useWords();
  if (!isOpen) return null;
  return (
    <Section title={say('policy.blocks')}>
      <Body1>{say(blocked.length === 0 ? 'policy.blocksNothing' : 'policy.blocksThese')}</Body1>
      {blocked.length > 0 && (
        <ul className={styles.list}>
          {blocked.map((name) => (
            <li key={name}>{name}</li>
          ))}
        </ul>
      )}
    </Section>
  );
};

const Readers = ({ readers }: { readonly readers: readonly Step[] }): ReactElement => {
  const styles = useStyles();
  const say = useWords();
  return (
    <Section title={say('policy.readers')}>
      {readers.length === 0 ? (
        <Body1>{say('policy.noReaders')}</Body1>
      ) : (
        <ul className={styles.list}>
          {readers.map(({ ref, label, section }) => (
            <li key={ref}>
              <PageLink
                to={{ page: 'explain', row: ref, period: undefined }}
                label={say('explain.stepInto', { figure: label })}
              >
                {label}
              </PageLink>{' '}
              <Caption1 className={styles.quiet}>{section}</Caption1>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
};

const Values = ({ values }: { readonly values: readonly StatedValue[] }): ReactElement => {
  const styles = useStyles();
  const say = useWords();
  return (
    <Section title={say('policy.values')}>
      <ul className={styles.list}>
        {values.map(({ pack, value, clause, dates, isChosen }) => (
          <li key={`${pack} ${dates} ${clause}`}>
            <Body1>{`${pack} ${value}`}</Body1>{' '}
            {isChosen && (
              <Badge appearance="outline" size="small">
                {say('policy.chosen')}
              </Badge>
            )}
            <Caption1 block className={styles.quiet}>
              {[clause, dates].filter(Boolean).join(' · ')}
            </Caption1>
          </li>
        ))}
      </ul>
    </Section>
  );
};

/** One parameter: what it says, by which clause, who reads it, and the project's own value of it. */
export const Parameter = ({
  id,
  onBack,
}: {
  readonly id: string;
  readonly onBack: () => void;
}): ReactElement => {
  const styles = useStyles();
  const say = useWords();
  const view = useAnswer('parameter', id);
  return (
    <>
      <Button
        className={styles.start}
        appearance="subtle"
        size="small"
        icon={<ArrowLeftRegular />}
        onClick={onBack}
      >
        {say('policy.back')}
      </Button>
      {view === null && <Empty said={say('policy.unknown', { id })} />}
      {view !== undefined && view !== null && (
        <>
          <Head view={view} />
          <Blocks view={view} />
          <Override key={`${id} ${view.override?.typed ?? ''}`} view={view} />
          <Readers readers={view.readers} />
          <Values values={view.values} />
        </>
      )}
    </>
  );
};
