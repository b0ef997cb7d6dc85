import { describe, expect, test } from 'vitest';
import { PROPERTY } from '../../../src/workbook/product';
import { edit } from './edited';
import type { Open } from './plan-file';
import { audited, cellOf, said, sheetOf } from './small';

const number = (value: number | string) => ({ kind: 'number', value: String(value) }) as const;
const text = (value: string) => ({ kind: 'text', value }) as const;

test('a file nobody touched is trusted', () => {
  const report = audited();
  expect(said(report)).toEqual([]);
  expect(report.trust).toBe('trusted');
  expect(report.shown).toEqual({ construction: 'red', operation: 'amber', overall: 'green' });
  expect(report.compared).toMatchObject({ sheets: 5, differing: 0 });
});

describe('what is computed', () => {
  test.each<[string, (file: Open) => void, string[]]>([
    [
      'a changed formula',
      (file) => (cellOf(file, 'land', 'H4').formula = "IF(H$3<=4,'输入-土地'!$B$3*'输入-土地'!$B$4/2,0)"),
      ['error changedFormula 土地!H4'],
    ],
    [
      'one formula changed in several periods is one finding',
      (file) => {
        for (const letter of ['G', 'H', 'I'])
          cellOf(file, 'land', `${letter}5`).formula = `900000*${letter}$3`;
      },
      ['error changedFormula 土地!G5:I5'],
    ],
    [
      'a number typed over a formula, though it is the right one',
      (file) => delete cellOf(file, 'accounts', 'G6').formula,
      ['error typedOver 资金账户!G6'],
    ],
    [
      'a formula wiped out',
      (file) => sheetOf(file, 'accounts').cells.get(3)!.delete(6),
      ['error removedCell 资金账户!G4'],
    ],
    [
      'an array formula in place of a plain one',
      (file) =>
        (cellOf(file, 'land', 'H4').fills = {
          kind: 'array',
          area: { row: 3, column: 7, rows: 1, columns: 1 },
        }),
      ['error changedFormula 土地!H4'],
    ],
    [
      'a check that always passes',
      (file) => (cellOf(file, 'checks', 'B3').formula = '1'),
      ['error checkEdited 检查!B3'],
    ],
    [
      'words typed over the master check',
      (file) =>
        sheetOf(file, 'checks')
          .cells.get(3)!
          .set(1, { style: 0, value: text('通过') }),
      ['error checkEdited 检查!B4'],
    ],
    [
      'the verdict typed over',
      (file) =>
        sheetOf(file, 'verdict')
          .cells.get(5)!
          .set(3, { style: 0, value: number(0) }),
      ['error checkEdited 结论!D6'],
    ],
    [
      'a number in the empty cell before the first period, which the first closing balance reads',
      (file) =>
        sheetOf(file, 'accounts')
          .cells.get(5)!
          .set(4, { style: 0, value: number(1e9) }),
      ['error extraCell 资金账户!E6'],
    ],
    [
      'a note beside the model',
      (file) =>
        sheetOf(file, 'accounts')
          .cells.get(5)!
          .set(20, { style: 0, value: text('已核') }),
      ['remark extraCell 资金账户!U6'],
    ],
    [
      'a stored number altered',
      (file) => (cellOf(file, 'accounts', 'J6').value = number(-1)),
      ['error alteredValue 资金账户!J6'],
    ],
    [
      'a formula without its value',
      (file) => delete cellOf(file, 'accounts', 'J6').value,
      ['warning missingValue 资金账户!J6'],
    ],
  ])('%s', (_, tamper, expected) => {
    expect(said(audited((file) => tamper(file)))).toEqual(expected);
  });

  test('a changed formula is named, and what follows from it is only counted', () => {
    const report = audited((file) => {
      cellOf(file, 'land', 'H4').formula = '5000000';
      cellOf(file, 'land', 'H4').value = number(5_000_000);
      const shift = 5_000_000 - 2_501_000;
      cellOf(file, 'accounts', 'H4').value = number(5_000_000);
      cellOf(file, 'accounts', 'H7').value = number((5 / 3).toFixed(4));
      for (const letter of ['H', 'I', 'J', 'K', 'L', 'M']) {
        const cell = cellOf(file, 'accounts', `${letter}6`);
        cell.value = number(Number(cell.value!.value) + shift);
      }
      const lowest = cellOf(file, 'verdict', 'D5');
      lowest.value = number(Number(lowest.value!.value) + shift);
    });
    expect(said(report)).toEqual(['error changedFormula 土地!H4']);
    expect(report.findings[0]).toMatchObject({
      expected: "=IF(H$3<=4,'输入-土地'!$B$3*'输入-土地'!$B$4/4,0) → 2501000",
      found: '=5000000 → 5000000',
      effect: { zh: '结论由此算出；文件所示结论的颜色与重新计算的相同（建设期红、运营期黄、全周期绿）' },
    });
    expect(report.compared.differing).toBe(9);
  });

  test('inputs changed and nothing recalculated', () => {
    const plan = audited((file) => {
      for (const letter of ['F', 'G', 'H', 'I']) cellOf(file, 'land', `${letter}4`).value = number(2_000_000);
      for (const letter of ['F', 'G', 'H', 'I'])
        cellOf(file, 'accounts', `${letter}4`).value = number(2_000_000);
    });
    expect(said(plan)).toEqual(['error staleValue 土地!F4:I4']);
    expect(plan.compared.differing).toBe(8);
  });

  test('the verdict shown against the one recomputed', () => {
    const report = audited((file) => (cellOf(file, 'verdict', 'D6').value = number(0)));
    expect(report.shown.construction).toBe('green');
    expect(report.findings[0]?.effect.en).toBe(
      'The verdict is computed from it; the file shows Construction green, Operation amber, Whole life green, recomputed it is Construction red, Operation amber, Whole life green',
    );
    expect(report.verdict.construction.colour).toBe('red');
  });
});

