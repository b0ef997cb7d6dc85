import type { MoneyUnit } from '../../i18n';
import { evaluated } from '../evaluated';
import { SCHEMA_VERSION } from '../refusal';
import type { Session } from '../session';

export interface ExplainOptions {
  readonly json?: boolean;
  readonly unit?: MoneyUnit;
  readonly depth: number;
}

/** One figure: its formula in words, what it is made of to the depth asked for, and the clauses behind it. */
export async function explain(
  session: Session,
  file: string,
  row: string,
  period: string | undefined,
  { json = false, unit, depth }: ExplainOptions,
): Promise<number> {
  const { engine, io, lang } = session;
  const evaluation = await evaluated(session, file);
  const { lines, data } = engine.explain(evaluation, { row, period, depth, lang, unit: unit ?? 'auto' });
  io.out(
    json
      ? `${JSON.stringify({ schemaVersion: SCHEMA_VERSION, ...data }, null, 2)}\n`
      : `${lines.join('\n')}\n`,
  );
  return 0;
}
