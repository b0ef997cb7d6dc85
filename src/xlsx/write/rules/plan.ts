import type { Sheet, WorkbookPlan } from '../../../workbook/plan';
import { refuse } from '../error';
import { isPlain } from '../text';
import { areaText, checkApart, checkArea, type Claim } from './areas';
import { checkCells } from './cells';
import { checkChart } from './charts';
import { checkConditionalFormat, checkValidation } from './conditions';
import { checkLayout } from './layout';
import { checkNames, checkSheetNames } from './names';
import { checkStyles } from './styles';
import { checkTable } from './tables';

const LONGEST_PROPERTY_NAME = 255;

const checkProperties = ({ properties }: WorkbookPlan): void => {
  const { title, creator, description = '', custom } = properties;
  for (const text of [title, creator, description]) {
    if (!isPlain(text)) refuse('text', { what: text }, 'a property of the file has control characters.');
  }
  const seen = new Set<string>();
  for (const [name, value] of custom) {
    if (name === '' || name.length > LONGEST_PROPERTY_NAME || !isPlain(name) || !isPlain(value))
      refuse('text', { what: name }, 'it is no property that the file can have.');
    if (seen.has(name.toLowerCase())) refuse('text', { what: name }, 'two properties have this name.');
    seen.add(name.toLowerCase());
  }
};

const checkSheet = (plan: WorkbookPlan, sheet: Sheet, targets: ReadonlySet<string>): void => {
  const { merges = [], tables = [], validations = [], conditionalFormats = [], charts = [] } = sheet;
  checkLayout(sheet);
  const claims: Claim[] = [...checkCells(sheet, targets)];
  for (const area of merges) {
    checkArea('merge', sheet, area);
    if (area.rows * area.columns === 1)
      refuse('merge', { sheet: sheet.name, cell: areaText(area) }, 'a single cell is merged with nothing.');
    claims.push({ code: 'merge', area });
  }
  for (const table of tables) {
    checkTable(sheet, table);
    claims.push({ code: 'table', area: table.area });
  }
  checkApart(sheet, claims);
  for (const validation of validations) checkValidation(sheet, validation);
  for (const format of conditionalFormats) checkConditionalFormat(sheet, format);
  for (const chart of charts) checkChart(plan, sheet, chart);
};

/** Holds a plan to what Excel accepts without mending. @throws WorkbookPlanError */
export const checkPlan = (plan: WorkbookPlan): void => {
  checkSheetNames(plan.sheets);
  checkNames(plan);
  checkStyles(plan);
  checkProperties(plan);
  const targets = new Set(plan.sheets.map(({ name }) => name.toLowerCase()));
  for (const sheet of plan.sheets) checkSheet(plan, sheet, targets);
};
