import { evaluate, type Wording } from '../../analysis';
import type { Language, MoneyUnit } from '../../i18n';
import { parseProject, toJson, type Project } from '../../project';
import { PROPERTY, type WorkbookPlan } from '../../workbook';
import { sheetIdOf } from '../../workbook/sheet-names';
import { enteredInputs } from '../../xlsx/import';
import { packIds, reading } from '../../xlsx/project';
import type { WorkbookFile } from '../../xlsx/read';
import { audit, type AuditView } from './audit';
import { type InputProblem, problemOf } from './input-problem';
import type { Entered } from './inputs-entered';
import { openedFrom, placeOf, type Opened } from './opened';
import { candidate, type Candidate, type Given } from './start';
import { draftView, type Draft, type DraftView } from './start-draft';
import { formQueries, queries, type Answer, type Asked, type QueryName } from './queries';

export type { InputProblem };

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
  /** What the open workbook's input sheets hold, even while it makes no project. */
  #entered: Entered | undefined;

  /** Reads the project from the open workbook's input sheets and computes it. */
  openWorkbook(file: WorkbookFile, { lang, unit }: Wording): Outcome {
    const said = file.properties.custom.get(PROPERTY.unit);
    const workbook = {
      lang: languageOf(file),
      unit: UNITS.find((each) => each === said) ?? 'wan',
      builtBy: file.properties.custom.get(PROPERTY.version),
    };
    return this.#open(lang, () => {
      const inputs = enteredInputs(file);
      const entered = { file, inputs, lang: workbook.lang, unit: workbook.unit };
      try {
        const project = inputs.project();
        this.#opened = openedFrom({
          project,
          evaluation: evaluate(project, { unit }),
          file,
          cellOf: (path) => placeOf(inputs.cellOf(path)),
          ...workbook,
        });
        this.#entered = { ...entered, refusal: undefined };
      } catch (error) {
        this.#entered = { ...entered, refusal: error };
        throw error;
      }
      return { kind: 'open', ...workbook };
    });
  }

  /** A project as JSON: what a form, a template or an example gives. */
  openProject(json: unknown, wording: Wording): Outcome {
    return this.#openProject(wording, () => parseProject(json, { packs: packIds }));
  }

  /** What a file or a project would be built into; the opened project stays. */
  candidate(given: Given, wording: Wording): Candidate {
    return candidate(given, this.#opened, wording);
  }

  /** A new model as it is filled in; the opened project stays. */
  draft(draft: Draft, wording: Wording): DraftView {
    return draftView(draft, wording);
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

  /** Answers a page's question; undefined while no project is open, or for a form while no workbook of ours is. */
  ask<K extends QueryName>(
    name: K,
    wording: Wording,
    ...asked: Asked<K>
  ): Answer<K> | Promise<Answer<K>> | undefined {
    const asks = name in formQueries ? formQueries : queries;
    const of = name in formQueries ? this.#entered : this.#opened;
    if (of === undefined) return undefined;
    const query = asks[name as keyof typeof asks] as unknown as (
      of: Opened | Entered,
      wording: Wording,
      ...asked: Asked<K>
    ) => Answer<K> | Promise<Answer<K>>;
    return query(of, wording, ...asked);
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
