import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cellName, columnName, type SheetFile } from '../../../src/xlsx/read';
import { expand, takeApart } from '../../../src/xlsx/read/formulas/shared';
import { cellAt, escapeXml, readRows } from './made';

const expanded = (formula: string, rows: number, columns: number): string =>
  expand(takeApart(formula)!, rows, columns);

describe('a shared formula, as a cell further on has it', () => {
  test.each([
    ['A1*2', 1, 1, 'B2*2'],
    ['$A1+A$1+$A$1', 2, 3, '$A3+D$1+$A$1'],
    ['SUM(A:A)+SUM($B:C)', 5, 1, 'SUM(B:B)+SUM($B:D)'],
    ['SUM(1:1)+SUM($2:3)', 2, 7, 'SUM(3:3)+SUM($2:5)'],
    ['"A1"&A1&"say ""B2"""', 1, 0, '"A1"&A2&"say ""B2"""'],
    ["'A1'!A1+Q1!A1+'It''s B2'!B2", 1, 1, "'A1'!B2+Q1!B2+'It''s B2'!C3"],
    ["'Jan A1:Mar B2'!A1", 1, 0, "'Jan A1:Mar B2'!A2"],
    ['[1]Sheet1!A1', 1, 1, '[1]Sheet1!B2'],
    ['LOG10(A1)+ATAN2(A1,B1)', 1, 0, 'LOG10(A2)+ATAN2(A2,B2)'],
    ['tax_2026*rate+A1', 1, 0, 'tax_2026*rate+A2'],
    ['Costs[[#This Row],[A1]]+A1', 1, 0, 'Costs[[#This Row],[A1]]+A2'],
    ['IF(TRUE,A1,#REF!)', 1, 1, 'IF(TRUE,B2,#REF!)'],
    ['A1:INDEX(B:B,3)', 1, 1, 'B2:INDEX(C:C,3)'],
    ['SUM(A$1:A1)', 3, 0, 'SUM(A$1:A4)'],
    ['SUM(A5:A$9)', 6, 0, 'SUM(A$9:A11)'],
    ['A1 B1:B3', 0, 1, 'B1 C1:C3'],
    ['{1,2;3,4}*A1%', 1, 0, '{1,2;3,4}*A2%'],
    ['A1', -1, 0, 'A1048576'],
    ['XFD1', 0, 1, 'A1'],
    ['SUM( A1 , B1 )', 1, 0, 'SUM( A2 , B2 )'],
    ['TAX2026+A1', 1, 0, 'TAX2027+A2'],
  ])('%s, %i down and %i right', (formula, rows, columns, expected) => {
    expect(expanded(formula, rows, columns)).toBe(expected);
  });
});

/** A piece of a formula that knows by itself how it reads any number of cells further on. */
type Piece = (rows: number, columns: number) => string;

const at = (column: number, fixedColumn: boolean, row: number, fixedRow: boolean): Piece => {
  const [c, r] = [fixedColumn ? '$' : '', fixedRow ? '$' : ''];
  return (rows, columns) =>
    `${c}${columnName(fixedColumn ? column : column + columns)}${r}${(fixedRow ? row : row + rows) + 1}`;
};
const join = (...pieces: (Piece | string)[]): Piece => {
  return (rows, columns) =>
    pieces.map((piece) => (typeof piece === 'string' ? piece : piece(rows, columns))).join('');
};