describe('one formula, however spelt', () => {
  test.each([
    ['F4', " IF( F$3 <= 4.0 , '输入-土地'!$B$3 * '输入-土地'!$B$4 / 4 , 0 )"],
    ['F4', "if(F$3<=4,('输入-土地'!$B$3*'输入-土地'!$B$4)/4,0)"],
    ['F4', "+IF(F$3<=4,'输入-土地'!$b$3*'输入-土地'!$B$4/(4),0)"],
    ['F4', "IF((F$3<=4),'输入-土地'!$B$3*'输入-土地'!$B$4/4E0,0)"],
    ['F4', "IF('土地'!F$3<=4,'输入-土地'!$B$3*'输入-土地'!$B$4/4,0)"],
    ['F4', "IF(土地!F$3<=4,'输入-土地'!$B$3*'输入-土地'!$B$4/4,0)"],
  ])('%s: %s', (name, formula) => {
    expect(said(audited((file) => (cellOf(file, 'land', name).formula = formula)))).toEqual([]);
  });

  test.each([
    ['F4', "IF(F$3<=4,'输入-土地'!$B$3*('输入-土地'!$B$4/4),0)"],
    ['F4', "IF(F$3<=4,'输入-土地'!$B$3*'输入-土地'!$B$4/4,0.0001)"],
    ['F4', "IF(F3<=4,'输入-土地'!$B$3*'输入-土地'!$B$4/4,0)"],
    ['F4', "IF(F$3<=4,'输入-土地'!$B$3*'输入-土地'!$B$4/4)"],
    ['F4', "IF(F$3<=4,'[1]输入-土地'!$B$3*'输入-土地'!$B$4/4,0)"],
  ])('another: %s: %s', (name, formula) => {
    expect(said(audited((file) => (cellOf(file, 'land', name).formula = formula)))).toEqual([
      'error changedFormula 土地!F4',
    ]);
  });
});

