/** What no formula can hold: runs under other inputs, written as values with a stamp that a formula judges. */
export { digestIn, stampDigest, stampValues } from './basis';
export { leverValues } from './levers';
export { MOST_SCENARIOS, RESULT_PLACES, type AreaValues, type ResultId, type Results } from './places';
export { scenarioSheet } from './scenario-sheet';
export { scenarioValues } from './scenario-values';
