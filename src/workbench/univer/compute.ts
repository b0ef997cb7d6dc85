import { LogLevel, Univer } from '@univerjs/core';
import { AsyncCustomFunction, IFunctionService, UniverFormulaEnginePlugin } from '@univerjs/engine-formula';
import { fromModule, IRPCChannelService, toModule, UniverRPCWorkerThreadPlugin } from '@univerjs/rpc';
import { UniverSheetsPlugin } from '@univerjs/sheets';
import { type Answering, ANSWERING, type Knowing, KNOWING } from './calls';
import { MENDED_FUNCTIONS } from './mended-functions';
import { mendReferences } from './mended-references';

/** The thread that computes: a large workbook is taken apart here, and the page goes on answering. */
const univer = new Univer({ logLevel: LogLevel.WARN });
mendReferences();
univer.registerPlugin(UniverSheetsPlugin, { onlyRegisterFormulaRelatedMutations: true });
univer.registerPlugin(UniverFormulaEnginePlugin, { function: MENDED_FUNCTIONS });
univer.registerPlugin(UniverRPCWorkerThreadPlugin);

const injector = univer.__getInjector();
const channels = injector.get(IRPCChannelService);
const functions = injector.get(IFunctionService);
const page = toModule<Answering>(channels.requestChannel(ANSWERING));

const asked = (name: string): AsyncCustomFunction => {
  const executor = new AsyncCustomFunction(name);
  executor.calculateCustom = (...given) => page.answer(name, given);
  return executor;
};

const knowing: Knowing = {
  know: (names) => {
    functions.registerExecutors(...names.map(asked));
    // What was taken apart before these were known is taken apart again.
    functions.deleteFormulaAstCacheKey(...names);
    return Promise.resolve();
  },
};
channels.registerChannel(KNOWING, fromModule(knowing));
