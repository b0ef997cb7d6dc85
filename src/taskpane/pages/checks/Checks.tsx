import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Body1,
  makeStyles,
  ToggleButton,
  tokens,
} from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { CheckView } from '../../engine/checks';
import { Section } from '../../parts';
import { useAnswer } from '../../session/hooks';
import { useWords } from '../../words';
import { Audit } from './Audit';
import { FailedCheck, QuietCheck } from './Check';

const useStyles = makeStyles({
  filter: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  list: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
});

type Severity = CheckView['severity'];
const SEVERITIES = ['error', 'warning', 'info'] as const satisfies readonly Severity[];

/** Which weights of failure are shown; each button says how many there are. */
const Filter = ({
  failing,
  chosen,
  choose,
}: {
  readonly failing: readonly CheckView[];
  readonly chosen: readonly Severity[];
  readonly choose: (chosen: readonly Severity[]) => void;
}): ReactElement => {
  const styles = useStyles();
  const say = useWords();
  return (
    <div className={styles.filter} role="group" aria-label={say('checks.severities')}>
      {SEVERITIES.map((severity) => {
        const isChosen = chosen.includes(severity);
        const count = failing.filter((check) => check.severity === severity).length;
        return (
          <ToggleButton
            key={severity}
            size="small"
            checked={isChosen}
            onClick={() =>
              choose(isChosen ? chosen.filter((each) => each !== severity) : [...chosen, severity])
            }
          >
            {say(`checks.${severity}`, { count })}
          </ToggleButton>
        );
      })}
    </div>
  );
};

const Failing = ({ failing }: { readonly failing: readonly CheckView[] }): ReactElement => {
  const styles = useStyles();
  const say = useWords();
  const [chosen, choose] = useState<readonly Severity[]>(SEVERITIES);
  const listed = failing.filter(({ severity }) => chosen.includes(severity));
  return (
    <Section title={say('checks.failing')}>
      {failing.length === 0 ? (
        <Body1>{say('checks.allPass')}</Body1>
      ) : (
        <>
          <Filter failing={failing} chosen={chosen} choose={choose} />
          {listed.length === 0 && <Body1 role="status">{say('checks.filtered')}</Body1>}
          <ul className={styles.list}>
            {listed.map((check) => (
              <FailedCheck key={check.id} check={check} />
            ))}
          </ul>
        </>
      )}
    </Section>
  );
};

const Folded = ({
  name,
  title,
  list,
}: {
  readonly name: string;
  readonly title: string;
  readonly list: readonly CheckView[];
}): ReactElement | null => {
  const styles = useStyles();
  if (list.length === 0) return null;
  return (
    <AccordionItem value={name}>
      <AccordionHeader as="h2">{title}</AccordionHeader>
      <AccordionPanel>
        <ul className={styles.list}>
          {list.map((check) => (
            <QuietCheck key={check.id} check={check} />
          ))}
        </ul>
      </AccordionPanel>
    </AccordionItem>
  );
};

/** What fails and what to do about it; what passes, folded; and the audit of the open workbook. */
export const Checks = (): ReactElement | null => {
  const say = useWords();
  const view = useAnswer('checks');
  if (view === undefined) return null;
  const { failing, passing, notApplicable } = view;
  return (
    <>
      <Failing failing={failing} />
      <Accordion multiple collapsible>
        <Folded name="passing" title={say('checks.passing', { count: passing.length })} list={passing} />
        <Folded
          name="notApplicable"
          title={say('checks.notApplicable', { count: notApplicable.length })}
          list={notApplicable}
        />
      </Accordion>
      <Audit />
    </>
  );
};
