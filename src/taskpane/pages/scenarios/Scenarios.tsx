import { Tab, TabList } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useAnswer } from '../../session/hooks';
import { useWords } from '../../words';
import { Choices } from './Choices';
import { Comparison } from './Comparison';
import { Editor } from './Editor';
import { useDesk, type Desk } from './runs';
import { Sensitivity } from './Sensitivity';

/** Scenarios beside the base with what they move, and how sensitive a figure is to each factor. */
export const Scenarios = (): ReactElement | null => {
  const say = useWords();
  const [{ view, draft, isComparing }, desk] = useDesk();
  const list = useAnswer('scenarioList');
  if (list === undefined) return null;
  return (
    <>
      <TabList
        size="small"
        appearance="subtle"
        aria-label={say('scenarios.views')}
        selectedValue={view}
        onTabSelect={(_, { value }) => desk.set({ view: value as Desk['view'] })}
      >
        <Tab value="compare">{say('scenarios.compare')}</Tab>
        <Tab value="sensitivity">{say('scenarios.sensitivity')}</Tab>
      </TabList>
      {view === 'sensitivity' && <Sensitivity />}
      {view === 'compare' && draft !== undefined && <Editor draft={draft} base={list.base} />}
      {view === 'compare' &&
        draft === undefined &&
        (isComparing ? <Comparison list={list} /> : <Choices scenarios={list.scenarios} />)}
    </>
  );
};
