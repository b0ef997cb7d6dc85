import { Caption1, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { RiskView, ShownProbability } from '../../engine/risk-view';
import { Section } from '../../parts';
import { useWords } from '../../words';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'grid', rowGap: tokens.spacingVerticalM },
  line: {
    display: 'flex',
    justifyContent: 'space-between',
    alignItems: 'baseline',
    columnGap: tokens.spacingHorizontalS,
  },
  share: {
    fontSize: tokens.fontSizeBase500,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
  track: {
    height: '8px',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralBackground5,
    outline: '1px solid transparent',
    overflow: 'hidden',
  },
  bar: { height: '100%', backgroundColor: tokens.colorBrandForeground1, forcedColorAdjust: 'none' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

const Line = ({
  name,
  probability,
  colours,
}: {
  readonly name: string;
  readonly probability: ShownProbability;
  readonly colours?: string;
}): ReactElement => {
  const styles = useStyles();
  const say = useWords();
  return (
    <li>
      <div className={styles.line}>
        <span>{name}</span>
        <span className={styles.share}>{probability.text}</span>
      </div>
      <div className={styles.track} aria-hidden="true">
        <div className={styles.bar} style={{ width: `${probability.share * 100}%` }} />
      </div>
      <Caption1 className={styles.quiet}>
        {say('risk.interval', { interval: probability.interval })}
        {colours !== undefined && ` · ${colours}`}
      </Caption1>
    </li>
  );
};

/** The answer: how likely both periods balance, then each. */
export const Likely = ({ view: { both, phases } }: { readonly view: RiskView }): ReactElement => {
  const styles = useStyles();
  const say = useWords();
  return (
    <Section title={say('risk.likely')}>
      <ul className={styles.list}>
        <Line name={say('risk.both')} probability={both} />
        {phases.map(({ phase, name, balances, colours }) => (
          <Line
            key={phase}
            name={name}
            probability={balances}
            colours={colours.map(({ colour, share }) => `${say(`risk.light.${colour}`)} ${share}`).join('  ')}
          />
        ))}
      </ul>
    </Section>
  );
};
