import type { Pack } from '../parameter';
import { genericPlan } from './generic-plan';
import { huzhou } from './huzhou';
import { lishui } from './lishui';
import { national } from './national';
import { quzhouKecheng } from './quzhou-kecheng';
import { taizhou2019 } from './taizhou-2019';
import { wenzhou } from './wenzhou';
import { zhejiang2019 } from './zhejiang-2019';
import { zhejiang2020 } from './zhejiang-2020';

/** The shipped packs, widest jurisdiction first. */
export const packs: readonly Pack[] = [
  national,
  zhejiang2019,
  zhejiang2020,
  taizhou2019,
  quzhouKecheng,
  huzhou,
  lishui,
  wenzhou,
  genericPlan,
];
