import { Argument, Command, CommanderError } from 'commander';
import { detectLanguage, languages, t, type Language } from '../i18n';
import { addAudit } from './commands/audit';
import { build, type BuildOptions } from './commands/build';
import { check, type CheckOptions } from './commands/check';
import { explain, type ExplainOptions } from './commands/explain';
import { households, type HouseholdsOptions } from './commands/households';
import { addDiff } from './commands/diff';
import { addImport } from './commands/import';
import { addLevers } from './commands/levers';
import { addLint } from './commands/lint';
import { addRisk } from './commands/risk';
import { addSensitivity } from './commands/sensitivity';
import { addReport } from './commands/report';
import { addScenario } from './commands/scenario';
import { addSolve } from './commands/solve';
import { policy, type PolicyOptions } from './commands/policy';
import { table, type TableOptions } from './commands/table';
import { template, type TemplateOptions } from './commands/template';
import type { Engine } from './engine';
import type { Io } from './io';
import { painter } from './paint';
import { Refusal, refusalJson, refusalText } from './refusal';
import type { Session } from './session';
import { choice, helpIn, usageRefusal, whole } from './usage';

declare const PINGHENG_VERSION: string | undefined;

const UNITS = ['yuan', 'wan', 'yi'] as const;

/** The value of an option before commander has read the line: errors and help need the language first. */
function early(argv: readonly string[], option: string): string | undefined {
  const at = argv.findIndex((word) => word === option || word.startsWith(`${option}=`));
  return at < 0 ? undefined : argv[at]?.slice(option.length + 1) || argv[at + 1];
}

function languageOf(argv: readonly string[], io: Io): Language {
  const asked = early(argv, '--lang');
  return (
    languages.find((language) => language === asked) ?? detectLanguage(io.environment, () => io.systemLocale)
  );
}

/** The commands; each ends by telling its exit code. */
function commands(session: Session, finish: (code: number | Promise<number>) => Promise<void>): Command {
  const { io, lang } = session;
  const language = () => choice('--lang <lang>', t(lang, 'help.lang'), languages, lang);
  const unit = () => choice('--unit <unit>', t(lang, 'help.moneyUnit'), UNITS, lang);
  const file = () => new Argument('<file>', t(lang, 'help.file'));
  const json = ['--json', t(lang, 'help.json')] as const;

  const program = new Command('pingheng')
    .description(t(lang, 'cli.about'))
    .version(
      typeof PINGHENG_VERSION === 'string' ? PINGHENG_VERSION : 'dev',
      '-V, --version',
      t(lang, 'help.version'),
    )
    .addOption(language())
    .helpOption('-h, --help', t(lang, 'help.help'))
    .helpCommand(false)
    .exitOverride()
    .configureHelp(helpIn(lang))
    .configureOutput({
      writeOut: (text) => io.out(text),
      writeErr: (text) => io.err(text),
      outputError: () => undefined,
      getOutHelpWidth: () => io.columns ?? 100,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
      stripColor: (text) => text,
    })
    .addHelpText('after', `\n${t(lang, 'help.exit')}`);

  const command = (name: string, description: string): Command =>
    program.command(name).description(description).addOption(language());

  command('check', t(lang, 'help.check'))
    .addArgument(file())
    .option(...json)
    .addOption(unit())
    .addOption(choice('--fail-on <colour>', t(lang, 'help.failOn'), ['amber', 'red'], lang))
    .action((path: string, options: CheckOptions) => finish(check(session, path, options)));

  command('build', t(lang, 'help.build'))
    .addArgument(file())
    .requiredOption('-o, --output <file>', t(lang, 'help.workbook'))
    .addOption(unit())
    .addOption(choice('--step <step>', t(lang, 'help.step'), ['month', 'quarter', 'halfYear', 'year'], lang))
    .option('--force', t(lang, 'help.force'))
    .action((path: string, options: BuildOptions) => finish(build(session, path, options)));

  command('explain', t(lang, 'help.explain'))
    .addArgument(file())
    .argument('<row>', t(lang, 'help.row'))
    .argument('[period]', t(lang, 'help.period'))
    .option(...json)
    .addOption(unit())
    .addOption(whole('--depth <levels>', t(lang, 'help.depth'), [0, 20], lang).default(3))
    .action((path: string, row: string, period: string | undefined, options: ExplainOptions) =>
      finish(explain(session, path, row, period, options)),
    );

  command('table', t(lang, 'help.table'))
    .addArgument(file())
    .argument(
      '<name>',
      `${t(lang, 'help.name')}: ${session.engine.tableNames
        .map(({ title }) => title[lang])
        .join(t(lang, 'comma'))}`,
    )
    .addOption(
      choice('--format <format>', t(lang, 'help.format'), ['text', 'csv', 'json'], lang).default('text'),
    )
    .addOption(unit())
    .action((path: string, name: string, options: TableOptions) =>
      finish(table(session, path, name, options)),
    );

  command('policy', t(lang, 'help.policy'))
    .argument('[id]', t(lang, 'help.id'))
    .option(...json)
    .action((id: string | undefined, options: PolicyOptions) => finish(policy(session, id, options)));

  command('households', t(lang, 'help.households'))
    .argument('<file>', t(lang, 'help.csv'))
    .option('--policy <packs>', t(lang, 'help.packs'))
    .option('--project <file>', t(lang, 'help.project'))
    .option('--types <types>', t(lang, 'help.types'))
    .option('--set <name=value...>', t(lang, 'help.set'))
    .option('--start <month>', t(lang, 'help.start'))
    .option('--match', t(lang, 'help.match'))
    .option(...json)
    .addOption(unit())
    .option('-o, --output <file>', t(lang, 'help.sheet'))
    .option('--force', t(lang, 'help.force'))
    .action((path: string, options: HouseholdsOptions) => finish(households(session, path, options)));

  addImport(command('import', t(lang, 'help.import')), session, finish);

  addDiff(command('diff', t(lang, 'help.diff')).addOption(unit()), session, finish);

  addScenario(command('scenario', t(lang, 'help.scenario')).addOption(unit()), session, finish);

  addSensitivity(command('sensitivity', t(lang, 'help.sensitivity')).addOption(unit()), session, finish);

  addLevers(command('levers', t(lang, 'help.levers')).addOption(unit()), session, finish);

  addSolve(command('solve', t(lang, 'help.solve')).addOption(unit()), session, finish);

  addRisk(command('risk', t(lang, 'help.risk')).addOption(unit()), session, finish);

  addReport(command('report', t(lang, 'help.report')).addOption(unit()), session, finish);

  addLint(command('lint', t(lang, 'help.lint')), session, finish);

  addAudit(command('audit', t(lang, 'help.audit')), session, finish);

  command('template', t(lang, 'help.template'))
    .addOption(
      choice(
        '--kind <kind>',
        t(lang, 'help.kind'),
        ['renewal', 'newBuild', 'blank'],
        lang,
      ).makeOptionMandatory(),
    )
    .requiredOption('-o, --output <file>', t(lang, 'help.output'))
    .option('--force', t(lang, 'help.force'))
    .action((options: TemplateOptions) => finish(template(session, options)));

  return program;
}

