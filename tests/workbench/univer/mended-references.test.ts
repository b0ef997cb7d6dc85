import { expect, it } from 'vitest';
import { mendReferences } from '../../../src/workbench/univer/mended-references';
import { computed } from './headless';

const FORMULAS = ['=IF(A1=3,"",1)', '=IF(ISTEXT(B1),"text","blank")', '=IF(ISTEXT(D9),"text","blank")'];

it('the empty text of a formula is a text to those that read it, and an empty cell is none', async () => {
  // Univer alone takes it for blank: where it no longer does, the mending can go.
  expect(await computed(FORMULAS)).toEqual(['', 'blank', 'blank']);
  mendReferences();
  expect(await computed(FORMULAS)).toEqual(['', 'text', 'blank']);
});
