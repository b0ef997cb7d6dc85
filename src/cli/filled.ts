import type { Evaluation } from '../analysis';
import { formatMoment, t, type MoneyUnit } from '../i18n';
import { draftWorkbook, planOf } from '../workbook';
import type { Results } from '../workbook/results';
import { writeWorkbook } from '../xlsx';
import { writeResult } from './input';
import type { Session } from './session';

type Draft = ReturnType<typeof draftWorkbook>['draft'];

/** What `--write` was given with. */
export interface Writing {
  readonly write?: string;
  readonly unit?: MoneyUnit;
  readonly force?: boolean;
}

/** Writes the project's workbook with results in it, as values with the stamp of this moment. */
export async function writeFilled(
  session: Session,
  base: Evaluation,
  { write = '-', unit = 'wan', force = false }: Writing,
  fill: (draft: Draft, at: string, unit: MoneyUnit) => Results,
): Promise<void> {
  const { io, lang } = session;
  const { draft } = draftWorkbook(base, { lang, unit });
  const results = fill(draft, formatMoment(new Date()), unit);
  await writeResult(session, write, writeWorkbook(planOf(base, { lang, unit, results })), force);
  if (write !== '-') io.err(`${t(lang, 'cli.written', { file: write })}\n`);
}
