import { unitInWords } from '../../i18n';
import { excelFormula, type RecordTable } from '../../rows';
import { Grid, text } from '../grid';
import type { Sheet } from '../plan';
import { sheetName } from '../sheet-names';
import { formatOf } from '../styles';
import type { ModelDraft } from './model-draft';
import { HOUSEHOLDS, type TablePlace } from './placing';
import { styleOf } from './sheets';
import { cellValue } from './values';

const WORDS = {
  number: { zh: '序号', en: 'No.' },
  note: {
    zh: '分期、提款、还本等逐条明细；数据取自输入表。',
    en: 'Instalments, draws and shares, record by record; figures come from the input sheets.',
  },
};

/** Head text of a record column; unique within its table. */
export const columnHead = (draft: ModelDraft, ref: string, taken: Set<string>): string => {
  const row = draft.program.rows.get(ref);
  const input = draft.program.inputs.get(ref);
  const label = (row?.spec.label ?? input?.label)?.[draft.lang] ?? ref;
  const unit = row?.spec.unit ?? input?.unit.name ?? '';
  const words = unit === '' || unit === 'text' ? label : `${label}（${unitInWords(unit, draft.lang)}）`;
  let head = words;
  for (let copy = 2; taken.has(head.toLowerCase()); copy += 1) head = `${words} ${copy}`;
  taken.add(head.toLowerCase());
  return head;
};

/** The cells of one record column: links for inputs, the column's one formula otherwise. */
export const drawRecords = (
  grid: Grid,
  draft: ModelDraft,
  ref: string,
  column: number,
  firstRow: number,
  size: number,
): void => {
  const row = draft.program.rows.get(ref);
  if (row === undefined) {
    const format = formatOf(draft.program.inputs.get(ref)?.unit.name ?? '');
    for (let index = 0; index < size; index += 1) {
      const { formula, value } = draft.recordCell(ref, index, grid.name);
      grid.put(firstRow + index, column, { formula, value, style: styleOf(formula, format) });
    }
    return;
  }
  const formula = excelFormula(draft.program, draft.placing.layout, ref);
  const format = formatOf(row.spec.unit, row.spec.kind);
  const values = draft.exact.row(ref);
  for (let index = 0; index < size; index += 1) {
    const own = formula.at(index);
    const value = values[index];
    grid.put(firstRow + index, column, {
      formula: own,
      ...(value === undefined ? {} : { value: cellValue(value) }),
      style: styleOf(own, format),
    });
  }
};

const drawTable = (grid: Grid, draft: ModelDraft, table: RecordTable, place: TablePlace): void => {
  grid.say(place.headingRow, 0, table.label[draft.lang], 'heading');
  grid.say(place.headingRow + 1, 0, WORDS.number[draft.lang], 'columnHead');
  const taken = new Set<string>();
  for (let index = 0; index < table.size; index += 1)
    grid.put(place.firstRow + index, 0, {
      value: { kind: 'number', value: String(index + 1) },
      style: 'quiet',
    });
  for (const { ref, column } of place.columns) {
    grid.put(place.headingRow + 1, column, {
      value: text(columnHead(draft, ref, taken)),
      style: 'columnHead',
    });
    drawRecords(grid, draft, ref, column, place.firstRow, table.size);
  }
  grid.height(place.headingRow + 1, 30);
};

/** Record tables other than the households, one below the other. */
export const recordsSheet = (draft: ModelDraft): Sheet[] => {
  if (draft.placing.tables.length === 0) return [];
  const grid = new Grid('records', sheetName('records', draft.lang), 'working');
  grid.say(0, 0, sheetName('records', draft.lang), 'title');
  grid.height(0, 26);
  draft.drawStatus(grid, 1, 0);
  grid.width(0, 30);
  for (let column = 1; column < 8; column += 1) grid.width(column, 18);
  for (const place of draft.placing.tables) {
    const table = draft.program.model.tables.find(({ id }) => id === place.id);
    if (table !== undefined) drawTable(grid, draft, table, place);
  }
  return [
    grid.sheet({
      print: { orientation: 'portrait', paper: 'A4', fitToWidth: 1, fitToHeight: 0 },
      frozen: { rows: 2, columns: 1 },
    }),
  ];
};

/** Adds the calculation columns to the sheet of households; gives their heads, for the sheet's table. */
export const drawHouseholds = (
  grid: Grid,
  draft: ModelDraft,
  firstRow: number,
  taken: Set<string>,
): string[] => {
  const size = draft.program.tables.get(HOUSEHOLDS) ?? 0;
  return draft.placing.households.map(({ ref, column }) => {
    const head = columnHead(draft, ref, taken);
    grid.put(firstRow - 1, column, { value: text(head), style: 'columnHead' });
    grid.width(column, 14);
    drawRecords(grid, draft, ref, column, firstRow, size);
    return head;
  });
};
