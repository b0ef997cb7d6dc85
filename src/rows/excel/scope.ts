import type { Program } from '../program';
import type { Layout, Place } from './layout';

/** Where a formula stands, and what it writes for not applicable. */
export interface Scope {
  readonly program: Program;
  readonly layout: Layout;
  /** Place of the row whose formula this is. */
  readonly own: Place;
  /** Empty text; inside N(…) the 0 it becomes there. */
  readonly notApplicable: '""' | '0';
}

export const isNullable =
  ({ program }: Scope) =>
  (ref: string): boolean =>
    program.rows.get(ref)?.nullable ?? false;
