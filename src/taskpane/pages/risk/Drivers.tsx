import { Caption1, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { RiskPhase } from '../../engine/risk-view';
import { Section } from '../../parts';
import { useWords } from '../../words';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'grid', rowGap: tokens.spacingVerticalS },
  track: {
    height: '8px',
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorNeutralBackground5,
    outline: '1px solid transparent',
    overflow: 'hidden',
  },
  bar: { height: '100%', backgroundColor: tokens.colorBrandForeground1, forcedColorAdjust: 'none' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** What drives a period's lowest cash, the largest share first. */
export const Drivers = ({ phase: { drivers } }: { readonly phase: RiskPhase }): ReactElement => {
  const styles = useStyles();
  const say = useWords();
  return (
    <Section title={say('risk.drivers')}>
      <ol className={styles.list}>
        {drivers.map(({ label, rankCorrelation, share, part, isHelpful }) => (
          <li key={label}>
            <div>
              {isHelpful ? '↑' : '↓'} {label}
            </div>
            <div className={styles.track} aria-hidden="true">
              <div className={styles.bar} style={{ width: `${part * 100}%` }} />
            </div>
            <Caption1 className={styles.quiet}>
              {say('risk.driverLine', { correlation: rankCorrelation, share })}
            </Caption1>
          </li>
        ))}
      </ol>
    </Section>
  );
};
