import type { BuildState } from './workbench-server.mjs';

export declare const buildingPage: (state: Exclude<BuildState, { readonly stage: 'built' }>) => string;
