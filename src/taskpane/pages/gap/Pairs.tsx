import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { GapPair } from '../../engine/gap';
import { DataTable, Section } from '../../parts';
import { useAnswer } from '../../session/hooks';
import { useWords } from '../../words';

const useStyles = makeStyles({
  pairs: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
});

/** Two levers together: for each part that the first gives, the least of the second that is enough with it. */
export const Pairs = ({
  target,
  onTry,
}: {
  readonly target: string;
  readonly onTry: (point: GapPair) => void;
}): ReactElement | null => {
  const styles = useStyles();
  const say = useWords();
  const answer = useAnswer('gapPairs', target);
  if (answer?.target !== target || answer.pairs.length === 0) return null;
  return (
    <Section title={say('gap.pairs')}>
      <div className={styles.pairs}>
        {answer.pairs.map(({ key, first, second, points }) => (
          <DataTable
            key={key}
            caption={say('gap.pairOf', { first, second })}
            columns={[
              { key: 'first', label: first, isNumeric: true },
              { key: 'second', label: second, isNumeric: true },
              { key: 'try', label: say('gap.tryPair') },
            ]}
            rows={points.map((point) => ({
              key: point.key,
              cells: [
                point.first.text,
                point.second.text,
                <Button
                  key="try"
                  size="small"
                  aria-label={say('gap.tryPairOf', { first: point.first.text, second: point.second.text })}
                  onClick={() => onTry(point)}
                >
                  {say('gap.tryPair')}
                </Button>,
              ],
            }))}
          />
        ))}
      </div>
    </Section>
  );
};
