import { messages } from '../../i18n';

/** The page of settings: the pane's own, the workbook's, and what this product is. */
export const settings = messages({
  'settings.pane': { zh: '任务窗格', en: 'This pane' },
  'settings.language': { zh: '语言', en: 'Language' },
  'settings.unit': { zh: '金额单位', en: 'Unit of money' },
  'settings.unitHint': {
    zh: '只影响窗格里的显示；计算始终精确到分。',
    en: 'Only what the pane shows; the model always computes to the cent.',
  },
  'settings.workbook': { zh: '工作簿', en: 'The workbook' },
  'settings.workbookHint': {
    zh: '改变后会按新的选择重新生成工作簿；您自己的工作表不动。',
    en: 'A change builds the workbook again; sheets of your own stay as they are.',
  },
  'settings.workbookLanguage': { zh: '工作簿语言', en: 'Language of the workbook' },
  'settings.workbookUnit': { zh: '表格单位', en: 'Unit of its tables' },
  'settings.step': { zh: '计算步长', en: 'Length of a period' },
  'settings.rebuild': { zh: '重新生成工作簿', en: 'Build the workbook again' },
  'settings.thresholds': { zh: '阈值', en: 'Thresholds' },
  'settings.noWorkbook': {
    zh: '打开或生成模型后，可在这里改变工作簿的语言、单位、步长和阈值。',
    en: 'Once a model is open, its language, unit, period and thresholds are set here.',
  },
  'settings.about': { zh: '关于', en: 'About' },
  'settings.version': { zh: '版本 {{version}}', en: 'Version {{version}}' },
  'settings.privacy': {
    zh: '一切计算都在本机完成，数据不离开工作簿：不联网，不采集，不记录住户信息。',
    en: 'Everything is computed on this machine and nothing leaves the workbook: no network, no telemetry, no household data in any log.',
  },
  'settings.libraries': { zh: '使用的开源软件（{{count}}）', en: 'Open-source software used ({{count}})' },
});
