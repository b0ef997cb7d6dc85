import { describe, expect, it } from 'vitest';
import { MENDED_FUNCTIONS } from '../../../src/workbench/univer/mended-functions';
import { computed } from './headless';

describe('functions of the workbench’s spreadsheet', () => {
  it.each([
    [
      'answer 0 where no number meets the conditions',
      ['=MINIFS(A1:A3,A1:A3,">9")', '=MAXIFS(C1:C3,A1:A3,">3")', '=MINIFS(A1:A3,A1:A3,">3")'],
      [0, 0, 4],
    ],
    [
      'take an empty cell and an empty text for the same text',
      ['=IF(EXACT("",C1),1,0)', '=IF(EXACT(C1,C2),1,0)', '=IF(EXACT(C1,A1),1,0)'],
      [1, 1, 0],
    ],
  ])('%s, as Excel does and Univer alone does not', async (_, formulas, wanted) => {
    expect(await computed(formulas, MENDED_FUNCTIONS)).toEqual(wanted);
    // Where Univer comes to the same, the mending can go.
    expect(await computed(formulas)).not.toEqual(wanted);
  });
});
