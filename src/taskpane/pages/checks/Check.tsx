import { Badge, Body1, Body1Strong, Caption1, Card, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { CheckView } from '../../engine/checks';
import { Amount, CellLink, Clause, Facts, PageLink } from '../../parts';
import { useWords } from '../../words';

const useStyles = makeStyles({
  head: { display: 'flex', alignItems: 'baseline', columnGap: tokens.spacingHorizontalS, flexWrap: 'wrap' },
  title: { margin: 0 },
  links: { display: 'flex', columnGap: tokens.spacingHorizontalM, flexWrap: 'wrap' },
  passed: { paddingBlock: tokens.spacingVerticalXS },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** Weight of a failure; the sign and the word say it, the colour only repeats it. */
const COLOUR = { error: 'danger', warning: 'warning', info: 'informative' } as const;

const Measured = ({ measured }: { readonly measured: NonNullable<CheckView['measured']> }): ReactElement => {
  const say = useWords();
  return (
    <>
      <Amount value={measured.value} />
      {say('checks.limit', { relation: measured.relation })} <Amount value={measured.limit} />
    </>
  );
};

/** A check that fails: what, by how much, when, why, by which clause, what to do, and where to look. */
export const FailedCheck = ({ check }: { readonly check: CheckView }): ReactElement => {
  const styles = useStyles();
  const say = useWords();
  const { severity, label, measured, when, why, fix, clause, place, row } = check;
  return (
    <li>
      <Card appearance="outline">
        <div className={styles.head}>
          <Badge appearance="tint" color={COLOUR[severity]}>
            {say(`checks.severity.${severity}`)}
          </Badge>
          <Body1Strong as="h3" className={styles.title}>
            {label}
          </Body1Strong>
        </div>
        <Facts
          facts={[
            [say('checks.value'), measured !== undefined && <Measured measured={measured} />],
            [say('checks.when'), when],
            [say('checks.why'), why],
            [say('checks.fix'), fix],
            [say('checks.clause'), <Clause key="clause" clause={clause} />],
          ]}
        />
        <div className={styles.links}>
          {place !== undefined && <CellLink place={place} />}
          {row !== undefined && (
            <PageLink
              to={{ page: 'explain', row: row.ref, period: row.period }}
              label={say('checks.explainOf', { check: label })}
            >
              {say('checks.explain')}
            </PageLink>
          )}
        </div>
      </Card>
    </li>
  );
};

/** A check that passes, or does not apply, in a line. */
export const QuietCheck = ({ check }: { readonly check: CheckView }): ReactElement => {
  const styles = useStyles();
  const { label, measured, clause } = check;
  return (
    <li className={styles.passed}>
      <Body1 block>{label}</Body1>
      {measured !== undefined && (
        <Caption1 block className={styles.quiet}>
          <Measured measured={measured} />
        </Caption1>
      )}
      <Caption1 block>
        {clause.parameter === undefined ? (
          clause.text
        ) : (
          <PageLink to={{ page: 'policy', parameter: clause.parameter }}>{clause.text}</PageLink>
        )}
      </Caption1>
    </li>
  );
};
