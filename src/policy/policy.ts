import type { Decimal } from '../finance/decimal';
import type { Pack, Parameter } from './parameter';

/** A project's own value in place of a pack's; the reason is shown wherever the value is. */
export interface Override {
  readonly id: string;
  readonly value: string | number | Decimal;
  readonly reason: string;
}

export interface ResolveOptions {
  /** The day whose law is meant, `2024-12-01`. Without it, the newest value of each parameter. */
  readonly at?: string;
  /** Packs to choose from; the shipped ones by default. */
  readonly packs?: readonly Pack[];
}

export interface AppliedOverride {
  readonly value: Decimal;
  readonly reason: string;
  /** What the packs gave; undefined where they leave it open. */
  readonly previous: Decimal | undefined;
}

/** A parameter after packs and overrides are laid over one another. */
export interface Resolved {
  readonly id: string;
  readonly parameter: Parameter;
  /** Undefined where it is open and no override fills it. */
  readonly value: Decimal | undefined;
  /** Id of the pack whose parameter won. */
  readonly from: string;
  /** The winning pack has values for this id, but none on the day asked for. */
  readonly outOfForce: boolean;
  readonly override?: AppliedOverride;
  /** Parameters of earlier packs that this one replaces, widest first. */
  readonly replaced: readonly { readonly pack: string; readonly parameter: Parameter }[];
}

export interface Policy {
  readonly packIds: readonly string[];
  readonly at: string | undefined;
  /** The number. Throws `openParameter` or `unknownParameter`. */
  value(id: string): Decimal;
  /** The parameter with its provenance, open or not. Throws `unknownParameter`. */
  get(id: string): Resolved;
  /** Whether `value(id)` would answer. Throws `unknownParameter`. */
  has(id: string): boolean;
  /** Everything, in catalogue order. */
  all(): readonly Resolved[];
  /** What `value` has answered so far, in the order first asked. */
  used(): readonly Resolved[];
}
