import type { Decimal } from '../finance/decimal';
import type { Language, MoneyUnit } from '../i18n';
import type { Label } from '../rows/definition';
import type { Problem } from './refusal';

export type Colour = 'green' | 'amber' | 'red';

export interface Verdict {
  readonly colour: Colour;
  /** Positive shortfall at the worst period; 0 where there is none. */
  readonly gap: Decimal;
  /** Period end, YYYY-MM. */
  readonly worstPeriod: string | null;
  readonly reason: Label;
  readonly restsOn: { readonly received: Decimal; readonly committed: Decimal; readonly expected: Decimal };
}

export interface Figure {
  readonly id: string;
  readonly label: Label;
  readonly value: Decimal | null;
  readonly unit: string;
}

export interface Check {
  readonly id: string;
  readonly severity: 'error' | 'warning' | 'info';
  readonly status: 'pass' | 'fail' | 'notApplicable';
  readonly row: string | null;
  readonly period: string | null;
  readonly clause: string | null;
  readonly label: Label;
  readonly why: Label;
  readonly fix: Label;
}

/** What the command line reads of an evaluation. */
export interface Evaluation {
  readonly project: {
    readonly name: string;
    readonly kind: 'renewal' | 'newBuild' | 'mixed';
    readonly step: 'month' | 'quarter' | 'halfYear' | 'year';
    readonly periods: number;
  };
  readonly verdict: {
    readonly construction: Verdict;
    readonly operation: Verdict;
    readonly overall: Verdict;
  };
  readonly figures: readonly Figure[];
  readonly checks: readonly Check[];
}

export interface TableData {
  readonly title: Label;
  readonly unit: string;
  readonly columns: readonly { readonly label: Label }[];
  readonly rows: readonly {
    readonly number: string;
    readonly label: Label;
    readonly total: Decimal | null;
    readonly values: readonly (Decimal | null)[];
    readonly style?: 'header' | 'sum' | 'line';
  }[];
}

export interface Explained {
  /** The trace, a line each, indented by depth. */
  readonly lines: readonly string[];
  readonly data: object;
}

export type Read<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: readonly Problem[] };

export type TemplateKind = 'renewal' | 'newBuild' | 'blank';

export interface ExplainRequest {
  readonly row: string;
  readonly period: string | undefined;
  readonly depth: number;
  readonly lang: Language;
  readonly unit: MoneyUnit | 'auto';
}

/** The rooms below, as the command line calls them; tests put a small one in their place. */
export interface Engine<P = unknown, E extends Evaluation = Evaluation> {
  readProject(text: string, lang: Language): Read<P>;
  evaluate(project: P, lang: Language): Read<E>;
  checkJson(evaluation: E, lang: Language): object;
  tableNames(): readonly { readonly id: string; readonly title: Label }[];
  table(evaluation: E, id: string): TableData;
  /** Throws a Refusal for a row or period that is not there. */
  explain(evaluation: E, request: ExplainRequest): Explained;
  template(kind: TemplateKind): string;
}
