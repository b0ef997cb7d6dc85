import { columnName } from '../../rows';

export type WorkbookPlanCode =
  | 'sheetName'
  | 'grid'
  | 'cellText'
  | 'number'
  | 'formula'
  | 'spill'
  | 'link'
  | 'note'
  | 'table'
  | 'merge'
  | 'name'
  | 'validation'
  | 'conditionalFormat'
  | 'chart'
  | 'style'
  | 'print'
  | 'text';

/** Where in the plan: a sheet, and a cell or range of it when there is one. */
export interface PlanPlace {
  readonly sheet?: string;
  readonly cell?: string;
  /** What is no cell: a name, a style, a property. */
  readonly what?: string;
}

/** A plan that Excel would mend or refuse: a fault of the one who planned, found before a byte is written. */
export class WorkbookPlanError extends Error {
  readonly sheet: string | undefined;
  /** `B3` or `B3:C9`. */
  readonly cell: string | undefined;
  /** `Sheet!B3`, or the sheet or name alone. */
  readonly place: string;

  constructor(
    readonly code: WorkbookPlanCode,
    { sheet, cell, what }: PlanPlace,
    sentence: string,
  ) {
    const place =
      sheet === undefined
        ? (what ?? 'workbook')
        : [sheet, cell ?? what].filter((part) => part !== undefined).join('!');
    super(`${place}: ${sentence}`);
    this.name = 'WorkbookPlanError';
    this.sheet = sheet;
    this.cell = cell;
    this.place = place;
  }
}

/** @throws WorkbookPlanError always */
export const refuse = (code: WorkbookPlanCode, place: PlanPlace, sentence: string): never => {
  throw new WorkbookPlanError(code, place, sentence);
};

/** @throws WorkbookPlanError for this cell */
export const refuseCell = (
  code: WorkbookPlanCode,
  sheet: string,
  row: number,
  column: number,
  sentence: string,
): never => refuse(code, { sheet, cell: `${columnName(column)}${row + 1}` }, sentence);
