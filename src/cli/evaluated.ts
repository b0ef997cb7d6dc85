import { t, type MoneyUnit } from '../i18n';
import type { Step } from '../project';
import type { Read } from '../xlsx/project';
import type { Evaluation } from './engine';
import { badFile, readBytes } from './input';
import { during } from './progress';
import type { Session } from './session';

/** What was read, or the refusal with everything that is wrong with the file. */
function accepted<T>(session: Session, file: string, read: Read<T>): T {
  if (!read.ok) throw badFile(session, 'badProject', file, read.problems);
  return read.value;
}

/** The bytes of a project file or workbook, and then what is made of its project. */
async function computed<T>(
  session: Session,
  file: string,
  work: (project: unknown) => Read<T>,
  step?: Step,
): Promise<T> {
  const { engine, lang } = session;
  const bytes = await during(session, t(lang, 'cli.reading', { file }), () => readBytes(session, file));
  return during(session, t(lang, 'cli.computing'), () => {
    const project = accepted(session, file, engine.readProject(bytes, lang));
    const stepped =
      step === undefined ? project : accepted(session, file, engine.withStep(project, step, lang));
    return accepted(session, file, work(stepped));
  });
}

/** From a project file or workbook, at its own step or another, to its evaluation, or a refusal with everything that is wrong with the file. */
export const evaluated = (
  session: Session,
  file: string,
  unit: MoneyUnit | 'auto' = 'auto',
  step?: Step,
): Promise<Evaluation> =>
  computed(session, file, (project) => session.engine.evaluate(project, { lang: session.lang, unit }), step);

/** From a project file or workbook to its rows and values: a table needs no verdict. */
export const readingsOf = (session: Session, file: string): Promise<unknown> =>
  computed(session, file, (project) => session.engine.read(project, session.lang));
