import type { FileValue } from '../workbook-file';

/** What a sheet's cells need to know of the workbook. */
export interface SheetContext {
  readonly name: string;
  readonly part: string;
  readonly strings: readonly FileValue[];
  /** How many styles there are. */
  readonly styles: number;
  readonly date1904: boolean;
  readonly dynamicMarks: ReadonlySet<number>;
  /** Refuses when the workbook has more cells than allowed. */
  readonly countCell: () => void;
}
