import type { Resolved } from '../policy';
import { text } from './cells/arguments';
import { cellOf, isOmitted, type Cell } from './cells/cells';
import { refuse } from './cells/errors';
import { said } from './host/language';
import { figureOf, policyOf, policyRoom } from './rows/policy-room';

const resolvedFor = async (id: string, packs: unknown, date: unknown) => {
  const at = isOmitted(date) ? undefined : text('date', date);
  const { policy } = await policyOf(packs, at);
  const { isParameterId } = await policyRoom();
  // The room's own error knows the nearest id there is; a known id is only missing from the packs chosen.
  const found = isParameterId(id) ? policy.all().find((each) => each.id === id) : policy.get(id);
  return { policy, found: found ?? refuse('notInPacks', { packs: policy.packIds.join(', '), id }) };
};

/**
 * A figure of the policy by its id, as the packs lay it down on a day.
 * @customfunction POLICY
 * @param id Id of the parameter, such as land.educationRate; PH.POLICY.CLAUSE says where it comes from.
 * @param [packs] Policy packs, widest first, as a range or with commas between; national, Zhejiang and Quzhou if omitted.
 * @param [date] Day whose law is meant, as text yyyy-mm-dd; the newest if omitted.
 * @returns The number in the parameter's own unit.
 * @remarks #N/A where no pack has the parameter, or where its source leaves the number to the project.
 * @example =PH.POLICY("land.educationRate")
 * @example =PH.POLICY("land.housingRate", "national", "2009-06-30")
 */
export async function policy(id: unknown, packs?: unknown[][], date?: unknown): Promise<unknown> {
  const name = text('id', id);
  const { policy: laid } = await resolvedFor(name, packs, date);
  return cellOf(figureOf(laid, name));
}

const MARKS = {
  verified: { zh: '已核对原文', en: 'read in the official text' },
  secondHand: { zh: '转引', en: 'second-hand' },
  assumption: { zh: '假设，可修改', en: 'assumption, editable' },
} as const;

const valueOf = ({ value }: Resolved): Cell =>
  value === undefined ? said({ zh: '由项目给出', en: 'left to the project' }) : cellOf(value);

/**
 * Where a policy figure comes from: label, value, document, article, what it says, dates and how well it stands.
 * @customfunction POLICY.CLAUSE
 * @param id Id of the parameter, such as land.educationRate.
 * @param [packs] Policy packs, widest first, as a range or with commas between; national, Zhejiang and Quzhou if omitted.
 * @param [date] Day whose law is meant, as text yyyy-mm-dd; the newest if omitted.
 * @returns Two columns, item and text.
 * @remarks An open parameter is answered too: the document that leaves it open is named.
 * @example =PH.POLICY.CLAUSE("land.educationRate")
 */
export async function policyClause(id: unknown, packs?: unknown[][], date?: unknown): Promise<unknown[][]> {
  const { found } = await resolvedFor(text('id', id), packs, date);
  const { clause, label, unit, mark, inForce = '', until = '', items } = found.parameter;
  const item = (zh: string, en: string, value: Cell): Cell[] => [said({ zh, en }), value];
  return [
    item('参数', 'Parameter', said(label)),
    item('数值', 'Value', valueOf(found)),
    item('单位', 'Unit', unit),
    item('文件', 'Document', said(clause.document)),
    item('文号', 'Number', clause.number),
    item('条款', 'Article', clause.article),
    item('内容', 'What it says', said(clause.gloss)),
    item('施行', 'In force', inForce),
    item('失效', 'Until', until),
    item('可靠程度', 'How it stands', said(MARKS[mark])),
    item('政策包', 'Pack', found.from),
    item('条目', 'Items', items.join(' ')),
  ];
}
