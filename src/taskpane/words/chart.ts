import { messages } from '../../i18n';

/** Beside every drawing. */
export const chart = messages({
  'chart.figures': { zh: '{{title}}：数据', en: '{{title}}: figures' },
  'chart.asTable': { zh: '以表格显示', en: 'Show as table' },
  'chart.asChart': { zh: '以图形显示', en: 'Show as chart' },
});
