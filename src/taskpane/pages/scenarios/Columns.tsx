import { Caption1, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { ScenarioColumn, ScenarioLight } from '../../engine/scenario-run';
import { DataTable } from '../../parts';
import { useWords } from '../../words';
import { FigureCell } from './FigureCell';

const useStyles = makeStyles({
  cell: { display: 'inline-flex', flexDirection: 'column', alignItems: 'flex-end' },
  green: { color: tokens.colorPaletteGreenForeground1 },
  amber: { color: tokens.colorPaletteMarigoldForeground2 },
  red: { color: tokens.colorPaletteRedForeground1 },
  word: { fontWeight: tokens.fontWeightSemibold },
});

const SIGN = { green: '✓', amber: '!', red: '✗' } as const;

const LightCell = ({ light }: { readonly light: ScenarioLight | undefined }): ReactElement | null => {
  const styles = useStyles();
  const say = useWords();
  if (light === undefined) return null;
  const { colour, word, gap, reason } = light;
  return (
    <span className={styles.cell} title={reason}>
      <span className={mergeClasses(styles.word, styles[colour])}>
        {SIGN[colour]} {word}
      </span>
      {gap !== undefined && <Caption1>{say('scenarios.short', { amount: gap.text })}</Caption1>}
    </span>
  );
};

/** Verdicts and key figures, a column for the base and for each scenario. */
export const Columns = ({
  base,
  others,
}: {
  readonly base: ScenarioColumn;
  readonly others: readonly {
    readonly key: string;
    readonly name: string;
    readonly column: ScenarioColumn;
  }[];
}): ReactElement => {
  const say = useWords();
  const all = [{ key: 'base', name: say('scenarios.base'), column: base }, ...others];
  return (
    <DataTable
      caption={say('scenarios.table')}
      columns={[
        { key: 'item', label: say('scenarios.item') },
        ...all.map(({ key, name }) => ({ key, label: name, isNumeric: true })),
      ]}
      rows={[
        ...base.lights.map(({ phase, name }) => ({
          key: phase,
          cells: [
            name,
            ...all.map(({ key, column }) => (
              <LightCell key={key} light={column.lights.find((each) => each.phase === phase)} />
            )),
          ],
        })),
        ...base.figures.map(({ id, label }) => ({
          key: id,
          cells: [
            label,
            ...all.map(({ key, column }) => (
              <FigureCell key={key} figure={column.figures.find((each) => each.id === id)} />
            )),
          ],
        })),
      ]}
    />
  );
};
