import { messages } from '../../i18n';

/** Header, tabs, notices and progress. */
export const shell = messages({
  'app.name': { zh: '平衡', en: 'Pingheng' },
  'app.about': { zh: '未来社区资金平衡', en: 'Fund balance of future communities' },
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
  'shell.more': { zh: '更多页面', en: 'More pages' },
  'shell.since': { zh: '{{month}}起', en: 'from {{month}}' },
  'shell.illustrative': { zh: '示例数据', en: 'example figures' },
  'shell.checksFailing': { zh: '{{page}}，{{count}} 项未通过', en: '{{page}}, {{count}} failing' },
  'shell.unitIs': { zh: '金额单位：{{unit}}', en: 'Unit of amounts: {{unit}}' },
  'shell.unit.auto': { zh: '自动', en: 'Auto' },
  'shell.unit.yuan': { zh: '元', en: 'Yuan' },
  'shell.unit.wan': { zh: '万元', en: 'Wan' },
  'shell.unit.yi': { zh: '亿元', en: 'Yi' },
  'shell.otherLanguage': { zh: 'EN', en: '中' },
  'shell.speak': { zh: 'EN：Show in English', en: '中：用中文显示' },
  'shell.comma': { zh: '、', en: ', ' },
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
  'shell.toProblem': { zh: '转到第一处', en: 'Go to the first one' },
  'confirm.title': { zh: '要替换这些内容吗？', en: 'Replace what is there?' },
  'confirm.replaces': {
    zh: '将重写由本加载项生成的 {{count}} 张工作表；您自己的工作表不受影响。',
    en: {
      one: '{{count}} sheet that this add-in made will be written again; your own sheets stay as they are.',
      other:
        '{{count}} sheets that this add-in made will be written again; your own sheets stay as they are.',
    },
  },
  'confirm.ownCells': {
    zh: '其中 {{count}} 个单元格是您自己填写的，重写后会丢失；需要的话请先取消，把它们移到您自己的工作表：',
    en: {
      one: '{{count}} cell on them is your own and would be lost. To keep it, cancel and move it to a sheet of yours:',
      other:
        '{{count}} cells on them are your own and would be lost. To keep them, cancel and move them to a sheet of yours:',
    },
  },
  'confirm.andMore': { zh: '{{cells}} 等', en: '{{cells}} and more' },
  'confirm.build': { zh: '替换并生成', en: 'Replace and build' },
  'later.gap': {
    zh: '“补缺口”还在制作中。现在可以先看下面三盏灯：点“为什么？”能看到缺口从何而来。',
    en: 'Closing the gap is still being made. Until then, the lights below say where it is short: "Why?" shows where that comes from.',
  },
  'later.risk': {
    zh: '“风险”还在制作中。现在可以看工作簿里的“敏感性分析”表。',
    en: 'Risk is still being made. Until then, see the Sensitivity sheet of the workbook.',
  },
  'later.report': {
    zh: '“报告”还在制作中。现在可以直接打印工作簿里的“平衡”“授信”“审批”三张表。',
    en: 'The report is still being made. Until then, print the Dashboard, Credit and Approval sheets of the workbook.',
  },
  'shell.toStart': { zh: '开始建模', en: 'Start a model' },
});
