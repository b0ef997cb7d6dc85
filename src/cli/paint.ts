import pico from 'picocolors';
import type { Io } from './io';

export type Paint = ReturnType<typeof pico.createColors>;

/** Colours on a terminal only; NO_COLOR (any value but empty) switches them off, FORCE_COLOR on. */
export function painter({ environment, outIsTerminal }: Io): Paint {
  const { NO_COLOR, FORCE_COLOR, TERM } = environment;
  if (NO_COLOR) return pico.createColors(false);
  if (FORCE_COLOR) return pico.createColors(FORCE_COLOR !== '0');
  return pico.createColors(outIsTerminal && TERM !== 'dumb');
}
