import type { RawCellContent } from 'hyperformula';
import { modelOf, workbookModel } from '../../../src/model';
import { compile, evaluateExact } from '../../../src/rows';
import type { Language, MoneyUnit } from '../../../src/i18n';
import { unitDivisorOf, unitLabel } from '../../../src/workbook/cover/unit';
import { checksSheet } from '../../../src/workbook/checks';
import { dashboardSheet } from '../../../src/workbook/dashboard';
import type { Sheet } from '../../../src/workbook/plan';
import type { Draft } from '../../../src/workbook/draft';
import { example, type ExampleName } from '../../examples/example';
import { layoutOf } from '../../rows/excel/book';

const CONTROL = 'Control';

/** The sheet that holds the display unit and whether the structure fits, for sheets drawn apart from a workbook. */
export const control = ({ lang, unit }: Draft): Record<string, RawCellContent[][]> => ({
  [CONTROL]: [[1], [Number(unitDivisorOf(unit))], [unitLabel(unit, lang)]],
});

/** Sheets that others look words up on. */
export const behind = (draft: Draft): Sheet[] => [dashboardSheet(draft), checksSheet(draft)];

/** An example laid out on plain sheets: what table sheets are drawn from. */
export const drafted = (name: ExampleName, lang: Language, unit: MoneyUnit = 'wan'): Draft => {
  const evaluation = example(name);
  const { project } = evaluation;
  const projectModel = modelOf(project);
  const program = compile(workbookModel(projectModel));
  return {
    lang,
    unit,
    project,
    policy: projectModel.policy,
    checks: projectModel.checks,
    program,
    exact: evaluateExact(program),
    evaluation,
    layout: layoutOf(program),
    inputs: {
      cellOf: () => undefined,
      columnOf: () => undefined,
      choiceText: (_, value) => value,
      policyCell: () => undefined,
      cells: () => [],
    },
    results: {},
    structureFits: `${CONTROL}!$A$1`,
    unitDivisor: `${CONTROL}!$A$2`,
    unitName: `${CONTROL}!$A$3`,
  };
};
