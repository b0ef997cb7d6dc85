import { t } from '../i18n';
import type { Evaluation } from './engine';
import { badFile, readText } from './input';
import { during } from './progress';
import type { Session } from './session';

/** From a project file to its evaluation, or a refusal with everything that is wrong with the file. */
export async function evaluated(session: Session, file: string): Promise<Evaluation> {
  const { engine, lang } = session;
  const text = await during(session, t(lang, 'cli.reading', { file }), () => readText(session, file));
  return during(session, t(lang, 'cli.computing'), () => {
    const project = engine.readProject(text, lang);
    if (!project.ok) throw badFile(session, 'badProject', file, project.problems);
    const evaluation = engine.evaluate(project.value, lang);
    if (!evaluation.ok) throw badFile(session, 'badProject', file, evaluation.problems);
    return evaluation.value;
  });
}
