import { unitInWords } from '../../i18n';
import { cellAt, columnName, excelFormula, type Label, type PeriodsPlace } from '../../rows';
import { Grid, text } from '../grid';
import type { CellValue, Sheet } from '../plan';
import { sheetName, type SheetId } from '../sheet-names';
import { formatOf } from '../styles';
import * as at from './columns';
import type { ModelDraft } from './model-draft';
import type { SectionPlace } from './placing';
import { MODEL_SHEETS } from './subjects';
import { cellValue } from './values';

const WORDS = {
  label: { zh: '项目', en: 'Row' },
  unit: { zh: '单位', en: 'Unit' },
  clause: { zh: '依据', en: 'Clause' },
  name: { zh: '行名', en: 'Name' },
  constant: { zh: '数值', en: 'Value' },
  total: { zh: '合计/期末', en: 'Total / closing' },
  period: { zh: '期次', en: 'Period' },
  periodEnd: { zh: '期末日', en: 'Period end' },
  phase: { zh: '阶段', en: 'Phase' },
  construction: { zh: '建设', en: 'Build' },
  operation: { zh: '运营', en: 'Operate' },
} as const satisfies Record<string, Label>;

const isReference = (formula: string): boolean =>
  /^('[^']+'|[^'!()+*/^&<>="-]+)?!?\$?[A-Z]+\$?\d+$/.test(formula);

/** A formula that only fetches a cell is marked as a link. */
export const styleOf = (formula: string, format: string): string =>
  `${isReference(formula) ? 'link' : 'calculation'}.${format}`;

/** What a page's width holds beside the repeated labels and can still be read. */
const PERIODS_A_PAGE = 12;

/** The sheet's name, its one time axis, and the heads of its columns. */
const drawHead = (grid: Grid, draft: ModelDraft, id: SheetId): void => {
  const { lang, program, exact, placing } = draft;
  const say = (label: Label): string => label[lang];
  grid.say(at.TITLE_ROW, at.LABEL, sheetName(id, lang), 'title');
  grid.height(at.TITLE_ROW, 26);
  const axis = (
    row: number,
    label: Label,
    ref: string,
    format: string,
    shown?: (place: string) => string,
    words?: (index: number) => CellValue,
  ): void => {
    grid.say(row, at.LABEL, say(label), 'columnHeadLeft');
    const place = placing.layout.place(ref) as PeriodsPlace;
    exact.row(ref).forEach((value, index) => {
      const cell = cellAt(place, index);
      const source = `${place.sheet === grid.name ? '' : draft.prefix(place.sheet)}${columnName(cell.column)}$${cell.row + 1}`;
      grid.put(row, at.FIRST_PERIOD + index, {
        formula: shown === undefined ? source : shown(source),
        value: words === undefined ? cellValue(value) : words(index),
        style: `head.${format}`,
      });
    });
  };
  axis(at.NUMBER_ROW, WORDS.period, 'timeline.periodIndex', 'general');
  axis(at.DATE_ROW, WORDS.periodEnd, 'timeline.periodEnd', 'month');
  const [construction, operation] = [say(WORDS.construction), say(WORDS.operation)];
  axis(
    at.PHASE_ROW,
    WORDS.phase,
    'timeline.inConstruction',
    'general',
    (source) => `IF(${source}=1,"${construction}","${operation}")`,
    (index) =>
      text(exact.row('timeline.inConstruction')[index]?.isZero() === true ? operation : construction),
  );
  const heads = [WORDS.unit, WORDS.clause, WORDS.name, WORDS.constant, WORDS.total];
  heads.forEach((label, index) => grid.say(at.NUMBER_ROW, at.UNIT + index, say(label), 'columnHead'));
  const widths = [40, 11, 22, 26, 17, 19, 3];
  widths.forEach((width, column) => grid.width(column, width));
  for (let index = 0; index < program.periods; index += 1) grid.width(at.FIRST_PERIOD + index, 17);
};

