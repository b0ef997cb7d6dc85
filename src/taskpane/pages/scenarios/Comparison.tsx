import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Body1,
  Button,
  MessageBar,
  MessageBarBody,
  ProgressBar,
} from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { ScenarioList } from '../../engine/scenario-list';
import type { ScenarioRun } from '../../engine/scenario-run';
import { Section } from '../../parts';
import { useWords } from '../../words';
import { Columns } from './Columns';
import { Moved } from './Moved';
import { useDesk } from './runs';
import { Write } from './Write';

type Ran = Extract<ScenarioRun, { kind: 'ran' }>;

/** How many of the chosen scenarios have been computed for the workbook as it is. */
const Progress = ({
  done,
  total,
}: {
  readonly done: number;
  readonly total: number;
}): ReactElement | null => {
  const say = useWords();
  if (done === total) return null;
  const said = say('scenarios.running', { done: done + 1, total });
  return (
    <div role="status">
      <Body1>{said}</Body1>
      <ProgressBar aria-label={said} value={done} max={total} />
    </div>
  );
};

/** The chosen scenarios beside the base; then what each changes and moves. */
export const Comparison = ({ list }: { readonly list: ScenarioList }): ReactElement => {
  const say = useWords();
  const [{ chosen }, desk] = useDesk();
  const runs = chosen.map((id) => ({
    id,
    name: list.scenarios.find((each) => each.id === id)?.name ?? id,
    run: desk.current(id),
  }));
  const ran = runs.flatMap(({ id, name, run }): { id: string; name: string; run: Ran }[] =>
    run?.kind === 'ran' ? [{ id, name, run }] : [],
  );
  return (
    <Section
      title={say('scenarios.beside')}
      beside={
        <Button size="small" onClick={() => desk.set({ isComparing: false })}>
          {say('scenarios.chooseAgain')}
        </Button>
      }
    >
      <Progress done={runs.filter(({ run }) => run !== undefined).length} total={runs.length} />
      {runs.map(
        ({ id, name, run }) =>
          run?.kind === 'refused' && (
            <MessageBar key={id} intent="warning" layout="multiline">
              <MessageBarBody>
                {run.said.some((said) => said.includes(name)) ? '' : `${say('scenarios.refused', { name })} `}
                {run.said.join(' ')}
              </MessageBarBody>
            </MessageBar>
          ),
      )}
      {ran.length > 0 && (
        <>
          <Columns
            base={list.base}
            others={ran.map(({ id, name, run }) => ({ key: id, name, column: run }))}
          />
          <Write ids={ran.map(({ id }) => id)} isComplete={runs.every(({ run }) => run !== undefined)} />
          <Accordion multiple collapsible>
            {ran.map(({ id, name, run }) => (
              <AccordionItem key={id} value={id}>
                <AccordionHeader>{say('scenarios.detail', { name })}</AccordionHeader>
                <AccordionPanel>
                  <Moved run={run} />
                </AccordionPanel>
              </AccordionItem>
            ))}
          </Accordion>
        </>
      )}
    </Section>
  );
};
