import { CellValueType, type IWorkbookData } from '@univerjs/core';
import { afterEach, describe, expect, it } from 'vitest';
import { Hold } from '../../../src/workbench/univer/hold';
import { openHeadless } from './headless';

const book = (): Partial<IWorkbookData> => ({
  id: 'workbook',
  sheetOrder: ['sheet'],
  sheets: {
    sheet: {
      id: 'sheet',
      name: 'Sheet',
      cellData: {
        0: { 0: { v: 3, t: CellValueType.NUMBER }, 1: { f: '=A1*2', v: 7, t: CellValueType.NUMBER } },
      },
    },
  },
});

/** Longer than Univer waits before it asks for computing. */
const soon = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 250));

let close = (): void => undefined;
afterEach(() => close());

const begin = (state: { isAwake: boolean; isComputing: boolean }) => {
  const headless = openHeadless(book());
  ({ close } = headless);
  const hold = new Hold({ ...headless, isAwake: () => state.isAwake }, () => state.isComputing);
  const cell = (column: number) => headless.api.getActiveWorkbook()!.getActiveSheet().getRange(0, column);
  return { hold, enter: (value: number) => cell(0).setValue(value), computed: () => cell(1).getValue() };
};

describe('the thread that computes', () => {
  it('is asked when it is awake, for all that was changed before', async () => {
    const state = { isAwake: false, isComputing: false };
    const { hold, enter, computed } = begin(state);
    enter(5);
    await soon();
    expect([computed(), hold.isWaiting]).toEqual([7, true]);
    state.isAwake = true;
    await expect.poll(computed).toBe(10);
  });

  it('is asked again when it has come to an end', async () => {
    const state = { isAwake: true, isComputing: true };
    const { hold, enter, computed } = begin(state);
    enter(5);
    await soon();
    expect([computed(), hold.isWaiting]).toEqual([7, true]);
    state.isComputing = false;
    await expect.poll(computed).toBe(10);
    expect(hold.isWaiting).toBe(false);
  });
});