// Ends far enough apart that no shift makes them change places: that has its own cases above.
const near = fc.integer({ min: 0, max: 400 });
const far = fc.integer({ min: 2_000, max: 9_000 });
const sign = fc.boolean();
const cell = fc.tuple(near, sign, near, sign).map((words) => at(...words));
const corner = fc.tuple(far, sign, far, sign).map((words) => at(...words));
const sheet = fc.constantFrom('', 'Sheet1!', "'A1'!", "'It''s B2 ''C3'''!", '土地!', 'Q1!', '[2]Data!');
const reference = fc.oneof(
  fc.tuple(sheet, cell).map(([name, one]) => join(name, one)),
  fc.tuple(sheet, cell, corner).map(([name, one, other]) => join(name, one, ':', other)),
  fc.tuple(near, far, sign, sign).map(([from, to, a, b]): Piece => {
    return (_, columns) =>
      `${a ? '$' : ''}${columnName(a ? from : from + columns)}:${b ? '$' : ''}${columnName(b ? to : to + columns)}`;
  }),
  fc.tuple(near, far, sign, sign).map(([from, to, a, b]): Piece => {
    return (rows) =>
      `${a ? '$' : ''}${(a ? from : from + rows) + 1}:${b ? '$' : ''}${(b ? to : to + rows) + 1}`;
  }),
);
const fixed = fc.constantFrom(
  '"A1:B2 $C$3"',
  '"say ""A1"""',
  'land_A1',
  'Costs[A1]',
  '3.5',
  '1E3',
  'TRUE',
  '#N/A',
);
const { formula } = fc.letrec<{ formula: Piece }>((tie) => ({
  formula: fc.oneof(
    { maxDepth: 4 },
    reference,
    fixed.map(
      (words): Piece =>
        () =>
          words,
    ),
    fc
      .tuple(tie('formula'), fc.constantFrom('+', '*', '&', '>=', '^'), tie('formula'))
      .map(([a, operator, b]) => join(a, operator, b)),
    fc
      .tuple(fc.constantFrom('SUM', 'LOG10', 'ATAN2', 'INDEX', 'IF'), tie('formula'), tie('formula'))
      .map(([name, a, b]) => join(name, '(', a, ',', b, ')')),
  ),
}));

test('any shared formula reads in each cell as if it had been written there', () => {
  fc.assert(
    fc.property(
      formula,
      fc.integer({ min: 0, max: 900 }),
      fc.integer({ min: 0, max: 900 }),
      (made, rows, columns) => {
        expect(expanded(made(0, 0), rows, columns)).toBe(made(rows, columns));
      },
    ),
    { numRuns: 500 },
  );
});

test('the cells of a shared block read as if each had its own formula', () => {
  fc.assert(
    fc.property(
      formula,
      fc.integer({ min: 1, max: 4 }),
      fc.integer({ min: 1, max: 4 }),
      (made, rows, columns) => {
        const block = Array.from({ length: rows }, (_, r) => {
          const cells = Array.from({ length: columns }, (__, c) =>
            r === 0 && c === 0
              ? `<c r="A1"><f t="shared" si="3" ref="A1:${cellName(rows - 1, columns - 1)}">${escapeXml(made(0, 0))}</f></c>`
              : `<c r="${cellName(r, c)}"><f t="shared" si="3"/></c>`,
          );
          return `<row r="${r + 1}">${cells.join('')}</row>`;
        });
        const read = readRows(block.join(''));
        for (let r = 0; r < rows; r += 1)
          for (let c = 0; c < columns; c += 1)
            expect(read.cells.get(r)?.get(c)).toEqual({
              style: 0,
              formula: made(r, c),
              ...(r + c === 0 ? {} : { sharedFrom: 'A1' }),
            });
      },
    ),
    { numRuns: 100 },
  );
});

