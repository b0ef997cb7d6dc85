/**
 * A value the lines around it have made sure of (an index below the length, a
 * key just set), which the compiler cannot see. Costs nothing: it is inlined.
 */
export const sure = <T>(value: T | undefined): T => value as T;
