import { Argument, type Command } from 'commander';
import { evaluate } from '../../analysis';
import { t, type MoneyUnit } from '../../i18n';
import { PARTS, type Part } from '../../report/document';
import { FORMATS, type ReportFormat } from '../../report/render';
import { projectOf, reading } from '../../xlsx/project';
import { badFile, readBytes, writeResult } from '../input';
import { reportAssets } from '../packaged';
import { during } from '../progress';
import { Refusal } from '../refusal';
import type { Session } from '../session';
import { choice } from '../usage';

interface ReportCommandOptions {
  readonly output: string;
  readonly format?: ReportFormat;
  readonly date?: string;
  readonly parts?: string;
  readonly unit?: MoneyUnit;
  readonly force?: boolean;
}

type Finish = (code: Promise<number>) => Promise<void>;

/** `pingheng report FILE -o report.pdf`, with its arguments and help. */
export function addReport(command: Command, session: Session, finish: Finish): void {
  const { lang } = session;
  command
    .addArgument(new Argument('<file>', t(lang, 'help.file')))
    .requiredOption('-o, --output <file>', t(lang, 'help.reportOutput'))
    .addOption(choice('--format <format>', t(lang, 'help.reportFormat'), FORMATS, lang))
    .option('--date <date>', t(lang, 'help.reportDate'))
    .option('--parts <parts>', t(lang, 'help.reportParts', { parts: PARTS.join(t(lang, 'comma')) }))
    .option('--force', t(lang, 'help.force'))
    .action((file: string, options: ReportCommandOptions) => finish(written(session, file, options)));
}

async function written(session: Session, file: string, options: ReportCommandOptions): Promise<number> {
  const { io, lang } = session;
  const { output, unit = 'wan', force = false } = options;
  // What was asked for is judged before any work is done.
  const format = formatOf(options, session);
  const date = dateOf(options, session);
  const parts = partsOf(options, session);
  const bytes = await during(session, t(lang, 'cli.reading', { file }), () => readBytes(session, file));
  const answer = await during(session, t(lang, 'cli.computing'), () =>
    reading(lang, () => evaluate(projectOf(bytes))),
  );
  if (!answer.ok) throw badFile(session, 'badProject', file, answer.problems);
  const content = await during(session, t(lang, 'report.drawing'), async () => {
    // What composes reports is loaded by who asks for one.
    const { render, reportOf } = await import('../../report');
    const document = await reportOf(answer.value, { lang, unit, ...parts, ...date });
    return render(document, format, reportAssets);
  });
  await writeResult(session, output, content, force);
  if (output !== '-') io.err(`${t(lang, 'cli.written', { file: output })}\n`);
  return 0;
}

function formatOf({ output, format }: ReportCommandOptions, { lang }: Session): ReportFormat {
  const extension = /\.(\w+)$/.exec(output)?.[1]?.toLowerCase();
  const found = format ?? FORMATS.find((each) => each === extension);
  if (found !== undefined) return found;
  throw new Refusal('usage', t(lang, 'error.reportFormat', { file: output }));
}

/** A day of the calendar, or none. */
function dateOf({ date }: ReportCommandOptions, { lang }: Session): { date?: string } {
  if (date === undefined) return {};
  const day = new Date(`${date}T00:00:00Z`);
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(date) && !Number.isNaN(day.getTime());
  if (isDay && day.toISOString().startsWith(date)) return { date };
  throw new Refusal('usage', t(lang, 'error.reportDate', { value: date }));
}

function partsOf({ parts }: ReportCommandOptions, { lang }: Session): { parts?: readonly Part[] } {
  if (parts === undefined) return {};
  const chosen = parts.split(/[,，、]/).map((each) => each.trim());
  return {
    parts: chosen.map((value) => {
      const found = PARTS.find((part) => part === value);
      if (found !== undefined) return found;
      const known = PARTS.join(t(lang, 'comma'));
      throw new Refusal('usage', t(lang, 'error.reportParts', { value, known }));
    }),
  };
}
