import { describe, expect, it } from 'vitest';
import { argumentOf, thrownOf } from '../../../src/workbench/univer/functions';

describe('what a custom function is handed', () => {
  it.each([
    ['one value for a table', { dimensionality: 'matrix' }, 5, [[5]]],
    ['a table for a table', { dimensionality: 'matrix' }, [[1, 2]], [[1, 2]]],
    ['a cell of its own for one value', {}, [[7]], 7],
    ['nothing where it was left out', {}, undefined, null],
  ] as const)('%s', (_, parameter, given, wanted) => {
    expect(argumentOf(parameter, given)).toEqual(wanted);
  });

  it('and its errors keep Excel’s code and their sentence; a fault without one is #VALUE!', () => {
    expect(thrownOf({ code: '#NUM!', message: 'no rate' })).toEqual({ code: '#NUM!', sentence: 'no rate' });
    expect(thrownOf(new Error('odd'))).toEqual({ code: '#VALUE!', sentence: 'odd' });
  });
});
