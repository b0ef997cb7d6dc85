import { kind } from './kind';

/** Faults of sheets: their kind, axis, labels, inputs, protection. */
export const SHEET_KINDS = {
  mixedSheet: kind(
    1,
    [
      '本表既有 {{inputs}} 格输入又有 {{formulas}} 格公式，不知是输入表还是计算表。',
      'The sheet has {{inputs}} cells of input and {{formulas}} formulas: it is neither an input nor a working sheet.',
    ],
    ['把输入移到输入表。', 'Move the inputs to an input sheet.'],
  ),
  otherPeriod: kind(
    2,
    [
      '本表这一列是 {{found}}，工作表“{{sheet}}”的同一列是 {{expected}}。',
      'Here the column is {{found}}; on sheet "{{sheet}}" the same column is {{expected}}.',
    ],
    ['各表时间轴从同一列开始。', 'Begin the axis in the same column on every sheet.'],
  ),
  secondAxis: kind(
    3,
    ['本表已有时间轴 {{axis}}，此处又有一条。', 'The sheet has its axis in {{axis}}; here is another.'],
    [
      '一张表只留一条时间轴，另一条移到另一张表。',
      'Keep one axis on the sheet and move the other to a sheet of its own.',
    ],
  ),
  notFrozen: kind(
    3,
    [
      '时间轴 {{axis}} 不在冻结窗格内：滚动后看不出是哪一期、哪一行。',
      'The axis {{axis}} is not in frozen panes: once scrolled, nobody sees which period and row it is.',
    ],
    ['在 {{cell}} 处冻结窗格。', 'Freeze the panes at {{cell}}.'],
  ),
  noLabel: kind(
    6,
    ['本行有数据而没有标签。', 'The row has figures and no label.'],
    ['在时间轴左侧写明这一行是什么。', 'Say left of the axis what the row is.'],
  ),
  noUnitColumn: kind(
    6,
    ['本表有时间轴而没有单位列。', 'The sheet has an axis and no column of units.'],
    ['在标签旁设“单位”列。', 'Add a column headed Unit beside the labels.'],
  ),
  noUnit: kind(
    6,
    ['本行没有单位。', 'The row has no unit.'],
    ['填写单位；没有量纲的写“–”。', 'Fill in the unit; a row without dimension takes "–".'],
  ),
  openingNotPrior: kind(
    8,
    [
      '“{{label}}”应等于上一期期末，而公式没有引用前一列。',
      '"{{label}}" should be the closing of the period before, but its formula does not refer to the previous column.',
    ],
    ['期初 = 前一列的期末。', 'Let opening be the closing of the previous column.'],
  ),
  strayInput: kind(
    9,
    [
      '计算表里的数字被公式引用：它是输入，却不在输入表。',
      'Formulas use this number on a calculation sheet: it is an input outside the input sheets.',
    ],
    [
      '移到输入表，写明单位和来源，此处改为引用。',
      'Move it to an input sheet with unit and source, and link to it here.',
    ],
  ),
  noSourceColumn: kind(
    9,
    ['输入表没有“来源”列。', 'The input sheet has no column of sources.'],
    ['加一列“来源”，逐项写明出处。', 'Add a column headed Source and say for each input where it is from.'],
  ),
  noSource: kind(
    9,
    ['这项输入没有写来源。', 'The input has no source.'],
    [
      '在“来源”列写明文件、日期或假设的依据。',
      'Name the document, its date, or what the assumption rests on, in the Source column.',
    ],
  ),
  notFlag: kind(
    17,
    ['“{{label}}”是标志，此处的值是 {{value}}。', '"{{label}}" is a flag; here its value is {{value}}.'],
    ['标志只取 0 或 1。', 'Let a flag be 0 or 1.'],
  ),
  looksLikeFormula: kind(
    20,
    [
      '输入与公式的颜色相同，读者分不出哪里可以改。',
      'Inputs have the colours of formulas: nobody sees what may be changed.',
    ],
    [
      '给输入专门的字体颜色或底色，并写入图例。',
      'Give inputs a font or fill of their own, and name it in the legend.',
    ],
  ),
  notProtected: kind(
    23,
    ['本表有 {{formulas}} 格公式而没有保护。', 'The sheet has {{formulas}} formulas and is not protected.'],
    [
      '保护工作表（不设密码），只让输入可填。',
      'Protect the sheet, without a password, so that only inputs can be filled in.',
    ],
  ),
  password: kind(
    23,
    [
      '保护设有密码：审阅者无法查看或试算。',
      'The protection has a password: a reviewer can neither look nor try.',
    ],
    ['取消密码，保护本身保留。', 'Take the password away and keep the protection.'],
  ),
  unlocked: kind(
    23,
    ['公式没有锁定，容易被覆盖。', 'The formula is not locked and easily typed over.'],
    ['锁定公式单元格。', 'Lock cells with formulas.'],
  ),
  inputLocked: kind(
    23,
    ['输入被锁定，受保护后不能填写。', 'The input is locked: under protection nobody can fill it in.'],
    ['取消输入单元格的锁定。', 'Unlock cells of input.'],
  ),
  numberAsText: kind(
    27,
    [
      '“{{value}}”是文本，不是数字：求和时会被漏掉。',
      '"{{value}}" is text and not a number: sums leave it out.',
    ],
    ['转换为数字。', 'Convert it to a number.'],
  ),
} as const;
