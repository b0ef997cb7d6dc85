import { PROPERTY } from '../workbook';
import { build } from './build/build';
import { checkBuild } from './build/own-cells';
import { enterAll } from './enter';
import type { Gateway } from './gateway';
import { Host } from './host';
import { readOpen } from './read/read';
import { heldBlocks, putBlocks } from './results';
import { surroundings } from './surroundings';
import { selectedPlace, watchEdits, watchSelection } from './watch';

const customValue = async (host: Host, key: string): Promise<string | undefined> => {
  const custom = await host.batch(({ workbook: { properties } }) =>
    properties.custom.load('items/key,items/value'),
  );
  const found = custom.items.find((item) => item.key === key);
  return found === undefined ? undefined : String(found.value);
};

/** The workbook that is open in the host this code runs in. Call it once the host is ready. */
export const openGateway = (host = new Host()): Gateway => {
  /** Writing of ours that is under way, or has just ended: the host tells of it a little later. */
  let writing = 0;
  const ours = async <T>(work: () => Promise<T>): Promise<T> => {
    writing += 1;
    try {
      return await work();
    } finally {
      setTimeout(() => (writing -= 1), AFTERMATH_MS);
    }
  };
  return {
    surroundings,
    isOurs: async () => (await customValue(host, PROPERTY.version)) !== undefined,
    read: (scope, work) => readOpen(host, scope, work),
    beforeBuild: async (plan) => checkBuild(plan, await readOpen(host, 'inputs')),
    build: (plan, work) => ours(() => build(host, plan, work)),
    enter: (entries) => ours(() => enterAll(host, entries)),
    put: (blocks) => ours(() => putBlocks(host, blocks)),
    held: (blocks) => heldBlocks(host, blocks),
    watch: (listener) => watchEdits(host, () => writing > 0, listener),
    selection: () => selectedPlace(host),
    onSelection: (listener) => watchSelection(host, listener),
    select: (place) =>
      host.batch(({ workbook: { worksheets } }) => {
        const sheet = worksheets.getItem(place.sheet);
        sheet.activate();
        sheet.getCell(place.row, place.column).select();
      }),
    setting: (name) => customValue(host, name),
    keepSetting: (name, value) =>
      ours(() =>
        host.batch(({ workbook: { properties } }) => {
          properties.custom.add(name, value);
        }),
      ),
  };
};

const AFTERMATH_MS = 300;
