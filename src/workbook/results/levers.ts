import type { Draft } from '../draft';
import { number, text } from '../grid';
import type { CellValue } from '../plan';
import { stampValues } from './basis';
import { RESULT_PLACES, type AreaValues } from './places';

/** A lever as a row of the dashboard: values in its own unit, as they are to be read. */
export interface LeverLine {
  readonly label: string;
  readonly now: CellValue;
  readonly to: CellValue;
  readonly change: CellValue;
  readonly unit: string;
  /** What becomes of each light: `✓ 平衡`. */
  readonly construction: string;
  readonly operation: string;
  readonly overall: string;
}

/** Levers as the values of the dashboard's rows, the best first; those that find no row are left out. */
export const leverValues = (
  draft: Draft,
  levers: readonly LeverLine[],
  at: string,
): readonly AreaValues[] => {
  const [, area] = RESULT_PLACES.levers.areas;
  const rows = Array.from({ length: area?.rows ?? 0 }, (_, index): (CellValue | undefined)[] => {
    const lever = levers[index];
    if (lever === undefined) return Array.from({ length: area?.columns ?? 0 }, () => undefined);
    const { label, now, to, change, unit, construction, operation, overall } = lever;
    return [
      number(index + 1),
      text(label),
      undefined,
      undefined,
      now,
      to,
      change,
      text(unit),
      text(construction),
      text(operation),
      text(overall),
    ];
  });
  return [stampValues(draft, at), rows];
};
