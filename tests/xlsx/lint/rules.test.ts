import { describe, expect, test } from 'vitest';
import type { DefinedName } from '../../../src/xlsx/read';
import { across, type BookSpec, type Cells, changed, CLEAN, dates, lint, PERIODS, shortly } from './made';

const model = (cells: Cells, more = {}): BookSpec => changed({ Model: cells }, more);
const row = (formula: string): Cells => ({ A12: 'Reserve', B12: 'CNY', ...across(12, formula) });
const name = (text: string, formula: string, over: Partial<DefinedName> = {}): DefinedName => ({
  name: text,
  formula,
  hidden: false,
  sheet: undefined,
  ...over,
});
const calculation = {
  iterate: false,
  fullCalcOnLoad: true,
  mode: 'auto',
  fullPrecision: true,
  calcId: undefined,
};

test('a model that keeps the rules has no finding', () => {
  const report = lint(CLEAN);
  expect(report.findings).toEqual([]);
  expect(report.rules.filter(({ result }) => result === 'fail')).toEqual([]);
  expect(report.rules.find(({ rule }) => rule === 7)?.result).toBe('notCheckable');
  expect(report.rules).toHaveLength(28);
});

const CASES: readonly (readonly [string, BookSpec, readonly string[]])[] = [
  [
    'inputs and calculations on one sheet',
    model({
      ...Object.fromEntries(Array.from({ length: 10 }, (_, i) => [`C${i + 12}`, i + 4])),
      ...row('=Inputs!$C$4*SUM($C$12:$C$21)'),
    }),
    ['1 mixedSheet Model', '9 strayInput Model!C12:C21'],
  ],
  [
    'a sheet whose months begin a column later',
    changed(
      {},
      {
        sheets: {
          Debt: {
            frozen: [3, 5],
            cells: {
              A1: 'Master check',
              C1: '=Checks!$C$5',
              B2: 'Unit',
              ...dates(2, ['G', 'H', 'I', 'J', 'K', 'L'].slice(0, 5)),
              A5: 'Rent',
              B5: 'CNY',
              ...across(5, '=Model!@6*1', ['G', 'H', 'I', 'J', 'K']),
            },
          },
        },
      },
    ),
    ['2 otherPeriod Debt!G2:K2'],
  ],
  [
    'an axis that scrolls away',
    changed({}, { sheets: { Model: { frozen: [0, 0] } } }),
    ['3 notFrozen Model!F2:K2'],
  ],
  [
    'a second axis, by years, on a sheet of months',
    model({ F20: 2026, G20: 2027, H20: 2028, I20: 2029 }),
    ['3 secondAxis Model!F20:I20'],
  ],
  ['a number typed over a formula', model({ H6: 100 }), ['4 typedOver Model!H6']],
  ['a first period with a formula of its own', model({ F6: '=0' }), ['4 otherFormula Model!F6 =0']],
  [
    'a formula dragged from another row',
    model({ I6: '=Inputs!$C$4*H5', J6: '=Inputs!$C$4*I5' }),
    ['4 otherFormula Model!I6:J6 =Inputs!$C$4*H5'],
  ],
  ['a period left empty', model({ K6: null }), ['4 gap Model!K6']],
  [
    'a formula among the typed figures of a row',
    model({ A12: 'Actual', B12: 'CNY', F12: 3, G12: 4, H12: 5, I12: 6, J12: 7, K12: '=K6' }),
    ['4 formulaAmongInputs Model!K12 =K6'],
  ],
  [
    'a typed figure in a column of one formula',
    changed({
      Checks: { E3: '=A3', E4: '=A4', E5: 7, E6: '=A6', E7: '=A7' },
    }),
    ['4 otherInColumn Checks!E5'],
  ],
  ['a period that looks at the next', model(row('={+}6')), ['5 looksRight Model!F12:K12 =G6']],
  [
    'a period that looks at the same period below',
    model({ A7: 'Early', B7: 'CNY', ...across(7, '=@9*2-@9') }),
    ['5 looksDown Model!F7:K7 =F9*2-F9', '10 constant Model!F7:K7 =F9*2-F9'],
  ],
  [
    'a period that takes the same period of a later sheet',
    changed(
      { Model: row('=Debt!@5'), Checks: { D3: '=Model!K12' } },
      {
        sheets: {
          Debt: {
            frozen: [3, 5],
            cells: {
              A1: 'Master check',
              C1: '=Checks!$C$5',
              B2: 'Unit',
              ...dates(2),
              A5: 'Interest',
              B5: 'CNY',
              ...across(5, '=Inputs!$C$4*@2'),
            },
          },
        },
      },
    ),
    ['5 looksAhead Model!F12:K12 =Debt!F5'],
  ],
  ['a formula nobody can parse', model({ C12: '=SUM(D6' }), ['25 unreadFormula Model!C12 =SUM(D6']],
  [
    'a row without a label',
    model({ ...row('=@6'), A12: null, B12: null }),
    ['6 noUnit Model!B12', '6 noLabel Model!F12:K12'],
  ],
  ['a row without a unit', model({ ...row('=@6'), B12: null }), ['6 noUnit Model!B12']],
  [
    'an opening balance that is no closing of the period before',
    model(across(8, '=@6*0')),
    ['8 openingNotPrior Model!F8:K8 =F6*0'],
  ],
  ['an input on a calculation sheet', model({ C12: 4, ...row('=@6*$C$12') }), ['9 strayInput Model!C12']],
  ['an input without source', changed({ Inputs: { D4: null } }), ['9 noSource Inputs!C4']],
  [
    'an input sheet without sources',
    changed({ Inputs: { D1: null, D3: null, D4: null, D5: null, D6: null } }),
    ['9 noSourceColumn Inputs'],
  ],
  ['a constant in a formula', model(row('=@6*0.25')), ['10 constant Model!F12:K12 =F6*0.25']],
  ['a percentage in a formula', model(row('=@6*5%')), ['10 constant Model!F12:K12 =F6*5%']],
  [
    'a formula that is too long to explain',
    model(row(`=${PERIODS.map((_, i) => `MAX(@6,@8)*@9/(@5+${i % 2})-ABS(@6)^2`).join('+')}`)),
    [`11 long Model!F12:K12 =${PERIODS.map((_, i) => `MAX(F6,F8)*F9/(F5+${i % 2})-ABS(F6)^2`).join('+')}`],
  ],
  [
    'an IF in an IF',
    model(row('=IF(@5=1,IF(@6>0,1,0),0)')),
    ['12 nestedIf Model!F12:K12 =IF(F5=1,IF(F6>0,1,0),0)'],
  ],
  ['NPV', model({ C12: '=NPV(Inputs!C6,F6:K6)' }), ['13 bannedFunction Model!C12 =NPV(Inputs!C6,F6:K6)']],
  [
    'OFFSET, INDIRECT and TODAY',
    model({ C12: '=OFFSET(F6,0,1)', C13: '=INDIRECT("F6")', C14: '=TODAY()' }),
    [
      '13 bannedFunction Model!C12 =OFFSET(F6,0,1)',
      '13 bannedFunction Model!C13 =INDIRECT("F6")',
      '13 bannedFunction Model!C14 =TODAY()',
    ],
  ],
  [
    'an array formula',
    model({ C12: { formula: 'SUM(F6:K6*F5:K5)', fills: 'array' } }),
    ['13 arrayFormula Model!C12 =SUM(F6:K6*F5:K5)'],
  ],
  ['an array constant', model({ C12: '=SUM({1,12})' }), ['13 arrayConstant Model!C12 =SUM({1,12})']],
  ['macros', changed({}, { over: { macros: ['xl/vbaProject.bin'] } }), ['13 macros *']],
  [
    'a link to a link to a link',
    model({ C12: '=D6', C13: '=C12', C14: '=C13' }),
    ['14 daisyChain Model!C14 =C13'],
  ],
  [
    'a loop over two sheets',
    changed({ Model: { C12: '=Checks!C12+1' }, Checks: { C12: '=Model!C12*1' } }),
    ['15 loop Model!C12 =Checks!C12+1', '15 loop Checks!C12 =Model!C12*1'],
  ],
  ['a sum that holds itself', model({ C12: '=SUM(C10:C13)' }), ['15 loop Model!C12 =SUM(C10:C13)']],
  [
    'iteration switched on',
    changed({}, { over: { calculation: { ...calculation, iterate: true } } }),
    ['15 iteration *'],
  ],
  ['no sign convention', changed({ Cover: { A5: null } }), ['16 noSignConvention *']],
  [
    'a flag of 2',
    model({ H5: { formula: 'IF(H$3>Inputs!$C$5,1,0)', value: 2 } }),
    ['17 notFlag Model!H5 =IF(H$3>Inputs!$C$5,1,0)'],
  ],
  [
    'a check left out of the master check',
    changed({ Checks: { A9: 'Debt check', C9: '=IF(Model!K9>=0,1,0)' } }),
    ['18 checkLeftOut Checks!C9 =IF(Model!K9>=0,1,0)'],
  ],
  ['a sheet that does not show the master check', model({ A1: null, C1: null }), ['18 masterNotShown Model']],
  [
    'checks and no master check',
    changed({
      Cover: { A8: null, B8: null },
      Inputs: { A8: null, C8: null },
      Model: { A1: null, C1: null },
      Checks: { A5: null, C5: null },
    }),
    ['18 noMaster *'],
  ],
  [
    'hidden and very hidden sheets',
    changed({}, { sheets: { Inputs: { state: 'hidden' }, Checks: { state: 'veryHidden' } } }),
    ['19 hiddenSheet Inputs', '19 veryHiddenSheet Checks'],
  ],
  [
    'hidden rows and columns with content',
    changed({}, { sheets: { Model: { hiddenRows: [5, 6], hiddenColumns: [2, 3] } } }),
    ['19 hiddenColumns Model!C1:D9', '19 hiddenRows Model!A6:K6'],
  ],
  [
    'a hidden formula and an invisible value',
    model({
      C12: { formula: 'D6*1', style: 'hiddenFormula' },
      C13: { formula: 'D6*1', style: 'invisible' },
    }),
    ['19 hiddenFormula Model!C12 =D6*1', '19 invisibleFormat Model!C13 =D6*1'],
  ],
  [
    'a hidden name',
    changed({}, { names: [name('margin', 'Inputs!$C$4', { hidden: true })] }),
    ['19 hiddenName *'],
  ],
  ['no legend', changed({ Cover: { A3: 'Key', A4: null } }), ['20 noLegend *']],
  [
    'inputs in the colours of formulas',
    changed({ Inputs: { C4: { value: 250, style: 'plainInput' }, C5: { value: 2, style: 'plainInput' } } }),
    ['20 looksLikeFormula Inputs!C4:C5'],
  ],
  ['no version on the cover', changed({ Cover: { A2: null } }), ['21 coverLacks Cover']],
  ['no cover', changed({ Cover: { A1: null, A2: null } }), ['21 noCover Cover']],
  ['amounts rounded in every period', model(row('=ROUND(@6,2)')), ['22 rounding Model!F12:K12 =ROUND(F6,2)']],
  [
    'precision as displayed',
    changed({}, { over: { calculation: { ...calculation, fullPrecision: false } } }),
    ['22 precisionAsDisplayed *'],
  ],
  [
    'a sheet without protection',
    changed({}, { sheets: { Model: { protection: 'none' } } }),
    ['23 notProtected Model'],
  ],
  ['a password', changed({}, { sheets: { Model: { protection: 'password' } } }), ['23 password Model']],
  [
    'a formula that is not locked',
    model({ D6: { formula: 'SUM(F6:K6)', style: 'unlockedFormula' } }),
    ['23 unlocked Model!D6 =SUM(F6:K6)'],
  ],
  [
    'an input that is locked',
    changed({ Inputs: { C4: { value: 250, style: 'lockedInput' } } }),
    ['23 inputLocked Inputs!C4'],
  ],
  [
    'names that are broken, unclear, double or outside',
    changed(
      {},
      {
        names: [
          name('rent', 'Inputs!$C$4'),
          name('rent2026', 'Inputs!$C$4'),
          name('x1', 'Inputs!$C$5'),
          name('gone', '#REF!$C$5'),
          name('prices', '[1]Prices!$A$1'),
        ],
      },
    ),
    ['24 unclearName *', '24 brokenName *', '24 doubleName *', '26 externalName *'],
  ],
  [
    'too many names',
    changed({}, { names: Array.from({ length: 51 }, (_, i) => name(`rent_of_${i}`, `Inputs!$C$${i + 3}`)) }),
    ['24 manyNames *'],
  ],
  [
    'an error value',
    model({ C12: { formula: 'D6/C13', error: '#DIV/0!' } }),
    ['25 errorValue Model!C12 =D6/C13'],
  ],
  [
    'a broken reference',
    model({ C12: '=SUM(Model!#REF!,D6)' }),
    ['25 refError Model!C12 =SUM(Model!#REF!,D6)'],
  ],
  [
    'manual calculation',
    changed({}, { over: { calculation: { ...calculation, mode: 'manual' } } }),
    ['25 manualCalculation *'],
  ],
  [
    'a formula on another workbook',
    model({ C12: '=[1]Prices!A1' }),
    ['26 externalFormula Model!C12 =[1]Prices!A1'],
  ],
  [
    'a link to another workbook',
    changed(
      {},
      { over: { externalLinks: [{ index: 1, part: 'xl/externalLinks/1.xml', target: 'prices.xlsx' }] } },
    ),
    ['26 externalLink *'],
  ],
  [
    'a number stored as text',
    changed({ Inputs: { C4: { value: '1,250.00', style: 'input' } } }),
    ['27 numberAsText Inputs!C4'],
  ],
];

