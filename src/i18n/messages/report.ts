import { messages } from './message';

/** The report and the drawings on the command line. */
export const report = messages({
  'help.report': {
    zh: '报告：资金平衡方案（结论、假设与来源、标准报表、图、压力情景、敏感性、补缺口的措施、风险、核查），PDF、Word 或网页',
    en: 'report: the fund-balance report (verdicts, assumptions with sources, tables, charts, stresses, sensitivity, levers, risk, checks) as PDF, Word or a page',
  },
  'help.reportOutput': {
    zh: '报告写到此文件；格式随扩展名：.pdf、.docx 或 .html',
    en: 'where to write the report; its extension says the format: .pdf, .docx or .html',
  },
  'help.reportFormat': { zh: '格式，替代扩展名', en: 'format, instead of the extension' },
  'help.reportDate': {
    zh: '编制日期，年-月-日；不给则在封面留空，同样的输入得到同样的文件',
    en: 'date on the report, yyyy-mm-dd; without it the cover leaves a line, and the same input gives the same file',
  },
  'help.reportParts': {
    zh: '只要这些部分，以逗号分隔：{{parts}}',
    en: 'only these parts, separated by commas: {{parts}}',
  },
  'help.svg': { zh: '另把图写到此 SVG 文件', en: 'also write the chart to this SVG file' },
  'report.noDrawing': {
    zh: '本项目没有可画的内容，未写 {{file}}。',
    en: 'This project has nothing to draw; {{file}} was not written.',
  },
  'report.drawing': { zh: '正在编制报告…', en: 'Writing the report…' },
  'error.reportFormat': {
    zh: '不能从“{{file}}”看出报告的格式。请写成 .pdf、.docx 或 .html，或用 --format 指明。',
    en: 'The format of the report cannot be told from "{{file}}". End it with .pdf, .docx or .html, or name it by --format.',
  },
  'error.reportDate': {
    zh: '--date 不能是“{{value}}”。请写成年-月-日，如 2026-03-31。',
    en: '--date cannot be "{{value}}". Write year-month-day, as 2026-03-31.',
  },
  'error.reportParts': {
    zh: '报告没有“{{value}}”这一部分。可用：{{known}}。',
    en: 'A report has no part "{{value}}". Known: {{known}}.',
  },
});
