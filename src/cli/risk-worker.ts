import { workerData } from 'node:worker_threads';
import { expose, type Endpoint } from 'comlink';
import { RiskRunner } from '../analysis/risk';

// Started by risk-hands.ts with its end of a channel: a thread of its own that computes draws.
expose(new RiskRunner(), workerData as Endpoint);
