import { Argument, type Command } from 'commander';
import { t } from '../../i18n';
import { ExceptionFileError, exceptionsFromJson, type LintReport, lintWorkbook } from '../../xlsx/lint';
import type { DeclaredException } from '../../xlsx/lint';
import { readBytes } from '../input';
import { lintJson, lintView } from '../lint-view';
import { openWorkbook } from '../open-workbook';
import { during } from '../progress';
import { Refusal } from '../refusal';
import type { Session } from '../session';

export interface LintOptions {
  readonly json?: boolean;
  readonly exceptions?: string;
}

type Finish = (code: Promise<number>) => Promise<void>;

/** `pingheng lint FILE.xlsx`, with its arguments and help. */
export function addLint(command: Command, session: Session, finish: Finish): void {
  const { lang } = session;
  command
    .addArgument(new Argument('<file>', t(lang, 'help.workbook')))
    .option('--json', t(lang, 'help.json'))
    .option('--exceptions <file>', t(lang, 'help.exceptions'))
    .addHelpText('after', `\n${t(lang, 'help.lintExit')}`)
    .action((file: string, options: LintOptions) => finish(lint(session, file, options)));
}

/** Exit code 0 for a clean workbook, 1 where anything was found; a file that cannot be read is a refusal. */
async function lint(session: Session, file: string, options: LintOptions): Promise<number> {
  const { io, lang } = session;
  const exceptions = options.exceptions === undefined ? [] : await declared(session, options.exceptions);
  const bytes = await during(session, t(lang, 'cli.reading', { file }), () => readBytes(session, file));
  const report = await during(session, t(lang, 'lint.checking'), (): LintReport =>
    lintWorkbook(openWorkbook(session, file, bytes), { exceptions }),
  );
  io.out(
    options.json ? `${JSON.stringify(lintJson(report, file), null, 2)}\n` : lintView(report, file, session),
  );
  return report.findings.length > 0 ? 1 : 0;
}

async function declared(session: Session, file: string): Promise<DeclaredException[]> {
  const text = new TextDecoder().decode(await readBytes(session, file));
  try {
    return exceptionsFromJson(text);
  } catch (error) {
    if (!(error instanceof ExceptionFileError)) throw error;
    throw new Refusal('notText', t(session.lang, 'error.badExceptions', { file, reason: error.message }));
  }
}
