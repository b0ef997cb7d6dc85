/** Every sentence a custom function refuses a call with, both languages side by side; {words} in braces are filled in. */
export const SENTENCES = {
  missing: { code: '#VALUE!', zh: '{where}未填写。', en: '{where} is not given.' },
  blank: {
    code: '#VALUE!',
    zh: '{where}为空；请填写数字，没有金额填 0。',
    en: '{where} is blank; enter a number, 0 where there is none.',
  },
  textNumber: {
    code: '#VALUE!',
    zh: '{where}是文本“{value}”，看似数字；请改为数字格式。',
    en: '{where} is the text "{value}" that looks like a number; convert it to a number.',
  },
  text: {
    code: '#VALUE!',
    zh: '{where}是文本“{value}”，此处应为数字。',
    en: '{where} is the text "{value}"; a number is needed.',
  },
  logical: {
    code: '#VALUE!',
    zh: '{where}是逻辑值 {value}，此处应为数字。',
    en: '{where} is the logical value {value}; a number is needed.',
  },
  errorValue: {
    code: '#VALUE!',
    zh: '{where}是错误值 {value}；请先改正该单元格。',
    en: '{where} is the error {value}; put that cell right first.',
  },
  notFinite: { code: '#NUM!', zh: '{where}不是有限的数。', en: '{where} is not a finite number.' },
  outOfRange: {
    code: '#NUM!',
    zh: '{where}须 {range}，现为 {value}。',
    en: '{where} must be {range}; it is {value}.',
  },
  notWhole: {
    code: '#NUM!',
    zh: '{where}须为整数，现为 {value}。',
    en: '{where} must be a whole number; it is {value}.',
  },
  notLogical: {
    code: '#VALUE!',
    zh: '{where}须为 TRUE 或 FALSE（是、否），现为“{value}”。',
    en: '{where} must be TRUE or FALSE; it is "{value}".',
  },
  notText: { code: '#VALUE!', zh: '{where}须为文本。', en: '{where} must be text.' },
  notAChoice: {
    code: '#VALUE!',
    zh: '{where}：“{value}”不在可选之列；可选：{choices}。',
    en: '{where} "{value}" is not one of: {choices}.',
  },
  notOneCell: {
    code: '#VALUE!',
    zh: '参数“{name}”只要一个单元格，给了 {rows} 行 {columns} 列。',
    en: '{name} takes one cell; it was given {rows} × {columns} cells.',
  },
  notAList: {
    code: '#VALUE!',
    zh: '参数“{name}”须为一行或一列，给了 {rows} 行 {columns} 列。',
    en: '{name} must be one row or one column; it was given {rows} × {columns} cells.',
  },
  lengths: {
    code: '#VALUE!',
    zh: '参数“{name}”有 {count} 个数，参数“{other}”有 {otherCount} 个，须一一对应。',
    en: '{name} has {count} figures and {other} has {otherCount}; they must match one to one.',
  },
  shapes: {
    code: '#VALUE!',
    zh: '参数“{name}”为 {rows} 行 {columns} 列，须为一个单元格，或与参数“{other}”同为 {otherRows} 行 {otherColumns} 列。',
    en: '{name} has {rows} × {columns} cells; give one cell, or {otherRows} × {otherColumns} like {other}.',
  },
  columns: {
    code: '#VALUE!',
    zh: '参数“{name}”须为 {expected} 列，给了 {columns} 列。',
    en: '{name} must have {expected} columns; it was given {columns}.',
  },
  tooMany: {
    code: '#NUM!',
    zh: '参数“{name}”最多 {most}，给了 {count}。',
    en: '{name} may be {most} at most; it was given {count}.',
  },
  needed: {
    code: '#VALUE!',
    zh: '{name}为“{choice}”时，须给出参数“{other}”。',
    en: 'Where {name} is {choice}, {other} must be given.',
  },
  sharesEmpty: {
    code: '#NUM!',
    zh: '参数“{name}”合计为 0，无法分摊。',
    en: '{name} adds up to 0; nothing can be shared out.',
  },
  sharesNotWhole: {
    code: '#NUM!',
    zh: '参数“{name}”各期比例合计须为 1，现为 {value}。',
    en: 'The shares in {name} must add up to 1; they add up to {value}.',
  },
  graceWithShares: {
    code: '#VALUE!',
    zh: '按比例还本时不另给宽限期：宽限各期的比例填 0。',
    en: 'With the method schedule a grace is written as shares of 0, not as a grace of its own.',
  },
  graceTooLong: {
    code: '#NUM!',
    zh: '宽限期 {grace} 期须短于期数 {periods}。',
    en: 'The grace of {grace} periods must be shorter than the {periods} periods of the loan.',
  },
  noDebt: { code: '#DIV/0!', zh: '没有债务，覆盖率无意义。', en: 'There is no debt to cover.' },
  noService: {
    code: '#DIV/0!',
    zh: '没有应还本息，倍数无意义。',
    en: 'There is no debt service to cover.',
  },
  noCost: {
    code: '#DIV/0!',
    zh: '没有运营成本，自给率无意义。',
    en: 'There is no operating cost; self-sufficiency has no value.',
  },
  noRatio: {
    code: '#N/A',
    zh: '各期都没有分母，没有可取的比率。',
    en: 'No period has a ratio to take.',
  },
  noHeader: {
    code: '#VALUE!',
    zh: '参数“{name}”首行须为列名，第 {column} 列“{value}”无法识别；可用：{choices}。',
    en: 'The first row of {name} must be headers; column {column}, "{value}", is not one of: {choices}.',
  },
  repeatedHeader: {
    code: '#VALUE!',
    zh: '参数“{name}”第 {column} 列“{value}”重复。',
    en: '{name}, column {column}, "{value}", is there twice.',
  },
  missingHeader: {
    code: '#VALUE!',
    zh: '参数“{name}”缺少“{field}”列。',
    en: '{name} has no column "{field}".',
  },
  noRecords: {
    code: '#VALUE!',
    zh: '参数“{name}”没有数据行。',
    en: '{name} has no rows of data.',
  },
  unknownTerm: {
    code: '#VALUE!',
    zh: '参数“{name}”第 {row} 行“{value}”不是已知条件；可用：{choices}。',
    en: '{name}, row {row}: "{value}" is not a known term; use one of: {choices}.',
  },
  cancelled: { code: '#N/A', zh: '计算已取消。', en: 'The calculation was cancelled.' },
  unavailable: {
    code: '#N/A',
    zh: '加载项的一部分未能载入；请检查与加载项站点的连接后重算。',
    en: 'Part of the add-in could not be loaded; check the connection to its site and recalculate.',
  },
  openParameter: {
    code: '#N/A',
    zh: '{label}（{id}）由政策留给项目确定：{clause}。请自行给出并注明来源。',
    en: '{label} ({id}) is left to the project by the policy: {clause}. Give your own figure with its source.',
  },
  notInPacks: {
    code: '#N/A',
    zh: '所选政策包（{packs}）中没有参数“{id}”。',
    en: 'None of the packs chosen ({packs}) has the parameter "{id}".',
  },
  unexpected: {
    code: '#VALUE!',
    zh: '这些数算不出结果：{value}',
    en: 'These figures have no result: {value}',
  },
} as const;

export type SentenceKey = keyof typeof SENTENCES;
