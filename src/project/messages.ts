/** Everything this room says to a user, in both languages, in one table: error messages are public interface. */
export type Lang = 'zh' | 'en';
export type Said = Record<Lang, string>;
interface Text {
  message: Said;
  fix: Said;
}
type P = Record<string, string> & { value: string; allowed: string };

const say = (zh: string, en: string, fixZh: string, fixEn: string): Text => ({ message: { zh, en }, fix: { zh: fixZh, en: fixEn } });

/** Messages about one field. */
const FIELD = {
  missing: (p: P) => say('缺少此项', 'is missing', `请填写${p.allowed && `（可填：${p.allowed}）`}`, `Add it${p.allowed && ` (allowed: ${p.allowed})`}`),
  notFilled: (p: P) =>
    say('尚未填写', 'is not filled in yet', `请填写${p.allowed && `（可填：${p.allowed}）`}`, `Fill it in${p.allowed && ` (allowed: ${p.allowed})`}`),
  open: (p: P) =>
    say(
      `尚未填写；政策文件未规定此项（${p['clause']}），没有默认值`,
      `is not filled in yet; the policy leaves it open (${p['clause']}) and there is no default`,
      `请按当地确定的标准填写（可填：${p.allowed}）`,
      `Fill in what was decided locally (allowed: ${p.allowed})`,
    ),
  notANumber: (p: P) =>
    say(`“${p.value}”不是数字`, `"${p.value}" is not a number`, '请只写数字，如 1200 或 1,200.5；金额可写 350万、3.5亿', 'Write digits only, as 1200 or 1,200.5; money may be 350万 or 3.5亿'),
  notFinite: (p: P) => say(`“${p.value}”不是有限的数`, `"${p.value}" is not a finite number`, '请填写一个确定的数字', 'Write a definite number'),
  badSeparators: (p: P) =>
    say(
      `“${p.value}”的千分位写法不规范，无法确定数值`,
      `"${p.value}" has misplaced thousands separators`,
      '请写成 1234567.89 或 1,234,567.89',
      'Write 1234567.89 or 1,234,567.89',
    ),
  notWhole: (p: P) => say(`${p.value} 不是整数`, `${p.value} is not a whole number`, `请填写整数（可填：${p.allowed}）`, `Write a whole number (allowed: ${p.allowed})`),
  negative: (p: P) => say(`${p.value} 为负数`, `${p.value} is negative`, `此项不能为负（可填：${p.allowed}）`, `It cannot be negative (allowed: ${p.allowed})`),
  outOfRange: (p: P) =>
    say(`${p.value} 超出合理范围`, `${p.value} is outside the plausible range`, `请核对单位（可填：${p.allowed}）`, `Check the unit (allowed: ${p.allowed})`),
  shareOutOfRange: (p: P) =>
    say(
      `${p.value} 超出合理范围`,
      `${p.value} is outside the plausible range`,
      `可填：${p.allowed}；百分数请带 % 号，如 3.5%`,
      `Allowed: ${p.allowed}; write a percentage with its sign, as 3.5%`,
    ),
  ambiguousPercent: (p: P) =>
    say(
      `${p.value} 有两种读法：${p['percent']} 或 ${p['fraction']}`,
      `${p.value} can mean ${p['percent']} or ${p['fraction']}`,
      `请写明 ${p['percent']} 或 ${p['fraction']}`,
      `Write ${p['percent']} or ${p['fraction']}`,
    ),
  notText: (p: P) => say(`此处应为文字，而不是 ${p.value}`, `text is expected here, not ${p.value}`, '请填写文字', 'Write text'),
  notAChoice: (p: P) => say(`“${p.value}”不在可选值之内`, `"${p.value}" is not one of the choices`, `可填：${p.allowed}`, `Allowed: ${p.allowed}`),
  notAFlag: (p: P) => say(`“${p.value}”不是“是”或“否”`, `"${p.value}" is neither true nor false`, '请填写 true 或 false（是 / 否）', 'Write true or false (是 / 否)'),
  badId: (p: P) =>
    say(
      `“${p.value}”不能用作标识`,
      `"${p.value}" cannot be an id`,
      '标识以小写英文字母开头，只含字母和数字，如 demolition',
      'An id begins with a lower-case letter and has letters and digits only, as demolition',
    ),
  cellLikeId: (p: P) =>
    say(`标识“${p.value}”与单元格地址相同`, `the id "${p.value}" reads as a cell address`, '请换一个名称，如 demolitionOne', 'Choose another name, as demolitionOne'),
  badMonth: (p: P) => say(`“${p.value}”不是月份`, `"${p.value}" is not a month`, `请写成 2024-03（也可：${p.allowed}）`, `Write 2024-03 (also: ${p.allowed})`),
  noSuchDate: (p: P) => say(`日期“${p.value}”不存在`, `there is no date "${p.value}"`, '请核对年月日', 'Check the month and the day'),
  yearOutOfRange: (p: P) =>
    say(`“${p.value}”的年份超出范围`, `the year of "${p.value}" is out of range`, `可填年份：${p.allowed}`, `Years allowed: ${p.allowed}`),
  ambiguousDate: (p: P) =>
    say(
      `“${p.value}”的写法在各国含义不同`,
      `"${p.value}" means different days in different countries`,
      p['first'] === p['second'] ? `如指 ${p['first']}，请这样写` : `是 ${p['first']} 还是 ${p['second']}？请写明`,
      p['first'] === p['second'] ? `Write ${p['first']} if that is meant` : `Is it ${p['first']} or ${p['second']}? Write it so`,
    ),
  unquotedMonth: (p: P) =>
    say(
      `数字 ${p.value} 作为月份不明确（2024.1 可能是 1 月或 10 月）`,
      `the number ${p.value} is unclear as a month (2024.1 may be January or October)`,
      '请写成文字，如 "2024-01"',
      'Write it as text, as "2024-01"',
    ),
  monthTooEarly: (p: P) =>
    say(
      `第 ${p.value} 个月早于项目开始`,
      `month ${p.value} lies before the start`,
      `月数从 ${p['first']} 开始，也可写 2024-03`,
      `Months count from ${p['first']}; 2024-03 works too`,
    ),
  monthTooLarge: (p: P) =>
    say(
      `第 ${p.value} 个月过大，不是合理的月数`,
      `${p.value} is too large for a number of months`,
      `请写月数或年月，如 2024-03（可填：${p.allowed}）`,
      `Write a month number or a month, as 2024-03 (allowed: ${p.allowed})`,
    ),
  calendarNeedsStart: (p: P) =>
    say(`${p.value} 是日历月份，但没有给出项目开始月份`, `${p.value} is a calendar month, but the project's start month is not given`, '请给出开始月份，或写月数', 'Give the start month, or write a month number'),
  monthBeforeStart: (p: P) =>
    say(`${p.value} 早于起算月份 ${p['start']}`, `${p.value} lies before ${p['start']}, from which months are counted`, '请改为其后的月份', 'Give a later month'),
  schemaVersion: (p: P) =>
    say(`不支持的格式版本“${p.value}”`, `format version "${p.value}" is not known here`, '本程序读取版本 1', 'This program reads version 1'),
  notAGroup: () => say('此处应为一组字段', 'a group of fields is expected here', '请写成 { … }', 'Write it as { … }'),
  notAList: () => say('此处应为列表', 'a list is expected here', '请写成 [ … ]', 'Write it as [ … ]'),
  unknownField: (p: P) =>
    say(
      '没有这个字段',
      'there is no such field',
      p['meant'] ? `是否指 ${p['meant']}？` : `可用字段：${p.allowed}`,
      p['meant'] ? `Did you mean ${p['meant']}?` : `Fields here: ${p.allowed}`,
    ),
};

