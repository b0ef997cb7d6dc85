import { planOf } from '../src/workbook';
import { auditFile } from '../src/xlsx/audit';
import { readWorkbook } from '../src/xlsx/read';
import { writeWorkbook } from '../src/xlsx/write';
import { exampleAt } from '../tests/workbook/built';
import type { Measurement } from './rows';

function median(runs: number, run: () => unknown): number {
  run();
  const times = Array.from({ length: runs }, () => {
    const begin = performance.now();
    run();
    return performance.now() - begin;
  }).sort((a, b) => a - b);
  return times[Math.floor(runs / 2)] ?? NaN;
}

/** A submitted workbook of 72,000 formulas: read, computed again from its inputs, and compared cell by cell. */
export function bench(): Measurement[] {
  const bytes = writeWorkbook(planOf(exampleAt('timing-gap', 'month'), { lang: 'zh' }));
  return [
    {
      name: 'xlsx: workbook of 72,000 formulas read and audited',
      value: median(5, () => auditFile(readWorkbook(bytes))),
      unit: 'ms',
      budget: 1000,
    },
  ];
}
