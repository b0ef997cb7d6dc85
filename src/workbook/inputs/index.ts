import type { Language } from '../../i18n';
import type { Policy } from '../../policy';
import type { Project } from '../../project';
import type { Sheet } from '../plan';
import type { SheetId } from '../sheet-names';
import { drawExact, ExactDigits } from './exact';
import { drawFields, type Drawing } from './fields';
import { householdsGrid, type HouseholdsGrid } from './households';
import { drawList } from './lists';
import { outline } from './outline';
import { type DrawStatus, Page } from './page';
import { Places } from './places';
import { policyGrid } from './policy';
import { SECTION_ORDER, SHEET_OF } from './sections';

export interface InputSheets {
  /** The input sheets and the policy sheet; the status of the workbook's checks is drawn on each, once its cells are known. */
  readonly finish: (drawStatus?: DrawStatus) => readonly Sheet[];
  readonly places: Places;
  /** The sheet of households, open on the right for calculation columns. */
  readonly households: HouseholdsGrid;
}

const PAGES: readonly SheetId[] = [...new Set(SECTION_ORDER.map((section) => SHEET_OF[section]))];

/** Everything a user enters, as sheets, and where each figure stands. */
export const inputSheets = ({
  project,
  policy,
  lang,
}: {
  readonly project: Project;
  readonly policy: Policy;
  readonly lang: Language;
}): InputSheets => {
  const places = new Places(lang);
  const exact = new ExactDigits();
  const sections = new Map(outline().map((section) => [section.id, section]));
  const pages = PAGES.map((id): [SheetId, Drawing] => [
    id,
    { project, page: new Page(id, lang), places, exact },
  ]);
  for (const [id, drawing] of pages) {
    const here = SECTION_ORDER.filter((section) => SHEET_OF[section] === id).flatMap(
      (section) => sections.get(section) ?? [],
    );
    for (const section of here) drawFields(drawing, section);
    for (const { lists } of here) for (const list of lists) drawList(drawing, list);
  }
  const households = householdsGrid({ project, lang, places, exact });
  const finishPolicy = policyGrid({ project, policy, lang, places, exact });
  const [first] = pages;
  if (first !== undefined) drawExact(first[1].page, exact);
  const finish: InputSheets['finish'] = (drawStatus) => [
    ...pages.map(([, { page }]) => page.finish(drawStatus)),
    finishPolicy(drawStatus),
  ];
  return { finish, places, households };
};

/** What import reads the sheets back by. */
export { EXACT_KEYS, EXACT_LIST } from './exact';
export { householdsOutline } from './households';
export { isNumbered } from './lists';
export * from './outline';
export { listLabel } from './sections';
export { columnsOf, HEADS } from './words';
