import type { ReactElement } from 'react';
import { MOST_SCENARIOS } from '../../../workbook/results/places';
import { WriteResult } from '../../parts';
import { useSession } from '../../session/hooks';
import { useWords } from '../../words';

/** Writes the comparison into the workbook, as far as it has room. */
export const Write = ({
  ids,
  isComplete,
}: {
  readonly ids: readonly string[];
  readonly isComplete: boolean;
}): ReactElement => {
  const say = useWords();
  const session = useSession();
  const isTooMany = ids.length > MOST_SCENARIOS;
  return (
    <WriteResult
      id="scenarios"
      make={(at) => session.engine.ask('scenarioResult', session.wording(), { ids, at })}
      isReady={isComplete && !isTooMany}
      isMain
      hint={isTooMany ? say('scenarios.tooMany', { most: MOST_SCENARIOS }) : say('scenarios.writeHint')}
    />
  );
};
