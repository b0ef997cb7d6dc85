import { messages } from '../../i18n';

/** The page that makes the report to be handed in. */
export const report = messages({
  'report.about': {
    zh: '资金平衡方案：结论、假设与来源、标准报表、图、压力情景、敏感性、补缺口的措施、风险和核查，与工作簿同一组数。',
    en: 'The fund-balance report to hand in: verdicts, assumptions with sources, tables, charts, stresses, sensitivity, levers, risk and checks, from the figures of the workbook.',
  },
  'report.format': { zh: '格式', en: 'Format' },
  'report.pdf': { zh: 'PDF（打印、报送）', en: 'PDF, to print and hand in' },
  'report.docx': { zh: 'Word（继续编辑）', en: 'Word, to go on writing' },
  'report.html': { zh: '网页（单个文件）', en: 'Page, one file' },
  'report.language': { zh: '报告语言', en: 'Language of the report' },
  'report.date': { zh: '编制日期', en: 'Date' },
  'report.parts': { zh: '内容', en: 'Parts' },
  'report.part.summary': { zh: '结论与主要指标', en: 'Conclusion and key figures' },
  'report.part.assumptions': { zh: '项目与假设', en: 'Project and assumptions' },
  'report.part.expected': { zh: '依靠预期资金的程度', en: 'What rests on expected money' },
  'report.part.charts': { zh: '图', en: 'Charts' },
  'report.part.tables': { zh: '标准报表', en: 'Standard tables' },
  'report.part.stresses': { zh: '压力情景', en: 'Stress scenarios' },
  'report.part.sensitivity': { zh: '敏感性', en: 'Sensitivity' },
  'report.part.levers': { zh: '怎样补上缺口', en: 'What would close the gap' },
  'report.part.risk': { zh: '风险', en: 'Risk' },
  'report.part.checks': { zh: '核查与依据', en: 'Checks and clauses' },
  'report.part.households': { zh: '一户一表（逐户）', en: 'Household sheet, every household' },
  'report.part.glossary': { zh: '术语', en: 'Terms' },
  'report.make': { zh: '编制报告', en: 'Make the report' },
  'report.making': { zh: '正在编制…', en: 'Making the report…' },
  'report.noParts': { zh: '请至少选一项内容。', en: 'Choose at least one part.' },
  'report.noDate': { zh: '请填写编制日期。', en: 'Fill in the date.' },
  'report.ready': { zh: '报告已就绪：{{name}}', en: 'The report is ready: {{name}}' },
  'report.save': { zh: '保存 {{name}}', en: 'Save {{name}}' },
  'report.refused': {
    zh: '如果点击后没有保存：部分桌面版 Excel 不允许加载项保存文件。请在网页版 Excel 中打开本工作簿再保存，或运行 pingheng report 工作簿.xlsx -o 报告.pdf。',
    en: 'If nothing is saved: some desktop versions of Excel let no add-in save a file. Open the workbook in Excel on the web and save there, or run pingheng report workbook.xlsx -o report.pdf.',
  },
  'report.noModel': {
    zh: '打开或生成模型后，可在这里编制报告。',
    en: 'Once a model is open, its report is made here.',
  },
});
