import type { WorkbookPlan } from '../../workbook/plan';
import { PROPERTY } from '../../workbook/product';
import type { WorkbookFile } from '../read/workbook-file';
import type { SheetPair } from './align/sheets';
import type { Mark } from './compare/marks';
import type { AuditKind } from './report';

/** Sheets whose fixed words and numbers are written for the inputs and the unit of the day they were built. */
const STAMPED = new Set(['table.sensitivity', 'approval', 'checks']);

const FIXED: ReadonlySet<AuditKind> = new Set(['changedConstant', 'changedText', 'changedUnit']);

/** Whether the workbook was built for other inputs, or for another unit, than it has now; users may change both. */
export const isBuiltForOthers = (
  { properties: { custom } }: WorkbookPlan,
  { properties }: WorkbookFile,
): boolean =>
  [PROPERTY.inputDigest, PROPERTY.unit].some(
    (key) => custom.has(key) && custom.get(key) !== properties.custom.get(key),
  );

/**
 * A mark on a workbook built for other inputs: names that labels repeat, notes and stamped figures stay as they
 * were when an input is changed, so words that differ are no proof of tampering. Formulas and values are judged as ever.
 */
export function asBuilt(mark: Mark): Mark {
  if (!FIXED.has(mark.kind)) return mark;
  if (STAMPED.has(mark.pair.plan.id))
    return { ...mark, severity: 'remark', kind: 'staleStamp', key: 'staleStamp' };
  return mark.kind === 'changedText' ? { ...mark, severity: 'warning' } : mark;
}

/** A line of a list that says something and computes nothing: such notes come and go with the inputs. */
export const isNote = ({ plan }: SheetPair, row: number): boolean =>
  STAMPED.has(plan.id) &&
  [...(plan.rows.get(row)?.values() ?? [])].every(({ formula }) => formula === undefined);

/** The same of a line of the file. */
export const isFoundNote = ({ plan, file }: SheetPair, row: number): boolean =>
  STAMPED.has(plan.id) &&
  [...(file.cells.get(row)?.values() ?? [])].every(({ formula }) => formula === undefined);
