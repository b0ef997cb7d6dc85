import { Body1, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { TriedFacility } from '../../engine/funding-change';
import { Amount, DataTable } from '../../parts';
import { useWords } from '../../words';

type Tried = Extract<TriedFacility, { kind: 'tried' }>;

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'grid', rowGap: tokens.spacingVerticalXS },
  reason: { color: tokens.colorNeutralForeground3 },
});

const SIGN = { green: '✓', amber: '!', red: '✗' } as const;

/** What the tried terms would do to the lights and to the debt. */
export const Effect = ({ tried: { lights, figures } }: { readonly tried: Tried }): ReactElement => {
  const styles = useStyles();
  const say = useWords();
  return (
    <>
      <ul className={styles.list}>
        {lights.map(({ phase, name, before, after, reason }) => (
          <li key={phase}>
            <Body1>
              {SIGN[after.colour]}{' '}
              {before.colour === after.colour
                ? say('funding.lightSame', { phase: name, after: after.word })
                : say('funding.light', { phase: name, before: before.word, after: after.word })}
            </Body1>
            <Caption1 block className={styles.reason}>
              {reason}
            </Caption1>
          </li>
        ))}
      </ul>
      <DataTable
        caption={say('funding.effect')}
        columns={[
          { key: 'measure', label: say('funding.measure') },
          { key: 'before', label: say('funding.before'), isNumeric: true },
          { key: 'after', label: say('funding.after'), isNumeric: true },
        ]}
        rows={figures.map(({ id, label, before, after }) => ({
          key: id,
          cells: [label, <Amount key="before" value={before} />, <Amount key="after" value={after} />],
        }))}
      />
    </>
  );
};
