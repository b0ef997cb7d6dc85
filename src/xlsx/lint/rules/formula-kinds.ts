import { kind } from './kind';

/** Faults of formulas and of the rows they stand in. */
export const FORMULA_KINDS = {
  typedOver: kind(
    4,
    [
      '本行其余各期是公式 {{expected}}，此处是输入的值。',
      'The other periods of the row have the formula {{expected}}; here a value was typed.',
    ],
    [
      '恢复本行公式；确需调整的，另设一行输入并写明理由。',
      'Restore the row’s formula; where an adjustment is meant, give it an input row of its own with its reason.',
    ],
  ),
  formulaAmongInputs: kind(
    4,
    ['本行其余各期是输入的值，此处是公式。', 'The other periods of the row are typed; here is a formula.'],
    ['输入与计算各成一行。', 'Keep inputs and calculations in rows of their own.'],
  ),
  otherFormula: kind(
    4,
    [
      '本行其余各期的公式是 {{expected}}，此处不同：{{found}}。',
      'The other periods of the row have the formula {{expected}}; here it is {{found}}.',
    ],
    [
      '全行用一个公式；首期或某些期不同的，用标志相乘来区分。',
      'Give the whole row one formula; where the first or other periods differ, let a flag multiply.',
    ],
  ),
  gap: kind(
    4,
    [
      '本行其余各期有公式 {{expected}}，此处为空。',
      'The other periods of the row have the formula {{expected}}; here the cell is empty.',
    ],
    ['把公式填满时间轴的每一期。', 'Fill the formula through every period of the axis.'],
  ),
  otherInColumn: kind(
    4,
    [
      '本列上下的公式是 {{expected}}，此处是 {{found}}。',
      'The formulas above and below in the column are {{expected}}; here it is {{found}}.',
    ],
    ['全列用一个公式。', 'Give the whole column one formula.'],
  ),
  looksRight: kind(
    5,
    [
      '本期的公式引用右侧的 {{target}}：现在取决于将来，读者不能从左读到右。',
      'The formula of a period refers to {{target}} on its right: the present rests on the future, and nobody can read from left to right.',
    ],
    [
      '改用时间轴上的标志或提前算好的行；确需前瞻的（如偿债备付），申报例外并说明。',
      'Use a flag of the time axis or a row computed beforehand; where looking ahead is meant (cover over a loan’s life), declare an exception and say why.',
    ],
  ),
  looksDown: kind(
    5,
    [
      '公式引用本表下方的 {{target}}，同期而尚未算出。',
      'The formula refers to {{target}} below it, of the same period and not yet computed.',
    ],
    ['把被引用的行移到上面。', 'Move the row it uses above it.'],
  ),
  looksAhead: kind(
    5,
    [
      '公式引用后面工作表的 {{target}}，同期而尚未算出。',
      'The formula refers to {{target}} on a later sheet, of the same period and not yet computed.',
    ],
    [
      '调整工作表次序，或改引前一期。',
      'Put the sheets in the order of the calculation, or refer to the previous period.',
    ],
  ),
  constant: kind(
    10,
    [
      '公式里写有常数 {{constants}}：看不出含义，也没有来源。',
      'The formula holds the constant {{constants}}: nobody sees what it means or where it is from.',
    ],
    [
      '把它移到输入表，写明名称、单位和来源，再引用。',
      'Move it to an input sheet with label, unit and source, and refer to it.',
    ],
  ),
  long: kind(
    11,
    [
      '公式有 {{parts}} 个引用、数字和函数，限 {{limit}} 个。',
      'The formula has {{parts}} references, numbers and functions; the limit is {{limit}}.',
    ],
    ['拆成几行，每行一步。', 'Split it over several rows, a step each.'],
  ),
  nestedIf: kind(
    12,
    ['IF 之中还有 IF：分支难以逐一核对。', 'An IF inside an IF: the branches cannot be checked one by one.'],
    [
      '把条件做成 0/1 标志行，用乘法选择。',
      'Make the conditions rows of flags, 0 or 1, and choose by multiplying.',
    ],
  ),
  bannedFunction: kind(
    13,
    ['用了 {{names}}：{{zh}}', 'It uses {{names}}: {{en}}'],
    ['{{zhFix}}', '{{enFix}}'],
  ),
  arrayFormula: kind(
    13,
    [
      '数组公式（{{zh}}）一格管多格，读者难以逐格核对。',
      'An array formula ({{en}}) fills many cells from one; nobody can check it cell by cell.',
    ],
    ['改为每格一个普通公式。', 'Give every cell an ordinary formula.'],
  ),
  arrayConstant: kind(
    13,
    ['公式里写有数组常量。', 'The formula holds an array constant.'],
    ['把这些数放进输入表。', 'Put its numbers on an input sheet.'],
  ),
  daisyChain: kind(
    14,
    ['引用的是引用的引用：{{chain}}。', 'It is a link to a link to a link: {{chain}}.'],
    ['直接引用源头 {{source}}。', 'Link to the source, {{source}}.'],
  ),
  loop: kind(
    15,
    ['循环引用，共 {{cells}} 格：{{path}}。', 'The reference is circular over {{cells}} cells: {{path}}.'],
    [
      '用上一期的余额代替本期，或用代数解出。',
      'Use the balance of the period before, or solve it by algebra.',
    ],
  ),
  rounding: kind(
    22,
    [
      '各期金额用 {{names}} 取整：误差逐期累积，合计对不上。',
      'Amounts of periods are rounded by {{names}}: the error grows and totals no longer tie.',
    ],
    ['去掉取整，用数字格式显示。', 'Do not round; let the number format show fewer digits.'],
  ),
  refError: kind(
    25,
    [
      '公式里有 #REF!：它引用的单元格已删除。',
      'The formula holds #REF!: the cell it referred to was deleted.',
    ],
    ['改为正确的引用。', 'Refer to the right cell.'],
  ),
  errorValue: kind(
    25,
    ['单元格的值是错误 {{value}}。', 'The value of the cell is the error {{value}}.'],
    [
      '找出错误的来源并改正，不要用 IFERROR 掩盖。',
      'Find where it comes from and mend it; do not cover it with IFERROR.',
    ],
  ),
  externalFormula: kind(
    26,
    [
      '公式引用另一个工作簿 {{target}}：收到本文件的人看不到它。',
      'The formula refers to another workbook, {{target}}: whoever receives this file does not see it.',
    ],
    ['把数值连同来源放进输入表。', 'Put the values on an input sheet, with their source.'],
  ),
  unreadFormula: kind(
    25,
    ['公式无法解析，未作检查。', 'The formula cannot be parsed and was not checked.'],
    ['在 Excel 中重新输入该公式。', 'Enter the formula again in Excel.'],
  ),
} as const;
