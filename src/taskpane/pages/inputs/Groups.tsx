import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Body1,
  Button,
  Link,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { GroupView, HouseholdsView, InputsView } from '../../engine/inputs';
import { Problems, Section } from '../../parts';
import { useSession } from '../../session/hooks';
import { useWords } from '../../words';
import { Faults } from './Faults';
import { Fields } from './Fields';
import { useForms } from './forms';
import { RecordList } from './RecordList';

const useStyles = makeStyles({
  panel: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalL,
    marginInline: 0,
    paddingBlock: tokens.spacingVerticalS,
  },
  header: { '& > button': { paddingInline: 0, fontWeight: tokens.fontWeightSemibold } },
  bar: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

const Group = ({ group, records }: { readonly group: GroupView; readonly records: string }): ReactElement => {
  const styles = useStyles();
  const say = useWords();
  const { id, label, problems } = group;
  return (
    <AccordionItem value={id}>
      <AccordionHeader as="h2" className={styles.header}>
        {problems === 0 ? label : say('inputs.withFaults', { label, count: problems })}
      </AccordionHeader>
      <AccordionPanel className={styles.panel}>
        <Faults said={group.together} />
        <Fields fields={group.fields} records={records} />
        {group.lists.map((list) => (
          <RecordList key={list.path} list={list} records={records} />
        ))}
      </AccordionPanel>
    </AccordionItem>
  );
};

/** Thousands of households belong in the sheet: here their number, and the ways to them. */
const Households = ({ households }: { readonly households: HouseholdsView }): ReactElement => {
  const styles = useStyles();
  const say = useWords();
  const session = useSession();
  const { count, place, problems } = households;
  return (
    <Section title={say('inputs.households')}>
      <Body1>{say('inputs.householdCount', { count })}</Body1>
      <Problems problems={problems} />
      <div className={styles.bar}>
        {place !== undefined && (
          <Button onClick={() => void session.goTo(place)}>{say('inputs.toSheet')}</Button>
        )}
        <Button onClick={() => session.open('start')}>{say('inputs.toImport')}</Button>
      </div>
    </Section>
  );
};

/** The sections of a part, each to be unfolded. */
export const Groups = ({ view }: { readonly view: InputsView }): ReactElement => {
  const say = useWords();
  const session = useSession();
  const [{ open }, forms] = useForms();
  const { part, groups, records } = view;
  const openItems = [...(open[part] ?? groups.slice(0, 1).map(({ id }) => id))];
  return (
    <>
      {view.households !== undefined && <Households households={view.households} />}
      <Accordion
        multiple
        collapsible
        openItems={openItems}
        onToggle={(_, { openItems: next }) => forms.set({ open: { ...open, [part]: next.map(String) } })}
      >
        {groups.map((group) => (
          <Group key={group.id} group={group} records={records} />
        ))}
      </Accordion>
      {view.hasPolicy && (
        <Body1>
          {say('inputs.policy')}{' '}
          <Link as="button" onClick={() => session.open('policy')}>
            {say('inputs.toPolicy')}
          </Link>
        </Body1>
      )}
    </>
  );
};
