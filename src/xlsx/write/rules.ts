import { columnName } from '../../rows';
import type { Area, Sheet, Table, Validation, WorkbookPlan } from '../../workbook/plan';
import { WorkbookPlanError, type WorkbookPlanCode } from './error';

const LONGEST_SHEET_NAME = 31;
const LONGEST_TEXT = 32_767;
const LONGEST_LIST = 255;
const LONGEST_TITLE = 32;
const LONGEST_PROMPT = 255;
const NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u;
const LIKE_A_CELL = /^([A-Za-z]{1,3}\d+|[rRcC]|[rR]\d*[cC]\d*)$/;

export const areaText = ({ row, column, rows, columns }: Area): string => {
  const from = `${columnName(column)}${row + 1}`;
  return rows === 1 && columns === 1 ? from : `${from}:${columnName(column + columns - 1)}${row + rows}`;
};

const refuse = (code: WorkbookPlanCode, place: string, sentence: string): never => {
  throw new WorkbookPlanError(code, place, sentence);
};

const checkSheetNames = (sheets: readonly Sheet[]): void => {
  const seen = new Set<string>();
  for (const { name } of sheets) {
    if (name === '' || name.length > LONGEST_SHEET_NAME)
      refuse('sheetName', name, `a tab's name has 1 to ${LONGEST_SHEET_NAME} characters.`);
    if (/[[\]:*?/\\]|^'|'$/.test(name))
      refuse('sheetName', name, "a tab's name has none of [ ] : * ? / \\ and no ' at its ends.");
    if (seen.has(name.toLowerCase())) refuse('sheetName', name, 'two tabs have this name.');
    seen.add(name.toLowerCase());
  }
  if (sheets.length === 0) refuse('sheetName', 'workbook', 'it has no sheet.');
};

const overlap = (a: Area, b: Area): boolean =>
  a.row < b.row + b.rows &&
  b.row < a.row + a.rows &&
  a.column < b.column + b.columns &&
  b.column < a.column + a.columns;

const checkApart = (sheet: Sheet): void => {
  const areas = [
    ...(sheet.merges ?? []).map((area) => ({ area, what: 'merge' as const })),
    ...(sheet.tables ?? []).map(({ area }) => ({ area, what: 'table' as const })),
  ];
  areas.forEach(({ area, what }, index) => {
    for (const other of areas.slice(index + 1)) {
      if (overlap(area, other.area))
        refuse(what, `${sheet.name}!${areaText(area)}`, `it overlaps ${areaText(other.area)}.`);
    }
  });
};

const checkTable = (sheet: Sheet, { name, area, columns }: Table): void => {
  const place = `${sheet.name}!${areaText(area)}`;
  if (!NAME.test(name) || LIKE_A_CELL.test(name)) refuse('table', place, `${name} is no name for a table.`);
  if (columns.length !== area.columns)
    refuse('table', place, `it has ${area.columns} columns and ${columns.length} heads.`);
  if (area.rows < 2) refuse('table', place, 'a table has a row of heads and one more.');
  const seen = new Set<string>();
  columns.forEach((head, index) => {
    const cell = sheet.rows.get(area.row)?.get(area.column + index)?.value;
    if (cell?.kind !== 'text' || cell.value !== head)
      refuse('table', place, `head ${index + 1} of ${name} is not what its cell says.`);
    if (head === '' || seen.has(head.toLowerCase()))
      refuse('table', place, `head ${JSON.stringify(head)} is empty or stands twice.`);
    seen.add(head.toLowerCase());
  });
};

const checkValidation = (sheet: Sheet, { area, rule, prompt, error }: Validation): void => {
  const place = `${sheet.name}!${areaText(area)}`;
  if (
    rule.kind === 'list' &&
    (rule.values.join(',').length > LONGEST_LIST || rule.values.some((value) => value.includes(',')))
  )
    refuse(
      'validation',
      place,
      `its list is longer than ${LONGEST_LIST} characters or a choice has a comma: list it in cells.`,
    );
  for (const message of [prompt, error]) {
    if (
      message !== undefined &&
      (message.title.length > LONGEST_TITLE || message.text.length > LONGEST_PROMPT)
    )
      refuse(
        'validation',
        place,
        `a message has at most ${LONGEST_TITLE} characters in its title and ${LONGEST_PROMPT} in its text.`,
      );
  }
};

const checkTexts = (sheet: Sheet): void => {
  for (const [row, cells] of sheet.rows) {
    for (const [column, { value, formula }] of cells) {
      const place = (): string => `${sheet.name}!${columnName(column)}${row + 1}`;
      if (value?.kind === 'text' && value.value.length > LONGEST_TEXT)
        refuse('cellText', place(), `a cell holds ${LONGEST_TEXT} characters.`);
      if (formula !== undefined && (formula === '' || formula.startsWith('=') || formula.length > 8_192))
        refuse('cellText', place(), 'a formula is written without = and has 1 to 8192 characters.');
    }
  }
};

/** Holds a plan to what Excel accepts without mending. @throws WorkbookPlanError */
export const checkPlan = (plan: WorkbookPlan): void => {
  checkSheetNames(plan.sheets);
  const tables = new Set<string>();
  for (const sheet of plan.sheets) {
    checkApart(sheet);
    checkTexts(sheet);
    for (const table of sheet.tables ?? []) {
      checkTable(sheet, table);
      if (tables.has(table.name.toLowerCase()))
        refuse('table', `${sheet.name}!${areaText(table.area)}`, `two tables are called ${table.name}.`);
      tables.add(table.name.toLowerCase());
    }
    for (const validation of sheet.validations ?? []) checkValidation(sheet, validation);
  }
  for (const name of plan.names.keys()) {
    if (!NAME.test(name) || LIKE_A_CELL.test(name)) refuse('name', name, 'it is no name that Excel takes.');
  }
};
