import { withSheetNames } from '../../excel/draw/formula';
import type { Language } from '../../i18n';
import {
  buildWorkbook,
  PROPERTY,
  type Cell,
  type Sheet as PlanSheet,
  type WorkbookPlan,
} from '../../workbook';
import { writeWorkbook } from '../../xlsx';
import { importProject } from '../../xlsx/import';
import { reading } from '../../xlsx/project';
import { readWorkbook } from '../../xlsx/read';
import type { Book, Content, Sheet } from '../host';
import { planOfBook } from './book-plan';
import { buildOptionsOf } from './build-options';
import { hiddenInSheet } from './hidden';

/** Why the workbook was written as it stands and not as a model. */
export type PlainReason =
  | { readonly why: 'notOurs' | 'differs' }
  /** The first thing that is wrong, in a sentence with its cell. */
  | { readonly why: 'inputsWrong'; readonly problem: string };

export interface Saved {
  readonly bytes: Uint8Array;
  /** The user's own sheets beside the model; undefined: the workbook is written as it stands. */
  readonly own: readonly string[] | undefined;
  /** The sheets of the model that are hidden, or have hidden rows or columns. */
  readonly hidden: readonly string[];
  readonly plain: PlainReason | undefined;
}

const NAMES = new Map<string, string>();
/** Written in R1C1, as the add-in writes, a range of one cell is that cell: $C$37:$C$37. */
const ONE_CELL = /(?<![A-Z$\d])(\$?[A-Z]{1,3}\$?\d+):\1(?![\d(])/g;
const spelled = (formula: string): string =>
  withSheetNames(formula.replace(/^=/, ''), NAMES).replaceAll(ONE_CELL, '$1');

const isSameFormula = (one: string, other: string): boolean =>
  one === other || spelled(one) === spelled(other);

/** Whether a cell holds what the plan has there; the values of formulas follow by themselves. */
const isAsPlanned = (content: Content | undefined, planned: Cell | undefined): boolean => {
  const formula = planned?.formula;
  if (formula !== undefined || content?.formula !== undefined)
    return isSameFormula(content?.formula ?? '', `=${formula ?? ''}`);
  const value = planned?.value;
  const wanted = value?.kind === 'number' ? Number(value.value) : (value?.value ?? '');
  return (content?.value ?? '') === wanted;
};

/** Results written when the workbook was built, as the sensitivity table has them: they are out of date after an edit, and written anew. */
const isResult = ({ type }: PlanSheet, planned: Cell | undefined, { styles }: WorkbookPlan): boolean =>
  type === 'presentation' &&
  planned !== undefined &&
  planned.formula === undefined &&
  styles.get(planned.style ?? '')?.locked !== false;

const sheetFits = (sheet: Sheet, planned: PlanSheet, plan: WorkbookPlan): boolean => {
  const fits = (row: number, column: number, content: Content | undefined): boolean => {
    const cell = planned.rows.get(row)?.get(column);
    if (isResult(planned, cell, plan)) return content?.formula === undefined;
    return isAsPlanned(content, cell);
  };
  for (const { row, column, content } of sheet.grid.cells()) {
    if (!fits(row, column, content)) return false;
  }
  for (const [row, cells] of planned.rows) {
    for (const column of cells.keys()) {
      if (!fits(row, column, sheet.grid.read(row, column))) return false;
    }
  }
  return true;
};

/** Nothing of the user's would be lost if the workbook were the plan: every cell of its sheets is as planned. */
const bookFits = (book: Book, plan: WorkbookPlan): boolean =>
  plan.sheets.every((planned) => {
    const sheet = book.find(planned.name);
    return sheet !== undefined && sheetFits(sheet, planned, plan);
  });

const withOwn = (plan: WorkbookPlan, own: WorkbookPlan): WorkbookPlan => ({
  ...plan,
  sheets: [...plan.sheets, ...own.sheets],
  styles: new Map([...plan.styles, ...own.styles]),
  names: new Map([...own.names, ...plan.names]),
});

const hiddenSheets = ({ sheets }: WorkbookPlan): readonly string[] =>
  sheets.filter(({ hidden }) => hidden !== undefined).map(({ name }) => name);

/** The plan's sheets with what the open workbook hides of them. */
const withHidden = (plan: WorkbookPlan, book: Book): WorkbookPlan => ({
  ...plan,
  sheets: plan.sheets.map((sheet) => ({ ...sheet, ...hiddenInSheet(book.sheet(sheet.name)) })),
});

/**
 * The open workbook as a file. A model of ours whose every cell is what its inputs make is written as `pingheng build` writes
 * it, byte for byte, but for what is hidden in it, and the user's own sheets after it; anything else is written as it stands.
 *
 * @throws WorkbookPlanError where a cell holds what no file can.
 */
export const saveBook = (book: Book, lang: Language): Saved => {
  const bytes = writeWorkbook(planOfBook(book));
  const plainly = (plain: PlainReason): Saved => ({ bytes, own: undefined, hidden: [], plain });
  if (!book.custom.has(PROPERTY.formulaDigest)) return plainly({ why: 'notOurs' });
  const built = reading(lang, () =>
    buildWorkbook(importProject(readWorkbook(bytes)), buildOptionsOf(book.custom)),
  );
  if (!built.ok) {
    const { cell, message } = built.problems[0] ?? { message: '' };
    return plainly({ why: 'inputsWrong', problem: cell === undefined ? message : `${cell} ${message}` });
  }
  if (!bookFits(book, built.value)) return plainly({ why: 'differs' });
  const plan = withHidden(built.value, book);
  const planned = new Set(plan.sheets.map(({ name }) => name.toLowerCase()));
  const own = book.sheets.filter(({ name }) => !planned.has(name.toLowerCase()));
  const whole = own.length === 0 ? plan : withOwn(plan, planOfBook(book, own));
  return {
    bytes: writeWorkbook(whole),
    own: own.map(({ name }) => name),
    hidden: hiddenSheets(plan),
    plain: undefined,
  };
};
