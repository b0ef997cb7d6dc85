import type { Evaluation } from '../../analysis';
import type { Place } from '../../excel';
import type { Language, MoneyUnit } from '../../i18n';
import type { Project } from '../../project';
import { draftWorkbook } from '../../workbook';
import { parseCell } from '../../xlsx/read';
import type { WorkbookFile } from '../../xlsx/read';

type Drawn = ReturnType<typeof draftWorkbook>;

/** A project that has been read and computed: what every page's question is put to. */
export interface Opened {
  readonly project: Project;
  readonly evaluation: Evaluation;
  /** The open workbook; undefined for a project that is not in a workbook yet. */
  readonly file: WorkbookFile | undefined;
  /** Cell of an input by its path: `land.parcels[0].price`; undefined where there is none. */
  readonly cellOf: (path: string) => Place | undefined;
  /** Language of the workbook: of its sheet names and labels. */
  readonly lang: Language;
  readonly unit: MoneyUnit;
  /** The workbook as we would write it now, drawn when first asked for. */
  readonly drawn: () => Drawn;
}

/** `输入-土地!C5` as a place. */
export const placeOf = (cell: string | undefined): Place | undefined => {
  const at = cell?.lastIndexOf('!') ?? -1;
  if (cell === undefined || at < 0) return undefined;
  const found = parseCell(cell.slice(at + 1));
  const sheet = cell.slice(0, at).replace(/^'(.*)'$/, (_, name: string) => name.replaceAll("''", "'"));
  return found === undefined ? undefined : { sheet, row: found.row, column: found.column };
};

/** Puts together what pages ask; the drawing is kept. */
export const openedFrom = (parts: Omit<Opened, 'drawn'>): Opened => {
  let drawn: Drawn | undefined;
  return {
    ...parts,
    drawn: () => (drawn ??= draftWorkbook(parts.evaluation, { lang: parts.lang, unit: parts.unit })),
  };
};
