import { Body1, Caption1, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { ScenarioRun } from '../../engine/scenario-run';
import { Amount, DataTable } from '../../parts';
import { useWords } from '../../words';
import { FigureCell } from './FigureCell';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  title: { margin: 0, fontSize: tokens.fontSizeBase300 },
  named: { display: 'grid' },
  quiet: { color: tokens.colorNeutralForeground3 },
  inputs: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL, overflowWrap: 'anywhere' },
});

/** What a scenario changes, and the rows of money that moved most. */
export const Moved = ({
  run: { inputs, moved, more },
}: {
  readonly run: Extract<ScenarioRun, { kind: 'ran' }>;
}): ReactElement => {
  const styles = useStyles();
  const say = useWords();
  return (
    <div className={styles.part}>
      <Subtitle2 as="h3" className={styles.title}>
        {say('scenarios.inputs')}
      </Subtitle2>
      <ul className={styles.inputs}>
        {inputs.map(({ path, title, before, after }) => (
          <li key={path}>
            {say('scenarios.inputChange', {
              title,
              before: before || say('scenarios.nothing'),
              after: after || say('scenarios.nothing'),
            })}
          </li>
        ))}
      </ul>
      {moved.length === 0 ? (
        <Body1>{say('scenarios.movedNone')}</Body1>
      ) : (
        <DataTable
          caption={say('scenarios.moved')}
          columns={[
            { key: 'row', label: say('scenarios.row') },
            { key: 'before', label: say('scenarios.base'), isNumeric: true },
            { key: 'after', label: say('scenarios.after'), isNumeric: true },
          ]}
          rows={moved.map(({ row, label, section, at, before, after, change }) => ({
            key: row,
            cells: [
              <span key="row" className={styles.named}>
                {`${section} · ${label}`}
                <Caption1 className={styles.quiet}>{at}</Caption1>
              </span>,
              <Amount key="before" value={before} />,
              <FigureCell key="after" figure={{ value: after, change }} />,
            ],
          }))}
        />
      )}
      {more > 0 && <Caption1>{say('scenarios.movedMore', { count: more })}</Caption1>}
    </div>
  );
};
