import { ZERO, type Decimal } from '../../finance/decimal';
import type { VerdictPhase } from '../../model';
import type { Label } from '../../rows';
import { PHASES, type Lights } from './facts';

/** What a lever is to bring about: green lights, or no gap in cash whatever else is amber. */
export interface SolveTarget {
  readonly id: string;
  readonly label: Label;
  readonly phases: readonly VerdictPhase[];
  readonly goal: 'green' | 'noGap';
}

const target = (
  id: string,
  zh: string,
  en: string,
  phases: readonly VerdictPhase[],
  goal: SolveTarget['goal'] = 'green',
): SolveTarget => ({ id, label: { zh, en }, phases, goal });

export const SOLVE_TARGETS = [
  target('construction', '建设期转绿', 'construction green', ['construction']),
  target('operation', '运营期转绿', 'operation green', ['operation']),
  target('overall', '全周期转绿', 'whole life green', ['overall']),
  target('both', '建设期与运营期同时转绿', 'construction and operation green', ['construction', 'operation']),
  target('all', '三项全部转绿', 'all three green', PHASES),
  target('gap', '各期缺口为零', 'no gap in any period', PHASES, 'noGap'),
] as const;

const isMet = ({ phases, goal }: SolveTarget, lights: Lights): boolean =>
  phases.every((phase) => (goal === 'green' ? lights[phase].colour === 'green' : lights[phase].gap.isZero()));

/** Whether lights are what was aimed at; a case without a value never is. */
export const meets = (aim: SolveTarget, lights: Lights | null): lights is Lights =>
  lights !== null && isMet(aim, lights);

/** What the phases aimed at are short of together, yuan. */
export const gapOf = ({ phases }: SolveTarget, lights: Lights): Decimal =>
  phases.reduce((sum, phase) => sum.plus(lights[phase].gap), ZERO);

const BADNESS = { green: 0, amber: 1, red: 2 } as const;

/** Red counts more than amber: of two cases with the same gap the one with better lights is nearer. */
export const badnessOf = ({ phases }: SolveTarget, lights: Lights): number =>
  phases.reduce((sum, phase) => sum + BADNESS[lights[phase].colour], 0);
