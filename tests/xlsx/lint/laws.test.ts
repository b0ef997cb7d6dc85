import fc from 'fast-check';
import { expect, test } from 'vitest';
import { expand, takeApart } from '../../../src/xlsx/read/formulas/shared';
import { formAt } from '../../../src/xlsx/lint/book/form';
import { across, type Cells, changed, lint, PERIODS, short } from './made';

const formulas = fc.constantFrom(
  '=@6',
  '=@6*@5',
  '={-}9+@6',
  '=SUM($F$6:@$6)',
  '=IF(@5=1,@6,0)',
  '=Inputs!$C$4*@5',
  '=MAX(0,{-}9-@6)',
);

const withRow = (row: Cells) => changed({ Model: { A12: 'Reserve', B12: 'CNY', ...row } });

test('a number typed over any formula of a row is always found, the first and the last included', () => {
  fc.assert(
    fc.property(
      formulas,
      fc.constantFrom(...PERIODS),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      (formula, column, value) => {
        const row = across(12, formula);
        expect(lint(withRow(row)).findings.filter(({ rule }) => rule === 4)).toEqual([]);
        const found = lint(withRow({ ...row, [`${column}12`]: value })).findings;
        expect(found.filter(({ rule }) => rule === 4).map(short)).toEqual([`4 typedOver Model!${column}12`]);
      },
    ),
    { numRuns: 60 },
  );
});

test('any other formula in a row is found, and nothing else of the row is', () => {
  fc.assert(
    fc.property(formulas, formulas, fc.constantFrom(...PERIODS), (formula, other, column) => {
      fc.pre(formula !== other);
      const odd = across(12, other)[`${column}12`] as string;
      const found = lint(withRow({ ...across(12, formula), [`${column}12`]: odd })).findings;
      expect(found.filter(({ rule }) => rule === 4).map(short)).toEqual([
        `4 otherFormula Model!${column}12 ${odd}`,
      ]);
    }),
    { numRuns: 60 },
  );
});

test('a copied formula has one R1C1 form, wherever it stands', () => {
  const reference = fc
    .tuple(fc.boolean(), fc.integer({ min: 10, max: 25 }), fc.boolean(), fc.integer({ min: 30, max: 60 }))
    .map(
      ([isColumn, column, isRow, row]) =>
        `${isColumn ? '$' : ''}${String.fromCharCode(65 + column)}${isRow ? '$' : ''}${row}`,
    );
  const formula = fc
    .tuple(reference, reference, reference)
    .map(([a, b, c]) => `IF(${a}>0,SUM(${b}:${b}),'Other sheet'!${c})`);
  fc.assert(
    fc.property(
      formula,
      fc.integer({ min: -8, max: 20 }),
      fc.integer({ min: -8, max: 20 }),
      (text, rows, columns) => {
        const copied = expand(takeApart(text)!, rows, columns);
        expect(formAt(copied, 40 + rows, 12 + columns).r1c1).toBe(formAt(text, 40, 12).r1c1);
      },
    ),
  );
});

test('the same file gives the same report', () => {
  const spec = withRow(across(12, '=@6*0.3'));
  expect(lint(spec)).toEqual(lint(spec));
});
