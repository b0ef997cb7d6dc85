import { messages } from './message';

/** What the audit of a workbook finds, in the order of its kinds. */
export const audit = messages({
  'audit.changedFormula': {
    zh: '公式被改动',
    en: 'The formula was changed',
  },
  'audit.typedOver': {
    zh: '公式被直接输入的数值或文字覆盖',
    en: 'A value was typed over the formula',
  },
  'audit.removedCell': { zh: '公式被删除，单元格已空', en: 'The formula was deleted; the cell is empty' },
  'audit.checkEdited': {
    zh: '结论或核查单元格被改动',
    en: 'A cell that states a verdict or a check was edited',
  },
  'audit.brokenReference': {
    zh: '公式所指的单元格已不在原处',
    en: 'The formula no longer points at the cells it was made for',
  },
  'audit.changedConstant': {
    zh: '锁定单元格中的固定数值被改动',
    en: 'A fixed number in a locked cell was changed',
  },
  'audit.extraCell': {
    zh: '模型表内多出的内容',
    en: 'Something stands on a model sheet where the model has nothing',
  },
  'audit.alteredValue': {
    zh: '显示的数值与其公式不符：文件中存储的数被改过',
    en: 'The value shown is not what its formula gives: the stored number was altered',
  },
  'audit.staleValue': {
    zh: '显示的数值早于现有输入：改动输入后没有重新计算',
    en: 'The value shown is older than the inputs: they were changed and nothing was recalculated',
  },
  'audit.otherRate': {
    zh: '现金流多次变号，内部收益率不止一个；所示的是其中另一个，也使净现值为零',
    en: 'The flows change sign more than once and have several internal rates; the one shown is another of them',
  },
  'audit.missingValue': {
    zh: '公式没有存储计算结果；用表格软件打开并保存后即有',
    en: 'The formula has no stored value; open the file in a spreadsheet and save it',
  },
  'audit.insertedRow': { zh: '模型表中插入了行', en: 'Rows were inserted into a model sheet' },
  'audit.insertedColumn': { zh: '模型表中插入了列', en: 'Columns were inserted into a model sheet' },
  'audit.deletedRow': { zh: '模型表中的行被删除', en: 'Rows of a model sheet were deleted' },
  'audit.deletedColumn': { zh: '模型表中的列被删除', en: 'Columns of a model sheet were deleted' },
  'audit.outdatedNote': {
    zh: '生成后输入有改动，清单中的说明行未随之增减；重建工作簿即可',
    en: 'Inputs were changed after the file was built, and notes in the list did not come and go with them; build it again',
  },
  'audit.staleStamp': {
    zh: '生成时写定的文字或数值，属于当时的输入与单位；未与现有输入比较',
    en: 'Words or figures written when the file was built belong to the inputs and the unit of then; they were not compared with those of now',
  },
  'audit.movedRow': { zh: '模型表中的行被移动', en: 'Rows of a model sheet were moved' },
  'audit.missingSheet': { zh: '缺少工作表', en: 'A sheet is missing' },
  'audit.renamedSheet': { zh: '工作表被改名', en: 'A sheet was renamed' },
  'audit.movedSheet': { zh: '工作表的次序被改动', en: 'A sheet was moved among the tabs' },
  'audit.extraSheet': {
    zh: '使用者自加的工作表，未作审计',
    en: 'A sheet of the user’s own; it was left alone',
  },
  'audit.hiddenSheet': { zh: '工作表被隐藏', en: 'A sheet is hidden' },
  'audit.hiddenRow': {
    zh: '行被隐藏（含筛选掉的行与高度为零的行）',
    en: 'Rows are hidden, filtered away or of no height',
  },
  'audit.hiddenColumn': {
    zh: '列被隐藏（含宽度为零的列）',
    en: 'Columns are hidden or of no width',
  },
  'audit.changedText': { zh: '固定文字被改动', en: 'A fixed text was changed' },
  'audit.changedUnit': { zh: '单位被改动', en: 'A unit was changed' },
  'audit.numberFormat': {
    zh: '数字格式隐藏或改变了所显示的数',
    en: 'The number format hides or bends what the cell holds',
  },
  'audit.invisibleText': {
    zh: '文字与底色相同，看不见',
    en: 'The text has the colour of its ground and cannot be seen',
  },
  'audit.conditionalFormat': {
    zh: '条件格式被改动',
    en: 'Conditional formats were changed',
  },
  'audit.externalLink': { zh: '链接到其他工作簿', en: 'A link to another workbook' },
  'audit.macro': { zh: '含有宏', en: 'The file holds macros' },
  'audit.foreignPart': {
    zh: '含有数据连接、嵌入对象或控件',
    en: 'The file holds a data connection, an embedded object or a control',
  },
  'audit.iteration': { zh: '启用了迭代计算', en: 'Iterative calculation is on' },
  'audit.precisionAsDisplayed': {
    zh: '启用了“以显示精度为准”，重算时会改动所存的数',
    en: '“Precision as displayed” is on; a recalculation changes the numbers stored',
  },
  'audit.manualCalculation': {
    zh: '设为手动重算，改动输入后数值不会更新',
    en: 'Calculation is manual: a changed input changes nothing shown',
  },
  'audit.dateSystem': {
    zh: '日期按 1904 年起算，与模型相差四年',
    en: 'Dates count from 1904, four years off',
  },
  'audit.redirectedName': { zh: '名称被指向别处', en: 'A name was pointed elsewhere' },
  'audit.missingName': { zh: '缺少名称', en: 'A name is missing' },
  'audit.inputDigest': {
    zh: '输入在生成之后有过改动（输入摘要不再相符）；以下均按现有输入计算',
    en: 'Inputs were changed after the file was built (their digest no longer fits); all here is computed from them as they are now',
  },
  'audit.formulaDigest': {
    zh: '公式摘要与由输入重建的公式不符',
    en: 'The digest of the formulas does not fit the formulas rebuilt from the inputs',
  },
  'audit.otherVersion': { zh: '由另一版本生成', en: 'The file was built by another version' },
  'audit.structure': {
    zh: '改动了决定行数的输入，公式已不适用，须重建工作簿；模型表的其余差异由此而来，不再逐条列出',
    en: 'Inputs that decide the rows were changed and the formulas no longer fit: build the workbook again. The other differences of the model sheets follow from this and are not listed',
  },
  'audit.policyReason': {
    zh: '政策参数被覆盖而未写理由',
    en: 'A policy parameter was overridden without a reason',
  },
  'audit.inputFormula': {
    zh: '输入单元格中是公式；按其当前数值读取',
    en: 'An input cell holds a formula; its present value was read',
  },
  'audit.inputUnread': {
    zh: '输入单元格的内容与读入的不同',
    en: 'An input cell does not show what was read from it',
  },
  'audit.unprotected': { zh: '工作表保护已取消', en: 'The protection of the sheet was taken off' },
  'audit.unlocked': { zh: '单元格的锁定已取消', en: 'Cells were unlocked' },

  'audit.effect.verdictOther': {
    zh: '结论由此算出；文件所示结论（{{shown}}）与重新计算的（{{ours}}）不同',
    en: 'The verdict is computed from it; the file shows {{shown}}, recomputed it is {{ours}}',
  },
  'audit.effect.verdictSame': {
    zh: '结论由此算出；文件所示结论的颜色与重新计算的相同（{{ours}}）',
    en: 'The verdict is computed from it; the colours shown are still those recomputed ({{ours}})',
  },
  'audit.effect.none': { zh: '结论不由此算出', en: 'No verdict is computed from it' },
  'audit.effect.view': {
    zh: '不改变计算，改变读者所见',
    en: 'It changes nothing computed, but what a reader sees',
  },
  'audit.effect.wholeOther': {
    zh: '文件所示结论（{{shown}}）与重新计算的（{{ours}}）不同',
    en: 'The file shows {{shown}}; recomputed the verdict is {{ours}}',
  },
  'audit.effect.wholeSame': {
    zh: '文件所示结论的颜色与重新计算的相同（{{ours}}）',
    en: 'The colours shown are those recomputed ({{ours}})',
  },
  'audit.colour': { zh: '{{subject}}{{colour}}', en: '{{subject}} {{colour}}' },
  'audit.notShown': { zh: '未显示', en: 'not shown' },

  'audit.trusted': { zh: '可信', en: 'Trusted' },
  'audit.trustedWithRemarks': { zh: '可信，有说明', en: 'Trusted with remarks' },
  'audit.notTrusted': { zh: '不可信', en: 'Not trusted' },

  'help.audit': {
    zh: '审计收到的工作簿：由其输入重新计算，逐格核对公式与数值',
    en: 'audit a workbook you received: recompute it from its inputs and compare every cell',
  },
  'help.auditFile': {
    zh: '收到的 .xlsx 文件；- 表示标准输入',
    en: 'the .xlsx file you received; - for standard input',
  },
  'help.auditExit': {
    zh: '退出码：0 可信（含有说明的），1 不可信，2 文件无法读取或其输入有误。',
    en: 'Exit code: 0 trusted, with remarks or without; 1 not trusted; 2 the file cannot be read or its inputs are wrong.',
  },
  'audit.auditing': { zh: '正在重新计算并逐格核对', en: 'recomputing and comparing every cell' },
  'audit.recomputed': {
    zh: '由文件的输入重新计算的结论',
    en: 'The verdict recomputed from the file’s inputs',
  },
  'audit.shownOther': {
    zh: '文件自己所示：{{shown}}。与重新计算的不同。',
    en: 'The file itself shows: {{shown}}. That is not what its inputs give.',
  },
  'audit.shownSame': {
    zh: '文件自己所示的颜色与此相同。',
    en: 'The file itself shows the same colours.',
  },
  'audit.compared': {
    zh: '核对了 {{sheets}} 张表、{{cells}} 个单元格，其中公式 {{formulas}} 个；数值不同的有 {{differing}} 个。',
    en: '{{sheets}} sheets and {{cells}} cells were compared, {{formulas}} of them formulas; {{differing}} values differ.',
  },
  'audit.nothing': { zh: '没有发现任何改动。', en: 'Nothing was found to be changed.' },
  'audit.severity.error': { zh: '错误', en: 'Errors' },
  'audit.severity.warning': { zh: '警告', en: 'Warnings' },
  'audit.severity.remark': { zh: '说明', en: 'Remarks' },
  'audit.expected': { zh: '应为', en: 'expected' },
  'audit.found': { zh: '实为', en: 'found' },
  'audit.effect': { zh: '影响', en: 'effect' },
  'audit.workbook': { zh: '整个工作簿', en: 'the workbook' },
  'audit.more': {
    zh: '另有 {{count}} 处；用 --json 查看全部。',
    en: { one: '{{count}} more; --json has them all.', other: '{{count}} more; --json has them all.' },
  },
});
