import { expose } from 'comlink';
import { RiskRunner } from '../../analysis/risk';

// One of the threads among which risk-crew.ts shares the draws of a run.
expose(new RiskRunner());
