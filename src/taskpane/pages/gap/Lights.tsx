import { Caption1, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { LIGHTS } from '../../../workbook/styles';
import type { GapLight } from '../../engine/gap';
import { useWords } from '../../words';

const useStyles = makeStyles({
  card: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(108px, 1fr))',
    gap: tokens.spacingHorizontalS,
    padding: tokens.spacingHorizontalM,
    margin: 0,
    listStyleType: 'none',
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  head: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXS },
  sign: {
    flexShrink: 0,
    width: '16px',
    height: '16px',
    lineHeight: '16px',
    borderRadius: tokens.borderRadiusCircular,
    color: '#ffffff',
    textAlign: 'center',
    fontSize: tokens.fontSizeBase200,
    outline: '1px solid transparent',
  },
  green: { backgroundColor: `#${LIGHTS.green}` },
  amber: { backgroundColor: `#${LIGHTS.amber}` },
  red: { backgroundColor: `#${LIGHTS.red}` },
  name: { fontWeight: tokens.fontWeightSemibold },
  gap: {
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: 'tabular-nums',
    overflowWrap: 'anywhere',
  },
});

const SIGN = { green: '✓', amber: '!', red: '✗' } as const;

/** The three lights as they are tried, and what each was short of before. */
export const Lights = ({
  now,
  tried,
}: {
  readonly now: readonly GapLight[];
  readonly tried: readonly GapLight[] | undefined;
}): ReactElement => {
  const styles = useStyles();
  const say = useWords();
  return (
    <ul className={styles.card} aria-label={say('gap.lights')} aria-live="polite">
      {(tried ?? now).map(({ phase, name, colour, word, gap }, at) => {
        const before = now[at]?.gap?.text;
        const after = gap?.text;
        const short = (amount: string): string => say('gap.short', { amount });
        return (
          <li key={phase}>
            <span className={styles.head}>
              <span className={mergeClasses(styles.sign, styles[colour])} aria-hidden="true">
                {SIGN[colour]}
              </span>
              <span className={styles.name}>{say('gap.light', { phase: name, word })}</span>
            </span>
            <Caption1 block className={styles.gap}>
              {before === after || before === undefined
                ? after === undefined
                  ? ''
                  : short(after)
                : say('gap.fromTo', { from: short(before), to: after ?? '0' })}
            </Caption1>
          </li>
        );
      })}
    </ul>
  );
};
