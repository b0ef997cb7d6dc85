export { coverSheet } from './sheet';
export { MONEY_UNITS, UNIT_DIVISOR_CELL, UNIT_NAME_CELL, unitDivisorOf, unitLabel, unitRefs } from './unit';
