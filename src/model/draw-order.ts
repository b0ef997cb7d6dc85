import type { Project } from '../project/project';

type Facility = Project['facilities'][number];

/** Whether a facility can be drawn after construction; if none can, debt service does not depend on operation's cash. */
export const reachesOperation = (facility: Facility, project: Project): boolean => {
  const { preparation, design, construction, acceptance } = project.project.phases;
  return facility.window.start + facility.window.months > preparation + design + construction + acceptance;
};

export interface DrawQueue {
  readonly equityNeeds: ReadonlyMap<string, string>;
  readonly facilityNeeds: ReadonlyMap<string, string>;
  /** Pari passu: what is left to equity when debt has no more room. */
  readonly equityRests: ReadonlyMap<string, string>;
}

/**
 * Whose turn it is to meet the need (model.md 4.6). `sequence`: facilities by priority, then equity that is paid in as needed;
 * `equityFirst`: that equity before debt; `pariPassu`: equity meets its share of each need, debt the rest, and whoever still has room
 * what the other no longer can.
 * Each turn's need is what the one before left.
 */
export const drawQueue = (project: Project): DrawQueue => {
  const order = project.funding.drawOrder;
  const equity = project.equity.lines.filter((line) => line.drawRule === 'asNeeded');
  const debt = project.facilities.filter((facility) => facility.drawRule === 'asNeeded').sort((a, b) => a.priority - b.priority);
  const equityNeeds = new Map<string, string>();
  const facilityNeeds = new Map<string, string>();
  const equityRests = new Map<string, string>();
  const turn = order === 'pariPassu' ? 'inStep' : 'paidIn';
  let left = 'funding.constructionNeed';
  let countsOperation = false;
  const equityTurn = (need: string): void => {
    let equityLeft = need;
    for (const line of equity) {
      equityNeeds.set(line.id, equityLeft);
      equityLeft = `equity.${line.id}.need - equity.${line.id}.${turn}`;
    }
    left = [left, ...equity.map((line) => `equity.${line.id}.${turn}`)].join(' - ');
  };
  if (order === 'equityFirst') equityTurn(left);
  if (order === 'pariPassu') equityTurn(`${left} * equity.equityShare`);
  for (const facility of debt) {
    const reaches = reachesOperation(facility, project);
    facilityNeeds.set(facility.id, reaches && !countsOperation ? `${left} + funding.operationNeed` : left);
    countsOperation ||= reaches;
    left = `facility.${facility.id}.need - facility.${facility.id}.drawdown`;
  }
  if (order === 'sequence') equityTurn(left);
  if (order === 'pariPassu')
    for (const line of equity) {
      equityRests.set(line.id, left);
      left = `equity.${line.id}.rest - equity.${line.id}.paidIn + equity.${line.id}.inStep`;
    }
  return { equityNeeds, facilityNeeds, equityRests };
};
