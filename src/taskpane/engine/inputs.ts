import type { Wording } from '../../analysis';
import type { Place } from '../../excel';
import type { Language, MoneyUnit } from '../../i18n';
import { HOUSEHOLDS, outline, OVERRIDES, type SectionOutline } from '../../workbook/inputs';
import { SECTION_LABELS, SECTION_ORDER, SHEET_OF } from '../../workbook/inputs/sections';
import { sheetName, type SheetId } from '../../workbook/sheet-names';
import type { InputProblem } from './input-problem';
import type { Change } from './inputs-changes';
import { type Entered, problemsIn, rawShape, type Shape, shapeOf } from './inputs-entered';
import { fieldView, type FieldView } from './inputs-field';
import { listView, type ListView, type Making, ownProblems, problemsWithin } from './inputs-list';
import { type ChangeView, changeView } from './inputs-title';
import { listAt, nameIn } from './inputs-raw';
import { type Way, wayOf } from './inputs-way';
import { placeOf } from './opened';

/** What of the forms is asked for: a part, the record of each list, and the changes that are collected. */
export interface FormRequest {
  readonly part: string;
  readonly at: Readonly<Record<string, number>>;
  readonly changes: readonly Change[];
}

/** A part of the inputs: what one input sheet holds. */
export interface PartView {
  readonly id: string;
  readonly label: string;
  readonly problems: number;
}

/** A section of a part: its single fields, then its lists. */
export interface GroupView {
  readonly id: string;
  readonly label: string;
  readonly fields: readonly FieldView[];
  readonly lists: readonly ListView[];
  readonly problems: number;
  /** What is wrong with none of its fields or lists, but between them. */
  readonly together: readonly string[];
}

/** Households have no forms: how many there are, and where they are typed. */
export interface HouseholdsView {
  readonly count: number;
  readonly place: Place | undefined;
  readonly problems: readonly InputProblem[];
}

export interface InputsView {
  /** Language and unit of the workbook, to build it again as it was. */
  readonly lang: Language;
  readonly unit: MoneyUnit;
  readonly parts: readonly PartView[];
  /** The part that is shown: the one asked for, or else the first. */
  readonly part: string;
  readonly groups: readonly GroupView[];
  /** Only in the part of relocation. */
  readonly households: HouseholdsView | undefined;
  /** The part in which policies are chosen: what a project sets differently has its own page. */
  readonly hasPolicy: boolean;
  /** Everything that is wrong, wherever it is, with the way to its form. */
  readonly problems: readonly (InputProblem & { readonly way: Way | undefined })[];
  /** The collected changes, in their order. */
  readonly changes: readonly ChangeView[];
  /** How many records there are and how they are called, in the workbook: collected changes hold for these. */
  readonly records: string;
}

const FIRST = 'inputs.project';

/** Sections by the sheet that holds them; the version of the format is nobody's to enter. */
const sectionsOn = (sheet: string): readonly SectionOutline[] => {
  const known = new Map(outline().map((section) => [section.id, section]));
  return SECTION_ORDER.filter((id) => SHEET_OF[id] === sheet && id !== 'schemaVersion').flatMap(
    (id) => known.get(id) ?? [],
  );
};

const PARTS: readonly SheetId[] = [...new Set(SECTION_ORDER.map((section) => SHEET_OF[section]))];

/** 输入-土地 without what every input sheet begins with. */
const partLabel = (id: SheetId, lang: Language): string => sheetName(id, lang).replace(/^[^-]*-/, '');

const groupOf = (making: Making, { id, fields, lists }: SectionOutline): GroupView => {
  const { shape, problems, wording } = making;
  const shownFields = fields.map((field) =>
    fieldView(shape, problems, field, field.path.split('.'), wording),
  );
  const shownLists = lists
    .filter(({ path, parent }) => parent === undefined && path !== OVERRIDES)
    .map((list) => listView(making, list, list.path.split('.')));
  return {
    id,
    label: SECTION_LABELS[id][wording.lang],
    fields: shownFields,
    lists: shownLists,
    problems: problemsWithin(problems, id),
    together: ownProblems(
      making,
      id,
      [...shownFields, ...shownLists, { path: HOUSEHOLDS }].map(({ path }) => path),
    ),
  };
};

const householdsOf = (shape: Shape, problems: readonly InputProblem[]): HouseholdsView => {
  const { cellOf } = shape.entered.inputs;
  return {
    count: listAt(shape.raw, HOUSEHOLDS.split('.')).length,
    place: placeOf(cellOf(`${HOUSEHOLDS}[0].id`) ?? cellOf(HOUSEHOLDS)),
    problems: problems.filter(({ path }) => path.startsWith(HOUSEHOLDS)),
  };
};

/** Records of every list by their names. */
const recordsIn = ({ inputs }: Entered): string =>
  JSON.stringify(
    outline().flatMap(({ lists }) =>
      lists
        .filter(({ parent, holds }) => parent === undefined && holds === 'records')
        .map(({ path }) => listAt(inputs.raw, path.split('.')).map(nameIn)),
    ),
  );

/** The forms of one part of the inputs, as the workbook has them or with the changes that are collected. */
export const inputs = (
  entered: Entered,
  wording: Wording,
  { part, at, changes }: FormRequest,
): InputsView => {
  const shape = shapeOf(entered, changes);
  const problems = problemsIn(shape, wording.lang);
  const sheet = PARTS.find((id) => id === part) ?? FIRST;
  const making: Making = { shape, problems, wording, at };
  const sections = sectionsOn(sheet);
  return {
    lang: entered.lang,
    unit: entered.unit,
    parts: PARTS.map((id) => ({
      id,
      label: partLabel(id, wording.lang),
      problems: sectionsOn(id).reduce((sum, section) => sum + problemsWithin(problems, section.id), 0),
    })),
    part: sheet,
    groups: sections
      .map((section) => groupOf(making, section))
      .filter(({ fields, lists }) => fields.length + lists.length > 0),
    households: SHEET_OF.relocation === sheet ? householdsOf(shape, problems) : undefined,
    hasPolicy: SHEET_OF.policy === sheet,
    problems: problems.map((problem) => ({ ...problem, way: wayOf(problem.path) })),
    changes: changes.map((change, index) =>
      changeView(
        change,
        rawShape(entered, changes.slice(0, index)),
        rawShape(entered, changes.slice(0, index + 1)),
        wording.lang,
      ),
    ),
    records: recordsIn(entered),
  };
};
