import { type P, say } from './say';

/** Messages about one field. */
export const FIELD = {
  missing: (p: P) =>
    say(
      '缺少此项',
      'is missing',
      `请填写${p.allowed && `（可填：${p.allowed}）`}`,
      `Add it${p.allowed && ` (allowed: ${p.allowed})`}`,
    ),
  notFilled: (p: P) =>
    say(
      '尚未填写',
      'is not filled in yet',
      `请填写${p.allowed && `（可填：${p.allowed}）`}`,
      `Fill it in${p.allowed && ` (allowed: ${p.allowed})`}`,
    ),
  open: (p: P) =>
    say(
      `尚未填写；政策文件未规定此项（${p.clause}），没有默认值`,
      `is not filled in yet; the policy leaves it open (${p.clause}) and there is no default`,
      `请按当地确定的标准填写（可填：${p.allowed}）`,
      `Fill in what was decided locally (allowed: ${p.allowed})`,
    ),
  notANumber: (p: P) =>
    say(
      `“${p.value}”不是数字`,
      `"${p.value}" is not a number`,
      '请只写数字，如 1200 或 1,200.5；金额可写 350万、3.5亿',
      'Write digits only, as 1200 or 1,200.5; money may be 350万 or 3.5亿',
    ),
  notFinite: (p: P) =>
    say(
      `“${p.value}”不是有限的数`,
      `"${p.value}" is not a finite number`,
      '请填写一个确定的数字',
      'Write a definite number',
    ),
  badSeparators: (p: P) =>
    say(
      `“${p.value}”的千分位写法不规范，无法确定数值`,
      `"${p.value}" has misplaced thousands separators`,
      '请写成 1234567.89 或 1,234,567.89',
      'Write 1234567.89 or 1,234,567.89',
    ),
  notWhole: (p: P) =>
    say(
      `${p.value} 不是整数`,
      `${p.value} is not a whole number`,
      `请填写整数（可填：${p.allowed}）`,
      `Write a whole number (allowed: ${p.allowed})`,
    ),
  negative: (p: P) =>
    say(
      `${p.value} 为负数`,
      `${p.value} is negative`,
      `此项不能为负（可填：${p.allowed}）`,
      `It cannot be negative (allowed: ${p.allowed})`,
    ),
  outOfRange: (p: P) =>
    say(
      `${p.value} 超出合理范围`,
      `${p.value} is outside the plausible range`,
      `请核对单位（可填：${p.allowed}）`,
      `Check the unit (allowed: ${p.allowed})`,
    ),
  shareOutOfRange: (p: P) =>
    say(
      `${p.value} 超出合理范围`,
      `${p.value} is outside the plausible range`,
      `可填：${p.allowed}；百分数请带 % 号，如 3.5%`,
      `Allowed: ${p.allowed}; write a percentage with its sign, as 3.5%`,
    ),
  ambiguousPercent: (p: P) =>
    say(
      `${p.value} 有两种读法：${p.percent} 或 ${p.fraction}`,
      `${p.value} can mean ${p.percent} or ${p.fraction}`,
      `请写明 ${p.percent} 或 ${p.fraction}`,
      `Write ${p.percent} or ${p.fraction}`,
    ),
  notText: (p: P) =>
    say(
      `此处应为文字，而不是 ${p.value}`,
      `text is expected here, not ${p.value}`,
      '请填写文字',
      'Write text',
    ),
  notAChoice: (p: P) =>
    say(
      `“${p.value}”不在可选值之内`,
      `"${p.value}" is not one of the choices`,
      `可填：${p.allowed}`,
      `Allowed: ${p.allowed}`,
    ),
  notAFlag: (p: P) =>
    say(
      `“${p.value}”不是“是”或“否”`,
      `"${p.value}" is neither true nor false`,
      '请填写 true 或 false（是 / 否）',
      'Write true or false (是 / 否)',
    ),
  badId: (p: P) =>
    say(
      `“${p.value}”不能用作标识`,
      `"${p.value}" cannot be an id`,
      '标识以小写英文字母开头，只含字母和数字，如 demolition',
      'An id begins with a lower-case letter and has letters and digits only, as demolition',
    ),
  cellLikeId: (p: P) =>
    say(
      `标识“${p.value}”与单元格地址相同`,
      `the id "${p.value}" reads as a cell address`,
      '请换一个名称，如 demolitionOne',
      'Choose another name, as demolitionOne',
    ),
  badMonth: (p: P) =>
    say(
      `“${p.value}”不是月份`,
      `"${p.value}" is not a month`,
      `请用其中一种写法：${p.allowed}`,
      `Write it in one of these forms: ${p.allowed}`,
    ),
  noSuchDate: (p: P) =>
    say(
      `日期“${p.value}”不存在`,
      `there is no date "${p.value}"`,
      '请核对年月日',
      'Check the month and the day',
    ),
  yearOutOfRange: (p: P) =>
    say(
      `“${p.value}”的年份超出范围`,
      `the year of "${p.value}" is out of range`,
      `可填年份：${p.allowed}`,
      `Years allowed: ${p.allowed}`,
    ),
  ambiguousDate: (p: P) =>
    say(
      `“${p.value}”的写法在各国含义不同`,
      `"${p.value}" means different days in different countries`,
      p.first === p.second ? `如指 ${p.first}，请这样写` : `是 ${p.first} 还是 ${p.second}？请写明`,
      p.first === p.second
        ? `Write ${p.first} if that is meant`
        : `Is it ${p.first} or ${p.second}? Write it so`,
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
      `月数从 ${p.first} 开始，也可写 2024-03`,
      `Months count from ${p.first}; 2024-03 works too`,
    ),
  monthTooLarge: (p: P) =>
    say(
      `第 ${p.value} 个月过大，不是合理的月数`,
      `${p.value} is too large for a number of months`,
      `请写月数或年月，如 2024-03（可填：${p.allowed}）`,
      `Write a month number or a month, as 2024-03 (allowed: ${p.allowed})`,
    ),
  calendarNeedsStart: (p: P) =>
    say(
      `${p.value} 是日历月份，但没有给出项目开始月份`,
      `${p.value} is a calendar month, but the project's start month is not given`,
      '请给出开始月份，或写月数',
      'Give the start month, or write a month number',
    ),
  monthBeforeStart: (p: P) =>
    say(
      `${p.value} 早于起算月份 ${p.start}`,
      `${p.value} lies before ${p.start}, from which months are counted`,
      '请改为其后的月份',
      'Give a later month',
    ),
  schemaVersion: (p: P) =>
    say(
      `不支持的格式版本“${p.value}”`,
      `format version "${p.value}" is not known here`,
      '本程序读取版本 1',
      'This program reads version 1',
    ),
  notAGroup: () =>
    say('此处应为一组字段', 'a group of fields is expected here', '请写成 { … }', 'Write it as { … }'),
  notAList: () => say('此处应为列表', 'a list is expected here', '请写成 [ … ]', 'Write it as [ … ]'),
  unknownField: (p: P) =>
    say(
      '没有这个字段',
      'there is no such field',
      p.meant ? `是否指 ${p.meant}？` : `可用字段：${p.allowed}`,
      p.meant ? `Did you mean ${p.meant}?` : `Fields here: ${p.allowed}`,
    ),
};