/** Messages about a file that cannot be read as a whole. */
const FILE = {
  jsonSyntax: (p: P) =>
    say(
      `第 ${p['column']} 列不是有效的 JSON：${p['found']}`,
      `column ${p['column']}: not valid JSON: ${p['found']}`,
      '请检查此处的引号、逗号和括号',
      'Check quotes, commas and brackets there',
    ),
  jsonEnds: () =>
    say('JSON 没有写完', 'the JSON ends too early', '请补上缺少的括号或引号', 'Add the missing bracket or quote'),
  duplicateKey: (p: P) =>
    say(
      `字段“${p.value}”在同一组里写了两次`,
      `the field "${p.value}" is given twice in one group`,
      '请删去其中一个',
      'Remove one of them',
    ),
  unreadableText: () => say('文件既不是 UTF-8 也不是 GB18030 文本', 'the file is neither UTF-8 nor GB18030 text', '请另存为 UTF-8 文本', 'Save it as UTF-8 text'),
  csvSyntax: () => say('引号不成对', 'a quote is not closed', '请检查该行的引号', 'Check the quotes of that line'),
  csvEmpty: () => say('表中没有数据', 'the table has no rows', '第一行应为列名，其后每户一行', 'The first line holds the column names, then one line per household'),
  csvHeaderMissing: (p: P) =>
    say(`缺少列“${p['zh']}”`, `the column "${p['en']}" is missing`, `请添加列 ${p['zh']}（${p['en']}）`, `Add the column ${p['en']} (${p['zh']})`),
  csvHeaderUnknown: (p: P) =>
    say(
      `不认识的列“${p.value}”`,
      `the column "${p.value}" is not known`,
      p['meant'] ? `是否指 ${p['meant']}？` : `可用列：${p.allowed}`,
      p['meant'] ? `Did you mean ${p['meant']}?` : `Columns: ${p.allowed}`,
    ),
  csvHeaderTwice: (p: P) =>
    say(`列“${p.value}”与列“${p['first']}”含义相同`, `the columns "${p['first']}" and "${p.value}" mean the same`, '请只保留一列', 'Keep one of them'),
  csvDuplicate: (p: P) =>
    say(`户号“${p.value}”与第 ${p['first']} 行重复`, `household "${p.value}" is already on line ${p['first']}`, '每户应有不同的户号', 'Give each household its own id'),
  csvTooManyCells: (p: P) =>
    say(`共 ${p['cells']} 格，表头只有 ${p['columns']} 列`, `${p['cells']} cells, but the header has ${p['columns']}`, '含逗号的内容请加引号', 'Put quotes around text that holds a comma'),
};

