import { Button, Tab, TabList } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { RelocationView } from '../../engine/relocation';
import { Empty } from '../../parts';
import { useAnswer, useSession } from '../../session/hooks';
import { useWords } from '../../words';
import { Calculator } from './Calculator';
import { Households } from './Households';
import { Overview } from './Overview';
import { Terms } from './Terms';
import type { HouseholdFilter } from '../../engine/relocation-households';

const VIEWS = ['overview', 'households', 'one', 'terms'] as const;
type View = (typeof VIEWS)[number];

/** No households yet: why nothing is shown, and where they are entered. */
const Nobody = ({ view: { householdsPlace } }: { readonly view: RelocationView }): ReactElement => {
  const say = useWords();
  const session = useSession();
  return (
    <Empty said={say('relocation.none')}>
      {householdsPlace !== undefined && (
        <Button appearance="primary" onClick={() => void session.goTo(householdsPlace)}>
          {say('relocation.toHouseholds')}
        </Button>
      )}
    </Empty>
  );
};

const Content = ({
  view,
  shown,
  filter,
  onList,
}: {
  readonly view: RelocationView;
  readonly shown: View;
  readonly filter: HouseholdFilter;
  readonly onList: () => void;
}): ReactElement => {
  if (shown === 'terms') return <Terms view={view} />;
  if (shown === 'one') return <Calculator />;
  if (view.households === 0) return <Nobody view={view} />;
  return shown === 'overview' ? (
    <Overview view={view} onListCliffs={onList} />
  ) : (
    <Households view={view} filter={filter} />
  );
};

/** Who is relocated, by which rules, into which units and for how much. */
export const Relocation = (): ReactElement | null => {
  const say = useWords();
  const view = useAnswer('relocation');
  const [shown, setShown] = useState<View>('overview');
  const [filter, setFilter] = useState<HouseholdFilter>('all');
  if (view === undefined) return null;
  return (
    <>
      <TabList
        size="small"
        appearance="subtle"
        selectedValue={shown}
        aria-label={say('relocation.views')}
        style={{ flexWrap: 'wrap' }}
        onTabSelect={(_, { value }) => {
          setFilter('all');
          setShown(VIEWS.find((each) => each === value) ?? 'overview');
        }}
      >
        {VIEWS.map((each) => (
          <Tab key={each} value={each}>
            {say(`relocation.${each}`)}
          </Tab>
        ))}
      </TabList>
      <Content
        view={view}
        shown={shown}
        filter={filter}
        onList={() => {
          setFilter('cliff');
          setShown('households');
        }}
      />
    </>
  );
};
