import { messages } from './message';

/** Sensitivities of a project on the command line. */
export const sensitivity = messages({
  'help.sensitivity': {
    zh: '敏感性：各因素单独变动的影响（按影响大小排列）、盈亏临界点、双因素表；每个数都是完整重算',
    en: 'sensitivity: each factor moved alone (tornado order), break-even, and two factors together; every figure is a run of the model',
  },
  'help.target': { zh: '看哪个指标', en: 'figure to read' },
  'help.changes': {
    zh: '变动幅度，百分数，以逗号分隔',
    en: 'changes in per cent, separated by commas',
  },
  'help.grid': {
    zh: '双因素表：两个因素编号，以逗号分隔',
    en: 'two factors together: two ids, separated by a comma',
  },
  'error.badChanges': {
    zh: '--changes 不能是“{{value}}”。请写非零的百分数，如 -20,-10,10,20，在 −95 至 300 之间，不重复。',
    en: '--changes cannot be "{{value}}". Write per cents that are not zero, as -20,-10,10,20, from −95 to 300, each once.',
  },
  'error.badGrid': {
    zh: '--grid 不能是“{{value}}”。请写本项目的两个不同因素，如 {{known}}。',
    en: '--grid cannot be "{{value}}". Write two different factors of this project, of: {{known}}.',
  },
  'sensitivity.title': { zh: '敏感性：{{target}}', en: 'Sensitivity: {{target}}' },
  'sensitivity.base': { zh: '基准', en: 'Base' },
  'sensitivity.factor': { zh: '因素', en: 'Factor' },
  'sensitivity.swing': { zh: '变幅', en: 'swing' },
  'sensitivity.breakEven': { zh: '临界变动', en: 'break-even' },
  'sensitivity.none': { zh: '无', en: 'none' },
  'sensitivity.note': {
    zh: '临界变动：该指标恰为零时因素的变动；“无”表示在 −95% 至 +300% 之间没有。',
    en: 'Break-even: the change at which the figure is nothing; “none” where there is none between −95% and +300%.',
  },
});
