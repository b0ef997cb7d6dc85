import {
  Body1,
  Caption1,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Text,
  tokens,
} from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Calculation, CalculationStep } from '../../engine/relocation-calculator';
import { Amount, PageLink, Section } from '../../parts';
import { useWords } from '../../words';

type Settled = Extract<Calculation, { kind: 'settled' }>;

const useStyles = makeStyles({
  answers: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalXXL,
    rowGap: tokens.spacingVerticalS,
    margin: 0,
  },
  answer: { display: 'flex', flexDirection: 'column' },
  value: { margin: 0 },
  steps: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalXL,
  },
  head: { display: 'flex', justifyContent: 'space-between', columnGap: tokens.spacingHorizontalS },
  how: { color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
});

const Answer = ({
  name,
  children,
}: {
  readonly name: string;
  readonly children: ReactElement;
}): ReactElement => {
  const styles = useStyles();
  return (
    <div className={styles.answer}>
      <dt>
        <Caption1>{name}</Caption1>
      </dt>
      <dd className={styles.value}>
        <Text size={500} weight="semibold">
          {children}
        </Text>
      </dd>
    </div>
  );
};

const Step = ({ step: { label, value, how, clause } }: { readonly step: CalculationStep }): ReactElement => {
  const styles = useStyles();
  const say = useWords();
  return (
    <li>
      <div className={styles.head}>
        <Body1>{label}</Body1>
        <Body1>
          <Amount value={value} />
        </Body1>
      </div>
      <Caption1 block className={styles.how}>
        {how}
      </Caption1>
      {clause?.parameter !== undefined && (
        <Caption1>
          <PageLink
            to={{ page: 'policy', parameter: clause.parameter }}
            label={say('shell.clause', { clause: clause.text })}
          >
            {say('relocation.clause')}
          </PageLink>
        </Caption1>
      )}
    </li>
  );
};

/** What one household gets and owes, and how each figure comes about. */
export const Settlement = ({ found }: { readonly found: Settled }): ReactElement => {
  const styles = useStyles();
  const say = useWords();
  const { unit, target, amount, direction, route, cliff, isUnderserved, steps } = found;
  return (
    <>
      <Section title={say('relocation.result')}>
        <dl className={styles.answers} aria-live="polite">
          {unit !== undefined && (
            <Answer name={say('relocation.result.unit')}>
              <Amount value={unit} />
            </Answer>
          )}
          {unit !== undefined && (
            <Answer name={say('relocation.result.target')}>
              <Amount value={target} />
            </Answer>
          )}
          <Answer
            name={say(route === 'voucher' ? 'relocation.result.voucher' : `relocation.result.${direction}`)}
          >
            <Amount value={amount} />
          </Answer>
        </dl>
        {cliff !== undefined && (
          <Body1>
            {say('relocation.result.cliff', {
              distance: cliff.distance.text,
              next: cliff.next.text,
              cost: cliff.cost.text,
            })}
          </Body1>
        )}
        {isUnderserved && (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>{say('relocation.result.underserved')}</MessageBarBody>
          </MessageBar>
        )}
      </Section>
      <Section title={say('relocation.steps')}>
        <ol className={styles.steps}>
          {steps.map((step) => (
            <Step key={step.id} step={step} />
          ))}
        </ol>
      </Section>
    </>
  );
};