describe('lines and sheets', () => {
  test.each<[string, (file: Open) => void, string[]]>([
    [
      'an empty row put in',
      (file) => edit(file, '土地', { kind: 'insert', lines: 'rows', at: 3, count: 2 }),
      ['warning insertedRow 土地!4:5'],
    ],
    [
      'a row of numbers put in',
      (file) => {
        edit(file, '土地', { kind: 'insert', lines: 'rows', at: 3, count: 1 });
        sheetOf(file, 'land').cells.set(3, new Map([[5, { style: 0, value: number(7) }]]));
      },
      ['error insertedRow 土地!4:4'],
    ],
    [
      'a row put in by a program that leaves formulas as they were',
      (file) => {
        const sheet = sheetOf(file, 'accounts');
        sheet.cells = new Map([...sheet.cells].map(([row, cells]) => [row < 2 ? row : row + 1, cells]));
      },
      [
        'error brokenReference 资金账户!F4:M4, F7:M8',
        'error brokenReference 结论!D5, D7',
        'warning insertedRow 资金账户!3:3',
      ],
    ],
    [
      'an empty column put in',
      (file) => edit(file, '资金账户', { kind: 'insert', lines: 'columns', at: 7, count: 1 }),
      ['warning insertedColumn 资金账户!H:H'],
    ],
    [
      'a row taken out',
      (file) => edit(file, '土地', { kind: 'remove', lines: 'rows', at: 4, count: 1 }),
      ['error deletedRow 土地!5:5', 'error brokenReference 资金账户!F5:M5'],
    ],
    [
      'a period taken out',
      (file) => edit(file, '资金账户', { kind: 'remove', lines: 'columns', at: 8, count: 1 }),
      ['error deletedColumn 资金账户!I:I', 'error brokenReference 资金账户!I3, I6'],
    ],
    [
      'a sheet renamed',
      (file) => edit(file, '土地', { kind: 'rename', name: '地块' }),
      ['warning renamedSheet 地块'],
    ],
    ['a sheet moved', (file) => file.sheets.push(file.sheets.splice(1, 1)[0]!), ['remark movedSheet 土地']],
    [
      'a sheet of the user’s own',
      (file) => file.sheets.push({ ...file.sheets[1]!, name: '我的', cells: new Map() }),
      ['remark extraSheet 我的'],
    ],
    [
      'rows put into the inputs',
      (file) => edit(file, '输入-土地', { kind: 'insert', lines: 'rows', at: 2, count: 3 }),
      [],
    ],
    [
      'a column put into the inputs',
      (file) => edit(file, '输入-土地', { kind: 'insert', lines: 'columns', at: 1, count: 1 }),
      [],
    ],
  ])('%s', (_, tamper, expected) => {
    expect(said(audited((file) => tamper(file)))).toEqual(expected);
  });

  test('a sheet missing', () => {
    const report = audited((file) => void file.sheets.splice(2, 1));
    expect(said(report)[0]).toBe('error missingSheet 资金账户');
    expect(report.trust).toBe('notTrusted');
  });
});

describe('what a reader sees', () => {
  test.each<[string, (file: Open) => void, string[]]>([
    ['a hidden sheet', (file) => (sheetOf(file, 'land').state = 'hidden'), ['warning hiddenSheet 土地']],
    ['a very hidden one', (file) => (sheetOf(file, 'land').state = 'veryHidden'), ['error hiddenSheet 土地']],
    [
      'hidden rows',
      (file) => {
        sheetOf(file, 'land').rows.set(3, { hidden: true, height: undefined, level: 0 });
        sheetOf(file, 'land').rows.set(4, { hidden: false, height: 0, level: 0 });
      },
      ['warning hiddenRow 土地!4:5'],
    ],
    [
      'a hidden check',
      (file) => void sheetOf(file, 'checks').rows.set(2, { hidden: true, height: undefined, level: 0 }),
      ['error hiddenRow 检查!3:3'],
    ],
    [
      'hidden columns',
      (file) =>
        sheetOf(file, 'land').columns.push({ from: 6, to: 7, hidden: true, width: 9, level: 0, style: 0 }),
      ['warning hiddenColumn 土地!G:H'],
    ],
    [
      'another label',
      (file) => (cellOf(file, 'land', 'A4').value = text('税收')),
      ['error changedText 土地!A4'],
    ],
    [
      'another unit',
      (file) => (cellOf(file, 'land', 'B4').value = text('万元')),
      ['error changedUnit 土地!B4'],
    ],
    [
      'another unit beside an input',
      (file) => (cellOf(file, 'inputs.land', 'C3').value = text('万元/平方米')),
      ['error changedUnit 输入-土地!C3'],
    ],
    [
      'a number format that hides',
      (file) => restyle(file, 'accounts', 'J6', { numberFormat: ';;;' }),
      ['warning numberFormat 资金账户!J6'],
    ],
    [
      'one that leaves the sign away',
      (file) => restyle(file, 'accounts', 'J6', { numberFormat: '#,##0.00;#,##0.00' }),
      ['warning numberFormat 资金账户!J6'],
    ],
    [
      'one that divides by a thousand',
      (file) => restyle(file, 'accounts', 'J6', { numberFormat: '#,##0.00,;-#,##0.00,;-' }),
      ['warning numberFormat 资金账户!J6'],
    ],
    [
      'one that says words',
      (file) => restyle(file, 'verdict', 'D6', { numberFormat: '"绿"' }),
      ['warning numberFormat 结论!D6'],
    ],
    [
      'our format as LibreOffice spells it',
      (file) => restyle(file, 'accounts', 'J6', { numberFormat: '#,##0.00;[RED]\\-#,##0.00;\\-' }),
      [],
    ],
    [
      'white on white',
      (file) => restyle(file, 'accounts', 'J6', { fontColour: 'FFFFFF' }),
      ['warning invisibleText 资金账户!J6'],
    ],
    [
      'a cell unlocked',
      (file) => restyle(file, 'accounts', 'J6', { locked: false }),
      ['remark unlocked 资金账户!J6'],
    ],
    [
      'protection taken off',
      (file) => (sheetOf(file, 'accounts').protection = undefined),
      ['remark unprotected 资金账户'],
    ],
    [
      'a light that is never red',
      (file) => (sheetOf(file, 'verdict').conditionalFormats[0]!.formulas = ['D6=3']),
      ['warning conditionalFormat 结论'],
    ],
  ])('%s', (_, tamper, expected) => {
    expect(said(audited((file) => tamper(file)))).toEqual(expected);
  });
});

