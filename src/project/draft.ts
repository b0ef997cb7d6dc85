import type { Decimal } from '../finance/decimal';
import type { Project } from './project';
import type { Flaw } from './read/flaw';

/** A project still being read: its groups and lists all exist, but any field may be empty because it was refused. */
export type Draft<T> = T extends Decimal | string | number | boolean
  ? T
  : T extends readonly (infer U)[]
    ? Draft<U>[]
    : T extends object
      ? { [K in keyof T]: T[K] extends Decimal | string | number | boolean ? T[K] | undefined : Draft<T[K]> }
      : T;

export type ProjectDraft = Draft<Project>;

/** How a fault is said: where, the value there, and why. */
export interface Report {
  (path: string, raw: unknown, flaw: Flaw): void;
  /** Whether this place, or a group it lies in, was already refused: what is empty for that reason is not called missing again. */
  refused: (path: string) => boolean;
}
