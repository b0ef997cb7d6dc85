import { Body1, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Part } from '../../engine/home';
import { Amount, Section } from '../../parts';
import { useWords } from '../../words';

const HATCH = `repeating-linear-gradient(135deg, ${tokens.colorNeutralStroke1} 0 4px, ${tokens.colorNeutralBackground3} 4px 8px)`;

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    height: '10px',
    columnGap: '1px',
    overflow: 'hidden',
    borderRadius: tokens.borderRadiusCircular,
    outline: '1px solid transparent',
  },
  legend: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
    padding: 0,
  },
  item: {
    listStyleType: 'none',
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
  },
  key: {
    width: '10px',
    height: '10px',
    borderRadius: tokens.borderRadiusSmall,
    outline: '1px solid transparent',
  },
  quiet: { color: tokens.colorNeutralForeground3 },
  received: { backgroundColor: tokens.colorBrandBackground },
  committed: { backgroundColor: tokens.colorBrandStroke2 },
  expected: { backgroundImage: HATCH },
});

/** Money by how sure it is: received, committed, and hatched what is only expected. */
export const Certainty = ({ parts }: { readonly parts: readonly Part[] }): ReactElement => {
  const styles = useStyles();
  const say = useWords();
  const hasMoney = parts.some(({ amount }) => (amount.number ?? 0) > 0);
  return (
    <Section title={say('home.certainty')}>
      {!hasMoney && <Body1>{say('home.noMoney')}</Body1>}
      {hasMoney && (
        <>
          <div className={styles.bar} aria-hidden="true">
            {parts.map(({ certainty, amount }) => (
              <span
                key={certainty}
                className={styles[certainty]}
                style={{ flexGrow: amount.number ?? 0, flexBasis: 0 }}
              />
            ))}
          </div>
          <ul className={styles.legend}>
            {parts.map(({ certainty, name, share, amount }) => (
              <li key={certainty} className={styles.item}>
                <span className={mergeClasses(styles.key, styles[certainty])} aria-hidden="true" />
                <Body1>
                  {say('home.part', { name, share })}{' '}
                  <span className={styles.quiet}>
                    <Amount value={amount} />
                  </span>
                </Body1>
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
};
