import { Body1, Card, Subtitle2 } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { Amount } from '../../parts';
import { useAnswer } from '../../session/hooks';

/** The three lights: does each period balance, by how much it does not, when, and why. */
export const Home = (): ReactElement | null => {
  const view = useAnswer('home');
  if (view === undefined) return null;
  return (
    <>
      {view.lights.map(({ phase, name, word, gap, reason }) => (
        <Card key={phase}>
          <Subtitle2>
            {name} {word} {gap !== undefined && <Amount value={gap} />}
          </Subtitle2>
          <Body1>{reason}</Body1>
        </Card>
      ))}
    </>
  );
};
