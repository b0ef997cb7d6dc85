import { messages } from './message';

/** Units, kinds and other single words. */
export const words = messages({
  'unit.yuan': { zh: '元', en: 'yuan' },
  'unit.wan': { zh: '万元', en: 'wan yuan (10,000)' },
  'unit.yi': { zh: '亿元', en: 'yi yuan (100 million)' },
  'unit.m2': { zh: '平方米', en: 'm²' },
  'unit.ha': { zh: '公顷', en: 'ha' },
  'unit.month': { zh: '个月', en: 'months' },
  'unit.year': { zh: '年', en: 'years' },
  'unit.times': { zh: '倍', en: '×' },

  'route.resettle': { zh: '安置', en: 'resettled' },
  'route.cash': { zh: '货币', en: 'cash' },
  'route.voucher': { zh: '房票', en: 'voucher' },

  'kind.renewal': { zh: '改造更新类', en: 'renewal' },
  'kind.newBuild': { zh: '规划新建类', en: 'new build' },
  'kind.mixed': { zh: '拆改结合类', en: 'mixed' },

  'step.month': { zh: '月度', en: 'monthly' },
  'step.quarter': { zh: '季度', en: 'quarterly' },
  'step.halfYear': { zh: '半年度', en: 'half-yearly' },
  'step.year': { zh: '年度', en: 'yearly' },

  'colour.green': { zh: '绿', en: 'green' },
  'colour.amber': { zh: '黄', en: 'amber' },
  'colour.red': { zh: '红', en: 'red' },

  'certainty.received': { zh: '已到位', en: 'received' },
  'certainty.committed': { zh: '已承诺', en: 'committed' },
  'certainty.expected': { zh: '预期', en: 'expected' },

  'severity.error': { zh: '错误', en: 'error' },
  'severity.warning': { zh: '提示', en: 'warning' },
  'severity.info': { zh: '说明', en: 'note' },

  notApplicable: { zh: '不适用', en: 'not applicable' },
  open: { zh: '待定', en: 'open' },
  total: { zh: '合计', en: 'Total' },
  colon: { zh: '：', en: ': ' },
  separator: { zh: ' · ', en: ' · ' },
  comma: { zh: '、', en: ', ' },
});
