import { Body1, Caption1, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { GapView } from '../../engine/gap';
import { WriteResult } from '../../parts';
import { useAnswer, useSession } from '../../session/hooks';
import { useWords, type Words } from '../../words';
import { Actions } from './Actions';
import { Levers } from './Levers';
import { Lights } from './Lights';
import { Pairs } from './Pairs';
import { useTrial, type GapDesk } from './use-trial';

const useStyles = makeStyles({ quiet: { color: tokens.colorNeutralForeground3 } });

/** Where the page stands, in a sentence. */
const statusOf = (view: GapView, target: string, { moved, tried }: GapDesk, say: Words): string => {
  if (view.target !== target) return say('gap.computing');
  if (moved > 0 && tried !== undefined && tried.lights === undefined) return say('gap.noValue');
  if (moved > 0) return say('gap.tried', { count: moved });
  return say(view.isMet ? 'gap.isMet' : 'gap.untried');
};

/** What would close the gap: levers ranked, tried by sliders with the lights at once, applied to the workbook, and undone. */
export const Gap = (): ReactElement | null => {
  const styles = useStyles();
  const say = useWords();
  const [target, setTarget] = useState('all');
  const [withPairs, setWithPairs] = useState(false);
  const view = useAnswer('gap', target);
  const desk = useTrial(target);
  const session = useSession();
  if (view === undefined) return <Body1 role="status">{say('gap.computing')}</Body1>;
  const canPair = !withPairs && view.levers.length > 1;
  return (
    <>
      <Field label={say('gap.target')}>
        <Select value={target} onChange={(_, { value }) => setTarget(value)}>
          {view.targets.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </Select>
      </Field>
      <Lights now={view.lights} tried={desk.moved > 0 ? desk.tried?.lights : undefined} />
      <Caption1 className={styles.quiet} role="status">
        {statusOf(view, target, desk, say)}
      </Caption1>
      <Levers view={view} desk={desk} />
      {withPairs && view.target === target && (
        <Pairs
          target={target}
          onTry={({ first, second }) =>
            desk.put(
              new Map([
                [first.id, first.at],
                [second.id, second.at],
              ]),
            )
          }
        />
      )}
      {view.levers.length > 0 && (
        <WriteResult
          id="levers"
          make={(at) => session.engine.ask('leverResult', session.wording(), { target, at })}
          isReady={view.target === target}
          hint={say('levers.writeHint')}
        />
      )}
      {(view.levers.length > 0 || desk.canUndo) && (
        <Actions desk={desk} onPairs={canPair ? () => setWithPairs(true) : undefined} />
      )}
    </>
  );
};
