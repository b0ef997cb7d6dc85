import { describe, expect, test } from 'vitest';
import type { SheetPair } from '../../../src/xlsx/audit/align/sheets';
import { isOtherRate } from '../../../src/xlsx/audit/compare/rates';

/** A row of flows in columns A, B, C … and its rate in A2, as planned and as found. */
const shown = (
  flows: readonly number[],
  rate: number,
  formula = 'IFERROR(IRR($A$1:$C$1,1%),"")',
): boolean => {
  const cells = new Map(
    flows.map((value, column) => [column, { value: { kind: 'number', value: String(value) } }]),
  );
  const pair = {
    plan: {
      name: '偿债能力',
      rows: new Map([
        [0, cells],
        [1, new Map([[0, { formula, value: { kind: 'number', value: '0.25' } }]])],
      ]),
    },
    file: {
      name: '偿债能力',
      cells: new Map([[1, new Map([[0, { style: 0, value: { kind: 'number', value: String(rate) } }]])]]),
    },
  } as unknown as SheetPair;
  return isOtherRate({ pair, row: 1, column: 0, ours: { row: 1, column: 0 } }, [pair]);
};

describe('an internal rate other than ours', () => {
  const TWO_RATES = [-1600, 10_000, -10_000];

  test.each([
    ['the other root of the same flows', TWO_RATES, 4, true],
    ['the first root', TWO_RATES, 0.25, true],
    ['a number that is no root', TWO_RATES, 0.3, false],
    ['one change of sign has one rate', [-100, 50, 70], 0.9, false],
    ['a rate below everything', TWO_RATES, -1, false],
  ])('%s', (_, flows, rate, is) => {
    expect(shown(flows, rate)).toBe(is);
  });

  test('only a formula that asks for an internal rate', () => {
    expect(shown(TWO_RATES, 4, 'SUM($A$1:$C$1)')).toBe(false);
  });
});
