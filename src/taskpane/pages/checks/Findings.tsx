import { Badge, Body1, Card, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { AuditFindingView } from '../../engine/audit';
import { CellLink, Facts } from '../../parts';
import { useSessionState } from '../../session/hooks';
import { useWords } from '../../words';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  head: { display: 'flex', alignItems: 'baseline', columnGap: tokens.spacingHorizontalS, flexWrap: 'wrap' },
  where: { overflowWrap: 'anywhere' },
});

/** More than these a person does not read in a pane; the copied text has them all. */
const MOST = 40;
/** Longer formulas are cut; the workbook has them whole. */
const LONGEST = 160;

const SEVERITY = {
  error: { word: 'checks.auditError', colour: 'danger' },
  warning: { word: 'checks.auditWarning', colour: 'warning' },
  remark: { word: 'checks.auditRemark', colour: 'informative' },
} as const;

const cut = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);

const Finding = ({ finding }: { readonly finding: AuditFindingView }): ReactElement => {
  const styles = useStyles();
  const say = useWords();
  const { lang } = useSessionState();
  const { severity, what, where, expected, found, effect, place } = finding;
  const { word, colour } = SEVERITY[severity];
  const whereShown = where === '' ? say('checks.wholeWorkbook') : where;
  return (
    <li>
      <Card appearance="outline" size="small">
        <div className={styles.head}>
          <Badge appearance="tint" color={colour}>
            {say(word)}
          </Badge>
          <span className={styles.where}>
            {place === undefined ? whereShown : <CellLink place={place}>{whereShown}</CellLink>}
          </span>
        </div>
        <Body1>{what[lang]}</Body1>
        <Facts
          facts={[
            [say('checks.expected'), cut(expected)],
            [say('checks.found'), cut(found)],
            [say('checks.effect'), effect[lang]],
          ]}
        />
      </Card>
    </li>
  );
};

/** What the audit found, the worst first, each with its cell and what it does to the verdict. */
export const Findings = ({ findings }: { readonly findings: readonly AuditFindingView[] }): ReactElement => {
  const styles = useStyles();
  const say = useWords();
  const rest = findings.length - MOST;
  return (
    <>
      <ul className={styles.list} aria-label={say('checks.auditFound')}>
        {findings.slice(0, MOST).map((finding, at) => (
          <Finding key={`${finding.where} ${at}`} finding={finding} />
        ))}
      </ul>
      {rest > 0 && <Body1>{say('checks.auditMore', { count: rest })}</Body1>}
    </>
  );
};
