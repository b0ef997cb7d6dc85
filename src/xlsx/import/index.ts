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

/**
 * The project that a workbook's input sheets hold: of a file saved by us, Excel, WPS or LibreOffice, in either language,
 * whatever sheets, rows and columns have been moved. Sheets of the user's own are passed over.
 *
 * @throws ProjectError with every problem, its path and its cell; a workbook that is none of ours has one problem that says so.
 */
export const importWithPlaces = (file: WorkbookFile, options: ImportOptions = {}): Imported => {
  const found = findAll(file);
  if (found.tables.size === 0 || found.fields.size === 0)
    throw new ProjectError([problemOf('', undefined, new Flaw('notOurWorkbook'))]);
  const gathering = new Gathering();
  gatherFields(file, found, gathering);
  gatherLists(file, found, gathering);
  const { problems } = gathering;
  try {
    const project = parseProject(gathering.root, {
      cells: gathering.cellOf,
      packs: options.packs ?? shipped,
    });
    if (problems.length === 0) return { project, cellOf: gathering.cellOf };
  } catch (error) {
    if (!(error instanceof ProjectError)) throw error;
    // What was said of a cell is not said again of the field that is empty for it.
    problems.push(...error.problems.filter(({ path }) => !gathering.hasRefused(path)));
  }
  throw new ProjectError(problems);
};

/** The project alone. */
export const importProject = (file: WorkbookFile, options: ImportOptions = {}): Project =>
  importWithPlaces(file, options).project;
