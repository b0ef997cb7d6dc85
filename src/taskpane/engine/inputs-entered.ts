import { evaluate, type Wording } from '../../analysis';
import type { Place } from '../../excel';
import type { Language, MoneyUnit } from '../../i18n';
import { parseProject, toJson, type Project } from '../../project';
import type { EnteredInputs } from '../../xlsx/import';
import { packIds, problemsOf } from '../../xlsx/project';
import type { WorkbookFile } from '../../xlsx/read';
import { type InputProblem, problemOf } from './input-problem';
import { type Change, withChanges } from './inputs-changes';
import { placeOf } from './opened';

/** What the open workbook's input sheets hold, whether or not it makes a project: what forms show and change. */
export interface Entered {
  readonly file: WorkbookFile;
  readonly inputs: EnteredInputs;
  /** Language and display unit of the workbook. */
  readonly lang: Language;
  readonly unit: MoneyUnit;
  /** What refused the inputs when they were read; undefined where they make a project. */
  readonly refusal: unknown;
}

/** Inputs as JSON, whatever refuses them. */
export interface RawInputs {
  readonly raw: unknown;
}

/** The inputs as forms show them: the workbook's, or those with the changes that are collected to be built. */
export interface Shape extends RawInputs {
  readonly entered: Entered;
  readonly isChanged: boolean;
  /** Undefined while something refuses them. */
  readonly project: Project | undefined;
  readonly refusal: unknown;
}

const latest = new WeakMap<Entered, { readonly key: string; readonly shape: Shape }>();

const changedShape = (entered: Entered, changes: readonly Change[]): Shape => {
  const raw = withChanges(entered.inputs.raw, changes);
  const shape = { entered, raw, isChanged: true };
  try {
    // With places, though there are none: the inputs were gathered from cells, where dates are day numbers.
    const project = parseProject(raw, { packs: packIds, cells: () => undefined });
    evaluate(project);
    return { ...shape, project, refusal: undefined };
  } catch (error) {
    return { ...shape, project: undefined, refusal: error };
  }
};

/** The inputs with some of the changes, whatever would refuse them: to tell what a change does. */
export const rawShape = (entered: Entered, changes: readonly Change[]): Shape => ({
  entered,
  raw: withChanges(entered.inputs.raw, changes),
  isChanged: changes.length > 0,
  project: undefined,
  refusal: undefined,
});

/** The last shape is kept: a form asks for it at every edit, and the whole model is computed behind it. */
export const shapeOf = (entered: Entered, changes: readonly Change[]): Shape => {
  const { refusal } = entered;
  if (changes.length === 0)
    return { entered, raw: entered.inputs.raw, isChanged: false, project: undefined, refusal };
  const key = JSON.stringify(changes);
  const known = latest.get(entered);
  if (known?.key === key) return known.shape;
  const shape = changedShape(entered, changes);
  latest.set(entered, { key, shape });
  return shape;
};

/** What is wrong with the inputs as they are shown, in the reader's language. */
export const problemsIn = ({ refusal }: Shape, lang: Language): readonly InputProblem[] =>
  refusal === undefined ? [] : problemsOf(refusal, lang).map(problemOf);

/** The cell of just one field; a field of a collected record has none yet, and one of a moved record is not where it was. */
export const cellOfField = ({ entered, isChanged }: Shape, path: string): Place | undefined =>
  isChanged ? undefined : placeOf(entered.inputs.exactCellOf(path));

/** The project with the collected changes as JSON, ready to be built; undefined while something refuses it. */
export const collectedProject = (entered: Entered, _: Wording, changes: readonly Change[]): unknown => {
  const { project } = shapeOf(entered, changes);
  return project === undefined ? undefined : toJson(project);
};
