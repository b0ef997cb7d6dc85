import { table, tableNames } from '../../analysis';
import type { Section } from '../document';
import { ROOM, standardTable } from '../table';
import { tell } from '../words';
import type { Ground } from './ground';

/** Tables that are parts of their own: every household, every check, the sensitivities. */
const ELSEWHERE: ReadonlySet<string> = new Set(['householdSheet', 'approvalChecklist', 'sensitivity']);

/** A standard table on pages lying on their side, in parts where its years need them; none where the project lacks its subject. */
const tableSection = ({ evaluation, lang, unit }: Ground, id: string): Section[] => {
  const data = table(evaluation, id);
  if (data === undefined || data.rows.length === 0) return [];
  const blocks = standardTable(data, lang, unit, ROOM.wide);
  return [{ id: `table-${id}`, title: data.title[lang], isWide: true, blocks, sections: [] }];
};

export const tables = (ground: Ground): Section => ({
  id: 'tables',
  title: tell(ground.lang, 'tables'),
  isWide: true,
  blocks: [],
  sections: tableNames.filter(({ id }) => !ELSEWHERE.has(id)).flatMap(({ id }) => tableSection(ground, id)),
});

/** Every household with its settlement; none where nobody moves. */
export const households = (ground: Ground): Section[] =>
  tableSection(ground, 'householdSheet').map((section) => ({
    ...section,
    id: 'households',
    title: tell(ground.lang, 'householdTable'),
  }));
