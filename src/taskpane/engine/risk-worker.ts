import { expose } from 'comlink';
import { crewInThreads } from './risk-crew';
import { RiskStudy } from './risk-study';

expose(new RiskStudy(crewInThreads));
