import type { Book } from './book';

/** An object of the API: its type's name, and what stands behind it. */
export interface Ref {
  readonly type: string;
  readonly target: unknown;
}

export type Answer = unknown;

export type Member<T> =
  | {
      readonly kind: 'value';
      readonly get: (target: T, book: Book) => unknown;
      readonly set?: (target: T, value: unknown, book: Book) => void;
    }
  | { readonly kind: 'object'; readonly get: (target: T, book: Book) => Ref | null }
  | {
      readonly kind: 'call';
      /** Answers an object, null for one that is not there, or a plain value. */
      readonly call: (target: T, args: readonly unknown[], book: Book) => Answer;
    };

/** A type of the API: the members that this host answers. Whatever is not here answers NotImplemented. */
export interface ObjectType<T> {
  readonly members: Readonly<Record<string, Member<T>>>;
  /** Refuses an object that is no longer there. */
  readonly check?: (target: T, book: Book) => void;
  /** What `getItem` finds it by in later batches. */
  readonly id?: (target: T) => string;
  /** A collection's items, in order. */
  readonly items?: (target: T, book: Book) => readonly Ref[];
}

export const ref = (type: string, target: unknown): Ref => new Reference(type, target);

class Reference implements Ref {
  constructor(
    readonly type: string,
    readonly target: unknown,
  ) {}
}

export const isRef = (value: unknown): value is Ref => value instanceof Reference;

export const value = <T>(
  get: (target: T, book: Book) => unknown,
  set?: (target: T, value: unknown, book: Book) => void,
): Member<T> => ({ kind: 'value', get, ...(set && { set }) });

export const object = <T>(get: (target: T, book: Book) => Ref | null): Member<T> => ({ kind: 'object', get });

export const call = <T>(run: (target: T, args: readonly unknown[], book: Book) => Answer): Member<T> => ({
  kind: 'call',
  call: run,
});

/** A method that only registers for an event, or does nothing that can be seen. */
export const nothing: Member<unknown> = { kind: 'call', call: () => null };
