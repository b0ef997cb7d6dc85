import { SHEET_IDS, sheetIdOf, sheetName } from '../../workbook/sheet-names';
import type { Sheet, WorkbookPlan } from '../../workbook';
import type { SheetFile, WorkbookFile } from '../../xlsx/read';
import type { BuildCheck, Place } from '../gateway';

/** Every text and number that a sheet of the plan shows. */
const shownBy = ({ rows }: Sheet): ReadonlySet<string> => {
  const shown = new Set<string>();
  for (const cells of rows.values())
    for (const { value } of cells.values()) if (value !== undefined) shown.add(String(value.value));
  return shown;
};

const isInTable = ({ tables }: SheetFile, row: number, column: number): boolean =>
  tables.some(
    ({ area }) =>
      row >= area.row &&
      row < area.row + area.rows &&
      column >= area.column &&
      column < area.column + area.columns,
  );

const ownCellsOf = (sheet: SheetFile, planned: Sheet | undefined): Place[] => {
  const shown: ReadonlySet<string> = planned === undefined ? new Set() : shownBy(planned);
  const places: Place[] = [];
  for (const [row, cells] of sheet.cells) {
    for (const [column, { value }] of cells) {
      if (value === undefined || value.value === '' || isInTable(sheet, row, column)) continue;
      if (!shown.has(String(value.value))) places.push({ sheet: sheet.name, row, column });
    }
  }
  return places;
};

/**
 * What building would replace, and what of the user's own would go with it: on our unprotected sheets, cells outside every
 * table that show something the new sheet does not.
 */
export const checkBuild = (plan: WorkbookPlan, file: WorkbookFile): BuildCheck => {
  const ours = new Set(SHEET_IDS.flatMap((id) => [sheetName(id, 'zh'), sheetName(id, 'en')]));
  const planned = new Map(plan.sheets.map((sheet) => [sheet.id, sheet]));
  const replaced = file.sheets.filter(({ name }) => ours.has(name));
  return {
    replaces: replaced.map(({ name }) => name),
    ownCells: replaced
      .filter(({ protection }) => protection === undefined)
      .flatMap((sheet) => ownCellsOf(sheet, planned.get(sheetIdOf(sheet.name) ?? ''))),
  };
};
