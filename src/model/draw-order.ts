import type { Project } from '../project/project';

type Facility = Project['facilities'][number];

/** Whether a facility can be drawn after construction; if none can, debt service does not depend on operation's cash. */
export const reachesOperation = (facility: Facility, project: Project): boolean => {
  const { preparation, design, construction, acceptance } = project.project.phases;
  return facility.window.start + facility.window.months > preparation + design + construction + acceptance;
};

const after = (group: 'equity' | 'facility', id: string): string =>
  group === 'equity' ? `equity.${id}.need - equity.${id}.paidIn` : `facility.${id}.need - facility.${id}.drawdown`;

/**
 * Whose turn it is to meet the need (model.md 4.6). `sequence`: facilities by priority, then equity that is paid in as needed;
 * `equityFirst`: that equity before debt; `pariPassu`: equity meets its share of each need, debt the rest.
 * Each turn's need is what the one before left.
 */
export const drawQueue = (project: Project): { equityNeeds: ReadonlyMap<string, string>; facilityNeeds: ReadonlyMap<string, string> } => {
  const order = project.funding.drawOrder;
  const equity = project.equity.lines.filter((line) => line.drawRule === 'asNeeded');
  const debt = project.facilities.filter((facility) => facility.drawRule === 'asNeeded').sort((a, b) => a.priority - b.priority);
  const equityNeeds = new Map<string, string>();
  const facilityNeeds = new Map<string, string>();
  let left = 'funding.constructionNeed';
  let countsOperation = false;
  const equityTurn = (need: string): void => {
    let equityLeft = need;
    for (const line of equity) {
      equityNeeds.set(line.id, equityLeft);
      equityLeft = after('equity', line.id);
    }
    left = [left, ...equity.map((line) => `equity.${line.id}.paidIn`)].join(' - ');
  };
  if (order === 'equityFirst') equityTurn(left);
  if (order === 'pariPassu') equityTurn(`${left} * equity.equityShare`);
  for (const facility of debt) {
    const reaches = reachesOperation(facility, project);
    facilityNeeds.set(facility.id, reaches && !countsOperation ? `${left} + funding.operationNeed` : left);
    countsOperation ||= reaches;
    left = after('facility', facility.id);
  }
  if (order === 'sequence') equityTurn(left);
  return { equityNeeds, facilityNeeds };
};