/** The cells in front of the periods: what the row is, in what, and why. */
const drawLabels = (
  grid: Grid,
  { lang }: ModelDraft,
  row: number,
  ref: string,
  label: Label,
  unit: string,
  clause = '',
): void => {
  grid.say(row, at.LABEL, label[lang], 'labelIndented');
  grid.say(row, at.UNIT, unitInWords(unit, lang) || '–', 'quiet');
  if (clause !== '') grid.say(row, at.CLAUSE, clause, 'code');
  grid.say(row, at.NAME, ref, 'code');
};

const drawRow = (grid: Grid, draft: ModelDraft, row: number, ref: string): void => {
  const { program, exact, placing } = draft;
  const compiled = program.rows.get(ref);
  if (compiled === undefined) return;
  const { spec, axis } = compiled;
  drawLabels(grid, draft, row, ref, spec.label, spec.unit, spec.clause);
  const formula = excelFormula(program, placing.layout, ref);
  const format = formatOf(spec.unit, spec.kind);
  const values = exact.row(ref);
  if (axis !== 'period') {
    const own = formula.at(0);
    grid.put(row, at.CONSTANT, {
      formula: own,
      value: cellValue(exact.cell(ref)),
      style: styleOf(own, format),
    });
    return;
  }
  const style = styleOf(formula.at(0), format);
  values.forEach((value, index) => {
    grid.put(row, at.FIRST_PERIOD + index, { formula: formula.at(index), value: cellValue(value), style });
  });
  const total = exact.total(ref);
  if (total === undefined) return;
  const first = `${columnName(at.FIRST_PERIOD)}${row + 1}`;
  const last = `${columnName(at.FIRST_PERIOD + program.periods - 1)}${row + 1}`;
  // A row that only fetches is fetched from its source, or the total were a link to a link.
  const source = formula.at(program.periods - 1);
  const closing = isReference(source) ? source : last;
  grid.put(row, at.TOTAL, {
    formula: spec.kind === 'flow' ? `SUM(${first}:${last})` : closing,
    value: cellValue(total),
    style: `total.${format}`,
  });
};

const drawSection = (
  grid: Grid,
  draft: ModelDraft,
  { section, headingRow, inputs, rows }: SectionPlace,
): void => {
  const { lang, program } = draft;
  grid.say(headingRow, at.LABEL, section.label[lang], 'heading');
  for (let column = at.UNIT; column <= at.TOTAL; column += 1)
    grid.put(headingRow, column, { style: 'heading' });
  for (const { ref, row } of inputs) {
    const input = program.inputs.get(ref);
    if (input === undefined) continue;
    drawLabels(grid, draft, row, ref, input.label, input.unit.name);
    const { formula, value } = draft.inputCell(ref);
    grid.put(row, at.CONSTANT, { formula, value, style: styleOf(formula, formatOf(input.unit.name)) });
  }
  for (const { ref, row } of rows) drawRow(grid, draft, row, ref);
  const last = rows.at(-1) ?? inputs.at(-1);
  if (last !== undefined) grid.groups.push({ from: headingRow + 1, to: last.row, level: 1 });
};

/** The model, a sheet per subject; every sheet shows the master check. */
export const modelSheets = (draft: ModelDraft): Sheet[] =>
  MODEL_SHEETS.flatMap((id): Sheet[] => {
    const sections = draft.placing.sections.filter(({ sheet }) => sheet === id);
    if (sections.length === 0) return [];
    const grid = new Grid(id, sheetName(id, draft.lang), 'working');
    drawHead(grid, draft, id);
    draft.drawStatus(grid, at.STATUS_ROW, at.LABEL);
    for (const section of sections) drawSection(grid, draft, section);
    return [
      grid.sheet({
        print: {
          orientation: 'landscape',
          paper: 'A3',
          fitToWidth: Math.ceil(draft.program.periods / PERIODS_A_PAGE),
          fitToHeight: 0,
          repeatRows: { from: at.TITLE_ROW, to: at.PHASE_ROW },
          repeatColumns: { from: at.LABEL, to: at.UNIT },
        },
        frozen: { rows: at.PHASE_ROW + 1, columns: at.FIRST_PERIOD },
      }),
    ];
  });
