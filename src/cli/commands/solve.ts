import { Argument, type Command } from 'commander';
import { LeverError, leversOf, SOLVE_TARGETS, solve, withRange, type Lever } from '../../analysis/solve';
import { Decimal } from '../../finance/decimal';
import { t, type MoneyUnit } from '../../i18n';
import { printed } from '../lever-view';
import { readingsIn } from '../readings-in';
import { during } from '../progress';
import { Refusal } from '../refusal';
import type { Session } from '../session';
import { leverListJson, leverListText, solveCsv, solveJson, solveText } from '../solve-view';
import { choice } from '../usage';

interface SolveOptions {
  readonly lever?: string;
  readonly target: string;
  readonly least?: string;
  readonly most?: string;
  readonly json?: boolean;
  readonly format: 'text' | 'csv' | 'json';
  readonly unit?: MoneyUnit;
}

type Finish = (code: Promise<number>) => Promise<void>;

const ids = SOLVE_TARGETS.map(({ id }) => id);

/** `pingheng solve FILE --lever far --target all`, with its arguments and help. */
export function addSolve(command: Command, session: Session, finish: Finish): void {
  const { lang } = session;
  command
    .addArgument(new Argument('<file>', t(lang, 'help.file')))
    .option('--lever <id>', t(lang, 'help.lever'))
    .addOption(choice('--target <id>', t(lang, 'help.solveTarget'), ids, lang).default('all'))
    .option('--least <value>', t(lang, 'help.least'))
    .option('--most <value>', t(lang, 'help.most'))
    .option('--json', t(lang, 'help.json'))
    .addOption(
      choice('--format <format>', t(lang, 'help.format'), ['text', 'csv', 'json'], lang).default('text'),
    )
    .addHelpText('after', `\n${t(lang, 'help.solveExit')}`)
    .action((file: string, options: SolveOptions) => finish(asked(session, file, options)));
}

async function asked(session: Session, file: string, options: SolveOptions): Promise<number> {
  const { io, lang } = session;
  const readings = await readingsIn(session, file);
  const levers = leversOf(readings);
  const words = { lang, startMonth: readings.project.project.startMonth };
  const format = options.json === true ? 'json' : options.format;
  if (options.lever === undefined) {
    io.out(format === 'json' ? printed(leverListJson(levers, lang)) : leverListText(levers, words, session));
    return 0;
  }
  const lever = ranged(chosen(levers, options.lever, session), options, session);
  const target = SOLVE_TARGETS.find(({ id }) => id === options.target) ?? SOLVE_TARGETS[0];
  const solution = await during(session, t(lang, 'cli.computing'), () =>
    refusing(session, () => solve(readings, lever, target)),
  );
  const solved = { file, target, solution };
  if (format === 'json') io.out(printed(solveJson(solved, lang)));
  else if (format === 'csv') io.out(solveCsv(solved, lang));
  else io.out(solveText(solved, { ...words, unit: options.unit ?? 'yuan' }, session));
  return 0;
}

/** A lever by its id, or by its name in either language. */
function chosen(levers: readonly Lever[], name: string, { lang }: Session): Lever {
  const found = levers.find(({ id, label }) => [id, label.zh, label.en].includes(name));
  if (found !== undefined) return found;
  const known = levers.map(({ id }) => id).join(t(lang, 'comma'));
  throw new Refusal('unknownName', t(lang, 'error.unknownLever', { name, known }));
}

/** A range asked for takes the place of the lever's own. */
function ranged(lever: Lever, { least, most }: SolveOptions, session: Session): Lever {
  if (least === undefined && most === undefined) return lever;
  return refusing(session, () =>
    withRange(lever, {
      ...(least === undefined ? {} : { least: bound('--least', least, session) }),
      ...(most === undefined ? {} : { most: bound('--most', most, session) }),
    }),
  );
}

function bound(option: string, value: string, { lang }: Session): Decimal {
  if (!/^[+-]?\d+(\.\d+)?%?$/.test(value))
    throw new Refusal('usage', t(lang, 'error.badBound', { option, value }));
  return value.endsWith('%') ? new Decimal(value.slice(0, -1)).div(100) : new Decimal(value);
}

function refusing<T>({ lang }: Session, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof LeverError) throw new Refusal('badProject', error.sentence[lang]);
    throw error;
  }
}
