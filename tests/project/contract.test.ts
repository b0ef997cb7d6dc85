import { expect, it } from 'vitest';
import type { z } from 'zod';
import type { Decimal } from '../../src/finance/decimal';
import type { Project, projectSchema } from '../../src/project';

/** A shape with every optional field filled in, so that an absent one cannot hide. */
type Filled<T> = T extends Decimal | string | number | boolean
  ? T
  : T extends readonly (infer U)[]
    ? Filled<U>[]
    : T extends object
      ? { [K in keyof T]-?: Filled<Exclude<T[K], undefined>> }
      : T;
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : never) : never;

it('the schema and the contract name the same fields with the same types', () => {
  // Proved by the compiler: a difference makes the type never.
  const same: Same<Filled<z.output<ReturnType<typeof projectSchema>>>, Filled<Project>> = true;
  expect(same).toBe(true);
});
