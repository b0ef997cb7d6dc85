import { Button, Caption1, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import type { ScenarioItem } from '../../engine/scenario-list';
import { Section } from '../../parts';
import { useSession } from '../../session/hooks';
import { useWords } from '../../words';
import { useDesk } from './runs';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', margin: 0, padding: 0, rowGap: tokens.spacingVerticalXS },
  item: { listStyleType: 'none', display: 'flex', alignItems: 'flex-start', justifyContent: 'space-between' },
  told: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  source: { color: tokens.colorNeutralForeground3, paddingInlineStart: '32px', overflowWrap: 'anywhere' },
  // In sight however long the list is.
  foot: {
    position: 'sticky',
    bottom: 0,
    paddingBlock: tokens.spacingVerticalS,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  compare: { width: '100%' },
  open: { flexShrink: 0, marginBlockStart: tokens.spacingVerticalXS },
});

const Choice = ({ scenario }: { readonly scenario: ScenarioItem }): ReactElement => {
  const styles = useStyles();
  const say = useWords();
  const session = useSession();
  const [{ chosen }, desk] = useDesk();
  const { id, name, origin, source, changes } = scenario;
  const isOwn = origin === 'project';
  const open = (): void => {
    session.engine.ask('scenarioAsDraft', session.wording(), id).then(
      (draft) => {
        if (draft !== undefined) desk.set({ draft });
      },
      (error: unknown) => session.fail(error),
    );
  };
  return (
    <li className={styles.item}>
      <span className={styles.told}>
        <Checkbox
          label={name}
          checked={chosen.includes(id)}
          onChange={(_, { checked }) => desk.choose(id, checked === true)}
        />
        <Caption1 className={styles.source}>
          {isOwn ? say('scenarios.ownChanges', { count: changes }) : source}
        </Caption1>
      </span>
      <Button
        className={styles.open}
        size="small"
        appearance="subtle"
        aria-label={say(isOwn ? 'scenarios.editOf' : 'scenarios.copyOf', { name })}
        onClick={open}
      >
        {say(isOwn ? 'scenarios.edit' : 'scenarios.copy')}
      </Button>
    </li>
  );
};

/** The project's own scenarios and ours, each with where it comes from, to be ticked for the comparison. */
export const Choices = ({ scenarios }: { readonly scenarios: readonly ScenarioItem[] }): ReactElement => {
  const styles = useStyles();
  const say = useWords();
  const [{ chosen }, desk] = useDesk();
  const own = scenarios.filter(({ origin }) => origin === 'project');
  const presets = scenarios.filter(({ origin }) => origin === 'preset');
  const listOf = (items: readonly ScenarioItem[]): ReactElement => (
    <ul className={styles.list}>
      {items.map((scenario) => (
        <Choice key={scenario.id} scenario={scenario} />
      ))}
    </ul>
  );
  return (
    <>
      <Section
        title={say('scenarios.own')}
        beside={
          <Button
            size="small"
            icon={<AddRegular />}
            onClick={() => desk.set({ draft: { id: undefined, name: '', changes: [] } })}
          >
            {say('scenarios.new')}
          </Button>
        }
      >
        {own.length > 0 ? listOf(own) : <Caption1>{say('scenarios.noneOwn')}</Caption1>}
      </Section>
      <Section title={say('scenarios.presets')}>{listOf(presets)}</Section>
      <div className={styles.foot}>
        <Button
          className={styles.compare}
          appearance="primary"
          size="large"
          disabledFocusable={chosen.length === 0}
          onClick={() => desk.set({ isComparing: true })}
        >
          {chosen.length === 0 ? say('scenarios.none') : say('scenarios.toCompare', { count: chosen.length })}
        </Button>
      </div>
    </>
  );
};
