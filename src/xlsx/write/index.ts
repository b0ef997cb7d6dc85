/** Writes a workbook's plan as an .xlsx file. */
export { WorkbookPlanError, type WorkbookPlanCode } from './error';
export { writeWorkbook } from './write';
