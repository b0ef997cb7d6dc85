import { messages } from './message';

/** Levers: what would close a gap. */
export const levers = messages({
  'help.solve': {
    zh: '求解：某项措施至少改变多少才能达到目标；结果经精确重算，少一步即不够',
    en: 'solve: the least change of one lever that reaches a target; confirmed exactly, one step less does not',
  },
  'help.levers': {
    zh: '补缺口：各项措施按单独达到目标所需的最小变幅排序，并给出两项组合与次序调整',
    en: 'levers: what would close the gap, ranked by the least relative change that does it alone; pairs, and other orders of parcels and draws',
  },
  'help.pairs': { zh: '参与两两组合的措施数', en: 'levers that are paired, two and two' },
  'help.writeLevers': {
    zh: '写出工作簿，“平衡”表的措施栏填好',
    en: 'write a workbook with the levers on its dashboard filled in',
  },
  'help.leversExit': {
    zh: '退出码：0 已排序（含目标已达到、没有措施能单独达到）；2 输入有误。',
    en: 'Exit codes: 0 ranked, also where the target is met or no lever meets it alone; 2 bad input.',
  },
  'help.lever': {
    zh: '措施编号；不写则列出本项目可用的措施',
    en: 'lever; without it, lists those this project has',
  },
  'help.solveTarget': { zh: '目标', en: 'target' },
  'help.least': { zh: '允许的最小值', en: 'least value allowed' },
  'help.most': { zh: '允许的最大值', en: 'greatest value allowed' },
  'help.solveExit': {
    zh: '退出码：0 已求解（含“范围内达不到”）；2 输入有误、没有该措施或它不起作用。',
    en: 'Exit codes: 0 answered, “out of reach” included; 2 bad input, no such lever, or one that changes nothing.',
  },
  'error.unknownLever': {
    zh: '本项目没有措施“{{name}}”。可用：{{known}}。',
    en: 'This project has no lever "{{name}}". It has: {{known}}.',
  },
  'error.badBound': {
    zh: '{{option}} 不能是“{{value}}”。请写数字，如 2.5 或 5%。',
    en: '{{option}} cannot be "{{value}}". Write a number, as 2.5 or 5%.',
  },
  'lever.id': { zh: '编号', en: 'id' },
  'lever.name': { zh: '措施', en: 'Lever' },
  'lever.now': { zh: '现值', en: 'Now' },
  'lever.to': { zh: '调整到', en: 'To' },
  'lever.change': { zh: '变化', en: 'Change' },
  'lever.relative': { zh: '变幅', en: 'Relative' },
  'lever.range': { zh: '允许范围', en: 'Range' },
  'lever.caveat': { zh: '注意（{{lever}}）：{{caveat}}', en: 'Note ({{lever}}): {{caveat}}' },
  'lever.why': { zh: '范围依据', en: 'Why this range' },
  'lever.known': { zh: '本项目可用的措施（{{count}}）', en: 'Levers of this project ({{count}})' },
  'solve.result': { zh: '结果', en: 'Result' },
  'solve.found': {
    zh: '{{lever}}由 {{from}} 调整到 {{to}}（变化 {{change}}），即可{{target}}；少一步（{{before}}）则不够。',
    en: '{{lever}} from {{from}} to {{to}} (change {{change}}) turns {{target}}; one step less ({{before}}) does not.',
  },
  'solve.foundChoice': {
    zh: '{{lever}}由“{{from}}”改为“{{to}}”，即可{{target}}。',
    en: '{{lever}} from “{{from}}” to “{{to}}” turns {{target}}.',
  },
  'solve.outOfReach': {
    zh: '{{lever}}在允许范围内（{{least}} 至 {{most}}）不能单独{{target}}；最好的一处是 {{to}}，仍缺 {{gap}}。',
    en: '{{lever}} alone cannot turn {{target}} within its range ({{least}} to {{most}}); the best is {{to}}, where {{gap}} is still missing.',
  },
  'solve.alreadyMet': {
    zh: '目标“{{target}}”已经达到，无须调整{{lever}}。',
    en: 'The target is met already ({{target}}); {{lever}} need not change.',
  },
  'solve.noHelp': {
    zh: '{{lever}}在允许范围内（{{least}} 至 {{most}}）对“{{target}}”没有帮助：以现值 {{from}} 为最好。',
    en: '{{lever}} is no help here ({{target}}): anywhere in its range ({{least}} to {{most}}) nothing is better than {{from}}, where it stands.',
  },
  'levers.title': { zh: '怎样补上缺口：{{target}}', en: 'What would close the gap: {{target}}' },
  'levers.isMet': { zh: '目标已经达到，无须调整。', en: 'The target is met already; nothing need change.' },
  'levers.now': { zh: '现在', en: 'Now' },
  'levers.alone': { zh: '单独即可（{{count}}）', en: 'Enough alone ({{count}})' },
  'levers.short': {
    zh: '单独不够（{{count}}）：范围内最好的一处',
    en: 'Not enough alone ({{count}}): the best in the range',
  },
  'levers.idle': { zh: '没有帮助', en: 'No help' },
  'levers.construction': { zh: '建设期转绿', en: 'Construction green' },
  'levers.operation': { zh: '运营期转绿', en: 'Operation green' },
  'levers.both': { zh: '两期转绿', en: 'Both green' },
  'levers.left': { zh: '仍缺', en: 'Still missing' },
  'levers.pairs': { zh: '两项组合：谁出多少', en: 'Pairs: who gives how much' },
  'levers.tried': {
    zh: '{{name}}：试了 {{possible}} 种中的 {{tried}} 种',
    en: '{{name}}: {{tried}} of {{possible}} other orders tried',
  },
  'levers.orderMeets': { zh: '达到目标', en: 'meets the target' },
  'levers.orderShort': { zh: '未达到', en: 'does not' },
  'levers.note': {
    zh: '变幅：所动输入的变化占其现值的比例；每项都经整模重算。用 pingheng solve {{file}} --lever {{lever}} 看改动的输入并精确确认。',
    en: 'Relative: change of the inputs moved over what they are; every figure is a run of the whole model. For the inputs, confirmed exactly: pingheng solve {{file}} --lever {{lever}}',
  },
  'solve.after': { zh: '调整后', en: 'After the change' },
  'solve.inputs': { zh: '改动的输入', en: 'Inputs changed' },
});
