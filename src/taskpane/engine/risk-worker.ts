import { expose } from 'comlink';
import { RiskStudy } from './risk-study';

expose(new RiskStudy());
