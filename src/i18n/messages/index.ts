import { audit } from './audit';
import { cli } from './cli';
import { diff } from './diff';
import { errors } from './errors';
import { levers } from './levers';
import { lint } from './lint';
import { report } from './report';
import { risk } from './risk';
import { scenario } from './scenario';
import { sensitivity } from './sensitivity';
import { verdict } from './verdict';
import { words } from './words';

export type { Message } from './message';

/** Every text of the interface, both languages side by side. Texts of rows and clauses stand beside the row and the clause. */
export const catalog = {
  ...words,
  ...verdict,
  ...cli,
  ...errors,
  ...audit,
  ...lint,
  ...diff,
  ...scenario,
  ...sensitivity,
  ...risk,
  ...report,
  ...levers,
} as const;
export type Catalog = typeof catalog;
