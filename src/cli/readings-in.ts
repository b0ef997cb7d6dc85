import { read, type Readings } from '../analysis';
import { t } from '../i18n';
import { projectOf, reading } from '../xlsx/project';
import { badFile, readBytes } from './input';
import { during } from './progress';
import type { Session } from './session';

/** A project file or workbook, read and computed; or the refusal with everything that is wrong with it. */
export const readingsIn = async (session: Session, file: string): Promise<Readings> => {
  const { lang } = session;
  const bytes = await readBytes(session, file);
  const answer = await during(session, t(lang, 'cli.computing'), () =>
    reading(lang, () => read(projectOf(bytes))),
  );
  if (!answer.ok) throw badFile(session, 'badProject', file, answer.problems);
  return answer.value;
};
