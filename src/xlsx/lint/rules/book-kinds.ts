import { kind } from './kind';

/** Faults of the workbook as a whole: what it hides, says, names and links to. */
export const BOOK_KINDS = {
  macros: kind(
    13,
    ['工作簿带有宏：{{parts}}。', 'The workbook holds macros: {{parts}}.'],
    ['另存为不带宏的 .xlsx。', 'Save it as .xlsx, without macros.'],
  ),
  iteration: kind(
    15,
    ['迭代计算已打开：循环引用会被掩盖。', 'Iteration is switched on and hides circular references.'],
    ['在“公式”选项中关闭迭代计算。', 'Switch iterative calculation off in the options.'],
  ),
  noSignConvention: kind(
    16,
    ['没有写明正负号约定。', 'No sign convention is stated.'],
    ['在封面写明，如“流入为正，流出为负”。', 'State it on the cover: "inflows positive, outflows negative".'],
  ),
  noChecks: kind(
    18,
    ['工作簿有公式而没有任何检查。', 'The workbook has formulas and no check.'],
    [
      '加入检查（来源 = 运用、报表平衡等），并汇总为总检查。',
      'Add checks (sources = uses, the balance sheet balances …) and sum them in a master check.',
    ],
  ),
  noMaster: kind(
    18,
    ['有检查而没有总检查。', 'There are checks but no master check.'],
    ['设一格“总检查”，汇总全部检查。', 'Add a cell labelled Master check that sums all checks.'],
  ),
  checkLeftOut: kind(
    18,
    [
      '检查“{{label}}”没有汇入总检查 {{master}}。',
      'The check "{{label}}" does not feed the master check {{master}}.',
    ],
    ['把它加入总检查。', 'Add it to the master check.'],
  ),
  masterNotShown: kind(
    18,
    ['本表没有显示总检查 {{master}}。', 'The sheet does not show the master check {{master}}.'],
    ['在表头引用总检查。', 'Link to the master check at the head of the sheet.'],
  ),
  hiddenSheet: kind(
    19,
    ['工作表是隐藏的。', 'The sheet is hidden.'],
    ['取消隐藏，或删去。', 'Show it, or delete it.'],
  ),
  veryHiddenSheet: kind(
    19,
    [
      '工作表是深度隐藏的：在 Excel 菜单里也看不到。',
      'The sheet is very hidden: even Excel’s menus do not show it.',
    ],
    ['在 VBA 编辑器中设为可见，或删去。', 'Make it visible in the VBA editor, or delete it.'],
  ),
  hiddenRows: kind(
    19,
    ['有内容的行被隐藏。', 'Rows with content are hidden.'],
    ['取消隐藏；要收起的用分组。', 'Show them; group rows that should fold.'],
  ),
  hiddenColumns: kind(
    19,
    ['有内容的列被隐藏。', 'Columns with content are hidden.'],
    ['取消隐藏；要收起的用分组。', 'Show them; group columns that should fold.'],
  ),
  hiddenFormula: kind(
    19,
    ['受保护时公式不可见。', 'Under protection the formula cannot be seen.'],
    ['取消单元格的“隐藏”属性。', 'Clear Hidden in the cell’s protection.'],
  ),
  invisibleFormat: kind(
    19,
    ['格式 {{format}} 让值显示为空白。', 'The format {{format}} shows the value as nothing.'],
    ['换用看得见的数字格式。', 'Use a number format that shows it.'],
  ),
  hiddenName: kind(
    19,
    ['名称 {{name}} 是隐藏的。', 'The name {{name}} is hidden.'],
    ['删去，或设为可见。', 'Delete it, or make it visible.'],
  ),
  noLegend: kind(
    20,
    ['找不到颜色图例。', 'There is no legend of colours.'],
    ['在封面列出各种颜色的含义。', 'List on the cover what each colour means.'],
  ),
  noCover: kind(
    21,
    ['第一张可见表“{{sheet}}”不是封面。', 'The first visible sheet, "{{sheet}}", is no cover.'],
    ['加一张封面：目的、版本、图例、变更记录。', 'Add a cover: purpose, version, key, change log.'],
  ),
  coverLacks: kind(
    21,
    ['封面没有{{zh}}。', 'The cover gives no {{en}}.'],
    ['补上{{zh}}。', 'Add the {{en}}.'],
  ),
  precisionAsDisplayed: kind(
    22,
    [
      '打开了“以显示精度为准”：Excel 按显示的位数计算，丢掉其余。',
      'Precision as displayed is on: Excel computes with the digits shown and loses the rest.',
    ],
    ['在选项中关闭。', 'Switch it off in the options.'],
  ),
  manyNames: kind(
    24,
    ['有 {{count}} 个名称，限 {{limit}} 个。', 'There are {{count}} names; the limit is {{limit}}.'],
    ['只为常用的少数输入命名。', 'Name only the few inputs that are used everywhere.'],
  ),
  unclearName: kind(
    24,
    ['名称 {{name}} 看不出含义。', 'The name {{name}} does not say what it is.'],
    ['换一个说得清的名称。', 'Choose a name that says it.'],
  ),
  brokenName: kind(
    24,
    ['名称 {{name}} 的引用已失效：{{formula}}。', 'The name {{name}} refers to nothing: {{formula}}.'],
    ['删去或改正。', 'Delete or mend it.'],
  ),
  doubleName: kind(
    24,
    ['名称 {{name}} 与 {{other}} 指同一处。', 'The names {{name}} and {{other}} mean the same place.'],
    ['只留一个。', 'Keep one.'],
  ),
  manualCalculation: kind(
    25,
    ['设为手动计算：看到的数值可能过时。', 'Calculation is manual: the values seen may be stale.'],
    ['改为自动计算。', 'Set it to automatic.'],
  ),
  externalLink: kind(
    26,
    ['文件链接到另一个工作簿：{{target}}。', 'The file is linked to another workbook: {{target}}.'],
    [
      '断开链接，把数值连同来源放进输入表。',
      'Break the link and put the values on an input sheet with their source.',
    ],
  ),
  externalName: kind(
    26,
    ['名称 {{name}} 指向另一个工作簿。', 'The name {{name}} refers to another workbook.'],
    ['删去，或改指本工作簿。', 'Delete it, or let it refer to this workbook.'],
  ),
  noReason: kind(
    28,
    ['例外（{{from}}）没有理由，未予采用。', 'The exception ({{from}}) has no reason and was not applied.'],
    ['写明为什么可以例外。', 'Say why it may be one.'],
  ),
  unreadException: kind(
    28,
    ['例外（{{from}}）看不懂：{{zh}}。', 'The exception ({{from}}) cannot be read: {{en}}.'],
    [
      '规则写编号，工作表写名称，范围写 A1 形式（如 G5:K9），空着表示全部。',
      'Give the rule’s number, the sheet’s name and the range in A1 form (G5:K9); empty means all.',
    ],
  ),
  unusedException: kind(
    28,
    ['例外（{{from}}）什么也没有放过。', 'The exception ({{from}}) let nothing pass.'],
    ['删去。', 'Delete it.'],
  ),
} as const;