/** Messages about fields that do not fit together; see rules/. */
const TOGETHER = {
  duplicateId: (p: P) =>
    say(`标识“${p.value}”已用于 ${p['first']}`, `the id "${p.value}" is already used by ${p['first']}`, '请为其中一个改名', 'Rename one of them'),
  duplicateName: (p: P) =>
    say(`名称“${p.value}”已用于 ${p['first']}`, `the name "${p.value}" is already used by ${p['first']}`, '请为其中一个改名', 'Rename one of them'),
  duplicateHousehold: (p: P) =>
    say(`户号“${p.value}”与第 ${p['first']} 户重复`, `household "${p.value}" is already number ${p['first']} of the list`, '每户应有不同的户号', 'Give each household its own id'),
  duplicateEntry: (p: P) => say(`“${p.value}”已见于 ${p['first']}`, `"${p.value}" is already at ${p['first']}`, '请删去其中一个', 'Remove one of them'),
  phaseNotMultiple: (p: P) =>
    say(
      `${p.value} 个月不是步长 ${p['step']}（${p['months']} 个月）的整数倍`,
      `${p.value} months is not a multiple of the step ${p['step']} (${p['months']} months)`,
      `最近的可用值：${p.allowed}；或改用更短的步长`,
      `Nearest allowed: ${p.allowed}; or choose a shorter step`,
    ),
  outsideHorizon: (p: P) =>
    say(
      `止于第 ${p['end']} 个月，超出测算期（共 ${p['horizon']} 个月）`,
      `it ends in month ${p['end']}, beyond the horizon of ${p['horizon']} months`,
      '请提前，或延长运营年限 project.operationYears',
      'Bring it forward, or lengthen project.operationYears',
    ),
  beyondOperation: (p: P) =>
    say(
      `运营开始后第 ${p.value} 个月超出运营期（共 ${p['operation']} 个月）`,
      `${p.value} months after operation begins is beyond the operation of ${p['operation']} months`,
      '请提前，或延长运营年限 project.operationYears',
      'Bring it forward, or lengthen project.operationYears',
    ),
  windowAfterMaturity: (p: P) =>
    say(
      `提款期 ${p['window']} 个月长于贷款期限 ${p['tenor']} 个月`,
      `the draw window of ${p['window']} months is longer than the tenor of ${p['tenor']}`,
      '提款期应在到期之前结束',
      'The window must close before maturity',
    ),
  graceNotBelowTenor: (p: P) =>
    say(
      `宽限期 ${p.value} 个月不短于贷款期限 ${p['tenor']} 个月，没有还款时间`,
      `a grace of ${p.value} months leaves no time to repay within the tenor of ${p['tenor']}`,
      `宽限期应短于 ${p['tenor']} 个月`,
      `Make it shorter than ${p['tenor']} months`,
    ),
  drawOutsideWindow: (p: P) =>
    say(
      `第 ${p.value} 个月不在提款期（第 ${p['first']}–${p['last']} 个月）内`,
      `month ${p.value} is outside the draw window (months ${p['first']}–${p['last']})`,
      '请调整提款月份或提款期',
      'Move the draw or the window',
    ),
  drawsAboveLimit: (p: P) =>
    say(
      `计划提款合计 ${p['sum']} 元，超过额度 ${p['limit']} 元`,
      `the scheduled draws add up to ${p['sum']} yuan, above the limit of ${p['limit']}`,
      '请减少提款或提高额度',
      'Lower the draws or raise the limit',
    ),
  sharesNotOne: (p: P) =>
    say(`各项占比合计 ${p['sum']}，不等于 1`, `the shares add up to ${p['sum']}, not 1`, `还差 ${p['missing']}`, `The difference is ${p['missing']}`),
  tooManyShares: (p: P) =>
    say(`应有 ${p['years']} 个年度占比，现有 ${p['given']} 个`, `${p['years']} yearly shares are needed, ${p['given']} are given`, '请逐年填写', 'Give one share per year'),
  exactlyOne: (p: P) =>
    say(
      p['given'] ? `同时给出了 ${p['given']}` : `未给出 ${p['choices']}`,
      p['given'] ? `${p['given']} are all given` : `none of ${p['choices']} is given`,
      `请在 ${p['choices']} 中只给出一种`,
      `Give exactly one of ${p['choices']}`,
    ),
  neededWhen: (p: P) =>
    say(`当 ${p['when']} 时必须填写`, `is needed when ${p['when']}`, `请填写${p.allowed && `（可填：${p.allowed}）`}`, `Add it${p.allowed && ` (allowed: ${p.allowed})`}`),
  notUsed: (p: P) => say(`只在 ${p['when']} 时使用，现在不会计入`, `is used only when ${p['when']} and would be ignored`, '请删去，或改变该选项', 'Remove it, or change that option'),
  circularHalfPeriod: () =>
    say(
      '当期支付利息时不能用半期计息：利息决定提款，提款又决定利息，形成循环',
      'half-period interest cannot go with interest that is paid: the interest sets the draw and the draw the interest, a circle',
      '请把 duringConstruction 改为 capitalise，或把 halfPeriodInterest 改为 false',
      'Set duringConstruction to capitalise, or halfPeriodInterest to false',
    ),
  circularIssueCost: () =>
    say(
      '按需提款不能带发行费：发行费随提款增加，提款又要补足发行费，形成循环',
      'an issue cost cannot go with draws as needed: the cost grows with the draw and the draw with the cost, a circle',
      '请把 drawRule 改为 scheduled，或把费用列入 upfrontFee 并将 issueCost 设为 0',
      'Set drawRule to scheduled, or put the cost into upfrontFee with issueCost 0',
    ),
  samePriority: (p: P) =>
    say(
      `按需提款的优先级 ${p.value} 与 ${p['first']} 相同，先后不明`,
      `priority ${p.value} is also that of ${p['first']}: which draws first?`,
      '请给出不同的优先级（1 最先）',
      'Give each its own (1 draws first)',
    ),
  landCostTwice: (p: P) =>
    say(
      `土地成本计了两次：既在 ${p['land']}（netted），又在 ${p['project']}`,
      `land cost counted twice: in ${p['land']} (netted) and in ${p['project']}`,
      '请把 land.costBasis 改为 gross，或只保留一处',
      'Set land.costBasis to gross, or keep one of the two',
    ),
  offWithoutReason: () => say('已关闭，但未写明理由', 'is switched off without a reason', '请在 reason 中写明依据', 'Give the ground in reason'),
  thresholdWithoutSource: (p: P) =>
    say(
      `阈值 ${p.value} 没有注明来源`,
      `the threshold ${p.value} has no source`,
      `请写成 { "value": ${p.value}, "source": "…" }`,
      `Write { "value": ${p.value}, "source": "…" }`,
    ),
  unknownReference: (p: P) =>
    say(
      `没有标识为“${p.value}”的项`,
      `nothing has the id "${p.value}"`,
      p['meant'] ? `是否指 ${p['meant']}？` : `可用：${p.allowed || '（无）'}`,
      p['meant'] ? `Did you mean ${p['meant']}?` : `Known: ${p.allowed || '(none)'}`,
    ),
  unknownPath: (p: P) =>
    say(
      `项目中没有“${p.value}”`,
      `the project has no "${p.value}"`,
      p['meant'] ? `是否指 ${p['meant']}？` : '请写成如 facilities[0].rate',
      p['meant'] ? `Did you mean ${p['meant']}?` : 'Write it as facilities[0].rate',
    ),
  unknownPack: (p: P) =>
    say(
      `没有政策包“${p.value}”`,
      `there is no policy pack "${p.value}"`,
      p['meant'] ? `是否指 ${p['meant']}？` : `可用：${p.allowed}`,
      p['meant'] ? `Did you mean ${p['meant']}?` : `Known: ${p.allowed}`,
    ),
  noPack: () => say('没有列出任何政策包', 'no policy pack is listed', '请至少列出国家一级的政策包', 'List at least the national pack'),
  endsBeforeStart: (p: P) => say(`第 ${p.value} 个月不晚于开始的第 ${p['from']} 个月`, `month ${p.value} is not after its beginning, ${p['from']}`, '请改为更晚的月份', 'Give a later month'),
  beforeOperation: (p: P) =>
    say(`第 ${p.value} 个月仍在建设期（共 ${p['construction']} 个月）`, `month ${p.value} is still in the construction period of ${p['construction']} months`, '请改为运营期内的月份', 'Give a month of the operation'),
};

export const MESSAGES = { ...FIELD, ...FILE, ...TOGETHER };
export type Code = keyof typeof MESSAGES;
