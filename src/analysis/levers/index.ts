export { frontierOf, frontiersOf, type Frontier, type FrontierPoint } from './frontier';
export { rankLevers, type RankedLever, type Ranking, type Turns } from './ranking';
export { leverLines, type LeverLine } from './rows';
export { structuralLevers, type Arrangement, type Structural } from './structure';
