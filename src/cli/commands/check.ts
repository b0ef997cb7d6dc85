import type { MoneyUnit } from '../../i18n';
import { checkView } from '../check-view';
import type { Colour, Verdict } from '../../analysis';
import type { Evaluation } from '../engine';
import { evaluated } from '../evaluated';
import type { Session } from '../session';

export interface CheckOptions {
  readonly json?: boolean;
  readonly unit?: MoneyUnit;
  readonly failOn?: 'amber' | 'red';
}

const rank: Readonly<Record<Colour, number>> = { green: 0, amber: 1, red: 2 };

/** Whether any of the three verdicts is as bad as the colour, or worse. */
const meets = ({ verdict }: Evaluation, colour: Colour): boolean =>
  Object.values(verdict).some((each: Verdict) => rank[each.colour] >= rank[colour]);

/** A page that reads well: no wider than a line of text should be, whatever the terminal. */
const READABLE = 100;
const NARROWEST = 40;

export async function check(session: Session, file: string, options: CheckOptions): Promise<number> {
  const { engine, io, lang, paint } = session;
  const evaluation = await evaluated(session, file, options.unit);
  if (options.json) io.out(`${JSON.stringify(engine.checkJson(evaluation, lang), null, 2)}\n`);
  else {
    const width = Math.max(NARROWEST, Math.min(io.columns ?? READABLE, READABLE));
    io.out(checkView(evaluation, file, { lang, paint, width, unit: options.unit ?? 'auto' }));
  }
  return options.failOn && meets(evaluation, options.failOn) ? 1 : 0;
}
