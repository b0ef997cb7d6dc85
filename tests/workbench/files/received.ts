import { strToU8 } from 'fflate';
import { buildWorkbook, type WorkbookPlan } from '../../../src/workbook';
import type { SheetId } from '../../../src/workbook/sheet-names';
import { writeWorkbook } from '../../../src/xlsx';
import { projectOf } from '../../../src/xlsx/project';
import { Tampered } from '../../xlsx/audit/tampered';

/** A workbook as somebody else sends it in: built from a project, then edited by a hand that knows nothing of the writer. */
export const received = (
  project: unknown,
  lang: 'zh' | 'en',
  tamper: (file: Tampered) => void,
): { readonly bytes: Uint8Array; readonly plan: WorkbookPlan } => {
  const plan = buildWorkbook(projectOf(strToU8(JSON.stringify(project))), { lang });
  const file = new Tampered(plan, writeWorkbook(plan));
  tamper(file);
  return { bytes: file.bytes(), plan };
};

/** Hides a sheet, as a program does whose user chose Hide. */
export const hideSheet = (file: Tampered, id: SheetId): void => {
  const { name } = file.plan.sheets.find((sheet) => sheet.id === id)!;
  file.replace('xl/workbook.xml', `<sheet name="${name}"`, `<sheet name="${name}" state="hidden"`);
};

/** Hides the spot's row. */
export const hideRow = (file: Tampered, id: SheetId, row: number): void =>
  file.replace(file.partOf(id), `<row r="${row}"`, `<row r="${row}" hidden="1"`);
