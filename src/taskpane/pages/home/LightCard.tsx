import { Body1, Link, makeStyles, mergeClasses, Subtitle2, tokens } from '@fluentui/react-components';
import { CheckmarkFilled, DismissFilled, ImportantFilled } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { LIGHTS } from '../../../workbook/styles';
import type { Light } from '../../engine/home';
import { Amount } from '../../parts';
import { useSession } from '../../session/hooks';
import { useWords } from '../../words';

const useStyles = makeStyles({
  card: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalM,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderLeftWidth: '4px',
  },
  green: { borderLeftColor: `#${LIGHTS.green}` },
  amber: { borderLeftColor: `#${LIGHTS.amber}` },
  red: { borderLeftColor: `#${LIGHTS.red}` },
  sign: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    width: '28px',
    height: '28px',
    borderRadius: tokens.borderRadiusCircular,
    fontSize: tokens.fontSizeBase400,
    color: '#ffffff',
    // Where the system takes colours away, the ring and the sign in it stay.
    outline: '1px solid transparent',
  },
  greenSign: { backgroundColor: `#${LIGHTS.green}` },
  amberSign: { backgroundColor: `#${LIGHTS.amber}` },
  redSign: { backgroundColor: `#${LIGHTS.red}` },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
  },
  amount: {
    display: 'inline-flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    columnGap: tokens.spacingHorizontalXS,
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase400,
  },
  said: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS, minWidth: 0 },
  reason: { color: tokens.colorNeutralForeground2 },
  title: { margin: 0 },
});

const SIGN = { green: CheckmarkFilled, amber: ImportantFilled, red: DismissFilled } as const;

/** What the light is about in one figure: the gap, or else what is left at the worst point. */
const Headline = ({ light: { phase, gap, left } }: { readonly light: Light }): ReactElement | null => {
  const styles = useStyles();
  const say = useWords();
  const value = gap ?? left;
  if (value === undefined) return null;
  return (
    <span className={styles.amount}>
      {say(gap !== undefined ? 'home.gap' : phase === 'overall' ? 'home.surplus' : 'home.lowest')}
      <Amount value={value} />
    </span>
  );
};

/** One light: sign and word, the amount, the reason in a sentence, the worst month, and the way to where it comes from. */
export const LightCard = ({ light }: { readonly light: Light }): ReactElement => {
  const styles = useStyles();
  const say = useWords();
  const session = useSession();
  const { phase, name, word, colour, reason, worst, row } = light;
  const Sign = SIGN[colour];
  const title = say('home.light', { phase: name, word });
  return (
    <article className={mergeClasses(styles.card, styles[colour])} aria-label={title} data-phase={phase}>
      <span className={mergeClasses(styles.sign, styles[`${colour}Sign`])} aria-hidden="true">
        <Sign />
      </span>
      <div className={styles.said}>
        <div className={styles.head}>
          <Subtitle2 as="h2" className={styles.title}>
            {title}
          </Subtitle2>
          <Headline light={light} />
        </div>
        <Body1 className={styles.reason}>{reason}</Body1>
        <div className={styles.head}>
          <Body1 className={styles.reason}>
            {worst !== undefined && phase !== 'overall' && say('home.worst', { month: worst.text })}
          </Body1>
          <Link
            as="button"
            aria-label={say('home.whyOf', { phase: name, word })}
            onClick={() => session.show({ page: 'explain', row, period: worst?.period })}
          >
            {say('home.why')}
          </Link>
        </div>
      </div>
    </article>
  );
};
