import { expose } from 'comlink';
import { planOf } from '../files/open';
import type { Planning } from './opener';

/** The thread that makes workbooks of files. */
const planning: Planning = { plan: planOf };

expose(planning);
