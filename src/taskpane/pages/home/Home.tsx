import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useAnswer, useQuietAnswer } from '../../session/hooks';
import { useWords } from '../../words';
import { CashChart } from './CashChart';
import { Certainty } from './Certainty';
import { Figures } from './Figures';
import { LastChecked } from './LastChecked';
import { LightCard } from './LightCard';
import { NextStep } from './NextStep';

/** The three lights: does each period balance, by how much it does not, when, and why. */
export const Home = (): ReactElement | null => {
  const say = useWords();
  const view = useAnswer('home');
  const fit = useQuietAnswer('fit');
  if (view === undefined) return null;
  const overall = view.lights.find(({ phase }) => phase === 'overall');
  return (
    <>
      {view.lights.map((light) => (
        <LightCard key={light.phase} light={light} />
      ))}
      {fit !== undefined && fit.kind !== 'fits' && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{say(`home.${fit.kind}`, fit)}</MessageBarBody>
        </MessageBar>
      )}
      {overall !== undefined && <Certainty parts={overall.restsOn} />}
      <CashChart curve={view.curve} />
      <Figures figures={view.figures} />
      <NextStep view={view} fit={fit} />
      <LastChecked failing={view.failing} fits={fit?.kind === 'fits'} />
    </>
  );
};
