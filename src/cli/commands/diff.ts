import { Argument, type Command } from 'commander';
import { t, type MoneyUnit } from '../../i18n';
import { diffJson } from '../diff-json';
import { diffView } from '../diff-view';
import { evaluated } from '../evaluated';
import { Refusal } from '../refusal';
import type { Session } from '../session';
import { whole } from '../usage';

export interface DiffOptions {
  readonly json?: boolean;
  readonly unit?: MoneyUnit;
  readonly limit: number;
}

type Finish = (code: Promise<number>) => Promise<void>;

const SHOWN = 20;

/** `pingheng diff BEFORE AFTER`, with its arguments and help. */
export function addDiff(command: Command, session: Session, finish: Finish): void {
  const { lang } = session;
  command
    .addArgument(new Argument('<before>', t(lang, 'help.before')))
    .addArgument(new Argument('<after>', t(lang, 'help.after')))
    .option('--json', t(lang, 'help.json'))
    .addOption(whole('--limit <n>', t(lang, 'help.limit'), [1, 10_000], lang).default(SHOWN))
    .addHelpText('after', `\n${t(lang, 'help.diffExit')}`)
    .action((before: string, after: string, options: DiffOptions) =>
      finish(diff(session, before, after, options)),
    );
}

/** Exit code 0 where nothing differs, 1 where anything does; a file that cannot be read is a refusal. */
async function diff(session: Session, before: string, after: string, options: DiffOptions): Promise<number> {
  const { engine, io, lang } = session;
  const { json = false, unit = 'auto', limit } = options;
  if (before === '-' && after === '-') throw new Refusal('usage', t(lang, 'error.stdinTwice'));
  const one = await evaluated(session, before, unit);
  const other = await evaluated(session, after, unit);
  const comparison = engine.compare(one, other);
  const files = { before, after };
  io.out(
    json
      ? `${JSON.stringify(diffJson(comparison, files, lang), null, 2)}\n`
      : diffView(comparison, files, { unit, limit }, session),
  );
  return comparison.isSame ? 0 : 1;
}
