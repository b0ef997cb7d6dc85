export type WorkbookPlanCode =
  'sheetName' | 'cellText' | 'number' | 'table' | 'merge' | 'name' | 'validation' | 'style' | 'print';

/** A plan that Excel would mend or refuse: a fault of the one who planned, found before a byte is written. */
export class WorkbookPlanError extends Error {
  constructor(
    readonly code: WorkbookPlanCode,
    /** `Sheet!B3`, or the sheet or name alone. */
    readonly place: string,
    sentence: string,
  ) {
    super(`${place}: ${sentence}`);
    this.name = 'WorkbookPlanError';
  }
}
