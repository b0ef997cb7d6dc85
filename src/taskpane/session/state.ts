import type { BuildCheck, GatewayError, Progress } from '../../excel';
import type { Language, MoneyUnit } from '../../i18n';
import type { Label } from '../../rows';
import type { Draft } from '../engine/start-draft';
import type { AuditOutcome, InputProblem, Outcome } from '../engine/engine';

/** What the open workbook is to us. */
export type Document =
  /** Being read for the first time. */
  | { readonly kind: 'starting' }
  /** This host lacks what the add-in needs. */
  | { readonly kind: 'tooOld'; readonly missing: readonly string[] }
  /** No model of ours is in it: the start page. */
  | { readonly kind: 'none' }
  /** Ours, but its inputs make no project. */
  | { readonly kind: 'problems'; readonly problems: readonly InputProblem[] }
  | {
      readonly kind: 'open';
      readonly workbook: Extract<Outcome, { kind: 'open' }>;
      readonly checkedAt: Date;
    };

/** Long work going on. */
export interface Task {
  readonly name: 'build' | 'audit' | 'match' | 'read' | 'write';
  readonly progress: Progress | undefined;
}

/** What went wrong, until it is dismissed. */
export interface Notice {
  readonly intent: 'error' | 'warning' | 'success' | 'info';
  readonly said: Label;
  readonly where: string | undefined;
  readonly code: GatewayError['code'] | 'fault' | undefined;
}

/** The last audit of the open workbook. */
export interface Audit {
  readonly outcome: AuditOutcome;
  readonly at: Date;
  /** Of the reading it was made on: with a later one it is out of date. */
  readonly revision: number;
}

/** What a link asks a page to show. */
export type Request =
  /** Where a figure comes from: a row, at the end month of a period (`YYYY-MM`) or where it tells most. */
  | { readonly page: 'explain'; readonly row: string; readonly period: string | undefined }
  /** What a policy parameter says. */
  | { readonly page: 'policy'; readonly parameter: string };

/** Everything the pane shows beside the answers themselves. */
export interface State {
  readonly document: Document;
  /** Grows with every reading of the workbook: answers of an earlier one are out of date. */
  readonly revision: number;
  readonly lang: Language;
  /** Unit that amounts are shown in; `auto` takes the one people speak. */
  readonly unit: (typeof UNITS)[number];
  readonly page: Page;
  /** What the page was opened for; undefined when it was opened by its tab. */
  readonly asked: Request | undefined;
  readonly audit: Audit | undefined;
  readonly task: Task | undefined;
  /** A new model that is being filled in; undefined while there is none. */
  readonly draft: Draft | undefined;
  /** What building would replace, while the user is asked; undefined otherwise. */
  readonly confirmation: BuildCheck | undefined;
  readonly notice: Notice | undefined;
}

/** Units that amounts may be shown in. */
export const UNITS = ['auto', 'yuan', 'wan', 'yi'] as const satisfies readonly (MoneyUnit | 'auto')[];

/** The pane's pages. */
export const PAGES = [
  'home',
  'inputs',
  'relocation',
  'funding',
  'gap',
  'scenarios',
  'risk',
  'checks',
  'explain',
  'policy',
  'report',
  'start',
  'settings',
] as const;
export type Page = (typeof PAGES)[number];
