import type { Pack } from '../parameter';
import { national } from './national';
import { quzhouKecheng } from './quzhou-kecheng';

/** The shipped packs, widest jurisdiction first. */
export const packs: readonly Pack[] = [national, quzhouKecheng];
