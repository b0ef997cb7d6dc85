import { messages } from './message';

/** Scenarios of a project on the command line. */
export const scenario = messages({
  'help.scenario': {
    zh: '情景：把一组输入改动套用到项目，与基准并列比较；不给名称时列出可用情景',
    en: 'scenarios: named sets of changed inputs beside the base; without a name, lists those there are',
  },
  'help.scenarioNames': { zh: '情景编号或名称', en: 'ids or names of scenarios' },
  'help.writeScenarios': {
    zh: '写出工作簿，情景对比表填好（最多 8 个情景）',
    en: 'write a workbook with its comparison of scenarios filled in (at most 8)',
  },
  'error.tooManyScenarios': {
    zh: '工作簿的对比表最多放 {{most}} 个情景，现有 {{count}} 个。请点名选择，或去掉 --write。',
    en: 'The workbook has room for {{most}} scenarios, and there are {{count}}. Name the ones to write, or leave out --write.',
  },
  'help.allScenarios': { zh: '全部情景', en: 'every scenario' },
  'help.scenarioExit': {
    zh: '退出码：0 已核算；2 输入有误、没有此情景，或情景不改变任何输入。--all 跳过不适用的情景并说明原因。',
    en: 'Exit codes: 0 evaluated; 2 bad input, no such scenario, or one that changes nothing. --all passes over what does not fit the project and says why.',
  },
  'error.unknownScenario': {
    zh: '没有情景“{{name}}”。可用：{{known}}。',
    en: 'There is no scenario "{{name}}". Known: {{known}}.',
  },
  'error.badScenario': {
    zh: '情景“{{name}}”不能用于此项目',
    en: 'The scenario "{{name}}" cannot be asked of this project',
  },
  'error.namesOrAll': {
    zh: '情景名称和 --all 只能选一。',
    en: 'Give names of scenarios or --all, not both.',
  },
  'scenario.title': { zh: '情景比较', en: 'Scenarios' },
  'scenario.known': { zh: '可用情景（{{count}}）', en: 'Scenarios ({{count}})' },
  'scenario.own': { zh: '项目自带', en: 'the project’s own' },
  'scenario.source': { zh: '来源', en: 'Source' },
  'scenario.base': { zh: '基准', en: 'Base' },
  'scenario.item': { zh: '项目', en: 'Item' },
  'scenario.colour': { zh: '结论', en: 'verdict' },
  'scenario.gap': { zh: '缺口', en: 'gap' },
  'scenario.inputs': { zh: '改动的输入（{{count}}）', en: 'Changed inputs ({{count}})' },
  'scenario.noRows': {
    zh: '已到位和已承诺的资金没有变动。',
    en: 'No row of received and committed money moves.',
  },
  'scenario.skipped': { zh: '不适用的情景（{{count}}）', en: 'Passed over ({{count}})' },
  'scenario.hint': {
    zh: '比较一个情景：pingheng scenario {{file}} {{name}}；全部：--all',
    en: 'To compare one: pingheng scenario {{file}} {{name}}; all of them: --all',
  },
});
