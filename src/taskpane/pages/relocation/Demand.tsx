import { Body1, Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { RelocationView } from '../../engine/relocation';
import { Section } from '../../parts';
import { useWords } from '../../words';
import { DemandTable } from './DemandTable';
import { Matched } from './Matched';
import { useMatching } from './use-matching';

/** Demand against supply, and matching where there are too few units of a type. */
export const Demand = ({
  view: { demand, short },
}: {
  readonly view: RelocationView;
}): ReactElement | null => {
  const say = useWords();
  const { isMatched, isRunning, match } = useMatching();
  if (demand.length === 0) return null;
  return (
    <>
      <Section title={say('relocation.demand')}>
        <Body1>{short === 0 ? say('relocation.fits') : say('relocation.exceeds', { count: short })}</Body1>
        <DemandTable caption={say('relocation.demandTable')} types={demand} />
        {!isMatched && (
          <Button
            appearance={short > 0 ? 'primary' : 'secondary'}
            style={{ alignSelf: 'flex-start' }}
            disabledFocusable={isRunning}
            onClick={match}
          >
            {say('relocation.match')}
          </Button>
        )}
      </Section>
      {isMatched && <Matched />}
    </>
  );
};
