import { messages } from '../../i18n';

/** The page that says where a figure comes from. */
export const explain = messages({
  'explain.nothing': {
    zh: '在工作簿里选中一个数字，这里就说明它怎么算出来、从哪里来。',
    en: 'Select a number in the workbook, and this page says how it was computed and where it comes from.',
  },
  'explain.own': {
    zh: '这个单元格在您自己的工作表里，不由本模型计算。请选中模型、表格或输入表里的一个数字。',
    en: 'This cell is on a sheet of your own; the model does not compute it. Select a number on a sheet of the model, of a table or of the inputs.',
  },
  'explain.words': {
    zh: '这里是说明文字或固定内容，不是算出来的数。请选中旁边的数字。',
    en: 'These are words or fixed contents, not a computed figure. Select the number beside them.',
  },
  'explain.empty': {
    zh: '这个单元格里模型没有数。请选中一个数字。',
    en: 'The model has no figure in this cell. Select a number.',
  },
  'explain.unknown': {
    zh: '现在的模型里没有这一行，可能是输入改动后不再需要。请从工作簿里另选一个数字。',
    en: 'The model has no such row now; a changed input may have made it needless. Select another number in the workbook.',
  },
  'explain.parameter': {
    zh: '这里是政策参数，由条款规定。',
    en: 'This is a policy parameter, set by a clause.',
  },
  'explain.toParameter': { zh: '查看参数与条款', en: 'See the parameter and its clause' },
  'explain.outdated': {
    zh: '输入改动后，模型的行与生成工作簿时不同，单元格可能对不上。请在“平衡”页重建工作簿。',
    en: 'Since the workbook was built, its inputs have come to need other rows, so cells may not fit. Build the workbook again on the Balance page.',
  },
  'explain.pin': { zh: '固定', en: 'Pin' },
  'explain.pinned': { zh: '不跟随所选单元格', en: 'Do not follow the selected cell' },
  'explain.trail': { zh: '来路', en: 'The way here' },
  'explain.wholeTrail': { zh: '显示来路的全部 {{count}} 步', en: 'Show all {{count}} steps of the way' },
  'explain.largest': { zh: '直达最大原因：{{cause}}', en: 'Go to the largest cause: {{cause}}' },
  'explain.computed': { zh: '怎么算', en: 'How it is computed' },
  'explain.formula': { zh: '模型公式', en: 'Formula of the model' },
  'explain.precedents': { zh: '由这些数算出', en: 'Computed from' },
  'explain.isLargest': { zh: '最大', en: 'largest' },
  'explain.isInput': { zh: '输入', en: 'input' },
  'explain.whole': { zh: '整行，最突出的一期', en: 'whole row, the period that tells most' },
  'explain.causes': { zh: '一路下去最大的原因', en: 'The largest cause, step by step' },
  'explain.readers': { zh: '哪些行用到它', en: 'Rows that read it' },
  'explain.noReaders': {
    zh: '没有公式直接用到它；它说明项目或决定表格的结构。',
    en: 'No formula reads it directly: it describes the project or decides how tables are laid out.',
  },
  'explain.input': { zh: '输入', en: 'Input' },
  'explain.source': { zh: '来源：{{source}}', en: 'Source: {{source}}' },
  'explain.notFilled': { zh: '未填写', en: 'not filled in' },
  'explain.clause': { zh: '依据', en: 'Clause' },
  'explain.earlier': { zh: '上一期 {{when}}', en: 'Period before, {{when}}' },
  'explain.later': { zh: '下一期 {{when}}', en: 'Period after, {{when}}' },
  'explain.periods': { zh: '换一期', en: 'Another period' },
  'explain.among': {
    zh: '所选单元格汇总了 {{count}} 期；这里说明其中最突出的一期。',
    en: {
      one: 'The selected cell gathers {{count}} period.',
      other: 'The selected cell gathers {{count}} periods; explained here is the one that tells most.',
    },
  },
  'explain.stepInto': { zh: '说明：{{figure}}', en: 'Explain: {{figure}}' },
});
