import { Body1, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';

const useStyles = makeStyles({
  facts: {
    display: 'grid',
    gridTemplateColumns: 'minmax(4.5em, max-content) minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
  },
  name: { color: tokens.colorNeutralForeground3, lineHeight: tokens.lineHeightBase300 },
  told: { margin: 0, overflowWrap: 'anywhere' },
});

/** What is known of one thing, name by name; what is empty is left out. */
export const Facts = ({
  facts,
}: {
  readonly facts: readonly (readonly [name: string, told: ReactNode])[];
}): ReactElement => {
  const styles = useStyles();
  return (
    <dl className={styles.facts}>
      {facts
        .filter(([, told]) => told !== '' && told !== false && told !== undefined)
        .map(([name, told]) => [
          <dt key={`${name} name`}>
            <Caption1 className={styles.name}>{name}</Caption1>
          </dt>,
          <dd key={name} className={styles.told}>
            <Body1>{told}</Body1>
          </dd>,
        ])}
    </dl>
  );
};