/** Gives one cell a style of its own. */
function restyle(
  file: Open,
  id: Parameters<typeof cellOf>[1],
  name: string,
  change: Partial<Open['styles'][number]>,
): void {
  const cell = cellOf(file, id, name);
  file.styles.push({ ...file.styles[cell.style]!, ...change });
  cell.style = file.styles.length - 1;
}

describe('the workbook as a whole', () => {
  test.each<[string, (file: Open) => void, string[]]>([
    [
      'an external link',
      (file) =>
        file.externalLinks.push({
          index: 1,
          part: 'xl/externalLinks/externalLink1.xml',
          target: 'other.xlsx',
        }),
      ['error externalLink'],
    ],
    ['macros', (file) => file.macros.push('xl/vbaProject.bin'), ['error macro']],
    ['a data connection', (file) => file.otherParts.push('xl/connections.xml'), ['warning foreignPart']],
    ['iteration', (file) => (file.calculation.iterate = true), ['warning iteration']],
    [
      'precision as displayed',
      (file) => (file.calculation.fullPrecision = false),
      ['error precisionAsDisplayed'],
    ],
    ['manual calculation', (file) => (file.calculation.mode = 'manual'), ['warning manualCalculation']],
    ['dates from 1904', (file) => (file.date1904 = true), ['error dateSystem']],
    ['a name redirected', (file) => (file.names[0]!.formula = "'检查'!$B$3"), ['error redirectedName']],
    [
      'a name shadowed on one sheet',
      (file) => file.names.push({ name: 'mastercheck', formula: '1', hidden: true, sheet: '结论' }),
      ['error redirectedName 结论'],
    ],
    ['a name gone', (file) => (file.names = []), ['warning missingName']],
    [
      'another formula digest',
      (file) => void file.properties.custom.set(PROPERTY.formulaDigest, 'c3'),
      ['error formulaDigest'],
    ],
    [
      'another input digest',
      (file) => void file.properties.custom.set(PROPERTY.inputDigest, 'c3'),
      ['remark inputDigest'],
    ],
    [
      'another version',
      (file) => void file.properties.custom.set(PROPERTY.version, '9'),
      ['remark otherVersion'],
    ],
  ])('%s', (_, tamper, expected) => {
    expect(said(audited((file) => tamper(file)))).toEqual(expected);
  });

  test('a policy overridden without a reason', () => {
    const report = audited(undefined, {
      overridesWithoutReason: [{ id: 'relocation.upliftRate', sheet: '依据', cell: 'E9' }],
    });
    expect(said(report)).toEqual(['error policyReason 依据!E9']);
    expect(report.findings[0]?.found).toBe('relocation.upliftRate');
  });
});
