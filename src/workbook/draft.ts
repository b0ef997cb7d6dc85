import type { Evaluation } from '../analysis';
import type { Language, MoneyUnit } from '../i18n';
import type { CheckSpec } from '../model';
import type { Policy } from '../policy';
import type { Project } from '../project';
import type { Exact, Label, Layout, Program } from '../rows';
import type { Results } from './results/places';

/** A cell of the workbook; rows and columns count from 0, the sheet is its name as the tab shows it. */
export interface CellRef {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** Where the user's input stands: the scalar at a path, or a whole column of a list of records. */
export interface InputPlaces {
  /** `facilities[0].rate`, `land.parcels[0].instalments[1].share`; undefined where the path has no cell. */
  readonly cellOf: (path: string) => CellRef | undefined;
  /** `relocation.households[].areaM2`: first cell of the column and the number of rows it holds. */
  readonly columnOf: (path: string) => { readonly first: CellRef; readonly rows: number } | undefined;
  /** Text that stands in the cell for a choice or flag of that path, in the workbook's language: `conservative` → 保守口径, `true` → 是. */
  readonly choiceText: (path: string, value: string) => string;
  /** Value in force of a policy parameter (the pack's, or the override beside it). */
  readonly policyCell: (id: string) => CellRef | undefined;
  /** Every scalar cell of the project with its path, in reading order. */
  readonly cells: () => Iterable<{ readonly path: string; readonly cell: CellRef }>;
}

/** Everything that a sheet is drawn from while a workbook is laid out. */
export interface Draft {
  readonly lang: Language;
  /** Display unit of money when the workbook is opened; the user may switch it. */
  readonly unit: MoneyUnit;
  readonly project: Project;
  readonly policy: Policy;
  readonly checks: readonly CheckSpec[];
  /** The model with the verdict's rows and their mirror with expected money. */
  readonly program: Program;
  /** Every cell of the program. */
  readonly exact: Exact;
  /** The verdict, figures, findings and readings of the same project. */
  readonly evaluation: Evaluation;
  /** Where every row and input of the program stands; sheets by their names. */
  readonly layout: Layout;
  readonly inputs: InputPlaces;
  /** What was computed under other inputs, to be drawn as values. */
  readonly results: Results;
  /** A1 reference with sheet of the cell that holds 1 while inputs and structure still fit, 0 when the workbook must be rebuilt. */
  readonly structureFits: string;
  /** A1 references with sheet of the display unit's divisor (10000) and its name (万元), both live. */
  readonly unitDivisor: string;
  readonly unitName: string;
}

export const say = (draft: { readonly lang: Language }, label: Label): string => label[draft.lang];
