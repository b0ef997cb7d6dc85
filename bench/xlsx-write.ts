import { planOf, type WorkbookPlan } from '../src/workbook';
import { readWorkbook } from '../src/xlsx/read';
import { writeWorkbook } from '../src/xlsx/write';
import { exampleAt } from '../tests/workbook/built';
import type { Measurement } from './rows';

/** The size of model that the budget of half a second is for. */
const CELLS = 70_000;

function median(runs: number, run: () => unknown): number {
  run();
  const times = Array.from({ length: runs }, () => {
    const begin = performance.now();
    run();
    return performance.now() - begin;
  }).sort((a, b) => a - b);
  return times[Math.floor(runs / 2)] ?? NaN;
}

const cellsOf = ({ sheets }: WorkbookPlan): number =>
  sheets.reduce((sum, { rows }) => sum + [...rows.values()].reduce((count, { size }) => count + size, 0), 0);

/** The workbook of 1,029 households by months: laid out, written, and read back. */
export function bench(): Measurement[] {
  const evaluation = exampleAt('lixian-renewal', 'month');
  const plan = planOf(evaluation);
  const bytes = writeWorkbook(plan);
  const cells = cellsOf(plan);
  const counted = cells.toLocaleString('en');
  const written = median(5, () => writeWorkbook(plan));
  return [
    {
      name: `xlsx: workbook of ${counted} cells laid out`,
      value: median(3, () => planOf(evaluation)),
      unit: 'ms',
    },
    { name: `xlsx: those ${counted} cells written`, value: written, unit: 'ms' },
    {
      name: `xlsx: written, per ${CELLS.toLocaleString('en')} cells`,
      value: (written / cells) * CELLS,
      unit: 'ms',
      budget: 500,
    },
    {
      name: `xlsx: those ${counted} cells read`,
      value: median(3, () => readWorkbook(bytes)),
      unit: 'ms',
    },
    { name: 'xlsx: that file', value: bytes.length / 1024 ** 2, unit: 'MB' },
  ];
}
