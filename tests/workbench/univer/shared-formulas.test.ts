import { describe, expect, it } from 'vitest';
import { asCopied, shareFormulas } from '../../../src/workbench/univer/shared-formulas';

describe('formulas that are copies of one another', () => {
  it.each([
    ['to the right', '=SUM(B1:B9)*$A2', [10, 1], '=SUM(C1:C9)*$A2', [10, 2]],
    ['down', "='In-Land'!$B$7+H8", [8, 0], "='In-Land'!$B$7+H9", [9, 0]],
    ['with a text that looks like a reference', '=IF(A1="B2",1,0)', [0, 1], '=IF(A2="B2",1,0)', [1, 1]],
  ] as const)('share one: %s', (_, one, [row, column], other, [toRow, toColumn]) => {
    expect(asCopied(other, toRow, toColumn)).toBe(asCopied(one, row, column));
  });

  it.each([
    ['a text differs', '=IF(A1="B2",1,0)', [0, 1], '=IF(A2="B3",1,0)', [1, 1]],
    ['a sheet differs', "='A1'!B1", [0, 1], "='A2'!B2", [1, 1]],
    ['a fixed reference differs', '=$B$7+H8', [8, 0], '=$B$8+H9', [9, 0]],
    ['a function has a number in its name', '=LOG10(A1)', [0, 1], '=LOG11(A2)', [1, 1]],
  ] as const)('do not where %s', (_, one, [row, column], other, [toRow, toColumn]) => {
    expect(asCopied(other, toRow, toColumn)).not.toBe(asCopied(one, row, column));
  });

  it.each(['=INDEX($G$11:S$11,1,2)', '=SUM(A$1:A4)', "=COUNT('土地'!$B2:$C$9)"])(
    'share nothing where a range grows as it is copied, which Univer would count wrongly: %s',
    (formula) => {
      let next = 0;
      const share = shareFormulas(() => `f${next++}`);
      expect(share(formula, 0, 0)).toEqual({ id: 'f0', isFirst: true });
      expect(share(formula, 0, 0)).toEqual({ id: 'f1', isFirst: true });
    },
  );

  it('the first carries the text, the others its id', () => {
    let next = 0;
    const share = shareFormulas(() => `f${next++}`);
    expect(share('=A1', 0, 1)).toEqual({ id: 'f0', isFirst: true });
    expect(share('=A2', 1, 1)).toEqual({ id: 'f0', isFirst: false });
    expect(share('=A1', 2, 1)).toEqual({ id: 'f1', isFirst: true });
  });
});
