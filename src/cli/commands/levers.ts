import { Argument, type Command } from 'commander';
import { evaluate } from '../../analysis';
import { frontiersOf, leverLines, rankLevers, structuralLevers } from '../../analysis/levers';
import { SOLVE_TARGETS } from '../../analysis/solve';
import { t } from '../../i18n';
import { leverValues } from '../../workbook/results';
import { writeFilled, type Writing } from '../filled';
import { printed } from '../lever-view';
import { leversCsv, leversJson, leversText } from '../levers-view';
import { during } from '../progress';
import { readingsIn } from '../readings-in';
import type { Session } from '../session';
import { choice, whole } from '../usage';

interface LeversOptions extends Writing {
  readonly target: string;
  readonly pairs: number;
  readonly json?: boolean;
  readonly format: 'text' | 'csv' | 'json';
}

type Finish = (code: Promise<number>) => Promise<void>;

const ids = SOLVE_TARGETS.map(({ id }) => id);
const PAIRED = 3;

/** `pingheng levers FILE`, with its arguments and help. */
export function addLevers(command: Command, session: Session, finish: Finish): void {
  const { lang } = session;
  command
    .addArgument(new Argument('<file>', t(lang, 'help.file')))
    .addOption(choice('--target <id>', t(lang, 'help.solveTarget'), ids, lang).default('all'))
    .addOption(whole('--pairs <n>', t(lang, 'help.pairs'), [0, 8], lang).default(PAIRED))
    .option('--write <file>', t(lang, 'help.writeLevers'))
    .option('--force', t(lang, 'help.force'))
    .option('--json', t(lang, 'help.json'))
    .addOption(
      choice('--format <format>', t(lang, 'help.format'), ['text', 'csv', 'json'], lang).default('text'),
    )
    .addHelpText('after', `\n${t(lang, 'help.leversExit')}`)
    .action((file: string, options: LeversOptions) => finish(asked(session, file, options)));
}

async function asked(session: Session, file: string, options: LeversOptions): Promise<number> {
  const { io, lang } = session;
  const readings = await readingsIn(session, file);
  const target = SOLVE_TARGETS.find(({ id }) => id === options.target) ?? SOLVE_TARGETS[0];
  const found = await during(session, t(lang, 'cli.computing'), () => {
    const ranking = rankLevers(readings, target);
    return {
      file,
      name: readings.project.project.name,
      ranking,
      frontiers: frontiersOf(ranking, options.pairs),
      structural: ranking.isMet ? [] : structuralLevers(readings, target),
    };
  });
  const words = {
    lang,
    startMonth: readings.project.project.startMonth,
    unit: options.unit ?? ('auto' as const),
  };
  if (options.write !== undefined) {
    const base = evaluate(readings.project, { unit: words.unit });
    await writeFilled(session, base, options, (draft, at, unit) => ({
      levers: leverValues(draft, leverLines(found.ranking, { ...words, unit }), at),
    }));
  }
  const format = options.json === true ? 'json' : options.format;
  if (format === 'json') io.out(printed(leversJson(found, lang)));
  else if (format === 'csv') io.out(leversCsv(found, lang));
  else io.out(leversText(found, words, session));
  return 0;
}
