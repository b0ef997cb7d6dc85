import type { WorkbookPlan } from '../../workbook';
import { tableNameMeanwhile } from '../draw/sheet';
import { backupName, meanwhileName, type Kept, type Survey } from './survey';

/** Everything that a build goes by, from its survey to its end. */
export interface Building {
  readonly plan: WorkbookPlan;
  readonly survey: Survey;
  readonly kept: readonly Kept[];
}

/** The user's formulas and names that read our sheets, as they were. */
const keepFormulas = (workbook: Excel.Workbook, { kept, survey }: Building): void => {
  for (const { sheet, row, column, formula } of kept)
    workbook.worksheets.getItem(sheet).getCell(row, column).formulas = [[formula]];
  for (const { name, formula } of survey.namesToKeep) workbook.names.getItem(name).formula = formula;
};

const nameTables = (workbook: Excel.Workbook, { plan }: Building): void => {
  for (const { name } of plan.sheets.flatMap(({ tables = [] }) => tables))
    workbook.tables.getItem(tableNameMeanwhile(name)).name = name;
};

const defineNames = (workbook: Excel.Workbook, { plan, survey }: Building): void => {
  for (const name of survey.oldNames) workbook.names.getItem(name).delete();
  for (const [name, reference] of plan.names) workbook.names.add(name, `=${reference}`);
};

const setProperties = ({ properties }: Excel.Workbook, { plan }: Building): void => {
  for (const [key, value] of plan.properties.custom) properties.custom.add(key, value);
};

/** The mode the user had; under manual calculation the new sheets are computed once, for all to see. */
export const restoreCalculation = ({ application }: Excel.Workbook, { survey }: Building): void => {
  application.calculationMode = survey.calculationMode;
  if (survey.calculationMode === Excel.CalculationMode.manual) application.calculate('Full');
};

/** Goes back to where the user was, or to the first of the new sheets. */
const showSheet = ({ worksheets }: Excel.Workbook, { plan, survey }: Building): void => {
  const isOwn = survey.own.some(({ name }) => name === survey.activeSheet);
  const isPlanned = plan.sheets.some(({ name }) => name === survey.activeSheet);
  const [first] = plan.sheets;
  if (isPlanned && survey.old.length > 0) worksheets.getItem(survey.activeSheet).activate();
  else if (first !== undefined && (!isOwn || survey.old.length === 0))
    worksheets.getItem(first.name).activate();
};

/** The drawn sheets take the place of the old ones, all in one round trip; the old ones go last, when nothing reads them. */
export const swap = ({ workbook }: Excel.RequestContext, building: Building): void => {
  const { plan, survey } = building;
  const { worksheets } = workbook;
  for (const { id, name } of survey.old) worksheets.getItem(id).name = backupName(name);
  const begin = Math.min(...survey.old.map(({ position }) => position), survey.old.length > 0 ? Infinity : 0);
  plan.sheets.forEach(({ name }, index) => {
    const sheet = worksheets.getItem(meanwhileName(index));
    sheet.name = name;
    sheet.position = begin + index;
  });
  keepFormulas(workbook, building);
  defineNames(workbook, building);
  setProperties(workbook, building);
  showSheet(workbook, building);
  for (const { id } of survey.old) worksheets.getItem(id).delete();
  nameTables(workbook, building);
  restoreCalculation(workbook, building);
};

/** Back to how it was: the drawn sheets go, the old ones have their names again. */
export const undo = (
  { workbook }: Excel.RequestContext,
  building: Building,
  drawn: readonly { readonly id: string; readonly name: string }[],
  isNameDefined: (name: string) => boolean,
): void => {
  const { worksheets } = workbook;
  const { survey, plan } = building;
  for (const { id } of drawn) worksheets.getItem(id).delete();
  for (const { id, name } of survey.old) worksheets.getItem(id).name = name;
  keepFormulas(workbook, building);
  // Names that were defined anew read the sheets that have just gone.
  for (const [name, reference] of plan.names) {
    if (isNameDefined(name)) workbook.names.getItem(name).delete();
    if (survey.oldNames.length > 0) workbook.names.add(name, `=${reference}`);
  }
  restoreCalculation(workbook, building);
};

/** What an interrupted swap left to do once the old sheets had begun to go. */
export const finish = (
  { workbook }: Excel.RequestContext,
  building: Building,
  now: { readonly sheets: ReadonlySet<string>; readonly tables: ReadonlySet<string> },
): void => {
  for (const { id } of building.survey.old) if (now.sheets.has(id)) workbook.worksheets.getItem(id).delete();
  for (const { name } of building.plan.sheets.flatMap(({ tables = [] }) => tables))
    if (now.tables.has(tableNameMeanwhile(name)))
      workbook.tables.getItem(tableNameMeanwhile(name)).name = name;
  restoreCalculation(workbook, building);
};
