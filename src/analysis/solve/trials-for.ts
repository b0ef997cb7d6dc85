import type { Readings } from '../readings';
import { exactTrials } from './exact-trial';
import { trialsOf } from './lanes-trial';
import type { Lever } from './lever';
import type { Trials } from './trial';

/** A lever that moves every household would have to be unfolded household by household; the exact reading is faster then. */
const MOST_MOVED = 100;

/** Whether a lever is tried in lanes, many cases at once. */
export const isLight = ({ moved }: Lever): boolean => moved.length <= MOST_MOVED;

/** The faster way to try these levers, made ready. */
export const trialsFor = (readings: Readings, levers: readonly Lever[]): Trials =>
  levers.every(isLight) ? trialsOf(readings, levers) : exactTrials(readings);
