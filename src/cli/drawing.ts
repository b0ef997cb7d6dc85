import { t } from '../i18n';
import type * as drawings from '../report/charts/drawings';
import type { Figure } from '../report/document';
import { writeResult } from './input';
import type { Session } from './session';

type Drawings = typeof drawings;

/** Writes a drawing to a file of its own; the drawing library is loaded only by who asks for one. A drawing of nothing is not written. */
export async function writeDrawing(
  session: Session,
  file: string,
  replace: boolean,
  draw: (drawings: Drawings) => readonly Figure[],
): Promise<void> {
  const [figure] = draw(await import('../report/charts/drawings'));
  if (figure === undefined) {
    session.io.err(`${t(session.lang, 'report.noDrawing', { file })}\n`);
    return;
  }
  await writeResult(session, file, figure.svg, replace);
  session.io.err(`${t(session.lang, 'cli.written', { file })}\n`);
}
