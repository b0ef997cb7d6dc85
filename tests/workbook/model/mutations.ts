import type { HyperFormula } from 'hyperformula';
import { ModelError, modelOf, workbookModel } from '../../../src/model';
import { PolicyError } from '../../../src/policy';
import { parseProject, toJson, type Project } from '../../../src/project';
import { Decimal } from '../../../src/finance/decimal';
import { compile, formulaDigest } from '../../../src/rows';
import { draftWorkbook } from '../../../src/workbook/build';
import type { CellRef, Draft } from '../../../src/workbook/draft';
import { type FieldOutline, householdsOutline, outline } from '../../../src/workbook/inputs';
import { written } from '../../../src/workbook/inputs/values';
import { Constants } from '../../../src/workbook/model/constants';
import { linkSpecs } from '../../../src/workbook/model/link-specs';
import { Links } from '../../../src/workbook/model/links';
import { placeAll } from '../../../src/workbook/model/placing';
import type { WorkbookPlan } from '../../../src/workbook/plan';
import { type ExampleName, exampleAt } from '../built';
import { engineOf } from '../recalculated';

/** A workbook, and an engine that holds its inputs, its time axis and the sheet that compares the two. */
export interface Subject {
  readonly draft: Draft;
  readonly plan: WorkbookPlan;
  readonly json: unknown;
  readonly engine: HyperFormula;
  readonly signature: string;
  readonly household: { readonly firstRow: number; readonly nextColumn: number };
}

const COMPARED = /^(inputs\.|policy$|structure$|timeline$|households$)/;

export const subjectOf = (name: ExampleName): Subject => {
  const evaluation = exampleAt(name, 'year');
  const { draft, plan } = draftWorkbook(evaluation, { lang: 'zh' });
  const engine = engineOf({
    ...plan,
    names: new Map(),
    sheets: plan.sheets.filter(({ id }) => COMPARED.test(id)),
  });
  const columns = householdsOutline().length;
  const household = {
    firstRow: plan.sheets.find(({ id }) => id === 'households')?.frozen?.rows ?? 0,
    nextColumn: columns,
  };
  const known = { draft, plan, json: toJson(evaluation.project), engine, household };
  return { ...known, signature: signatureOf(known, evaluation.project) };
};

/** Everything of the model that typed cells do not bring along: its formulas, its links and its own constants. */
const signatureOf = (
  { draft, household }: Pick<Subject, 'draft' | 'household'>,
  project: Project,
): string => {
  const model = modelOf(project);
  const program = compile(workbookModel(model));
  const { inputs, lang } = draft;
  const links = new Links(inputs, new Constants(lang, inputs).lookups);
  const { layout } = placeAll(program, lang, inputs, household);
  const specs = linkSpecs(program.model);
  const lines = [...program.inputs].map(([ref, { data, axis }]) => {
    const { path, link } = specs.get(ref) ?? {};
    const list = path === undefined ? undefined : /^(.*)\[\](?!.*\[\])/.exec(path)?.[1];
    const count = axis === 'single' ? 1 : (program.tables.get(axis) ?? 0);
    const own = Array.from({ length: count }, (_, index) =>
      path === undefined
        ? undefined
        : links.formula(
            { path, ...(list === undefined ? {} : { record: { list, index, sheet: '' } }) },
            link,
          ),
    );
    return `${ref}: ${own.map((formula, index) => formula ?? String(data.values[index])).join(' | ')}`;
  });
  return [formulaDigest(program, layout), ...lines, ...model.checks.map(({ id }) => id)].join('\n');
};

/** Whether a changed project has the same; undefined where the model refuses it. */
export const isFollowed = (subject: Subject, project: Project): boolean | undefined => {
  try {
    return signatureOf(subject, project) === subject.signature;
  } catch (error) {
    if (error instanceof ModelError || error instanceof PolicyError) return undefined;
    throw error;
  }
};

const fields = new Map<string, FieldOutline>([
  ...outline().flatMap(({ fields: own, lists }) => [
    ...own.map((field) => [field.path, field] as const),
    ...lists.flatMap(({ columns }) => columns.map((field) => [field.path, field] as const)),
  ]),
  ...householdsOutline().map((field) => [field.path, field] as const),
]);

/** What the schema says of the field at a path. */
export const fieldAt = (path: string): FieldOutline | undefined =>
  fields.get(path.replaceAll(/\[\d+\]/g, '[]'));

/** Other values for a field, `undefined` for none; some of them the project will not take. */
export const otherValues = ({ field: { type, values } }: FieldOutline, now: unknown): readonly unknown[] => {
  const number = Number(now ?? 0);
  const candidates: Record<string, readonly unknown[]> = {
    choice: values ?? [],
    flag: [true, false],
    share: [0, 0.3, 1],
    money: [0, number * 1.5, 5_000_000],
    number: [0, number * 1.5, 2],
    whole: [0, number + 1, number + 12],
    month: [0, number + 1, number + 12],
    calendarMonth: ['2023-01', '2024-01'],
    id: [`${String(now)}x`],
    text: [`${typeof now === 'string' ? now : ''}住宅`, 'other'],
  };
  return [undefined, ...(candidates[type] ?? [])].filter((value) => value !== now);
};

const keysOf = (path: string): string[] => path.replaceAll(/\[(\d+)\]/g, '.$1').split('.');

export const valueIn = (json: unknown, path: string): unknown =>
  keysOf(path).reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], json);

/** The project with another value at a path; undefined where that makes no project. */
export const withValue = (json: unknown, path: string, value: unknown): Project | undefined => {
  const copy = structuredClone(json);
  const keys = keysOf(path);
  const last = keys.pop() ?? '';
  let at = copy as Record<string, unknown>;
  for (const key of keys) at = (at[key] ??= {}) as Record<string, unknown>;
  if (value === undefined) Reflect.deleteProperty(at, last);
  else at[last] = value;
  try {
    return parseProject(copy);
  } catch {
    return undefined;
  }
};

/** What a cell holds for a value that the project has been given. */
export const contentOf = (outlined: FieldOutline, value: unknown): string | number | null => {
  const { type } = outlined.field;
  const isQuantity = ['money', 'number', 'share'].includes(type) && value !== undefined;
  const shown = written(outlined, isQuantity ? new Decimal(Number(value)) : value, 'zh').value;
  if (shown === undefined || shown.value === '') return null;
  return shown.kind === 'number' ? Number(shown.value) : `'${String(shown.value)}`;
};

/** Whether the structure still fits once a cell is typed over; the cell is put back. */
export const fitsWith = (
  { engine, draft }: Subject,
  { sheet, row, column }: CellRef,
  content: string | number | null,
): boolean => {
  const address = { sheet: engine.getSheetId(sheet)!, row, col: column };
  const was = engine.getCellSerialized(address);
  engine.setCellContents(address, content);
  const [, tab = '', letters = '', line = ''] = /^'?(.+?)'?!\$([A-Z]+)\$(\d+)$/.exec(draft.structureFits)!;
  const answer = engine.getCellValue({
    sheet: engine.getSheetId(tab)!,
    row: Number(line) - 1,
    col: letters.charCodeAt(0) - 65,
  });
  engine.setCellContents(address, was);
  return answer === 1;
};
