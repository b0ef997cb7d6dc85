import { messages } from '../../i18n';

/** Header, tabs, notices and progress. */
export const shell = messages({
  'app.name': { zh: '平衡', en: 'Pingheng' },
  'page.home': { zh: '平衡', en: 'Balance' },
  'page.start': { zh: '开始', en: 'Start' },
  'page.inputs': { zh: '输入', en: 'Inputs' },
  'page.relocation': { zh: '安置', en: 'Relocation' },
  'page.funding': { zh: '资金', en: 'Funding' },
  'page.checks': { zh: '核查', en: 'Checks' },
  'page.explain': { zh: '溯源', en: 'Explain' },
  'page.policy': { zh: '依据', en: 'Policy' },
  'page.settings': { zh: '设置', en: 'Settings' },
  'shell.pages': { zh: '页面', en: 'Pages' },
  'shell.reading': { zh: '正在读取工作簿…', en: 'Reading the workbook…' },
  'shell.cancel': { zh: '取消', en: 'Cancel' },
  'shell.dismiss': { zh: '知道了', en: 'Dismiss' },
  'shell.goTo': { zh: '转到 {{cell}}', en: 'Go to {{cell}}' },
  'shell.exact': { zh: '精确值 {{value}}', en: 'Exactly {{value}}' },
  'shell.clause': { zh: '查看依据：{{clause}}', en: 'Look up the clause: {{clause}}' },
  'shell.inForce': { zh: '施行 {{dates}}', en: 'in force {{dates}}' },
  'task.build': { zh: '正在生成工作簿', en: 'Building the workbook' },
  'task.audit': { zh: '正在审核工作簿', en: 'Auditing the workbook' },
  'task.read': { zh: '正在读取', en: 'Reading' },
  'task.match': { zh: '正在匹配安置户型', en: 'Matching households to unit types' },
  'shell.tooOld': {
    zh: '这个 Excel 版本太旧，缺少：{{sets}}。请更新到 Microsoft 365 或 Excel 2021 及以上版本；没有 Excel 时可以用 pingheng 命令行。',
    en: 'This Excel is too old; it lacks: {{sets}}. Update to Microsoft 365, or to Excel 2021 or later; without Excel, the pingheng command line does the same work.',
  },
  'shell.elsewhere': {
    zh: '这是 Excel 加载项的任务窗格，只能在 Excel 中使用。请在 Excel 的“资金平衡”选项卡中打开它；没有 Excel 时可以用 pingheng 命令行。',
    en: 'This is the task pane of an Excel add-in, and works inside Excel only. Open it from the Fund balance tab; without Excel, use the pingheng command line.',
  },
  'shell.none': {
    zh: '这个工作簿里还没有平衡模型。',
    en: 'This workbook holds no fund-balance model yet.',
  },
  'shell.problems': { zh: '输入有误，暂时无法核算', en: 'The inputs cannot be computed yet' },
  'shell.toStart': { zh: '开始建模', en: 'Start a model' },
});
