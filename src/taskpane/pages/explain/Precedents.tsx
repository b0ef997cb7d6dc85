import { Badge, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { FigureView, PrecedentView, Step } from '../../engine/explain';
import { Amount, CellLink, Section } from '../../parts';
import { useWords } from '../../words';
import { StepLink } from './StepLink';
import { stepName, type Way } from './use-question';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  item: {
    display: 'grid',
    gridTemplateColumns: '1.5ch minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalXS,
    alignItems: 'start',
    paddingBlock: tokens.spacingVerticalXS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  words: { display: 'flex', flexDirection: 'column', minWidth: 0, alignItems: 'flex-start' },
  quiet: { color: tokens.colorNeutralForeground3 },
  value: { textAlign: 'end' },
});

const Precedent = ({
  precedent,
  onStep,
  above,
}: {
  readonly precedent: PrecedentView;
  readonly onStep: () => void;
  /** What it is computed into: what is of the same section and period needs not say so. */
  readonly above: Step;
}): ReactElement => {
  const styles = useStyles();
  const say = useWords();
  const { sign, when, how, value, isInput, isLargest, place } = precedent;
  const remarks = [
    precedent.section === above.section ? '' : precedent.section,
    how === 'whole' ? say('explain.whole') : '',
    when === above.when ? '' : when,
  ];
  return (
    <li className={styles.item}>
      <span>{sign}</span>
      <span className={styles.words}>
        <span>
          <StepLink step={precedent} onStep={onStep} />{' '}
          {isLargest && (
            <Badge appearance="tint" size="small">
              {say('explain.isLargest')}
            </Badge>
          )}{' '}
          {isInput && (
            <Badge appearance="outline" size="small" color="informative">
              {say('explain.isInput')}
            </Badge>
          )}
        </span>
        <Caption1 className={styles.quiet}>{remarks.filter(Boolean).join(' · ')}</Caption1>
      </span>
      <span className={styles.value}>
        <Amount value={value} />
        {place !== undefined && (
          <Caption1 block>
            <CellLink place={place} />
          </Caption1>
        )}
      </span>
    </li>
  );
};

/** What a figure is computed from, each with its value, its cell, and the way into it. */
export const Precedents = ({
  view: { cell, precedents },
  way,
}: {
  readonly view: FigureView;
  readonly way: Way;
}): ReactElement | null => {
  const styles = useStyles();
  const say = useWords();
  if (precedents.length === 0) return null;
  return (
    <Section title={say('explain.precedents')}>
      <ul className={styles.list}>
        {precedents.map((precedent) => (
          <Precedent
            key={`${precedent.ref} ${precedent.how} ${String(precedent.index)}`}
            precedent={precedent}
            above={cell}
            onStep={() => way.follow(stepName(cell), [precedent])}
          />
        ))}
      </ul>
    </Section>
  );
};
