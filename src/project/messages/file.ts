import { type P, say } from './say';

/** Messages about a file that cannot be read as a whole. */
export const FILE = {
  jsonSyntax: (p: P) =>
    say(
      `第 ${p.column} 列不是有效的 JSON：${p.found}`,
      `column ${p.column}: not valid JSON: ${p.found}`,
      '请检查此处的引号、逗号和括号',
      'Check quotes, commas and brackets there',
    ),
  jsonEnds: () =>
    say(
      'JSON 没有写完',
      'the JSON ends too early',
      '请补上缺少的括号或引号',
      'Add the missing bracket or quote',
    ),
  duplicateKey: (p: P) =>
    say(
      `字段“${p.value}”在同一组里写了两次`,
      `the field "${p.value}" is given twice in one group`,
      '请删去其中一个',
      'Remove one of them',
    ),
  unreadableText: () =>
    say(
      '文件既不是 UTF-8 也不是 GB18030 文本',
      'the file is neither UTF-8 nor GB18030 text',
      '请另存为 UTF-8 文本',
      'Save it as UTF-8 text',
    ),
  csvSyntax: () =>
    say('引号不成对', 'a quote is not closed', '请检查该行的引号', 'Check the quotes of that line'),
  csvEmpty: () =>
    say(
      '表中没有数据',
      'the table has no rows',
      '第一行应为列名，其后每户一行',
      'The first line holds the column names, then one line per household',
    ),
  csvHeaderMissing: (p: P) =>
    say(
      `缺少列“${p.zh}”`,
      `the column "${p.en}" is missing`,
      `请添加列 ${p.zh}（${p.en}）`,
      `Add the column ${p.en} (${p.zh})`,
    ),
  csvHeaderUnknown: (p: P) =>
    say(
      `不认识的列“${p.value}”`,
      `the column "${p.value}" is not known`,
      p.meant ? `是否指 ${p.meant}？` : `可用列：${p.allowed}`,
      p.meant ? `Did you mean ${p.meant}?` : `Columns: ${p.allowed}`,
    ),
  csvHeaderTwice: (p: P) =>
    say(
      `列“${p.value}”与列“${p.first}”含义相同`,
      `the columns "${p.first}" and "${p.value}" mean the same`,
      '请只保留一列',
      'Keep one of them',
    ),
  csvDuplicate: (p: P) =>
    say(
      `户号“${p.value}”与第 ${p.first} 行重复`,
      `household "${p.value}" is already on line ${p.first}`,
      '每户应有不同的户号',
      'Give each household its own id',
    ),
  csvTooManyCells: (p: P) =>
    say(
      `共 ${p.cells} 格，表头只有 ${p.columns} 列`,
      `${p.cells} cells, but the header has ${p.columns}`,
      '含逗号的内容请加引号',
      'Put quotes around text that holds a comma',
    ),
  notOurWorkbook: () =>
    say(
      '这不是平衡测算的工作簿：没有找到输入表的路径与代号',
      'this is no workbook of ours: no input sheet with its paths and keys was found',
      '请选用 pingheng build 生成的工作簿，并保留其中的小字路径与代号',
      'Choose a workbook made by pingheng build, and keep its small paths and keys',
    ),
  tableMissing: (p: P) =>
    say(
      `找不到输入表“${p.zh}”`,
      `the input table "${p.en}" is not there`,
      '请恢复该表及其代号行；没有记录时留一个空行',
      'Restore the table with its row of keys; where it has no record, leave one blank row',
    ),
  columnMissing: (p: P) =>
    say(
      `输入表“${p.zh}”缺少列“${p.column}”`,
      `the input table "${p.en}" has no column "${p.column}"`,
      '请恢复该列及其代号',
      'Restore the column with its key',
    ),
  cellError: (p: P) =>
    say(
      `单元格是错误值 ${p.value}`,
      `the cell holds the error ${p.value}`,
      '请改为数值或文字',
      'Type a value instead',
    ),
  noSuchParent: (p: P) =>
    say(
      `所属代号“${p.value}”不存在`,
      `it belongs to "${p.value}", which is not there`,
      `可用代号：${p.allowed}`,
      `There are: ${p.allowed}`,
    ),
};
