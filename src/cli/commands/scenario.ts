import { Argument, type Command } from 'commander';
import { evaluate, type Evaluation } from '../../analysis';
import {
  runScenario,
  ScenarioError,
  scenariosOf,
  type Scenario,
  type ScenarioOutcome,
} from '../../analysis/scenarios';
import { t, type MoneyUnit } from '../../i18n';
import type { Project } from '../../project';
import { MOST_SCENARIOS, scenarioValues } from '../../workbook/results';
import { projectOf, reading, type Read } from '../../xlsx/project';
import { writeDrawing } from '../drawing';
import { writeFilled, type Writing } from '../filled';
import { badFile, readBytes } from '../input';
import { during } from '../progress';
import { Refusal } from '../refusal';
import { scenariosCsv, scenariosJson, scenarioListJson } from '../scenario-data';
import { scenarioListText, scenariosText, type Skipped } from '../scenario-view';
import type { Session } from '../session';
import { choice, whole } from '../usage';

/** Entries shown of each list of a scenario. */
const SHOWN = 5;

interface ScenarioOptions extends Writing {
  readonly all?: boolean;
  readonly json?: boolean;
  readonly format: 'text' | 'csv' | 'json';
  readonly limit: number;
  readonly svg?: string;
}

type Finish = (code: Promise<number>) => Promise<void>;

/** `pingheng scenario FILE [NAME…]`, with its arguments and help. */
export function addScenario(command: Command, session: Session, finish: Finish): void {
  const { lang } = session;
  command
    .addArgument(new Argument('<file>', t(lang, 'help.file')))
    .addArgument(new Argument('[names...]', t(lang, 'help.scenarioNames')))
    .option('--all', t(lang, 'help.allScenarios'))
    .option('--write <file>', t(lang, 'help.writeScenarios'))
    .option('--force', t(lang, 'help.force'))
    .option('--json', t(lang, 'help.json'))
    .option('--svg <file>', t(lang, 'help.svg'))
    .addOption(
      choice('--format <format>', t(lang, 'help.format'), ['text', 'csv', 'json'], lang).default('text'),
    )
    .addOption(whole('--limit <n>', t(lang, 'help.limit'), [1, 10_000], lang).default(SHOWN))
    .addHelpText('after', `\n${t(lang, 'help.scenarioExit')}`)
    .action((file: string, names: string[], options: ScenarioOptions) =>
      finish(compared(session, file, names, options)),
    );
}

async function compared(
  session: Session,
  file: string,
  names: readonly string[],
  options: ScenarioOptions,
): Promise<number> {
  const { io, lang } = session;
  const { all = false, unit = 'auto' } = options;
  const format = options.json === true ? 'json' : options.format;
  if (all && names.length > 0) throw new Refusal('usage', t(lang, 'error.namesOrAll'));
  const project = await projectFrom(session, file);
  const known = scenariosOf(project);
  if (!all && names.length === 0) {
    io.out(
      format === 'json' ? printed(scenarioListJson(known, lang)) : scenarioListText(known, file, session),
    );
    return 0;
  }
  const chosen = all ? known : names.map((name) => named(known, name, session));
  if (options.write !== undefined) refuseMany(chosen.length, session);
  const base = accepted(
    session,
    file,
    reading(lang, () => evaluate(project, { unit })),
  );
  const { outcomes, skipped } = await during(session, t(lang, 'cli.computing'), () =>
    run(session, base, chosen, unit, all),
  );
  if (options.write !== undefined)
    await writeFilled(session, base, options, (draft, at) => ({
      scenarios: scenarioValues(draft, outcomes, at),
    }));
  if (options.svg !== undefined) await drawn(session, base, outcomes, options.svg, options);
  const found = { file, base, outcomes, skipped };
  if (format === 'json') io.out(printed(scenariosJson(found, lang)));
  else if (format === 'csv') io.out(scenariosCsv(found, unit === 'auto' ? 'yuan' : unit, lang));
  else io.out(scenariosText(found, { unit, limit: options.limit }, session));
  return 0;
}

/** A workbook's sheet of scenarios holds so many and no more. */
function refuseMany(count: number, { lang }: Session): void {
  if (count > MOST_SCENARIOS)
    throw new Refusal('usage', t(lang, 'error.tooManyScenarios', { most: MOST_SCENARIOS, count }));
}

/** The comparison as a picture: the base beside its stresses. */
const drawn = (
  session: Session,
  base: Evaluation,
  outcomes: readonly ScenarioOutcome[],
  file: string,
  { unit, force = false }: ScenarioOptions,
): Promise<void> =>
  writeDrawing(session, file, force, ({ stressFigure }) =>
    stressFigure(
      [
        { name: t(session.lang, 'scenario.base'), evaluation: base },
        ...outcomes.map(({ scenario, evaluation }) => ({ name: scenario.label[session.lang], evaluation })),
      ],
      { lang: session.lang, unit: unit ?? 'auto' },
    ),
  );

const printed = (value: object): string => `${JSON.stringify(value, null, 2)}\n`;

function accepted<T>(session: Session, file: string, read: Read<T>): T {
  if (!read.ok) throw badFile(session, 'badProject', file, read.problems);
  return read.value;
}

async function projectFrom(session: Session, file: string): Promise<Project> {
  const bytes = await during(session, t(session.lang, 'cli.reading', { file }), () =>
    readBytes(session, file),
  );
  return accepted(
    session,
    file,
    reading(session.lang, () => projectOf(bytes)),
  );
}

/** A scenario by its id, or by its name in either language. */
function named(known: readonly Scenario[], name: string, { lang }: Session): Scenario {
  const found = known.find(({ id, label }) => [id, label.zh, label.en].includes(name));
  if (found !== undefined) return found;
  const ids = known.map(({ id }) => id).join(t(lang, 'comma'));
  throw new Refusal('unknownName', t(lang, 'error.unknownScenario', { name, known: ids }));
}

/** Every scenario that was chosen; with `--all` what does not fit the project is passed over and told, else it is refused. */
function run(
  session: Session,
  base: Evaluation,
  chosen: readonly Scenario[],
  unit: MoneyUnit | 'auto',
  all: boolean,
): { outcomes: ScenarioOutcome[]; skipped: Skipped[] } {
  const { lang } = session;
  const outcomes: ScenarioOutcome[] = [];
  const skipped: Skipped[] = [];
  for (const scenario of chosen) {
    const read = tried(session, () => runScenario(base, scenario, { unit }));
    if (read.ok) outcomes.push(read.value);
    else if (all) skipped.push({ scenario, problems: read.problems });
    else
      throw new Refusal(
        'badProject',
        t(lang, 'error.badScenario', { name: scenario.label[lang] }),
        read.problems,
      );
  }
  return { outcomes, skipped };
}

function tried<T>({ lang }: Session, work: () => T): Read<T> {
  try {
    return reading(lang, work);
  } catch (error) {
    if (!(error instanceof ScenarioError)) throw error;
    return { ok: false, problems: [{ path: error.path, message: error.sentence[lang] }] };
  }
}
