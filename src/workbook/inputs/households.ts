import type { Language } from '../../i18n';
import { householdFields, type Household, type Project } from '../../project';
import { Grid, text } from '../grid';
import type { Cell, Sheet } from '../plan';
import { sheetName } from '../sheet-names';
import type { ExactDigits } from './exact';
import { KEYS_ROW } from './household-keys';
import { type FieldOutline, HOUSEHOLDS } from './outline';
import { type DrawStatus, STATUS_ROW } from './page';
import type { Places } from './places';
import { LIST_NAMES } from './sections';
import { inputStyle, validationOf, written } from './values';
import { columnsOf, WORDS } from './words';

/** Records begin under the title, the legend, the keys and the heads. */
const [HEADS_ROW, FIRST_ROW] = [KEYS_ROW + 1, KEYS_ROW + 2];
const WIDTHS: Readonly<Record<string, number>> = {
  id: 24,
  tenure: 14,
  price: 16,
  areaM2: 14,
  decoration: 14,
  newDecoration: 14,
  agreementMonth: 16,
  moveOutMonth: 16,
  redemptionMonth: 16,
  assignedAreaM2: 16,
};
const USUAL_WIDTH = 11;
/** Of an A3 page that can still be read. */
const COLUMNS_ON_A_PAGE = 20;

export interface HouseholdsGrid {
  readonly grid: Grid;
  readonly firstRow: number;
  /** First column right of what the user types. */
  readonly nextColumn: number;
  /**
   * The sheet, once the calculation columns are drawn: `draw` puts their heads and cells and gives the heads, each
   * different from those in `taken` (lower case); the table is widened to hold them.
   */
  readonly finish: (
    draw?: (grid: Grid, taken: Set<string>) => readonly string[],
    drawStatus?: DrawStatus,
  ) => Sheet;
}

/** The list of the households' sheet, which the schema keeps as one field. */
export const householdsOutline = (): readonly FieldOutline[] =>
  householdFields().map(([key, field]) => ({ key, path: `${HOUSEHOLDS}[].${key}`, field }));

/** A cell and, where it cannot hold them, its digits; twenty thousand rows repeat a few hundred values, so each is made once. */
const cellsOf = (field: FieldOutline, lang: Language): ((value: unknown) => Made) => {
  const made = new Map<unknown, Made>();
  return (value) => {
    let known = made.get(value);
    if (known === undefined) {
      const { value: shown, exact } = written(field, value, lang);
      const cell = { ...(shown === undefined ? {} : { value: shown }), style: inputStyle(field, value) };
      known =
        exact === undefined || shown?.kind !== 'number' ? { cell } : { cell, number: shown.value, exact };
      made.set(value, known);
    }
    return known;
  };
};

interface Made {
  readonly cell: Cell;
  readonly number?: string;
  readonly exact?: string;
}

const drawRecords = (
  grid: Grid,
  { project, lang, exact }: { project: Project; lang: Language; exact: ExactDigits },
): void => {
  const { households } = project.relocation;
  const columns = householdsOutline().map((field) => ({
    key: field.key as keyof Household,
    made: cellsOf(field, lang),
  }));
  if (households.length === 0)
    columns.forEach(({ made }, column) => grid.put(FIRST_ROW, column, made(undefined).cell));
  households.forEach((household, index) =>
    columns.forEach(({ key, made }, column) => {
      const { cell, number, exact: digits } = made(household[key]);
      grid.put(FIRST_ROW + index, column, cell);
      if (digits !== undefined && number !== undefined)
        exact.note(`${HOUSEHOLDS}[${index}].${key}`, number, digits);
    }),
  );
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
    grid.say(KEYS_ROW, column, column === 0 ? `${HOUSEHOLDS}[] ${key}` : key, 'code');
    grid.put(HEADS_ROW, column, { value: text(head), style: 'columnHead' });
    grid.width(column, WIDTHS[key] ?? USUAL_WIDTH);
    const area = { row: FIRST_ROW, column, rows, columns: 1 };
    const validation = field === undefined ? undefined : validationOf(field, area, lang);
    if (validation !== undefined) grid.validations.push(validation);
  });
  grid.height(HEADS_ROW, 44);
  drawRecords(grid, options);
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
  const finish: HouseholdsGrid['finish'] = (draw = () => [], drawStatus) => {
    drawStatus?.(grid, STATUS_ROW, 0);
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
        fitToWidth: Math.ceil(all.length / COLUMNS_ON_A_PAGE),
        fitToHeight: 0,
        repeatRows: { from: 0, to: HEADS_ROW },
        repeatColumns: { from: 0, to: 0 },
      },
      frozen: { rows: FIRST_ROW, columns: 1 },
      isProtected: false,
    });
  };
  return { grid, firstRow: FIRST_ROW, nextColumn: columns.length, finish };
};
