import { expect, test } from 'vitest';
import { fileFormula } from '../../../src/xlsx/write/formula';
import { attribute, cellNumber, textElement } from '../../../src/xlsx/write/text';

test.each([
  ['0', '0'],
  ['-0', '0'],
  ['120.00', '120.00'],
  ['-0.5', '-0.5'],
  ['+7', '7'],
  ['.25', '0.25'],
  ['007', '7'],
  ['123456789012345', '123456789012345'],
  ['0.1234567890123456789', '0.12345678901234568'],
  ['12345678901234567890', '12345678901234567000'],
  ['1e21', '1e+21'],
  ['1.7976931348623157e308', '1.7976931348623157e+308'],
  ['1e-320', '0'],
  ['1e309', undefined],
  ['1,000', undefined],
  ['Infinity', undefined],
  ['0b1', undefined],
  [' 1', undefined],
  ['', undefined],
])('the number %j stands in its cell as %j', (value, written) => {
  expect(cellNumber(value)).toBe(written);
});

test.each([
  ['SUMIFS(A:A,B:B,"IFS(")', 'SUMIFS(A:A,B:B,"IFS(")'],
  ['MINIFS(A:A,B:B,1)+MAXIFS(A:A,B:B,1)', '_xlfn.MINIFS(A:A,B:B,1)+_xlfn.MAXIFS(A:A,B:B,1)'],
  ['IFS(A1>0,"a"" IFS(",TRUE,"<")', '_xlfn.IFS(A1&gt;0,"a"" IFS(",TRUE,"&lt;")'],
  [
    '\'IFS(1)\'!A1&CONCAT(A1)&TEXTJOIN(",",1,A1)',
    '\'IFS(1)\'!A1&amp;_xlfn.CONCAT(A1)&amp;_xlfn.TEXTJOIN(",",1,A1)',
  ],
  ['switch(A1,1,2)', '_xlfn.switch(A1,1,2)'],
  ['_xlfn.IFS(A1,1)', '_xlfn.IFS(A1,1)'],
  ['SORT(FILTER(A1:A3,B1:B3))', '_xlfn._xlws.SORT(_xlfn._xlws.FILTER(A1:A3,B1:B3))'],
  ['CONCATENATE(A1,"_x0041_")', 'CONCATENATE(A1,"_x005F_x0041_")'],
])('the formula %s is spelt %s', (formula, written) => {
  expect(fileFormula(formula)).toBe(written);
});

test.each([
  ['a <b> & "c"', '<t>a &lt;b&gt; &amp; "c"</t>'],
  [' a', '<t xml:space="preserve"> a</t>'],
  ['a\n', '<t xml:space="preserve">a\n</t>'],
  ['a\r\nb', '<t>a_x000D_\nb</t>'],
  ['\u0007', '<t>_x0007_</t>'],
  ['_x0007_', '<t>_x005F_x0007_</t>'],
  ['_x00_', '<t>_x00_</t>'],
  ['\ud83c\udfe0', '<t>\ud83c\udfe0</t>'],
  ['\ud83c', '<t>_xD83C_</t>'],
])('the text %j is written %j', (text, written) => {
  expect(textElement(text)).toBe(written);
});

test('a line end in an attribute survives', () => {
  expect(attribute('a\n"b"\t')).toBe('a&#10;&quot;b&quot;&#9;');
});
