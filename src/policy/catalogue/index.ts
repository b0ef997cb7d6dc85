import type { Subject } from '../parameter';
import { funding } from './funding';
import { land } from './land';
import { operation } from './operation';
import { relocation } from './relocation';
import { risk } from './risk';
import { scope } from './scope';
import { tax } from './tax';

/** The subjects of the catalogue, in the order money flows. */
const SUBJECTS = { scope, relocation, land, funding, operation, tax, risk } as const;
export type SubjectName = keyof typeof SUBJECTS;

/** Every quantity the house knows, in the order money flows. A pack can value nothing that is not here. */
export const catalogue = {
  ...scope,
  ...relocation,
  ...land,
  ...funding,
  ...operation,
  ...tax,
  ...risk,
} as const satisfies Readonly<Record<string, Subject>>;

export type ParameterId = keyof typeof catalogue;

export const parameterIds = Object.keys(catalogue) as readonly ParameterId[];

export const isParameterId = (id: string): id is ParameterId => Object.hasOwn(catalogue, id);

/** The quantities of each subject. */
export const parametersBySubject: readonly (readonly [SubjectName, ReadonlySet<string>])[] = (
  Object.entries(SUBJECTS) as [SubjectName, Readonly<Record<string, Subject>>][]
).map(([name, quantities]) => [name, new Set(Object.keys(quantities))]);
