import { t, type MoneyUnit } from '../../i18n';
import type { Step } from '../../project';
import { evaluated } from '../evaluated';
import { writeResult } from '../input';
import type { Session } from '../session';

export interface BuildOptions {
  readonly output: string;
  readonly unit?: MoneyUnit;
  readonly step?: Step;
  readonly force?: boolean;
}

/** A workbook that carries the whole model as formulas: any spreadsheet recalculates it, no add-in needed. */
export async function build(
  session: Session,
  file: string,
  { output, unit = 'wan', step, force = false }: BuildOptions,
): Promise<number> {
  const { engine, io, lang } = session;
  const evaluation = await evaluated(session, file, unit, step);
  await writeResult(session, output, engine.workbook(evaluation, { lang, unit }), force);
  if (output !== '-')
    io.err(`${t(lang, 'cli.written', { file: output })}\n${t(lang, 'cli.build.next', { file: output })}\n`);
  return 0;
}
