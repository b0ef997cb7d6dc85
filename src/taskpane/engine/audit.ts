import type { Place } from '../../excel';
import { t, type MessageKey } from '../../i18n';
import type { Label } from '../../rows';
import { auditFile, type AuditFinding, type AuditReport, type Severity, type Trust } from '../../xlsx/audit';
import { parseCell, type WorkbookFile } from '../../xlsx/read';

/** One thing in the workbook that is not as we would have written it. */
export interface AuditFindingView {
  readonly severity: Severity;
  readonly what: Label;
  /** Sheet and cells; '' for the whole workbook. */
  readonly where: string;
  /** How many cells, rows or columns. */
  readonly count: number;
  readonly expected: string;
  readonly found: string;
  /** What it does to the verdict. */
  readonly effect: Label;
  /** Where to look; undefined for what has no cell, or one that is hidden. */
  readonly place: Place | undefined;
}

/** Whether the open workbook can be trusted, in both languages: an audit outlives a change of language. */
export interface AuditView {
  readonly trust: Trust;
  /** 可信, 可信，有说明, 不可信. */
  readonly trustInWords: Label;
  /** Whether the verdict that the workbook shows is the one its inputs give. */
  readonly shown: Label;
  /** How much was compared. */
  readonly compared: Label;
  readonly findings: readonly AuditFindingView[];
}

const both = (say: (lang: 'zh' | 'en') => string): Label => ({ zh: say('zh'), en: say('en') });
const label = (key: MessageKey): Label =>
  both((lang) => (t as (lang: 'zh' | 'en', key: MessageKey) => string)(lang, key));

/** The first of the cells, on a sheet that can be gone to. */
const placeOf = ({ sheet: name, cells }: AuditFinding, { sheets }: WorkbookFile): Place | undefined => {
  const sheet = sheets.find((each) => each.name === name && each.state === 'visible');
  if (sheet === undefined) return undefined;
  const cell = cells === null ? { row: 0, column: 0 } : parseCell(cells.split(/[,:]/)[0] ?? '');
  return cell === undefined ? undefined : { sheet: sheet.name, ...cell };
};

const findingView = (finding: AuditFinding, file: WorkbookFile): AuditFindingView => {
  const { severity, what, sheet, cells, count, expected, found, effect } = finding;
  const where = sheet === null ? '' : cells === null ? sheet : `${sheet}!${cells}`;
  return { severity, what, where, count, expected, found, effect, place: placeOf(finding, file) };
};

const shownOf = ({ isShownAsOurs, shownInWords }: AuditReport): Label =>
  both((lang) =>
    isShownAsOurs ? t(lang, 'audit.shownSame') : t(lang, 'audit.shownOther', { shown: shownInWords[lang] }),
  );

/**
 * Holds the open workbook against the one we would write from its own inputs.
 *
 * @throws ProjectError, PolicyError, ModelError where its inputs make no project
 */
export const audit = (file: WorkbookFile): AuditView => {
  const { report } = auditFile(file);
  const { trust, compared, findings } = report;
  return {
    trust,
    trustInWords: label(`audit.${trust}`),
    shown: shownOf(report),
    compared: both((lang) => t(lang, 'audit.compared', compared)),
    findings: findings.map((finding) => findingView(finding, file)),
  };
};
