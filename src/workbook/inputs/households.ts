import type { Language } from '../../i18n';
import { householdFields, type Project } from '../../project';
import { Grid, text } from '../grid';
import type { Sheet } from '../plan';
import { sheetName } from '../sheet-names';
import type { ExactDigits } from './exact';
import { type FieldOutline, HOUSEHOLDS } from './outline';
import type { Places } from './places';
import { LIST_NAMES } from './sections';
import { inputStyle, validationOf, written } from './values';
import { type ColumnOutline, columnsOf, WORDS } from './words';

/** Records begin under the title, the legend, the keys and the heads. */
const [KEYS, HEADS_ROW, FIRST_ROW] = [3, 4, 5] as const;
const WIDTHS: Readonly<Record<string, number>> = {
  id: 16,
  tenure: 14,
  use: 12,
  price: 13,
  decoration: 14,
  newDecoration: 14,
};
const USUAL_WIDTH = 11;

export interface HouseholdsGrid {
  readonly grid: Grid;
  readonly firstRow: number;
  /** First column right of what the user types. */
  readonly nextColumn: number;
  /**
   * The sheet, once the calculation columns are drawn: `draw` puts their heads and cells and gives the heads, each
   * different from those in `taken` (lower case); the table is widened to hold them.
   */
  readonly finish: (draw?: (grid: Grid, taken: Set<string>) => readonly string[]) => Sheet;
}

/** The list of the households' sheet, which the schema keeps as one field. */
export const householdsOutline = (): readonly FieldOutline[] =>
  householdFields().map(([key, field]) => ({ key, path: `${HOUSEHOLDS}[].${key}`, field }));

const drawRecords = (
  grid: Grid,
  columns: readonly ColumnOutline[],
  { project, lang, exact }: { project: Project; lang: Language; exact: ExactDigits },
): void => {
  const { households } = project.relocation;
  columns.forEach(({ key, field }, column) => {
    if (field === undefined) return;
    if (households.length === 0) grid.put(FIRST_ROW, column, { style: inputStyle(field, undefined) });
    households.forEach((household, index) => {
      const value = household[key as keyof typeof household];
      const { value: shown, exact: digits } = written(field, value, lang);
      grid.put(FIRST_ROW + index, column, {
        ...(shown === undefined ? {} : { value: shown }),
        style: inputStyle(field, value),
      });
      if (digits !== undefined && shown?.kind === 'number')
        exact.note(`${HOUSEHOLDS}[${index}].${key}`, shown.value, digits);
    });
  });
};

/** The sheet of households with what is typed; one row per household, calculation columns still to come. */
export const householdsGrid = (options: {
  readonly project: Project;
  readonly lang: Language;
  readonly places: Places;
  readonly exact: ExactDigits;
}): HouseholdsGrid => {
  const { project, lang, places } = options;
  const grid = new Grid('households', sheetName('households', lang), 'input');
  const columns = columnsOf(
    { path: HOUSEHOLDS, holds: 'records', columns: householdsOutline() },
    lang,
    false,
  );
  const { length } = project.relocation.households;
  const rows = Math.max(1, length);
  grid.say(0, 0, grid.name, 'title');
  grid.height(0, 26);
  grid.say(1, 0, WORDS.legend[lang], 'quiet');
  columns.forEach(({ key, head, field }, column) => {
    grid.say(KEYS, column, column === 0 ? `${HOUSEHOLDS}[] ${key}` : key, 'code');
    grid.put(HEADS_ROW, column, { value: text(head), style: 'columnHead' });
    grid.width(column, WIDTHS[key] ?? USUAL_WIDTH);
    const area = { row: FIRST_ROW, column, rows, columns: 1 };
    const validation = field === undefined ? undefined : validationOf(field, area, lang);
    if (validation !== undefined) grid.validations.push(validation);
  });
  grid.height(HEADS_ROW, 44);
  drawRecords(grid, columns, options);
  grid.say(FIRST_ROW + rows + 1, 0, `/${HOUSEHOLDS}`, 'code');
  const name = LIST_NAMES[HOUSEHOLDS]?.table ?? HOUSEHOLDS;
  places.putHouseholds({
    list: HOUSEHOLDS,
    name,
    sheet: grid.name,
    firstRow: FIRST_ROW,
    rows: length,
    columns: new Map(columns.map(({ key }, column) => [key, column])),
  });
  const finish: HouseholdsGrid['finish'] = (draw = () => []) => {
    const heads = columns.map(({ head }) => head);
    const all = [...heads, ...draw(grid, new Set(heads.map((head) => head.toLowerCase())))];
    grid.tables.push({
      name,
      area: { row: HEADS_ROW, column: 0, rows: rows + 1, columns: all.length },
      columns: all,
    });
    return grid.sheet({
      print: {
        orientation: 'landscape',
        paper: 'A3',
        fitToWidth: 1,
        fitToHeight: 0,
        repeatRows: { from: 0, to: HEADS_ROW },
      },
      frozen: { rows: FIRST_ROW, columns: 1 },
      isProtected: false,
    });
  };
  return { grid, firstRow: FIRST_ROW, nextColumn: columns.length, finish };
};