/** Everything that went wrong, as a sentence or as JSON, and the exit code that says so. */
function failed(error: unknown, argv: readonly string[], { io, lang }: Session): number {
  if (error instanceof CommanderError && error.exitCode === 0) return 0;
  // A line without a command has been answered with the help page.
  if (error instanceof CommanderError && error.code === 'commander.help') return 2;
  const { refusal, code } = ((): { refusal: Refusal; code: number } => {
    if (error instanceof Refusal) return { refusal: error, code: 2 };
    if (error instanceof CommanderError) return { refusal: usageRefusal(error, lang), code: 2 };
    const reason =
      error instanceof Error
        ? (error.message.split('\n')[0] ?? error.name).replace(/[.。]$/, '')
        : String(error);
    if (io.environment.PINGHENG_DEBUG && error instanceof Error) io.err(`${error.stack ?? ''}\n`);
    return { refusal: new Refusal('internal', t(lang, 'error.internal', { reason })), code: 3 };
  })();
  if (argv.includes('--json') || early(argv, '--format') === 'json') {
    io.out(`${JSON.stringify(refusalJson(refusal), null, 2)}\n`);
    return code;
  }
  io.err(refusalText(refusal, lang));
  if (refusal.code === 'usage') io.err(`${t(lang, 'error.seeHelp', { command: 'pingheng' })}\n`);
  return code;
}

/** Runs one command line and tells its exit code: 0 evaluated, 1 `--fail-on` met, 2 bad input, 3 a fault of ours. */
export async function run(argv: readonly string[], io: Io, engine: Engine): Promise<number> {
  const session: Session = { io, engine, lang: languageOf(argv, io), paint: painter(io) };
  let code = 0;
  const program = commands(session, async (result) => {
    code = await result;
  });
  try {
    await program.parseAsync(argv.length > 0 ? [...argv] : ['--help'], { from: 'user' });
    return code;
  } catch (error) {
    return failed(error, argv, session);
  }
}
