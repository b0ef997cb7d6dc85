import { Button, Tab, TabList } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { FundingView } from '../../engine/funding';
import { Empty } from '../../parts';
import { useAnswer, useSession } from '../../session/hooks';
import { useWords } from '../../words';
import { Collateral } from './Collateral';
import { Cover } from './Cover';
import { Curve } from './Curve';
import { Facilities } from './Facilities';
import { Need } from './Need';
import { Sources } from './Sources';

const VIEWS = ['facilities', 'cover', 'sources'] as const;
type View = (typeof VIEWS)[number];

/** No facilities: how much is needed, when, and where facilities are entered. */
const Unfunded = ({ view: { need, place } }: { readonly view: FundingView }): ReactElement => {
  const say = useWords();
  const session = useSession();
  return (
    <Empty
      said={
        need.when === ''
          ? say('funding.noneNeeded')
          : say('funding.none', { amount: need.amount.text, when: need.when })
      }
    >
      {place !== undefined && (
        <Button appearance="primary" onClick={() => void session.goTo(place)}>
          {say('funding.toFacilities')}
        </Button>
      )}
    </Empty>
  );
};

const Content = ({ view, shown }: { readonly view: FundingView; readonly shown: View }): ReactElement => {
  if (shown === 'sources') return <Sources certainty={view.certainty} />;
  if (view.facilities.length === 0) return <Unfunded view={view} />;
  return shown === 'cover' ? (
    <>
      <Cover cover={view.cover} />
      <Collateral collateral={view.collateral} place={view.collateralPlace} />
    </>
  ) : (
    <>
      <Need view={view} />
      <Facilities view={view} />
      <Curve facilities={view.facilities} />
    </>
  );
};

/** What is borrowed and repaid, whether cash and collateral cover it, and how certain the money is. */
export const Funding = (): ReactElement | null => {
  const say = useWords();
  const view = useAnswer('funding');
  const [shown, setShown] = useState<View>('facilities');
  if (view === undefined) return null;
  return (
    <>
      <TabList
        size="small"
        appearance="subtle"
        selectedValue={shown}
        aria-label={say('funding.views')}
        style={{ flexWrap: 'wrap' }}
        onTabSelect={(_, { value }) => setShown(VIEWS.find((each) => each === value) ?? 'facilities')}
      >
        {VIEWS.map((each) => (
          <Tab key={each} value={each}>
            {say(`funding.${each}`)}
          </Tab>
        ))}
      </TabList>
      <Content view={view} shown={shown} />
    </>
  );
};
