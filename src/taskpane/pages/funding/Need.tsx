import { Body1, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { FundingView } from '../../engine/funding';
import { Amount, PageLink, Section } from '../../parts';
import { useWords } from '../../words';

const useStyles = makeStyles({
  list: { margin: 0 },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    alignItems: 'baseline',
    columnGap: tokens.spacingHorizontalS,
    paddingBlock: tokens.spacingVerticalXS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  value: { margin: 0 },
});

/** What must be found before any facility, then the debt that comes of it; each figure leads to where it comes from. */
export const Need = ({ view: { need, figures } }: { readonly view: FundingView }): ReactElement => {
  const styles = useStyles();
  const say = useWords();
  return (
    <Section title={say('funding.need')}>
      <Body1>
        {need.when === ''
          ? say('funding.needNone')
          : say('funding.needSaid', { amount: need.amount.text, when: need.when })}
      </Body1>
      <dl className={styles.list}>
        {figures.map(({ id, label, value, row }) => (
          <div key={id} className={styles.line}>
            <dt>
              <Caption1>{label}</Caption1>
            </dt>
            <dd className={styles.value}>
              <PageLink
                to={{ page: 'explain', row, period: undefined }}
                label={say('funding.explain', { label, value: value.text })}
              >
                <Amount value={value} />
              </PageLink>
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  );
};
