import { Button, Caption1, Link, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { HomeView } from '../../engine/home';
import { Amount, Section } from '../../parts';
import { useSession } from '../../session/hooks';
import { useWords } from '../../words';

const useStyles = makeStyles({
  list: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(130px, 1fr))',
    gap: tokens.spacingHorizontalS,
    margin: 0,
  },
  figure: {
    display: 'flex',
    flexDirection: 'column',
    justifyContent: 'space-between',
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
    outline: '1px solid transparent',
  },
  label: { color: tokens.colorNeutralForeground2 },
  value: {
    margin: 0,
    '& button': {
      color: tokens.colorNeutralForeground1,
      fontSize: tokens.fontSizeBase400,
      lineHeight: tokens.lineHeightBase400,
      fontWeight: tokens.fontWeightSemibold,
      textAlign: 'left',
    },
    // An amount in English is longer than half a narrow pane.
    '& span': { whiteSpace: 'normal' },
  },
});

/** What a reader asks for first. */
const MAIN = [
  'totalInvestment',
  'retainedLand',
  'peakFundingNeed',
  'projectIrr',
  'lowestDscr',
  'lowestSelfSufficiency',
];

/** Key figures; each leads to where it comes from. */
export const Figures = ({ figures }: Pick<HomeView, 'figures'>): ReactElement => {
  const styles = useStyles();
  const say = useWords();
  const session = useSession();
  const [isWhole, setIsWhole] = useState(false);
  const main = figures.filter(({ id }) => MAIN.includes(id));
  return (
    <Section
      title={say('home.figures')}
      beside={
        main.length < figures.length && (
          <Button
            appearance="transparent"
            size="small"
            aria-expanded={isWhole}
            onClick={() => setIsWhole(!isWhole)}
          >
            {say(isWhole ? 'home.fewerFigures' : 'home.allFigures')}
          </Button>
        )
      }
    >
      <dl className={styles.list}>
        {(isWhole ? figures : main).map(({ id, label, value, row }) => (
          <div key={id} className={styles.figure}>
            <dt className={styles.label}>
              <Caption1>{label}</Caption1>
            </dt>
            <dd className={styles.value}>
              <Link
                as="button"
                aria-label={say('home.explainFigure', { label, value: value.text })}
                onClick={() => session.show({ page: 'explain', row, period: undefined })}
              >
                <Amount value={value} />
              </Link>
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  );
};
