import type { Label } from '../../rows';
import { FIRST_PERIOD } from '../model/columns';
import type { Area, Sheet } from '../plan';
import { HEAD_ROW } from '../tables/columns';
import { BASIS_ROWS, RESULT_PLACES } from '../results/places';
import type { LintException } from './exception';

const is = (zh: string, en: string): Label => ({ zh, en });

const REASONS = {
  householdsMixed: is(
    '每户一行：录入与由其算出的补偿同在一行，经办人和住户才能逐户核对；录入各列有底色，计算各列没有。',
    'One row per household: what is entered and what follows from it stand in one row, so that each household can be checked; entered columns are tinted, computed ones are not.',
  ),
  householdsInputs: is(
    '各户数据取自征收调查登记，本表即其录入表，计算各列在其右侧。',
    'Households are entered from the survey; this is their input sheet, with the calculation on the right.',
  ),
  policyMixed: is(
    '每个参数一行：政策值、项目取值与执行值并列，审批人一眼看出改动；唯一的公式是取二者之一。',
    'One row per parameter: the policy’s value, the project’s and the one in force side by side, so that an official sees what was changed; the only formula chooses between the two.',
  ),
  policyInputs: is(
    '政策值与项目取值的来源即同一行的文件、条款与取值理由。',
    'The source of each value is in its row: document, clause, and the reason of a project value.',
  ),
  policyLocked: is(
    '政策值随政策包写定，不供改动；项目另有取值的填“项目取值”并写明理由。',
    'The policy’s values come with its pack and are not to be changed; a project value goes beside, with its reason.',
  ),
  structureStamps: is(
    '“生成时”一列是生成工作簿时的输入，供与现在比较，不是可改的输入。',
    'The column "When built" keeps the inputs of the moment for comparison; they are no inputs to be changed.',
  ),
  resultStamps: is(
    '“计算时”一列是计算那一刻的基准，供与现在比较，不是可改的输入。',
    'The column "When computed" keeps the base of that moment for comparison; it is no input to be changed.',
  ),
  unprotected: is(
    '受保护的表不能在列表中增加行；本表除显示总检查外没有计算。',
    'A protected sheet takes no new rows in its tables; apart from the master check nothing is computed here.',
  ),
  householdsUnprotected: is(
    '受保护的表不能增加户；计算各列由审计逐格核对。',
    'A protected sheet takes no new households; the audit holds every computed cell to its formula.',
  ),
  years: is(
    '标准报表按日历年列示，合计与两个阶段在前；模型各表按期列示，期长为年时列次因而不同。',
    'Standard tables have calendar years, after a total and both phases; model sheets have periods. With periods of a year the two differ in their columns.',
  ),
} as const;

/** So many years make a time axis. */
const LEAST_YEARS = 3;

/** Cells of a sheet that hold what the program wrote when the workbook was built, whatever it was. */
const stampedArea = ({ rows }: Sheet): Area =>
  around(
    [...rows].flatMap(([row, cells]) =>
      [...cells].flatMap(([column, { style }]) =>
        style?.startsWith('stamped.') === true ? [{ row, column }] : [],
      ),
    ),
  );

const around = (cells: readonly { readonly row: number; readonly column: number }[]): Area => {
  const [rows, columns] = [cells.map(({ row }) => row), cells.map(({ column }) => column)];
  const [row, column] = [Math.min(...rows), Math.min(...columns)];
  return { row, column, rows: Math.max(...rows) - row + 1, columns: Math.max(...columns) - column + 1 };
};

/** What the exceptions of sheets are told from: nothing of it may hang on a figure, or a changed figure would look like tampering. */
export interface SheetFacts {
  readonly hasHouseholds: boolean;
  /** The model's periods are years. */
  readonly hasYears: boolean;
}

const ofHouseholds = ({ name: sheet }: Sheet, { hasHouseholds }: SheetFacts): LintException[] => [
  ...(hasHouseholds
    ? [
        { rule: 1, sheet, reason: REASONS.householdsMixed },
        { rule: 9, sheet, reason: REASONS.householdsInputs },
      ]
    : []),
  { rule: 23, sheet, reason: REASONS.householdsUnprotected },
];

const ofPolicy = (policy: Sheet): LintException[] => {
  const { name: sheet } = policy;
  return [
    { rule: 1, sheet, reason: REASONS.policyMixed },
    { rule: 9, sheet, reason: REASONS.policyInputs },
    { rule: 23, sheet, area: stampedArea(policy), reason: REASONS.policyLocked },
  ];
};

const ofStructure = (structure: Sheet): LintException[] => {
  const { name: sheet } = structure;
  const area = stampedArea(structure);
  const reason = REASONS.structureStamps;
  return [
    { rule: 1, sheet, reason },
    { rule: 9, sheet, area, reason },
    { rule: 23, sheet, area, reason },
  ];
};

/** Calendar years in other columns than the model's periods of a year. */
const ofTable = ({ name: sheet, rows }: Sheet): LintException[] => {
  const years = [...(rows.get(HEAD_ROW) ?? [])].filter(
    ([, { formula, value }]) => formula !== undefined && value?.kind === 'number',
  );
  if (years.length < LEAST_YEARS) return [];
  const area = around(years.map(([column]) => ({ row: HEAD_ROW, column })));
  return area.column === FIRST_PERIOD ? [] : [{ rule: 2, sheet, area, reason: REASONS.years }];
};

/** The base that results were computed from. */
const ofResults = ({ id, name: sheet }: Sheet): LintException[] =>
  Object.values(RESULT_PLACES)
    .filter((place) => place.sheet === id)
    .flatMap(({ areas: [stamp] }) => {
      const area = { ...stamp, rows: BASIS_ROWS };
      return [9, 23].map((rule) => ({ rule, sheet, area, reason: REASONS.resultStamps }));
    });

/** What a sheet deviates in by design. */
export const sheetExceptions = (sheet: Sheet, facts: SheetFacts): LintException[] => {
  if (sheet.id === 'households') return ofHouseholds(sheet, facts);
  if (sheet.id === 'policy') return ofPolicy(sheet);
  if (sheet.id === 'structure') return ofStructure(sheet);
  const results = ofResults(sheet);
  if (sheet.id.startsWith('table.')) return facts.hasYears ? [...ofTable(sheet), ...results] : results;
  if (results.length > 0) return results;
  return sheet.isProtected === false ? [{ rule: 23, sheet: sheet.name, reason: REASONS.unprotected }] : [];
};
