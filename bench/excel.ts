import { readFileSync } from 'node:fs';
import { openGateway } from '../src/excel';
import { buildWorkbook } from '../src/workbook';
import { projectOf } from '../src/xlsx/project';
import { openHost } from '../tests/host';
import type { Measurement } from './rows';

/** The whole workbook built through office.js into the host in memory: round trips, what they carry, and our side's time. */
export const bench = async (): Promise<Measurement[]> => {
  const plan = buildWorkbook(projectOf(readFileSync('examples/lixian-renewal.json')));
  const host = await openHost();
  try {
    const gateway = openGateway();
    await gateway.build(plan);
    const { syncs } = host;
    const built = { syncs: syncs.length, bytes: Math.max(...syncs.map(({ bytes }) => bytes)) };
    const begin = performance.now();
    await gateway.read('inputs');
    const read = performance.now() - begin;
    return [
      {
        name: 'Excel: round trips to build the workbook of 1,029 households',
        value: built.syncs,
        unit: 'syncs',
        budget: 15,
      },
      { name: 'Excel: largest of them', value: built.bytes / 1e6, unit: 'MB', budget: 5 },
      { name: 'Excel: its input sheets read, host in memory', value: read, unit: 'ms' },
    ];
  } finally {
    host.close();
  }
};
