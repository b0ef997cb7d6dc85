import { t } from '../../i18n';
import type { TemplateKind } from '../../project';
import { writeResult } from '../input';
import type { Session } from '../session';

export interface TemplateOptions {
  readonly kind: TemplateKind;
  readonly output: string;
  readonly force?: boolean;
}

/** A project to fill in: what the sources leave open stays empty, so that nobody computes on a guess. */
export async function template(
  session: Session,
  { kind, output, force = false }: TemplateOptions,
): Promise<number> {
  const { engine, io, lang } = session;
  await writeResult(session, output, engine.template(kind), force);
  if (output !== '-') {
    io.err(
      `${t(lang, 'cli.written', { file: output })}\n${t(lang, 'cli.template.next', { file: output })}\n`,
    );
  }
  return 0;
}
