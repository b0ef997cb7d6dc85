import { evaluate } from '../../analysis';
import type { Language } from '../../i18n';
import { planOf } from '../../workbook';
import { projectOf } from '../../xlsx/project';
import { openPlan } from '../files/open-plan';
import type { Session } from './session';

/** Opens a project's JSON as the workbook that is built from it, or a workbook as it stands. */
export const openFile = (session: Session, name: string, bytes: Uint8Array, lang: Language): void => {
  const plan = planOf(evaluate(projectOf(bytes)), { lang });
  session.open(name.replace(/\.json$/, '.xlsx'), (book) => openPlan(book, plan));
};
