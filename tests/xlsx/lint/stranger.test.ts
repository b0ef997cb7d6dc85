import { expect, test } from 'vitest';
import { momentOf } from '../../../src/xlsx/lint/book/period';
import { lint, short, shortly } from './made';

const plain = { locked: true } as never;
const text = (value: string) => momentOf({ value: { kind: 'text', value }, style: 0 }, plain, false);
const number = (value: number, isDate = false) =>
  momentOf({ value: { kind: 'number', value: String(value) }, style: 0 }, { isDate } as never, false);

test.each([
  ['2026年1月', 'month', 2026 * 12],
  ['2026-03', 'month', 2026 * 12 + 2],
  ['2026/3', 'month', 2026 * 12 + 2],
  ['Mar-26', 'month', 2026 * 12 + 2],
  ['March 2026', 'month', 2026 * 12 + 2],
  ['2026 Q2', 'quarter', 2026 * 4 + 1],
  ['Q2 2026', 'quarter', 2026 * 4 + 1],
  ['2026年第2季度', 'quarter', 2026 * 4 + 1],
  ['FY2026', 'year', 2026],
  ['2026年', 'year', 2026],
  ['2026E', 'year', 2026],
  ['第3期', 'number', 3],
  ['3年', 'number', 3],
  ['Year 3', 'number', 3],
  ['M3', 'number', 3],
])('a heading %s is %s %i', (label, kind, value) => {
  expect(text(label)).toEqual({ kind, value });
});

test.each(['土地出让', 'Total', '1.5', '合计', 'Phase one'])('a heading %s is no time', (label) => {
  expect(text(label)).toBeUndefined();
});

test('dates, years and small numbers count time; amounts do not', () => {
  expect(number(46112, true)).toEqual({ kind: 'date', value: 2026 * 12 + 2 });
  expect(number(2026)).toEqual({ kind: 'year', value: 2026 });
  expect(number(3)).toEqual({ kind: 'number', value: 3 });
  expect(number(17.5)).toBeUndefined();
  expect(number(46112)).toBeUndefined();
});

/** Years along the top, everything on one sheet, as such workbooks come in. */
const stranger = {
  sheets: {
    测算: {
      protection: 'none' as const,
      cells: {
        A1: '某某未来社区资金平衡测算',
        A2: '项目',
        B2: '合计',
        C2: '2026年',
        D2: '2027年',
        E2: '2028年',
        F2: '2029年',
        A3: '土地出让收入',
        B3: '=SUM(C3:F3)',
        C3: 12000,
        D3: 15000,
        E3: 8000,
        F3: { value: '6,000', style: 'plainInput' as const },
        A4: '留用收益',
        B4: '=SUM(C4:F4)',
        C4: '=C3*0.7',
        D4: '=D3*0.7',
        E4: 5600,
        F4: '=F3*0.7',
        A5: '期初余额',
        C5: 0,
        D5: '=C6',
        E5: '=D6',
        F5: '=E6',
        A6: '期末余额',
        C6: '=C5+C4',
        D6: '=D5+D4',
        E6: '=E5+E4',
        F6: '=F5+F4',
        A7: '是否达标',
        C7: '=IF(C6>10000,"好",IF(C6>5000,"中","差"))',
        D7: '=IF(D6>10000,"好",IF(D6>5000,"中","差"))',
        E7: '=IF(E6>10000,"好",IF(E6>5000,"中","差"))',
        F7: '=IF(F6>10000,"好",IF(F6>5000,"中","差"))',
        B8: '=NPV(8%,C4:F4)',
        B9: { formula: '[1]造价!B7/B10', error: '#DIV/0!' },
        B10: '=B11',
        B11: '=B10',
      },
    },
    旧版: { state: 'hidden' as const, protection: 'none' as const, cells: { A1: 1 } },
  },
};

test('a stranger’s workbook: every fault at its place, neighbours together', () => {
  expect(shortly(stranger)).toEqual([
    '3 notFrozen 测算!C2:F2',
    '4 typedOver 测算!E4',
    '4 typedOver 测算!C5',
    '6 noUnitColumn 测算',
    '9 strayInput 测算!C3:E3',
    '10 constant 测算!C4:D4 =C3*0.7',
    '10 constant 测算!F4 =F3*0.7',
    '10 constant 测算!C7:F7 =IF(C6>10000,"好",IF(C6>5000,"中","差"))',
    '10 constant 测算!B8 =NPV(8%,C4:F4)',
    '12 nestedIf 测算!C7:F7 =IF(C6>10000,"好",IF(C6>5000,"中","差"))',
    '13 bannedFunction 测算!B8 =NPV(8%,C4:F4)',
    '15 loop 测算!B10:B11 =B11',
    '16 noSignConvention *',
    '18 noChecks *',
    '19 hiddenSheet 旧版',
    '20 noLegend *',
    '21 noCover 测算',
    '23 notProtected 测算',
    '25 errorValue 测算!B9 =[1]造价!B7/B10',
    '26 externalFormula 测算!B9 =[1]造价!B7/B10',
    '27 numberAsText 测算!F3',
  ]);
});

test('a loop says its way', () => {
  const loop = lint(stranger).findings.find(({ kind }) => kind === 'loop');
  expect(loop?.why.zh).toBe('循环引用，共 2 格：测算!B10 → 测算!B11 → 测算!B10。');
});

test('a sheet without any heading of time is held to runs of one formula', () => {
  const cells = Object.fromEntries(
    ['B', 'C', 'D', 'E', 'F'].map((column) => [`${column}2`, column === 'D' ? 9 : `=${column}1*1`]),
  );
  expect(
    lint({ sheets: { S: { cells } } })
      .findings.filter(({ rule }) => rule === 4)
      .map(short),
  ).toEqual(['4 typedOver S!D2']);
});

test('names and table columns lead to the cells they mean', () => {
  const spec = {
    sheets: {
      S: {
        cells: { A1: 'size', A2: 3, A3: 4, C2: '=SUM(sizes[size])', C3: '=rent*C2', E9: 5 },
        tables: [
          {
            name: 'sizes',
            area: { row: 0, column: 0, rows: 3, columns: 1 },
            columns: ['size'],
            headerRows: 1,
            totalsRows: 0,
            part: '',
          },
        ],
      },
    },
    names: [{ name: 'rent', formula: 'S!$E$9', hidden: false, sheet: undefined }],
  };
  expect(shortly(spec).filter((line) => line.startsWith('9 '))).toEqual(['9 noSourceColumn S']);
});
