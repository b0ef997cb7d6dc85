import { Argument, type Command } from 'commander';
import { t } from '../../i18n';
import { toJson } from '../../project';
import { importProject } from '../../xlsx/import';
import { reading } from '../../xlsx/project';
import { badFile, readBytes, writeResult } from '../input';
import { openWorkbook } from '../open-workbook';
import { during } from '../progress';
import type { Session } from '../session';

export interface ImportOptions {
  readonly output: string;
  readonly force?: boolean;
}

type Finish = (code: Promise<number>) => Promise<void>;

/** `pingheng import FILE.xlsx -o project.json`, with its arguments and help. */
export function addImport(command: Command, session: Session, finish: Finish): void {
  const { lang } = session;
  command
    .addArgument(new Argument('<file>', t(lang, 'help.importFile')))
    .requiredOption('-o, --output <file>', t(lang, 'help.output'))
    .option('--force', t(lang, 'help.force'))
    .action((file: string, options: ImportOptions) => finish(importFile(session, file, options)));
}

/** What a workbook's input sheets say, as a project file; where a cell cannot be read, nothing is written. */
async function importFile(
  session: Session,
  file: string,
  { output, force = false }: ImportOptions,
): Promise<number> {
  const { io, lang } = session;
  const bytes = await during(session, t(lang, 'cli.reading', { file }), () => readBytes(session, file));
  const imported = reading(lang, () => importProject(openWorkbook(session, file, bytes)));
  if (!imported.ok) throw badFile(session, 'badProject', file, imported.problems);
  await writeResult(session, output, `${JSON.stringify(toJson(imported.value), null, 2)}\n`, force);
  if (output !== '-')
    io.err(`${t(lang, 'cli.written', { file: output })}\n${t(lang, 'cli.import.next', { file: output })}\n`);
  return 0;
}
