import type { Language } from '../../i18n';

/** What the page itself says; everything else is the add-in's or the spreadsheet's. */
const WORDS = {
  title: { zh: '平衡 · 工作台', en: 'Pingheng workbench' },
  open: { zh: '打开…', en: 'Open…' },
  newFromExample: { zh: '从示例新建…', en: 'New from example…' },
  save: { zh: '保存 .xlsx', en: 'Save .xlsx' },
  language: { zh: 'English', en: '中文' },
  empty: { zh: '空白工作簿', en: 'Blank workbook' },
  commands: { zh: '资金平衡', en: 'Fund balance' },
  cellMenu: { zh: '单元格右键菜单', en: 'Menu on cells' },
  switchView: { zh: '表格 ⇄ 窗格', en: 'Sheet ⇄ Pane' },
  files: { zh: '文件', en: 'File' },
  pane: { zh: '“平衡”任务窗格', en: 'Pingheng task pane' },
  sheets: { zh: '电子表格', en: 'Spreadsheet' },
  opening: { zh: '正在打开 {file}…', en: 'Opening {file}…' },
  opened: { zh: '已打开 {file}。', en: '{file} is open.' },
  restored: {
    zh: '已恢复上次在这个浏览器里编辑的 {file}。',
    en: '{file} is as you left it in this browser.',
  },
  saved: {
    zh: '已保存 {file}：与 pingheng build 对同一项目写出的文件逐字节相同。',
    en: 'Saved {file}: byte for byte what pingheng build writes for the same project.',
  },
  savedWithOwn: {
    zh: '已保存 {file}：模型表与您自己的工作表 {sheets}。',
    en: 'Saved {file}: the model with your own sheets {sheets}.',
  },
  savedHidden: {
    zh: '已保存 {file}：模型工作簿。这些表隐藏了整表、行或列，文件中仍然隐藏：{sheets}。',
    en: 'Saved {file}: the model. What these sheets hide, of themselves or their rows or columns, stays hidden in the file: {sheets}.',
  },
  savedPlain: {
    zh: '已保存 {file}：按现在的内容写出。{reason}',
    en: 'Saved {file} as it stands. {reason}',
  },
  notOurs: {
    zh: '这不是平衡的模型工作簿。',
    en: 'It is no model workbook of Pingheng.',
  },
  differs: {
    zh: '有些单元格与这些输入生成的模型不同。要保存为完整模型，请先在窗格中“生成或刷新”。',
    en: 'Some cells differ from the model these inputs make. To save it as a model, press Build or refresh first.',
  },
  inputsWrong: {
    zh: '输入表还不能构成项目：{problem}',
    en: 'The input sheets make no project yet: {problem}',
  },
  wrongKind: {
    zh: '{file} 不是 .xlsx 工作簿，也不是项目 .json 文件，没有打开。',
    en: '{file} is neither an .xlsx workbook nor a project’s .json file, and was not opened.',
  },
  noExample: { zh: '服务器上没有示例 {file}。', en: 'The server has no example {file}.' },
  openElsewhere: {
    zh: '{file} 已在这个浏览器的另一个标签页中打开，这里的修改不会自动保存。',
    en: '{file} is open in another tab of this browser: what you edit here is not kept by itself.',
  },
  takenElsewhere: {
    zh: '另一个标签页接管了 {file}，这里之后的修改不会自动保存。',
    en: 'Another tab has taken over {file}: what you edit here from now on is not kept by itself.',
  },
  takeOver: { zh: '在这里接管', en: 'Take over here' },
  takenOver: {
    zh: '{file} 改由这个标签页自动保存。',
    en: '{file} is kept by this tab from now on.',
  },
  failed: { zh: '{file} 打不开：{reason}', en: '{file} cannot be opened: {reason}' },
  cannotSave: { zh: '无法保存：{reason}', en: 'It cannot be saved: {reason}' },
  computing: { zh: '正在计算，算完就保存…', en: 'Computing; it is saved when that is done…' },
  beingBuilt: {
    zh: '工作簿正在生成，现在还不完整，没有保存。请等窗格说生成完毕，或在窗格中取消，再保存。',
    en: 'The workbook is being built and is not whole yet: nothing was saved. Save once the pane says it is built, or cancel it there.',
  },
  otherBuild: {
    zh: '窗格和工作台页面不是同一次生成的，窗格可能报出无关的错误。请停止后重新运行 npm start（不带 --no-build），再刷新此页。',
    en: 'The pane and this page come from different builds, so the pane may report errors that are none. Stop, run npm start again (without --no-build), and reload this page.',
  },
  locked: {
    zh: '这个单元格受保护：只有浅色的输入单元格可以改。',
    en: 'This cell is protected: only the tinted input cells take entries.',
  },
  pasteMerged: {
    zh: '粘贴的范围与合并单元格只有一部分重叠，没有粘贴。请避开合并单元格。',
    en: 'What you paste would cover a part of merged cells: nothing was pasted. Paste beside them.',
  },
  pasteTooLarge: {
    zh: '粘贴的内容超出工作表，或者多于一百万个单元格，没有粘贴。请分几次粘贴。',
    en: 'What you paste leaves the sheet, or has more than a million cells: nothing was pasted. Paste it in parts.',
  },
  pasting: { zh: '正在粘贴 {rows} 行…', en: 'Pasting {rows} rows…' },
  pasted: {
    zh: '已把 {rows} 行 × {columns} 列粘贴到“{sheet}”。Ctrl+Z 可撤销。',
    en: 'Pasted {rows} rows by {columns} columns into “{sheet}”. Ctrl+Z takes them back.',
  },
  pastedBelow: {
    zh: '已把 {rows} 行 × {columns} 列粘贴到“{sheet}”，其中 {below} 行在原表格之下：窗格按全部行计算，这些行的公式要“生成或刷新”后才有。Ctrl+Z 可撤销。',
    en: 'Pasted {rows} rows by {columns} columns into “{sheet}”, {below} of them below its table: the pane counts them all, their formulas come with Build or refresh. Ctrl+Z takes them back.',
  },
  noLines: {
    zh: '工作台不能插入或删除行列，请在 Excel 中做。',
    en: 'The workbench does not insert or delete rows and columns. Do that in Excel.',
  },
  print: { zh: '打印预览', en: 'Print preview' },
  toPrinter: { zh: '打印…', en: 'Print…' },
  close: { zh: '关闭', en: 'Close' },
  portrait: { zh: '{sheet} · {paper} 纵向', en: '{sheet} · {paper} portrait' },
  landscape: { zh: '{sheet} · {paper} 横向', en: '{sheet} · {paper} landscape' },
  nothingToPrint: {
    zh: '“{sheet}”是空表，没有可打印的内容。',
    en: '“{sheet}” is empty: there is nothing to print.',
  },
  exportSheet: { zh: '导出本表', en: 'Export sheet' },
  exportTip: {
    zh: '把当前工作表单独存成 .xlsx：数值代替公式，版式不变。',
    en: 'Saves the sheet you see as an .xlsx of its own: values in place of formulas, looks as they are.',
  },
  exported: {
    zh: '已导出 {file}：只有“{sheet}”一张表，数值代替公式。',
    en: 'Exported {file}: “{sheet}” alone, values in place of formulas.',
  },
  original: { zh: '打开原文件', en: 'Open the original' },
  drop: {
    zh: '松开即打开（.xlsx 或 .json）',
    en: 'Drop to open (.xlsx or .json)',
  },
  functionFailed: { zh: '{name}：{sentence}', en: '{name}: {sentence}' },
} as const satisfies Record<string, Readonly<Record<Language, string>>>;

export type Word = keyof typeof WORDS;

export const say = (lang: Language, word: Word, given: Readonly<Record<string, string>> = {}): string =>
  WORDS[word][lang].replaceAll(/\{(\w+)\}/g, (_, name: string) => given[name] ?? '');
