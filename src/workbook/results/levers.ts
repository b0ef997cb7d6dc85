import type { LeverLine } from '../../analysis/levers';
import type { Draft } from '../draft';
import { number, text } from '../grid';
import type { CellValue } from '../plan';
import { stampValues } from './basis';
import { RESULT_PLACES, type AreaValues } from './places';

/** Cells of a lever's row; its name takes three. */
const cellsOf = (line: LeverLine, index: number): (CellValue | undefined)[] => [
  number(index + 1),
  text(line.label),
  undefined,
  undefined,
  ...[line.now, line.to, line.change, line.relative, line.construction, line.operation, line.overall].map(
    text,
  ),
];

/** Levers as the values of the dashboard's rows, the best first; those that find no row are left out. */
export const leverValues = (
  draft: Draft,
  levers: readonly LeverLine[],
  at: string,
): readonly AreaValues[] => {
  const [, area] = RESULT_PLACES.levers.areas;
  const rows = Array.from({ length: area?.rows ?? 0 }, (_, index): (CellValue | undefined)[] => {
    const lever = levers[index];
    return lever === undefined
      ? Array.from({ length: area?.columns ?? 0 }, () => undefined)
      : cellsOf(lever, index);
  });
  return [stampValues(draft, at), rows];
};
