import { t, type MoneyUnit } from '../i18n';
import type { Step } from '../project';
import type { Evaluation } from './engine';
import { badFile, readBytes } from './input';
import { during } from './progress';
import type { Session } from './session';

/** From a project file, at its own step or another, to its evaluation, or a refusal with everything that is wrong with the file. */
export async function evaluated(
  session: Session,
  file: string,
  unit: MoneyUnit | 'auto' = 'auto',
  step?: Step,
): Promise<Evaluation> {
  const { engine, lang } = session;
  const bytes = await during(session, t(lang, 'cli.reading', { file }), () => readBytes(session, file));
  return during(session, t(lang, 'cli.computing'), () => {
    const project = engine.readProject(bytes, lang);
    if (!project.ok) throw badFile(session, 'badProject', file, project.problems);
    const stepped = step === undefined ? project : engine.withStep(project.value, step, lang);
    if (!stepped.ok) throw badFile(session, 'badProject', file, stepped.problems);
    const evaluation = engine.evaluate(stepped.value, { lang, unit });
    if (!evaluation.ok) throw badFile(session, 'badProject', file, evaluation.problems);
    return evaluation.value;
  });
}
