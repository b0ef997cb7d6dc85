import { t } from '../../i18n';
import type { Label } from '../../rows';
import type { AuditFinding, AuditKind, Severity } from './report';

/** A finding before it is known what it does to the verdict. */
export type Draft = Omit<AuditFinding, 'effect'> & {
  /** Cells of the plan that it concerns, where it is about what they compute. */
  readonly concerns: Concern;
};

/** The cells of the plan that a finding touches; or only what a reader sees; or the workbook as a whole. */
export type Concern =
  | { readonly kind: 'cells'; readonly cells: readonly { sheet: string; row: number; column: number }[] }
  | { readonly kind: 'view' }
  | { readonly kind: 'whole' };

export const VIEW: Concern = { kind: 'view' };
export const WHOLE: Concern = { kind: 'whole' };

export const whatOf = (kind: AuditKind): Label => ({
  zh: t('zh', `audit.${kind}`),
  en: t('en', `audit.${kind}`),
});

interface Rest {
  readonly sheet?: string;
  readonly cells?: string;
  readonly count?: number;
  readonly expected?: string;
  readonly found?: string;
  readonly concerns?: Concern;
}

/** A finding of the workbook, or of a sheet. */
export const finding = (
  severity: Severity,
  kind: AuditKind,
  { sheet, cells, count = 1, expected = '', found = '', concerns = WHOLE }: Rest = {},
): Draft => ({
  severity,
  kind,
  sheet: sheet ?? null,
  cells: cells ?? null,
  count,
  expected,
  found,
  what: whatOf(kind),
  concerns,
});
