import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { parseHouseholdsCsv } from '../../src/project';
import { problemsOf, saidOf } from './refused';

const HEADER = '户号,产权,性质,建筑面积（㎡）,评估单价,安置方式,签约月份,户数,增购,装修';
const ROW = 'A-1,私有,住宅,54.50,"9,800",安置,2024-05,1,是,3万';
const start = { startMonth: '2024-03' };
const csv = (...rows: string[]): string => [HEADER, ...rows].join('\r\n');

describe('a list of households', () => {
  it.each([
    ['UTF-8', new TextEncoder().encode(csv(ROW))],
    ["UTF-8 with Excel's mark", new TextEncoder().encode(`\uFEFF${csv(ROW)}`)],
    ['GB18030', iconv.encode(csv(ROW), 'gb18030')],
    [
      'UTF-16 with tabs',
      iconv.encode(csv(ROW).replaceAll('"9,800"', '9800').replaceAll(',', '\t'), 'utf-16le', {
        addBOM: true,
      }),
    ],
    ['semicolons', csv(ROW).replaceAll('"9,800"', '9800').replaceAll(',', ';')],
  ])('is read from %s', (_, file) => {
    const [household] = parseHouseholdsCsv(file, start);
    expect(JSON.parse(JSON.stringify(household))).toEqual({
      id: 'A-1',
      tenure: '私有',
      use: '住宅',
      areaM2: '54.5',
      price: '9800',
      route: 'resettle',
      agreementMonth: 3,
      count: 1,
      topUp: true,
      decoration: '30000',
      newDecoration: '0',
    });
  });

  it('has English headers, in any order, or fewer of them', () => {
    const file = 'route,Area_M2,id,tenure,use,price,agreement month\ncash,80,7,private,housing,9800,4\n';
    expect(parseHouseholdsCsv(file)).toMatchObject([
      { id: '7', route: 'cash', agreementMonth: 4, count: 1, topUp: false },
    ]);
  });

  it('passes over names, telephones and remarks', () => {
    const [household] = parseHouseholdsCsv(
      `${HEADER},姓名,联系电话,备注\n${ROW},王某,057012345678,"东侧,\n二楼"`,
      start,
    );
    expect(JSON.stringify(household)).not.toMatch(/王某|0570|东侧/);
  });

  it('keeps text that begins like a formula as text', () => {
    const rows = ['=1+1', '+1', '-1', '@SUM(A1)'].map((id) => ROW.replace('A-1', id));
    expect(parseHouseholdsCsv(csv(...rows), start).map((household) => household.id)).toEqual([
      '=1+1',
      '+1',
      '-1',
      '@SUM(A1)',
    ]);
  });

  it('reads quoted commas and line ends, and passes over empty lines', () => {
    const file = csv(
      '"A\n1",私有,"住宅, 商住",54.5,9800,货币,3,1,否,0',
      '',
      ',,,,,,,,,',
      'B,私有,住宅,60,9800,房票,3,2,,',
    );
    expect(parseHouseholdsCsv(file)).toMatchObject([
      { id: 'A\n1', use: '住宅, 商住', route: 'cash' },
      { id: 'B', route: 'voucher', count: 2 },
    ]);
  });

  it('is refused with every bad cell by line and column, and with nothing else of the household', () => {
    const file = csv(
      ROW,
      'A-2,私有,住宅,八十,9800,买断,2024-01,1,也许,0',
      '',
      '"B\n1",私有,,-80,9800,安置,2024-05,0,否,0',
      ROW,
    );
    const problems = problemsOf(() => parseHouseholdsCsv(file, start));
    expect(saidOf(problems, 'zh')).toEqual([
      '第 3 行建筑面积（㎡）：“八十”不是数字。请只写数字，如 1200 或 1,200.5；金额可写 350万、3.5亿。',
      '第 3 行安置方式：“买断”不在可选值之内。可填：resettle | cash | voucher (安置 | 货币 | 房票)。',
      '第 3 行签约月份：2024-01 早于起算月份 2024-03。请改为其后的月份。',
      '第 3 行增购：“也许”不是“是”或“否”。请填写 true 或 false（是 / 否）。',
      '第 5 行性质：尚未填写。请填写。',
      '第 5 行建筑面积（㎡）：-80 为负数。此项不能为负（可填：> 0, ≤ 100,000）。',
      '第 5 行户数：0 超出合理范围。请核对单位（可填：1–1,000,000）。',
      '第 7 行户号：户号“A-1”与第 2 行重复。每户应有不同的户号。',
    ]);
    expect(saidOf(problems, 'en')[0]).toBe(
      'line 3, 建筑面积（㎡）: "八十" is not a number. Write digits only, as 1200 or 1,200.5; money may be 350万 or 3.5亿.',
    );
    expect(JSON.stringify(problems)).not.toContain('A-2');
  });

  it('is refused for its header once, not for every row', () => {
    const problems = problemsOf(() =>
      parseHouseholdsCsv(
        '户号,产权,性质,面积,建筑面积,安置方法,签约月份\nA,私,住,80,80,安置,3\nB,私,住,80,80,安置,3\n',
      ),
    );
    expect(saidOf(problems, 'zh')).toEqual([
      '第 1 行：列“建筑面积”与列“面积”含义相同。请只保留一列。',
      '第 1 行：不认识的列“安置方法”。是否指 安置方式？',
      '第 1 行：缺少列“评估单价”。请添加列 评估单价（price）。',
      '第 1 行：缺少列“安置方式”。请添加列 安置方式（route）。',
    ]);
  });

  it('needs a start month before a calendar month means anything', () => {
    expect(problemsOf(() => parseHouseholdsCsv(csv(ROW)))).toMatchObject([
      { code: 'calendarNeedsStart', line: 2, path: '签约月份' },
    ]);
  });

  it.each([
    ['an open quote', csv('"A,私有'), 'csvSyntax'],
    ['a row too long', csv(`${ROW},多,余`), 'csvTooManyCells'],
    ['a header alone', HEADER, 'csvEmpty'],
    ['nothing', '', 'csvEmpty'],
  ])('is refused for %s', (_, file, code) => {
    expect(problemsOf(() => parseHouseholdsCsv(file, start)).map((problem) => problem.code)).toContain(code);
  });

  it('may have twenty thousand rows', () => {
    const rows = Array.from({ length: 20_000 }, (_, i) =>
      ROW.replace('A-1', `H${i}`).replace('54.50', String(40 + (i % 9000) / 100)),
    );
    const households = parseHouseholdsCsv(csv(...rows), start);
    expect(households).toHaveLength(20_000);
    expect(households[19_999]?.id).toBe('H19999');
  });
});
