import { Body1, Body1Strong, Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { languageTag } from '../../../i18n';
import type { AuditView } from '../../engine/audit';
import { Problems, Section } from '../../parts';
import { useSession, useSessionState } from '../../session/hooks';
import { useWords } from '../../words';
import { CopyResult } from './CopyResult';
import { Findings } from './Findings';

const useStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  start: { alignSelf: 'flex-start' },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** Beside the word, so that colour is never needed. */
const SIGN = { trusted: '✓', trustedWithRemarks: '!', notTrusted: '✕' } as const;

const Answer = ({ view }: { readonly view: AuditView }): ReactElement => {
  const say = useWords();
  const { lang } = useSessionState();
  return (
    <>
      <Body1Strong>{`${SIGN[view.trust]} ${view.trustInWords[lang]}`}</Body1Strong>
      <Body1>{view.shown[lang]}</Body1>
      <Caption1>{view.compared[lang]}</Caption1>
      {view.findings.length === 0 ? (
        <Body1>{say('checks.auditNothing')}</Body1>
      ) : (
        <Findings findings={view.findings} />
      )}
      <CopyResult view={view} />
    </>
  );
};

/** Whether the open workbook still is what its inputs make: asked for by the user, since it reads every cell. */
export const Audit = (): ReactElement => {
  const styles = useStyles();
  const say = useWords();
  const session = useSession();
  const { audit, lang, revision, task } = useSessionState();
  return (
    <Section title={say('checks.audit')}>
      <div className={styles.stack}>
        <Body1>{say('checks.auditIntro')}</Body1>
        <Button
          appearance="primary"
          className={styles.start}
          disabledFocusable={task !== undefined}
          onClick={() => void session.audit()}
        >
          {say(audit === undefined ? 'checks.auditStart' : 'checks.auditAgain')}
        </Button>
        {audit !== undefined && (
          <div className={styles.stack} role="status">
            <Caption1 className={styles.quiet}>
              {say('checks.auditedAt', { time: audit.at.toLocaleTimeString(languageTag(lang)) })}
            </Caption1>
            {audit.revision !== revision && <Body1>{say('checks.auditOutdated')}</Body1>}
            {audit.outcome.kind === 'audited' ? (
              <Answer view={audit.outcome.view} />
            ) : (
              <>
                <Body1>{say('checks.auditProblems')}</Body1>
                <Problems problems={audit.outcome.problems} />
              </>
            )}
          </div>
        )}
      </div>
    </Section>
  );
};
