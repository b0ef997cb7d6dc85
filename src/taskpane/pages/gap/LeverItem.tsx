import { Body1Strong, Button, Caption1, makeStyles, Slider, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { GapLever } from '../../engine/gap';
import { useWords } from '../../words';

const useStyles = makeStyles({
  item: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalM,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  rank: {
    width: '24px',
    height: '24px',
    lineHeight: '24px',
    textAlign: 'center',
    borderRadius: tokens.borderRadiusCircular,
    color: tokens.colorBrandForeground1,
    backgroundColor: tokens.colorBrandBackground2,
    fontWeight: tokens.fontWeightSemibold,
  },
  body: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXS, minWidth: 0 },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    alignItems: 'baseline',
    columnGap: tokens.spacingHorizontalS,
  },
  value: { fontVariantNumeric: 'tabular-nums' },
  quiet: { color: tokens.colorNeutralForeground3 },
  slide: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  slider: { flexGrow: 1, minWidth: 0 },
});

/** Places of a slider: finer is found by typing, or by going where it is enough. */
const PLACES = 200;

const noteOf = ({ isEnough, turns, left }: GapLever, say: ReturnType<typeof useWords>): string => {
  const turned = turns[0];
  if (isEnough) return say(turned === undefined ? 'gap.enough' : `gap.turns.${turned}`);
  if (turned !== undefined) return say(`gap.turns.${turned}`);
  return left === undefined ? say('gap.notGreen') : say('gap.notEnough', { amount: left.text });
};

/** One lever: where it stands and where it is enough, what it alone brings about, and a slider to try it. */
export const LeverItem = ({
  rank,
  lever,
  at,
  told,
  onMove,
}: {
  readonly rank: number;
  readonly lever: GapLever;
  /** Steps from where it stands; 0 while it is not tried. */
  readonly at: number;
  /** The value tried, in words; undefined while it is not, or not yet known. */
  readonly told: string | undefined;
  readonly onMove: (at: number) => void;
}): ReactElement => {
  const styles = useStyles();
  const say = useWords();
  const { label, from, to, relative, far, why, caveat } = lever;
  const places = Math.min(PLACES, Math.abs(far));
  const place = Math.round((at / far) * places);
  const value = told ?? (at === 0 ? from : to);
  return (
    <li className={styles.item}>
      <span className={styles.rank} aria-hidden="true">
        {rank}
      </span>
      <div className={styles.body}>
        <span className={styles.line}>
          <Body1Strong>{label}</Body1Strong>
          <Body1Strong className={styles.value}>{relative}</Body1Strong>
        </span>
        <span className={styles.line}>
          <span className={styles.value}>{say('gap.fromTo', { from, to: at === 0 ? to : value })}</span>
          <Button
            size="small"
            appearance="subtle"
            aria-label={say('gap.useItOf', { label, to })}
            onClick={() => onMove(lever.at)}
          >
            {say('gap.useIt')}
          </Button>
        </span>
        <Caption1 className={styles.quiet} title={why}>
          {noteOf(lever, say)}
        </Caption1>
        {caveat !== '' && <Caption1 className={styles.quiet}>{caveat}</Caption1>}
        <Slider
          className={styles.slider}
          size="small"
          min={0}
          max={places}
          value={place}
          aria-label={say('gap.sliderOf', { label })}
          aria-valuetext={value}
          onChange={(_, { value: moved }) => onMove(Math.round((moved / places) * far))}
        />
      </div>
    </li>
  );
};
