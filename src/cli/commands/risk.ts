import { join } from 'node:path';
import { Argument, type Command } from 'commander';
import {
  planRisk,
  RiskError,
  SAMPLINGS,
  simulate,
  type RiskOutcome,
  type Sampling,
} from '../../analysis/risk';
import { t, type MoneyUnit } from '../../i18n';
import type { Project } from '../../project';
import { projectOf, reading, type Read } from '../../xlsx/project';
import { badFile, readBytes, writeResult } from '../input';
import { during } from '../progress';
import { Refusal } from '../refusal';
import { riskCsv, riskJson } from '../risk-data';
import { crewOf } from '../risk-hands';
import { riskText } from '../risk-view';
import type { Session } from '../session';
import { choice, whole } from '../usage';

interface RiskCommandOptions {
  readonly draws?: number;
  readonly seed?: number;
  readonly sampling?: Sampling;
  readonly workers?: number;
  readonly json?: boolean;
  readonly svg?: string;
  readonly force?: boolean;
  readonly format: 'text' | 'csv' | 'json';
  readonly unit?: MoneyUnit;
}

type Finish = (code: Promise<number>) => Promise<void>;

/** `pingheng risk FILE`, with its arguments and help. */
export function addRisk(command: Command, session: Session, finish: Finish): void {
  const { lang } = session;
  command
    .addArgument(new Argument('<file>', t(lang, 'help.file')))
    .addOption(whole('--draws <n>', t(lang, 'help.draws'), [1, 1_000_000], lang))
    .addOption(whole('--seed <n>', t(lang, 'help.seed'), [0, 4_294_967_295], lang))
    .addOption(choice('--sampling <method>', t(lang, 'help.sampling'), SAMPLINGS, lang))
    .addOption(whole('--workers <n>', t(lang, 'help.workers'), [1, 64], lang))
    .option('--json', t(lang, 'help.json'))
    .option('--svg <folder>', t(lang, 'help.riskCharts'))
    .option('--force', t(lang, 'help.force'))
    .addOption(
      choice('--format <format>', t(lang, 'help.format'), ['text', 'csv', 'json'], lang).default('text'),
    )
    .action((file: string, options: RiskCommandOptions) => finish(asked(session, file, options)));
}

async function asked(session: Session, file: string, options: RiskCommandOptions): Promise<number> {
  const { io, lang } = session;
  const bytes = await readBytes(session, file);
  const read = reading(lang, () => projectOf(bytes));
  if (!read.ok) throw badFile(session, 'badProject', file, read.problems);
  const project = read.value;
  const outcome = await during(session, t(lang, 'cli.computing'), () => run(session, file, project, options));
  const found = { file, name: project.project.name, outcome };
  if (options.svg !== undefined) await drawn(session, outcome, options.svg, options);
  const format = options.json === true ? 'json' : options.format;
  if (format === 'json') io.out(`${JSON.stringify(riskJson(found, lang), null, 2)}\n`);
  else if (format === 'csv') io.out(riskCsv(found, lang));
  else io.out(riskText(found, options.unit ?? 'auto', session));
  return 0;
}

async function run(
  session: Session,
  file: string,
  project: Project,
  {
    draws = project.risk.draws,
    seed = project.risk.seed,
    sampling = project.risk.sampling,
    workers,
  }: RiskCommandOptions,
): Promise<RiskOutcome> {
  const { io, lang, paint } = session;
  const read = planned(session, file, () => planRisk(project, { draws, seed, sampling }));
  if (!read.ok) throw badFile(session, 'badProject', file, read.problems);
  const crew = crewOf(workers, draws);
  try {
    return await simulate(read.value, crew.hands, {
      onProgress: ({ draws: done, total }) => {
        if (io.errIsTerminal) io.err(`\r\u001b[K${paint.dim(t(lang, 'risk.progress', { done, total }))}`);
      },
    });
  } finally {
    await crew.dismiss();
  }
}

/** What a run cannot be made of is refused as bad input is, with its place. */
function planned<T>({ lang }: Session, file: string, work: () => T): Read<T> {
  try {
    return reading(lang, work);
  } catch (error) {
    if (!(error instanceof RiskError)) throw error;
    throw new Refusal('badProject', t(lang, 'error.badRisk', { file }), [
      { path: error.path, message: error.sentence[lang] },
    ]);
  }
}

/** The charts, each a file; the library that draws them is read only where they are asked for. */
async function drawn(
  session: Session,
  outcome: RiskOutcome,
  folder: string,
  { unit, force = false }: RiskCommandOptions,
): Promise<void> {
  const { riskFigures } = await import(
    /* webpackChunkName: "risk-charts" */ '../../report/charts/risk-figures'
  );
  for (const { id, svg } of riskFigures(outcome, { lang: session.lang, unit: unit ?? 'auto' }))
    await writeResult(session, join(folder, `${id}.svg`), svg, force);
}
