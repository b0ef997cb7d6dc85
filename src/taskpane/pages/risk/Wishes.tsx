import {
  Button,
  Caption1,
  Field,
  Input,
  makeStyles,
  ProgressBar,
  Select,
  tokens,
} from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { RiskWish } from '../../engine/risk-study';
import type { RiskProgress } from '../../engine/risk-view';
import { useWords, type WordKey } from '../../words';

const useStyles = makeStyles({
  wishes: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(120px, 1fr))',
    gap: tokens.spacingHorizontalS,
  },
  narrow: { minWidth: 0, '& input, & select': { minWidth: 0, width: '100%' } },
  actions: { display: 'flex', gap: tokens.spacingHorizontalS },
  told: { color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' },
});

const SAMPLINGS = ['lhs', 'sobol', 'plain'] as const;

/** A whole number within bounds; undefined where nothing was typed. */
const whole = (typed: string, least: number, most: number): number | undefined | 'bad' => {
  if (typed.trim() === '') return undefined;
  const number = /^\d+$/.test(typed.trim()) ? Number(typed) : NaN;
  return number >= least && number <= most ? number : 'bad';
};

interface Props {
  readonly progress: RiskProgress | 'starting' | undefined;
  readonly hasRun: boolean;
  readonly onRun: (wish: RiskWish) => void;
  readonly onCancel: () => void;
}

/** How many draws of what kind, the button that starts them, and how far they are. */
export const Wishes = ({ progress, hasRun, onRun, onCancel }: Props): ReactElement => {
  const styles = useStyles();
  const say = useWords();
  const [typed, setTyped] = useState({ draws: '', seed: '', sampling: '' });
  const draws = whole(typed.draws, 1, 100_000);
  const seed = whole(typed.seed, 0, 4_294_967_295);
  const sampling = SAMPLINGS.find((each) => each === typed.sampling);
  const fault = (value: unknown, key: WordKey & ('risk.badDraws' | 'risk.badSeed')) =>
    value === 'bad' ? { validationMessage: say(key) } : {};
  const run = (): void => {
    if (draws === 'bad' || seed === 'bad') return;
    onRun({
      ...(draws === undefined ? {} : { draws }),
      ...(seed === undefined ? {} : { seed }),
      ...(sampling === undefined ? {} : { sampling }),
    });
  };
  return (
    <>
      <div className={styles.wishes}>
        <Field label={say('risk.draws')} {...fault(draws, 'risk.badDraws')} className={styles.narrow}>
          <Input
            inputMode="numeric"
            placeholder={say('risk.asProject')}
            value={typed.draws}
            onChange={(_, { value }) => setTyped({ ...typed, draws: value })}
          />
        </Field>
        <Field label={say('risk.seed')} {...fault(seed, 'risk.badSeed')} className={styles.narrow}>
          <Input
            inputMode="numeric"
            placeholder={say('risk.asProject')}
            value={typed.seed}
            onChange={(_, { value }) => setTyped({ ...typed, seed: value })}
          />
        </Field>
        <Field label={say('risk.sampling')} className={styles.narrow}>
          <Select value={typed.sampling} onChange={(_, { value }) => setTyped({ ...typed, sampling: value })}>
            <option value="">{say('risk.asProject')}</option>
            {SAMPLINGS.map((each) => (
              <option key={each} value={each}>
                {say(`risk.sampling.${each}`)}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      {progress !== undefined && (
        <div role="status">
          <ProgressBar
            aria-label={say('risk.starting')}
            thickness="large"
            {...(progress === 'starting' ? {} : { value: progress.draws / progress.total })}
          />
          <Caption1 className={styles.told}>
            {progress === 'starting'
              ? say('risk.starting')
              : say('risk.working', {
                  draws: progress.draws,
                  total: progress.total,
                  share: progress.both.text,
                  interval: progress.both.interval,
                })}
          </Caption1>
        </div>
      )}
      <div className={styles.actions}>
        {progress === undefined ? (
          // Two buttons, not one with other words: a click meant for the one must not reach the other.
          <Button key="run" appearance="primary" onClick={run}>
            {say(hasRun ? 'risk.again' : 'risk.start')}
          </Button>
        ) : (
          <Button key="cancel" onClick={onCancel}>
            {say('risk.cancel')}
          </Button>
        )}
      </div>
    </>
  );
};
