export { exactLights } from './exact-trial';
export { PHASES, type Lights } from './facts';
export { type Lever, LeverError, type LeverForm, type LeverRange } from './lever';
export { leversOf, withRange } from './levers-of';
export {
  doesAnything,
  placed,
  reachOf,
  relativeAt,
  scanned,
  solve,
  sought,
  valueAt,
  type Placed,
  type Scanned,
  type Solution,
} from './solve';
export { badnessOf, gapOf, meets, SOLVE_TARGETS, type SolveTarget } from './target';
export type { Setting, Trials } from './trial';
export { trialsOf } from './lanes-trial';
export { leverChange, leverValue, type ValueWords } from './words';