describe('each rule, offended once', () => {
  test.each(CASES)('%s', (_, spec, expected) => {
    expect(shortly(spec)).toEqual(expected);
  });

  test('every rule that a machine checks has a case', () => {
    const cases = new Set(
      CASES.flatMap(([, , expected]) => expected.map((line) => Number(line.split(' ')[0]))),
    );
    const checkable = lint(CLEAN)
      .rules.filter(({ extent, rule }) => extent !== 'none' && rule < 28)
      .map(({ rule }) => rule);
    expect(checkable.filter((rule) => !cases.has(rule))).toEqual([]);
  });
});

describe('labels that only mention a balance or a check', () => {
  test.each(['期初余额利息', 'Opening interest', '非官方校验线', 'Checked by'])('%s', (label) => {
    expect(shortly(model({ ...row('=@6'), A12: label }))).toEqual([]);
  });
});

describe('what the rules allow', () => {
  test.each([
    ['0, 1, 12 and 100', '=(@6+1-0)*12/100'],
    ['a square', '=@6^2'],
    ['a place in INDEX and the digits of a rounding', '=INDEX($F$6:@$6,1,MAX(1,@$3-11))'],
    ['rounding up to whole things, its crumbs cleared', '=ROUNDUP(ROUND(@6/@$3,6),0)'],
    ['not applicable around a choice', '=IF(@6*IF(@5>0,1,0)=0,"",@6/@5)'],
    ['not applicable as #N/A', '=IF(@6=0,NA(),IF(@5=1,@6,0))'],
    ['a sum of many like terms', `=${Array.from({ length: 30 }, () => '(1-@6)').join('+')}`],
    ['the previous column', '={-}9'],
    ['the whole row beside the axis', '=$D$6'],
    ['a criterion in text', '=SUMIFS($F$6:@$6,$F$5:@$5,">5")'],
  ])('%s', (_, formula) => {
    expect(shortly(model(row(formula)))).toEqual([]);
  });

  test('an opening balance linked to links is no chain', () => {
    expect(shortly(model({ ...row('=@8'), A13: 'Again', B13: 'CNY', ...across(13, '={-}12') }))).toEqual([]);
  });

  test('a sheet that only presents may sum what stands below', () => {
    const spec = changed(
      {},
      {
        sheets: {
          Tables: {
            frozen: [2, 5],
            cells: {
              A1: 'Master check',
              C1: '=Checks!$C$5',
              B2: 'Unit',
              ...dates(2),
              A5: 'Sources',
              B5: 'CNY',
              ...across(5, '=SUM(@6:@7)'),
              A6: 'Rent',
              B6: 'CNY',
              ...across(6, '=Model!@6'),
            },
          },
        },
      },
    );
    expect(shortly(spec)).toEqual([]);
  });
});

test('a finding says why and what to do in both languages', () => {
  const [finding] = lint(model({ H6: 100 })).findings;
  expect(finding).toEqual({
    rule: 4,
    name: { zh: '每行一个公式', en: 'One formula per row' },
    kind: 'typedOver',
    sheet: 'Model',
    range: 'H6',
    cells: 1,
    formula: null,
    why: {
      zh: '本行其余各期是公式 =Inputs!$C$4*H5，此处是输入的值。',
      en: 'The other periods of the row have the formula =Inputs!$C$4*H5; here a value was typed.',
    },
    fix: {
      zh: '恢复本行公式；确需调整的，另设一行输入并写明理由。',
      en: 'Restore the row’s formula; where an adjustment is meant, give it an input row of its own with its reason.',
    },
  });
});
