import type { Comparison, Figure, Finding, TableData, Verdicts, Wording } from '../analysis';
import type { Language, MoneyUnit } from '../i18n';
import type { Step, TemplateKind } from '../project';
import type { Label } from '../rows';
import type { Read } from '../xlsx/project';

/** What the command line reads of an evaluation. */
export interface Evaluation {
  readonly summary: {
    readonly name: string;
    readonly kind: string;
    readonly step: string;
    readonly periods: number;
  };
  readonly verdict: Verdicts;
  readonly figures: readonly Figure[];
  readonly checks: readonly Finding[];
}

export interface Explained {
  /** The trace, a line each, indented by depth. */
  readonly lines: readonly string[];
  readonly data: object;
}

export interface ExplainRequest extends Wording {
  readonly row: string;
  readonly period: string | undefined;
  readonly depth: number;
}

/** The rooms below, as the command line calls them; tests put a small one in their place. */
export interface Engine<P = unknown, R = unknown, E extends Evaluation = Evaluation> {
  /** From a JSON file or a workbook of ours, told apart by content. */
  readProject(bytes: Uint8Array, lang: Language): Read<P>;
  /** The same project at another period length; phases must be multiples of it. */
  withStep(project: P, step: Step, lang: Language): Read<P>;
  /** Rows and values, without a verdict: what a table needs. */
  read(project: P, lang: Language): Read<R>;
  evaluate(project: P, wording: Wording): Read<E>;
  checkJson(evaluation: E, lang: Language): object;
  readonly tableNames: readonly { readonly id: string; readonly title: Label }[];
  table(readings: R, id: string): TableData;
  /** Throws a Refusal for a row or period that is not there. */
  explain(evaluation: E, request: ExplainRequest): Explained;
  compare(before: E, after: E): Comparison;
  template(kind: TemplateKind): string;
  /** The bytes of an .xlsx file. */
  workbook(evaluation: E, options: { readonly lang: Language; readonly unit: MoneyUnit }): Uint8Array;
}
