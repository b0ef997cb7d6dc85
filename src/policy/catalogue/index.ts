import type { Subject } from '../parameter';
import { funding } from './funding';
import { land } from './land';
import { operation } from './operation';
import { relocation } from './relocation';
import { risk } from './risk';
import { scope } from './scope';
import { tax } from './tax';

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
