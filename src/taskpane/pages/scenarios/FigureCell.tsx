import { Caption1, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { ScenarioFigure } from '../../engine/scenario-run';
import { Amount } from '../../parts';

const useStyles = makeStyles({
  cell: { display: 'inline-flex', flexDirection: 'column', alignItems: 'flex-end' },
  change: { color: tokens.colorNeutralForeground3 },
});

/** A figure under a scenario; small below it, what it moved against the base. */
export const FigureCell = ({
  figure,
}: {
  readonly figure: Pick<ScenarioFigure, 'value' | 'change'> | undefined;
}): ReactElement | null => {
  const styles = useStyles();
  if (figure === undefined) return null;
  const { value, change } = figure;
  const sign = change?.number !== null && (change?.number ?? 0) > 0 ? '+' : '';
  return (
    <span className={styles.cell}>
      <Amount value={value} />
      {change !== undefined && (
        <Caption1 className={styles.change}>
          {sign}
          {change.text}
        </Caption1>
      )}
    </span>
  );
};
