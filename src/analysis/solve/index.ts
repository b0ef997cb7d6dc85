export { PHASES, type Lights } from './facts';
export { type Lever, LeverError, type LeverForm, type LeverRange } from './lever';
export { leversOf, withRange } from './levers-of';
export { solve, type Placed, type Solution } from './solve';
export { SOLVE_TARGETS, type SolveTarget } from './target';
export { leverChange, leverValue, type ValueWords } from './words';
