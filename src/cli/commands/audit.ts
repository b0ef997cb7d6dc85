import { Argument, type Command } from 'commander';
import { t } from '../../i18n';
import { auditFile } from '../../xlsx/audit';
import { auditJson, auditView } from '../audit-view';
import { reading } from '../../xlsx/project';
import { badFile, readBytes } from '../input';
import { openWorkbook } from '../open-workbook';
import { during } from '../progress';
import type { Session } from '../session';

export interface AuditOptions {
  readonly json?: boolean;
}

type Finish = (code: Promise<number>) => Promise<void>;

/** `pingheng audit FILE.xlsx`, with its arguments and help. */
export function addAudit(command: Command, session: Session, finish: Finish): void {
  const { lang } = session;
  command
    .addArgument(new Argument('<file>', t(lang, 'help.auditFile')))
    .option('--json', t(lang, 'help.json'))
    .addHelpText('after', `\n${t(lang, 'help.auditExit')}`)
    .action((file: string, options: AuditOptions) => finish(audit(session, file, options)));
}

/** Exit code 0 for a file that can be trusted, 1 for one that cannot; a file that cannot be read is a refusal. */
async function audit(session: Session, file: string, { json = false }: AuditOptions): Promise<number> {
  const { io, lang } = session;
  const bytes = await during(session, t(lang, 'cli.reading', { file }), () => readBytes(session, file));
  const audited = await during(session, t(lang, 'audit.auditing'), () =>
    reading(lang, () => auditFile(openWorkbook(session, file, bytes))),
  );
  if (!audited.ok) throw badFile(session, 'badProject', file, audited.problems);
  const { value } = audited;
  io.out(
    json ? `${JSON.stringify(auditJson(value, file, session), null, 2)}\n` : auditView(value, file, session),
  );
  return value.report.trust === 'notTrusted' ? 1 : 0;
}
