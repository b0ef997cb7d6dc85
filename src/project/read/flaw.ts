import type { Code, Params } from '../messages';

/**
 * Why a value was refused, as a value: readers return it instead of throwing, so that one pass finds every fault.
 * `allowed` is what would be accepted, in a spelling that needs no translation ('0–20', 'month | quarter').
 */
export class Flaw {
  constructor(
    readonly code: Code,
    readonly params: Params = {},
    readonly allowed = '',
  ) {}
}

/**
 * The value cannot be judged because something it depends on was itself refused (a calendar month without a start month).
 * That other fault is listed; this field stays empty and adds no noise.
 */
export const UNDETERMINED = Symbol('undetermined');
export type Undetermined = typeof UNDETERMINED;
