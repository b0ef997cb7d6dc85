import type { Decimal } from '../../finance/decimal';
import type { Expr } from '../ast';
import type { Cell, TextCell } from './cell';

/** What a formula can see while it is made ready. */
export interface Environment {
  /** Numbers of a row or input; a row of an unfinished pass is filled as the pass goes. */
  readonly values: (ref: string) => readonly Decimal[];
  readonly texts: (ref: string) => readonly string[];
  /** The one value of a finished row that is the same throughout its axis. */
  readonly uniform: (ref: string) => Decimal | undefined;
  readonly mayBeNA: (expr: Expr) => boolean;
  /** Indexes over ranges, shared by all formulas of one evaluation. */
  readonly indexes: Map<string, unknown>;
}

/** The index under this key, built by the first who asks. */
export const shared = <T>(env: Environment, key: string, build: () => T): T => {
  const known = env.indexes.get(key);
  if (known !== undefined) return known as T;
  const built = build();
  env.indexes.set(key, built);
  return built;
};

/** How functions get their arguments made ready; handed down, so that they need not know the language. */
export interface Readers {
  readonly number: (expr: Expr, env: Environment) => Cell;
  readonly text: (expr: Expr, env: Environment) => TextCell;
}
