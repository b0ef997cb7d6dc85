import { packs } from '../../policy';
import { parseProject, ProjectError, type Project } from '../../project';
import { problemOf } from '../../project/problem';
import { Flaw } from '../../project/read/flaw';
import type { WorkbookFile } from '../read';
import { Gathering } from './gathering';
import { gatherFields, gatherLists } from './gather';
import { findAll } from './find';

export interface ImportOptions {
  /** Policy packs that may be named; those we ship by default. */
  readonly packs?: ReadonlySet<string>;
}

const shipped = new Set(packs.map(({ id }) => id));

/** A project, and where in the workbook each part of it stands. */
export interface Imported {
  readonly project: Project;
  /** `输入-土地!C5` for a field, a group or a record; undefined where the workbook has no cell for it. */
  readonly cellOf: (path: string) => string | undefined;
}

/** What a workbook's input sheets hold, before it is read as a project. */
export interface EnteredInputs {
  /** As JSON would have it; what no field can be is kept as it was typed. */
  readonly raw: Readonly<Record<string, unknown>>;
  /** As for an import. */
  readonly cellOf: Imported['cellOf'];
  /** The cell of just this field; undefined where the workbook has none. */
  readonly exactCellOf: Imported['cellOf'];
  /** @throws ProjectError with every problem, its path and its cell. */
  readonly project: () => Project;
}

/**
 * What the input sheets hold: of a file saved by us, Excel, WPS or LibreOffice, in either language,
 * whatever sheets, rows and columns have been moved. Sheets of the user's own are passed over.
 *
 * @throws ProjectError for a workbook that is none of ours, with one problem that says so.
 */
export const enteredInputs = (file: WorkbookFile, options: ImportOptions = {}): EnteredInputs => {
  const found = findAll(file);
  if (found.tables.size === 0 || found.fields.size === 0)
    throw new ProjectError([problemOf('', undefined, new Flaw('notOurWorkbook'))]);
  const gathering = new Gathering();
  gatherFields(file, found, gathering);
  gatherLists(file, found, gathering);
  const { root: raw, cellOf, exactCellOf } = gathering;
  return { raw, cellOf, exactCellOf, project: () => projectIn(gathering, options) };
};

const projectIn = ({ root, cellOf, problems, hasRefused }: Gathering, options: ImportOptions): Project => {
  const found = [...problems];
  try {
    const project = parseProject(root, { cells: cellOf, packs: options.packs ?? shipped });
    if (found.length === 0) return project;
  } catch (error) {
    if (!(error instanceof ProjectError)) throw error;
    // What was said of a cell is not said again of the field that is empty for it.
    found.push(...error.problems.filter(({ path }) => !hasRefused(path)));
  }
  throw new ProjectError(found);
};

/**
 * The project that the input sheets hold, with its places.
 *
 * @throws ProjectError with every problem, its path and its cell; a workbook that is none of ours has one problem that says so.
 */
export const importWithPlaces = (file: WorkbookFile, options: ImportOptions = {}): Imported => {
  const { project, cellOf } = enteredInputs(file, options);
  return { project: project(), cellOf };
};

/** The project alone. */
export const importProject = (file: WorkbookFile, options: ImportOptions = {}): Project =>
  importWithPlaces(file, options).project;