describe('formulas in the file', () => {
  const formulaOf = (cells: string, name = 'A1'): string | undefined =>
    cellAt(readRows(`<row r="1">${cells}</row>`), name)?.formula;

  test.each([
    ['as written', 'SUM(A1:A2)*2', 'SUM(A1:A2)*2'],
    ['with characters that XML escapes', 'IF(A1&lt;&gt;"a&amp;b",1,2)', 'IF(A1<>"a&b",1,2)'],
    [
      'of functions newer than the format',
      '_xlfn.XLOOKUP(A1,_xlfn._xlws.SORT(B:B),C:C)',
      'XLOOKUP(A1,SORT(B:B),C:C)',
    ],
    ['with variables', '_xlfn.LET(_xlpm.x,A1,_xlpm.x+1)', 'LET(x,A1,x+1)'],
    [
      'of a spilled range',
      'SUM(_xlfn.ANCHORARRAY(B2))+(1+_xlfn.ANCHORARRAY(Data!$C$3))',
      'SUM(B2#)+(1+Data!$C$3#)',
    ],
    ['with an implicit intersection', '_xlfn.SINGLE(A1:A9)*(2)', '@A1:A9*(2)'],
    ['with the prefix in a string, which stays', '"_xlfn.SORT"&amp;A1', '"_xlfn.SORT"&A1'],
    ['with an equals sign that some writers leave', '=A1+1', 'A1+1'],
  ])('%s', (_, stored, shown) => {
    expect(formulaOf(`<c r="A1"><f>${stored}</f></c>`)).toBe(shown);
  });

  test('a cell of a shared formula may stand before the one that has the text', () => {
    const cells =
      '<c r="B1"><f t="shared" si="0"/></c><c r="A1"><f t="shared" si="0" ref="A1:B1">A2*2</f></c>';
    expect(formulaOf(cells, 'B1')).toBe('B2*2');
  });

  test('a cell of a shared formula may repeat it, but not contradict it', () => {
    const pair = (own: string): string =>
      `<c r="A1"><f t="shared" si="0" ref="A1:B1">A2*2</f></c><c r="B1"><f t="shared" si="0">${own}</f></c>`;
    expect(formulaOf(pair('B2 * 2'), 'B1')).toBe('B2*2');
    expect(() => formulaOf(pair('B2*3'))).toThrow(expect.objectContaining({ code: 'badCell' }));
  });

  test('a shared formula without its first cell is refused', () => {
    expect(() => formulaOf('<c r="A1"><f t="shared" si="0"/></c>')).toThrow(
      expect.objectContaining({ code: 'badCell', place: expect.objectContaining({ cell: 'A1' }) as unknown }),
    );
  });

  test('groups are apart on each number, and a number may be used again', () => {
    const sheet = readRows(
      '<row r="1"><c r="A1"><f t="shared" si="0" ref="A1:A2">B1</f></c><c r="C1"><f t="shared" si="1" ref="C1:C2">D1</f></c></row>' +
        '<row r="2"><c r="A2"><f t="shared" si="0"/></c><c r="C2"><f t="shared" si="1"/></c></row>' +
        '<row r="3"><c r="A3"><f t="shared" si="0" ref="A3:A4">Z9</f></c></row><row r="4"><c r="A4"><f t="shared" si="0"/></c></row>',
    );
    expect(['A2', 'C2', 'A4'].map((name) => cellAt(sheet, name)?.formula)).toEqual(['B2', 'D2', 'Z10']);
  });
});

describe('formulas that fill more than their own cell', () => {
  const METADATA =
    '<metadata xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:xda="http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray">' +
    '<metadataTypes count="1"><metadataType name="XLDAPR" cellMeta="1"/></metadataTypes>' +
    '<futureMetadata name="XLDAPR" count="1"><bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}"><xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext></extLst></bk></futureMetadata>' +
    '<cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>';
  const block = (first: string): SheetFile =>
    readRows(`<row r="1">${first}<c r="B1"><v>9</v></c></row><row r="2"><c r="A2"><v>2</v></c></row>`, {
      metadata: METADATA,
    });
  const area = { row: 0, column: 0, rows: 2, columns: 1 };

  test('an array formula', () => {
    const sheet = block('<c r="A1"><f t="array" ref="A1:A2">C1:C2*2</f><v>1</v></c>');
    expect(cellAt(sheet, 'A1')).toMatchObject({ formula: 'C1:C2*2', fills: { kind: 'array', area } });
    expect(cellAt(sheet, 'A2')).toEqual({
      style: 0,
      value: { kind: 'number', value: '2' },
      filledFrom: 'A1',
    });
    expect(cellAt(sheet, 'B1')?.filledFrom).toBeUndefined();
  });

  test('a dynamic array', () => {
    const sheet = block('<c r="A1" cm="1"><f t="array" ref="A1:A2">_xlfn.SEQUENCE(2)</f><v>1</v></c>');
    expect(cellAt(sheet, 'A1')).toMatchObject({ formula: 'SEQUENCE(2)', fills: { kind: 'spill', area } });
  });

  test('a what-if table', () => {
    const sheet = block(
      '<c r="A1"><f t="dataTable" ref="A1:A2" dt2D="1" dtr="1" r1="F1" r2="G1"/><v>1</v></c>',
    );
    expect(cellAt(sheet, 'A1')).toMatchObject({
      formula: 'TABLE(F1,G1)',
      fills: { kind: 'dataTable', area },
    });
  });

  test('two arrays that claim one cell are refused', () => {
    expect(() =>
      readRows(
        '<row r="1"><c r="A1"><f t="array" ref="A1:B1">C1</f></c><c r="B1"><v>1</v></c></row><row r="2"><c r="B2"><f t="array" ref="B1:B2">D1</f></c></row>',
      ),
    ).toThrow(expect.objectContaining({ code: 'badCell' }));
  });
});
