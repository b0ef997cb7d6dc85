import { evaluate, type Evaluation } from '../analysis';
import type { MoneyUnit } from '../i18n';
import { workbookModel } from '../model';
import { toJson, type Project } from '../project';
import { compile, evaluateExact, formulaDigest, sha256 } from '../rows';
import { approvalSheet } from './approval';
import { checksSheet, masterCheckRef, masterWords, masterWordsRef } from './checks';
import { coverSheet, unitRefs } from './cover';
import { creditSheet } from './credit';
import { dashboardSheet } from './dashboard';
import type { CellRef, Draft } from './draft';
import { exceptionsSheet, flowExceptions, sheetExceptions } from './exceptions';
import { text, type Grid } from './grid';
import { inputSheets } from './inputs';
import { Constants } from './model/constants';
import { Links } from './model/links';
import { ModelDraft } from './model/model-draft';
import { placeAll } from './model/placing';
import { drawHouseholds, recordsSheet } from './model/records';
import { modelSheets } from './model/sheets';
import type { Cell, Sheet, WorkbookPlan } from './plan';
import { PRODUCT, PROPERTY } from './product';
import { scenarioSheet, type Results } from './results';
import { SHEET_IDS } from './sheet-names';
import { structureFits, structureSheet } from './structure';
import { STYLES } from './styles';
import { tableSheets } from './tables';

export interface BuildOptions {
  readonly lang?: 'zh' | 'en';
  /** Display unit of money when the workbook is opened. */
  readonly unit?: MoneyUnit;
  /** What was computed under other inputs, to be drawn as values with their stamps; none where left out. */
  readonly results?: Results;
}

/** SHA-256 of the project as it is written to JSON: what the workbook was built from. */
export const inputDigest = (project: Project): string => sha256(JSON.stringify(toJson(project)));

/**
 * A project as a workbook that lives without us: inputs, model, tables and verdict, every figure a native formula with its value beside it.
 * Deterministic: the same project, language and unit give the same plan.
 *
 * @throws PolicyError, ModelError as evaluate does.
 */
export const buildWorkbook = (project: Project, options: BuildOptions = {}): WorkbookPlan =>
  planOf(evaluate(project), options);

/** The same for a project that has been evaluated. */
export const planOf = (evaluation: Evaluation, options: BuildOptions = {}): WorkbookPlan =>
  draftWorkbook(evaluation, options).plan;

/** The plan with what it was drawn from: where inputs and rows stand. */
export const draftWorkbook = (
  evaluation: Evaluation,
  { lang = 'zh', unit = 'wan', results = {} }: BuildOptions = {},
): { readonly draft: Draft; readonly plan: WorkbookPlan } => {
  const { project, projectModel } = evaluation;
  const { policy, checks } = projectModel;
  const program = compile(workbookModel(projectModel, evaluation.program));
  const exact = evaluateExact(program, { base: evaluation.exact });
  const { finish: finishTyped, places: inputs, households } = inputSheets({ project, policy, lang });
  const constants = new Constants(lang, inputs);
  const links = new Links(inputs, constants.lookups);
  const placing = placeAll(program, lang, inputs, households);
  const draft: Draft = {
    lang,
    unit,
    project,
    policy,
    checks,
    program,
    exact,
    evaluation,
    layout: placing.layout,
    inputs,
    results,
    structureFits: structureFits(lang),
    ...unitRefs(lang),
  };
  const status = (grid: Grid, row: number, column: number): void => {
    drawStatus(draft, grid, row, column);
  };
  const model = new ModelDraft(lang, program, exact, placing, links, constants, status);

  const sheets = new Map<string, Sheet>();
  const add = (more: readonly Sheet[]): void => {
    for (const sheet of more) sheets.set(sheet.id, sheet);
  };
  add(finishTyped(status));
  add([households.finish((grid, taken) => drawHouseholds(grid, model, households.firstRow, taken), status)]);
  add(modelSheets(model));
  add(recordsSheet(model));
  add([constants.sheet(status)]);
  add([
    structureSheet({
      lang,
      inputs,
      policy,
      standing: standingIn(sheets),
      linked: (reference) => links.used.has(reference),
      layout: placing.layout,
      exact,
      drawStatus: status,
    }),
  ]);
  add(tableSheets(draft));
  add([
    scenarioSheet(draft),
    dashboardSheet(draft),
    creditSheet(draft),
    approvalSheet(draft),
    checksSheet(draft),
  ]);
  const facts = {
    hasHouseholds: project.relocation.households.length > 0,
    hasYears: project.project.step === 'year',
  };
  const exceptions = [
    ...flowExceptions(program, placing.layout),
    ...inOrder(sheets).flatMap((sheet) => sheetExceptions(sheet, facts)),
  ];
  add([exceptionsSheet(lang, exceptions, status)]);
  add([coverSheet(draft, inOrder(sheets))]);

  const plan: WorkbookPlan = {
    sheets: inOrder(sheets),
    styles: STYLES,
    names: new Map([['MasterCheck', masterCheckRef(draft)]]),
    properties: {
      title: project.project.name,
      creator: `${PRODUCT.name} ${PRODUCT.version}`,
      custom: new Map([
        [PROPERTY.version, PRODUCT.version],
        [PROPERTY.inputDigest, inputDigest(project)],
        [PROPERTY.formulaDigest, formulaDigest(program, placing.layout)],
        [PROPERTY.language, lang],
        [PROPERTY.unit, unit],
      ]),
    },
  };
  return { draft, plan };
};

const inOrder = (sheets: ReadonlyMap<string, Sheet>): Sheet[] =>
  SHEET_IDS.flatMap((id) => sheets.get(id) ?? []);

/** What stands in a cell of the sheets drawn so far. */
const standingIn = (sheets: ReadonlyMap<string, Sheet>): ((cell: CellRef) => Cell | undefined) => {
  const byName = new Map([...sheets.values()].map((sheet) => [sheet.name, sheet]));
  return ({ sheet, row, column }) => byName.get(sheet)?.rows.get(row)?.get(column);
};

/** The master check on a sheet of the model. */
const drawStatus = (draft: Draft, grid: Grid, row: number, column: number): void => {
  grid.put(row, column, {
    formula: masterWordsRef(draft),
    value: text(masterWords(draft)),
    style: 'subtitle',
  });
};
