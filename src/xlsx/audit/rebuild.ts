import { evaluate, type Evaluation } from '../../analysis';
import type { Language, MoneyUnit } from '../../i18n';
import { planOf, PROPERTY } from '../../workbook';
import { MONEY_UNITS, UNIT_NAME_CELL, unitLabel } from '../../workbook/cover';
import { SHEET_IDS, sheetName } from '../../workbook/sheet-names';
import { importProject } from '../import';
import type { WorkbookFile } from '../read/workbook-file';
import { auditWorkbook } from './audit';
import { withReasons } from './reasons';
import type { AuditReport } from './report';
import { outdatedStamps, resultsIn } from './results';

/** An audit, and what the file's own inputs evaluate to. */
export interface Audited {
  readonly report: AuditReport;
  readonly evaluation: Evaluation;
}

/**
 * Audits a workbook by itself: reads its inputs, computes the project again, lays it out as we would, and compares.
 *
 * @throws ProjectError where the inputs make no project, with sheet and cell; PolicyError, ModelError as evaluate does.
 */
export function auditFile(file: WorkbookFile): Audited {
  const { file: readable, missing } = withReasons(file);
  const evaluation = evaluate(importProject(readable));
  const lang = languageOf(file);
  const results = resultsIn(file, lang);
  const plan = planOf(evaluation, { lang, unit: unitOf(file, lang), results });
  const { verdict } = evaluation;
  return {
    evaluation,
    report: auditWorkbook(readable, {
      plan,
      verdict,
      overridesWithoutReason: missing,
      outdatedStamps: outdatedStamps(results, evaluation.project, lang),
    }),
  };
}

/** The language that most of the sheets are named in: a property is too easily lost, and too easily changed. */
function languageOf(file: WorkbookFile): Language {
  const names = new Set(file.sheets.map(({ name }) => name));
  const named = (lang: Language): number => SHEET_IDS.filter((id) => names.has(sheetName(id, lang))).length;
  return named('en') > named('zh') ? 'en' : 'zh';
}

/** The display unit as the cover has it, which the user may have switched; as it was built where the cover says none. */
function unitOf(file: WorkbookFile, lang: Language): MoneyUnit {
  const cover = file.sheets.find(({ name }) => name === sheetName('cover', lang));
  const chosen = cover?.cells.get(UNIT_NAME_CELL.row)?.get(UNIT_NAME_CELL.column)?.value?.value;
  const built = file.properties.custom.get(PROPERTY.unit);
  return (
    MONEY_UNITS.find((unit) => unitLabel(unit, lang) === chosen) ??
    MONEY_UNITS.find((unit) => unit === built) ??
    'wan'
  );
}
