import { describe, expect, it } from 'vitest';
import { typedColumns } from '../../../src/workbook/inputs/household-keys';

describe('the columns of the households’ sheet that are typed', () => {
  it.each([
    ['end with the last key', ['relocation.households[] id', 'tenure', 'use', '', ''], 3],
    ['count from the sheet’s first column, whatever stands before the keys', ['', 'a[] id', 'b'], 3],
    ['are not known of a row that is none of keys', ['Household', 'Tenure', ''], undefined],
    ['are not known of an empty row', ['', ''], undefined],
  ])('%s', (_, keys, wanted) => {
    expect(typedColumns(keys)).toBe(wanted);
  });
});
