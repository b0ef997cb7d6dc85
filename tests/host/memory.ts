import { MemoryGrid, type Backend } from '../../src/workbench/host';

/** Computes values of formulas, for tests that need them. */
export type Calculate = () => void | Promise<void>;

/** Sheets in memory. Formulas keep the value they came with: nothing is computed unless `calculate` does. */
export const memoryBackend = (calculate: Calculate = () => undefined): Backend => ({
  addSheet: () => new MemoryGrid(),
  removeSheet: () => undefined,
  renameSheet: () => undefined,
  moveSheet: () => undefined,
  calculate,
});
