import { Body1, Button, Caption1, makeStyles, Subtitle2, Text, tokens } from '@fluentui/react-components';
import { ChevronLeftRegular, ChevronRightRegular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import type { FigureView } from '../../engine/explain';
import { Amount, CellLink, Clause, Section } from '../../parts';
import { useWords } from '../../words';
import { Input, Readers } from './Input';
import { Precedents } from './Precedents';
import { StepLink } from './StepLink';
import { stepName, type Way } from './use-question';

interface Props {
  readonly view: FigureView;
  readonly way: Way;
}

const useStyles = makeStyles({
  head: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXS },
  title: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground3 },
  stepper: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXS },
  when: { minWidth: '8em', textAlign: 'center' },
  formula: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
  },
  start: { alignSelf: 'flex-start', maxWidth: '100%' },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
});

/** The same row a period before or after. */
const Stepper = ({ view: { cell, earlier, later }, way }: Props): ReactElement | null => {
  const styles = useStyles();
  const say = useWords();
  if (earlier === undefined && later === undefined)
    return cell.when === '' ? null : <Body1>{cell.when}</Body1>;
  return (
    <div className={styles.stepper} role="group" aria-label={say('explain.periods')}>
      <Button
        size="small"
        icon={<ChevronLeftRegular />}
        disabledFocusable={earlier === undefined}
        aria-label={say('explain.earlier', { when: earlier?.when ?? '' })}
        onClick={() => {
          if (earlier !== undefined) way.turn(earlier);
        }}
      />
      <Body1 className={styles.when}>{cell.when}</Body1>
      <Button
        size="small"
        icon={<ChevronRightRegular />}
        disabledFocusable={later === undefined}
        aria-label={say('explain.later', { when: later?.when ?? '' })}
        onClick={() => {
          if (later !== undefined) way.turn(later);
        }}
      />
    </div>
  );
};

const Head = ({ view, way }: Props): ReactElement => {
  const styles = useStyles();
  const say = useWords();
  const { cell, value, place, among } = view;
  return (
    <div className={styles.head}>
      <Caption1 className={styles.quiet}>{cell.section}</Caption1>
      <div aria-live="polite">
        <Subtitle2 as="h2" block className={styles.title}>
          {cell.label}
        </Subtitle2>
        <Text size={500} weight="semibold">
          <Amount value={value} />
        </Text>
      </div>
      <Stepper view={view} way={way} />
      {place !== undefined && <CellLink place={place} />}
      {among > 1 && <Caption1 className={styles.quiet}>{say('explain.among', { count: among })}</Caption1>}
    </div>
  );
};

const Causes = ({ view: { cell, causes }, way }: Props): ReactElement | null => {
  const styles = useStyles();
  const say = useWords();
  if (causes.length < 2) return null;
  return (
    <Section title={say('explain.causes')}>
      <ol className={styles.list}>
        {causes.map((cause, at) => (
          <li key={`${cause.ref} ${String(cause.index)}`}>
            <StepLink step={cause} onStep={() => way.follow(stepName(cell), causes.slice(0, at + 1))} />{' '}
            <Caption1 className={styles.quiet}>{cause.section}</Caption1>
          </li>
        ))}
      </ol>
    </Section>
  );
};

/** A figure of the model: its value, its sentence, what it is computed from, and what it rests on. */
export const Figure = ({ view, way }: Props): ReactElement => {
  const styles = useStyles();
  const say = useWords();
  const { cell, sentence, formula, causes, clause, input, readers } = view;
  const last = causes.at(-1);
  return (
    <>
      <Head view={view} way={way} />
      <Section title={say('explain.computed')}>
        <Body1>{sentence}</Body1>
        {formula !== '' && (
          <Caption1 className={styles.quiet}>
            {say('explain.formula')} <code className={styles.formula}>{`${cell.ref} = ${formula}`}</code>
          </Caption1>
        )}
      </Section>
      {last !== undefined && (
        <Button
          appearance="primary"
          className={styles.start}
          onClick={() => way.follow(stepName(cell), causes)}
        >
          {say('explain.largest', {
            cause: [last.section === cell.section ? '' : last.section, stepName(last)]
              .filter(Boolean)
              .join(' · '),
          })}
        </Button>
      )}
      <Precedents view={view} way={way} />
      <Causes view={view} way={way} />
      {input !== undefined && <Input input={input} isValueAbove />}
      {clause !== undefined && (
        <Section title={say('explain.clause')}>
          <Clause clause={clause} />
        </Section>
      )}
      <Readers readers={readers} label={stepName(cell)} way={way} />
    </>
  );
};
