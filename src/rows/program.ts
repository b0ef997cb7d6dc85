import type { Decimal } from '../finance/decimal';
import type { Expr, How } from './ast';
import type { Label, Model, RowSpec } from './definition';
import type { Unit } from './units';

/** `period`, `single`, or the id of a record table. */
export type Axis = string;
export const PERIOD: Axis = 'period';
export const SINGLE: Axis = 'single';

export interface Precedent {
  readonly ref: string;
  readonly how: How;
  /** Periods away, for `prev` and `next`; 0 otherwise. */
  readonly offset: number;
}

export interface CompiledRow {
  readonly ref: string;
  readonly section: string;
  readonly name: string;
  readonly spec: RowSpec;
  readonly axis: Axis;
  readonly unit: Unit;
  readonly expr: Expr;
  /** Each once, in the order the formula names them. */
  readonly precedents: readonly Precedent[];
  /** It may be not applicable (RATIO over 0) in some period or record. */
  readonly nullable: boolean;
}

/** An input's values: text where the unit is `text`, numbers elsewhere. */
export type InputValues =
  | { readonly kind: 'number'; readonly values: readonly Decimal[] }
  | { readonly kind: 'text'; readonly values: readonly string[] };

export interface CompiledInput {
  readonly ref: string;
  readonly section: string;
  readonly name: string;
  readonly label: Label;
  /** `single`, or the table whose column it is. */
  readonly axis: Axis;
  readonly unit: Unit;
  readonly path?: string;
  readonly data: InputValues;
}

/**
 * Rows that are computed together. `plain`: one row after another, each over
 * its whole axis. `forward` and `backward`: period by period, all rows of the
 * pass in each, because they look at each other's neighbour.
 */
export interface Pass {
  readonly direction: 'plain' | 'forward' | 'backward';
  readonly rows: readonly CompiledRow[];
}

/** A model that has been checked and put in order; every reading starts here. */
export interface Program {
  readonly model: Model;
  readonly periods: number;
  /** Sections, tables, rows and inputs in the order the model gives them. */
  readonly sectionLabels: ReadonlyMap<string, Label>;
  readonly rows: ReadonlyMap<string, CompiledRow>;
  readonly inputs: ReadonlyMap<string, CompiledInput>;
  /** Number of records of each table. */
  readonly tables: ReadonlyMap<string, number>;
  readonly passes: readonly Pass[];
}

/** How many values a row of this axis has. */
export const lengthOf = (program: Program, axis: Axis, periods = program.periods): number =>
  axis === PERIOD ? periods : axis === SINGLE ? 1 : (program.tables.get(axis) ?? 0);
