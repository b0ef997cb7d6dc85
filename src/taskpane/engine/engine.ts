import { evaluate, type Wording } from '../../analysis';
import type { Place } from '../../excel';
import type { Language, MoneyUnit } from '../../i18n';
import { parseProject, toJson, type Project } from '../../project';
import { PROPERTY, type WorkbookPlan } from '../../workbook';
import { sheetIdOf } from '../../workbook/sheet-names';
import { importWithPlaces } from '../../xlsx/import';
import { packIds, projectOf, reading, type Problem } from '../../xlsx/project';
import type { WorkbookFile } from '../../xlsx/read';
import { audit, type AuditView } from './audit';
import { openedFrom, placeOf, type Opened } from './opened';
import { queries, type Answer, type Asked, type QueryName } from './queries';

/** Something wrong with the input, with the cell to jump to where there is one. */
export interface InputProblem {
  readonly path: string;
  readonly message: string;
  readonly value: string;
  readonly cell: Place | undefined;
}

/** What became of a workbook, a file or a project that was to be opened. */
export type Outcome =
  | {
      readonly kind: 'open';
      /** Language and display unit of the workbook. */
      readonly lang: Language;
      readonly unit: MoneyUnit;
      /** Product version that built the workbook; undefined for a project that is not in a workbook yet. */
      readonly builtBy: string | undefined;
    }
  | { readonly kind: 'problems'; readonly problems: readonly InputProblem[] };

/** An audit, or why the workbook could not be computed again. */
export type AuditOutcome =
  | { readonly kind: 'audited'; readonly view: AuditView }
  | { readonly kind: 'problems'; readonly problems: readonly InputProblem[] };

const UNITS: readonly MoneyUnit[] = ['yuan', 'wan', 'yi'];

const problemOf = ({ path, message, value, cell }: Problem): InputProblem => ({
  path,
  message,
  value: value ?? '',
  cell: placeOf(cell),
});

/** A workbook's own language: of its property, or else of its sheets' names. */
const languageOf = ({ properties, sheets }: WorkbookFile): Language => {
  const said = properties.custom.get(PROPERTY.language);
  if (said === 'en' || said === 'zh') return said;
  return sheets.some(({ name }) => sheetIdOf(name) !== undefined && /[\u4e00-\u9fff]/.test(name))
    ? 'zh'
    : 'en';
};

/**
 * The model behind the pane: holds the project that was opened last, and answers the pages. Runs in a worker, so that
 * nothing blocks the host; every argument and answer is plain data. Refusals are outcomes, never thrown.
 */
export class Engine {
  #opened: Opened | undefined;

  /** Reads the project from the open workbook's input sheets and computes it. */
  openWorkbook(file: WorkbookFile, { lang, unit }: Wording): Outcome {
    const said = file.properties.custom.get(PROPERTY.unit);
    const workbook = {
      lang: languageOf(file),
      unit: UNITS.find((each) => each === said) ?? 'wan',
      builtBy: file.properties.custom.get(PROPERTY.version),
    };
    return this.#open(lang, () => {
      const { project, cellOf } = importWithPlaces(file);
      this.#opened = openedFrom({
        project,
        evaluation: evaluate(project, { unit }),
        file,
        cellOf: (path) => placeOf(cellOf(path)),
        ...workbook,
      });
      return { kind: 'open', ...workbook };
    });
  }

  /** The bytes of a project file (JSON) or a workbook of ours, to be built into the open workbook. */
  openFile(bytes: Uint8Array, wording: Wording): Outcome {
    return this.#openProject(wording, () => projectOf(bytes));
  }

  /** A project as JSON: what a form, a template or an example gives. */
  openProject(json: unknown, wording: Wording): Outcome {
    return this.#openProject(wording, () => parseProject(json, { packs: packIds }));
  }

  /** The opened project as JSON; undefined while none is open. */
  project(): unknown {
    return this.#opened === undefined ? undefined : toJson(this.#opened.project);
  }

  /** The opened project as a workbook, to be drawn by the host. */
  plan(lang: Language, unit: MoneyUnit): WorkbookPlan | undefined {
    const opened = this.#opened;
    if (opened === undefined) return undefined;
    const { drawn } =
      opened.lang === lang && opened.unit === unit ? opened : openedFrom({ ...opened, lang, unit });
    return drawn().plan;
  }

  /** Holds a workbook, read as a whole, against the one we would write from its inputs; the opened project stays. */
  audit(file: WorkbookFile, lang: Language): AuditOutcome {
    const outcome = reading(lang, () => audit(file));
    return outcome.ok
      ? { kind: 'audited', view: outcome.value }
      : { kind: 'problems', problems: outcome.problems.map(problemOf) };
  }

  /** Answers a page's question; undefined while no project is open. */
  ask<K extends QueryName>(
    name: K,
    wording: Wording,
    ...asked: Asked<K>
  ): Answer<K> | Promise<Answer<K>> | undefined {
    if (this.#opened === undefined) return undefined;
    const query = queries[name] as unknown as (
      opened: Opened,
      wording: Wording,
      ...asked: Asked<K>
    ) => Answer<K> | Promise<Answer<K>>;
    return query(this.#opened, wording, ...asked);
  }

  #openProject(wording: Wording, project: () => Project): Outcome {
    const { lang } = wording;
    const unit = wording.unit === 'auto' ? 'wan' : wording.unit;
    return this.#open(lang, () => {
      const read = project();
      const evaluation = evaluate(read, { unit: wording.unit });
      this.#opened = openedFrom({
        project: read,
        evaluation,
        file: undefined,
        cellOf: () => undefined,
        lang,
        unit,
      });
      return { kind: 'open', lang, unit, builtBy: undefined };
    });
  }

  /** A refused project leaves the one that was open before. */
  #open(lang: Language, work: () => Outcome): Outcome {
    const outcome = reading(lang, work);
    return outcome.ok ? outcome.value : { kind: 'problems', problems: outcome.problems.map(problemOf) };
  }
}
