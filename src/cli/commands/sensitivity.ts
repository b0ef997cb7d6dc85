import { Argument, type Command } from 'commander';
import { read } from '../../analysis';
import { factorsOf, TARGETS, tornado, twoWay, type Factor } from '../../analysis/sensitivity';
import { Decimal } from '../../finance/decimal';
import { t, type MoneyUnit } from '../../i18n';
import { projectOf, reading } from '../../xlsx/project';
import { writeDrawing } from '../drawing';
import { badFile, readBytes } from '../input';
import { during } from '../progress';
import { Refusal } from '../refusal';
import { sensitivityCsv, sensitivityJson, sensitivityText, type Found } from '../sensitivity-view';
import type { Session } from '../session';
import { choice } from '../usage';

interface SensitivityOptions {
  readonly target: string;
  readonly changes: string;
  readonly grid?: string;
  readonly json?: boolean;
  readonly format: 'text' | 'csv' | 'json';
  readonly unit?: MoneyUnit;
  readonly svg?: string;
  readonly force?: boolean;
}

type Finish = (code: Promise<number>) => Promise<void>;

const ids = TARGETS.map(({ id }) => id);

/** `pingheng sensitivity FILE`, with its arguments and help. */
export function addSensitivity(command: Command, session: Session, finish: Finish): void {
  const { lang } = session;
  command
    .addArgument(new Argument('<file>', t(lang, 'help.file')))
    .addOption(choice('--target <id>', t(lang, 'help.target'), ids, lang).default('constructionEnd'))
    .option('--changes <percents>', t(lang, 'help.changes'), '-20,-10,10,20')
    .option('--grid <factors>', t(lang, 'help.grid'))
    .option('--json', t(lang, 'help.json'))
    .option('--svg <file>', t(lang, 'help.svg'))
    .option('--force', t(lang, 'help.force'))
    .addOption(
      choice('--format <format>', t(lang, 'help.format'), ['text', 'csv', 'json'], lang).default('text'),
    )
    .action((file: string, options: SensitivityOptions) => finish(asked(session, file, options)));
}

async function asked(session: Session, file: string, options: SensitivityOptions): Promise<number> {
  const { io, lang } = session;
  const changes = changesOf(options.changes, session);
  const bytes = await readBytes(session, file);
  const answer = await during(session, t(lang, 'cli.computing'), () =>
    reading(lang, () => found(session, file, read(projectOf(bytes)), changes, options)),
  );
  if (!answer.ok) throw badFile(session, 'badProject', file, answer.problems);
  const { value: told } = answer;
  if (options.svg !== undefined)
    await writeDrawing(session, options.svg, options.force === true, ({ tornadoFigure }) =>
      tornadoFigure(told.base, told.target, told.factors, { lang, unit: options.unit ?? 'auto' }),
    );
  const format = options.json === true ? 'json' : options.format;
  if (format === 'json') io.out(`${JSON.stringify(sensitivityJson(told, lang), null, 2)}\n`);
  else if (format === 'csv') io.out(sensitivityCsv(told, lang));
  else io.out(sensitivityText(told, options.unit ?? 'auto', session));
  return 0;
}

function found(
  session: Session,
  file: string,
  readings: ReturnType<typeof read>,
  changes: readonly Decimal[],
  options: SensitivityOptions,
): Found {
  const target = TARGETS.find(({ id }) => id === options.target) ?? TARGETS[0];
  const pair = options.grid === undefined ? null : pairOf(options.grid, factorsOf(readings), session);
  return {
    file,
    name: readings.project.project.name,
    target,
    base: readings.exact.cell(target.ref),
    changes,
    factors: tornado(readings, target, changes),
    grid: pair === null ? null : { pair, values: twoWay(readings, pair, target, changes) },
  };
}

function changesOf(given: string, { lang }: Session): Decimal[] {
  const words = given.split(/[,，]/).map((each) => each.trim().replace(/%$/, ''));
  const changes = words.filter((word) => /^[+-]?\d+(\.\d+)?$/.test(word)).map((word) => new Decimal(word));
  const isGood =
    changes.length === words.length &&
    new Set(changes.map(String)).size === words.length &&
    changes.every((change) => !change.isZero() && change.gte(-95) && change.lte(300));
  if (!isGood) throw new Refusal('usage', t(lang, 'error.badChanges', { value: given }));
  return changes.map((change) => change.div(100));
}

function pairOf(given: string, known: readonly Factor[], { lang }: Session): readonly [Factor, Factor] {
  const names = given.split(/[,，]/).map((each) => each.trim());
  const [first, second] = names.map((name) => known.find(({ id }) => id === name));
  if (names.length !== 2 || first === undefined || second === undefined || first === second) {
    const all = known.map(({ id }) => id).join(t(lang, 'comma'));
    throw new Refusal('usage', t(lang, 'error.badGrid', { value: given, known: all }));
  }
  return [first, second];
}
