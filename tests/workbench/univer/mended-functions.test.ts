import { describe, expect, it } from 'vitest';
import { MENDED_FUNCTIONS } from '../../../src/workbench/univer/mended-functions';
import { computed } from './headless';

/** Nothing over 9; no number among the texts; and one that is found. */
const FORMULAS = ['=MINIFS(A1:A3,A1:A3,">9")', '=MAXIFS(C1:C3,A1:A3,">3")', '=MINIFS(A1:A3,A1:A3,">3")'];

describe('functions of the workbench’s spreadsheet', () => {
  it('answer 0 where no number meets the conditions, and otherwise what Univer finds', async () => {
    expect(await computed(FORMULAS, MENDED_FUNCTIONS)).toEqual([0, 0, 4]);
  });

  it('need it: Univer alone answers otherwise (where it does not, the mending can go)', async () => {
    expect(await computed(FORMULAS)).not.toEqual([0, 0, 4]);
  });
});
