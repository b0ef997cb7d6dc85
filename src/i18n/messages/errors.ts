import { messages } from './message';

/** What the command line refuses, in a sentence each: what is wrong, where, and what to do. */
export const errors = messages({
  'error.line': { zh: '第 {{line}} 行', en: 'line {{line}}' },
  'error.heading': { zh: '错误', en: 'Error' },
  'error.notFound': {
    zh: '找不到文件 {{file}}。请检查路径。',
    en: 'There is no file {{file}}. Check the path.',
  },
  'error.notReadable': { zh: '无法读取 {{file}}：{{reason}}。', en: 'Cannot read {{file}}: {{reason}}.' },
  'error.isFolder': {
    zh: '{{file}} 是文件夹，需要的是文件。',
    en: '{{file}} is a folder; a file is needed.',
  },
  'error.empty': { zh: '{{file}} 是空的。', en: '{{file}} is empty.' },
  'error.badProject': {
    zh: '{{file}} 有 {{count}} 处问题，未作任何计算',
    en: {
      one: '{{file}} has {{count}} problem; nothing was computed',
      other: '{{file}} has {{count}} problems; nothing was computed',
    },
  },
  'error.badHouseholds': {
    zh: '{{file}} 有 {{count}} 处问题，未作任何计算',
    en: {
      one: '{{file}} has {{count}} problem; nothing was computed',
      other: '{{file}} has {{count}} problems; nothing was computed',
    },
  },
  'error.exists': {
    zh: '{{file}} 已存在，未改动。加 --force 覆盖，或换一个文件名。',
    en: '{{file}} exists already and was left alone. Add --force to replace it, or choose another name.',
  },
  'error.notWritten': { zh: '无法写入 {{file}}：{{reason}}。', en: 'Cannot write {{file}}: {{reason}}.' },
  'error.noSuchTable': {
    zh: '没有名为“{{name}}”的表。可选：{{names}}。',
    en: 'There is no table "{{name}}". Choose one of: {{names}}.',
  },
  'error.noSuchRow': {
    zh: '没有名为“{{row}}”的行。',
    en: 'There is no row "{{row}}".',
  },
  'error.severalRows': {
    zh: '有多行名为“{{row}}”，请写全名。',
    en: 'Several rows are called "{{row}}"; give the full name.',
  },
  'error.didYouMean': { zh: '是否指：{{names}}？', en: 'Did you mean {{names}}?' },
  'error.noSuchPeriod': {
    zh: '没有期间 {{period}}。本项目从 {{first}} 到 {{last}}，期间写作期末月份 YYYY-MM。',
    en: 'There is no period {{period}}. The project runs from {{first}} to {{last}}; a period is its last month, YYYY-MM.',
  },
  'error.noSuchPolicy': {
    zh: '没有名为“{{id}}”的政策包或参数。',
    en: 'There is no policy pack or parameter "{{id}}".',
  },
  'error.badOption': {
    zh: '{{option}} 不能是“{{value}}”。可选：{{allowed}}。',
    en: '{{option}} cannot be "{{value}}". Allowed: {{allowed}}.',
  },
  'error.badSetting': {
    zh: '--set 写作“名称=值”，不是“{{value}}”。',
    en: '--set takes name=value, not "{{value}}".',
  },
  'error.badType': {
    zh: '--types 写作“面积:套数”，以逗号分隔，如 60:200,80:300；不是“{{value}}”。',
    en: '--types takes area:supply, comma-separated, such as 60:200,80:300; not "{{value}}".',
  },
  'error.onlyOneOutput': {
    zh: '--json 与 -o - 都要写到标准输出。请只选一个，或让 -o 写到文件。',
    en: '--json and -o - both write to standard output. Choose one, or give -o a file.',
  },
  'error.unknownOption': { zh: '没有选项 {{name}}。', en: 'There is no option {{name}}.' },
  'error.unknownCommand': { zh: '没有命令“{{name}}”。', en: 'There is no command "{{name}}".' },
  'error.missingArgument': { zh: '缺少参数 {{name}}。', en: 'The argument {{name}} is missing.' },
  'error.missingValue': { zh: '选项 {{name}} 缺少值。', en: 'The option {{name}} needs a value.' },
  'error.missingOption': { zh: '缺少必需的选项 {{name}}。', en: 'The option {{name}} is required.' },
  'error.tooManyArguments': { zh: '参数过多。', en: 'There are too many arguments.' },
  'error.seeHelp': {
    zh: '用法见：{{command}} --help',
    en: 'For usage, see: {{command}} --help',
  },
  'error.internal': {
    zh: '程序内部出错：{{reason}}。这是 pingheng 的缺陷，请连同输入文件一起报告；设 PINGHENG_DEBUG=1 可看到详情。',
    en: 'Something went wrong inside pingheng: {{reason}}. This is a fault of the program; please report it with the input file. PINGHENG_DEBUG=1 shows the details.',
  },
});
