import { displayWidth, padEnd, t, wrap } from '../i18n';
import type { Audited, AuditFinding, AuditReport, Severity } from '../xlsx/audit';
import { verdictLines } from './check-view';
import { SCHEMA_VERSION } from './refusal';
import type { Session } from './session';

/** A page that reads well, whatever the terminal. */
const READABLE = 100;
const NARROWEST = 40;
/** So many findings of one severity are told; the rest is counted. */
const MOST = 40;
/** Longer formulas are cut: the workbook has them whole. */
const LONGEST = 160;

const SEVERITIES = ['error', 'warning', 'remark'] as const satisfies readonly Severity[];

/** The object of `pingheng audit --json`; `verdict` is that of `pingheng check --json`. */
export const auditJson = (
  { report: { trust, shown, compared, findings }, evaluation }: Audited,
  file: string,
  { lang, engine }: Session,
): object => {
  const { project, verdict } = engine.checkJson(evaluation, lang) as { project: unknown; verdict: unknown };
  return {
    schemaVersion: SCHEMA_VERSION,
    file,
    project,
    trust,
    verdict,
    shown,
    compared,
    findings: findings.map(({ what, effect, ...rest }) => ({
      ...rest,
      what: what[lang],
      effect: effect[lang],
    })),
  };
};

/** The answer to `audit` as a person reads it: whether to trust the file, the verdict recomputed, then every finding with its place. */
export function auditView({ report, evaluation }: Audited, file: string, session: Session): string {
  const { lang, paint, io } = session;
  const { trust, compared, findings } = report;
  const width = Math.max(NARROWEST, Math.min(io.columns ?? READABLE, READABLE));
  const ink = { trusted: paint.green, trustedWithRemarks: paint.yellow, notTrusted: paint.red }[trust];
  return [
    `${paint.bold(file)}  ${evaluation.summary.name}`,
    '',
    ink(paint.bold(`${SIGNS[trust]} ${t(lang, `audit.${trust}`)}`)),
    '',
    paint.bold(t(lang, 'audit.recomputed')),
    ...verdictLines(evaluation.verdict, { lang, paint, width, unit: 'auto' }),
    '',
    ...wrap(shownLine(report, session), width),
    ...SEVERITIES.flatMap((severity) => section(severity, findings, session, width)),
    '',
    ...(findings.length === 0 ? wrap(t(lang, 'audit.nothing'), width) : []),
    ...wrap(t(lang, 'audit.compared', compared), width).map((line) => paint.dim(line)),
    '',
  ].join('\n');
}

const SIGNS = { trusted: '✓', trustedWithRemarks: '!', notTrusted: '✗' } as const;

function shownLine({ shownInWords, isShownAsOurs }: AuditReport, { lang }: Session): string {
  return isShownAsOurs
    ? t(lang, 'audit.shownSame')
    : t(lang, 'audit.shownOther', { shown: shownInWords[lang] });
}

function section(
  severity: Severity,
  all: readonly AuditFinding[],
  session: Session,
  width: number,
): string[] {
  const { lang, paint } = session;
  const findings = all.filter((each) => each.severity === severity);
  if (findings.length === 0) return [];
  const rest = findings.length - MOST;
  return [
    '',
    paint.bold(`${t(lang, `audit.severity.${severity}`)}${t(lang, 'colon')}${findings.length}`),
    ...findings.slice(0, MOST).flatMap((finding, at) => told(finding, findings[at - 1], session, width)),
    ...(rest > 0 ? [`  ${paint.dim(t(lang, 'audit.more', { count: rest }))}`] : []),
  ];
}

/** What neighbours do alike to the verdict is said once. */
function told(
  finding: AuditFinding,
  before: AuditFinding | undefined,
  session: Session,
  width: number,
): string[] {
  const { lang, paint } = session;
  const { severity, sheet, cells, what, expected, found, effect } = finding;
  const sign = { error: paint.red('✗'), warning: paint.yellow('!'), remark: paint.dim('·') }[severity];
  const place = sheet === null ? t(lang, 'audit.workbook') : cells === null ? sheet : `${sheet}!${cells}`;
  const said = (key: 'audit.expected' | 'audit.found' | 'audit.effect', text: string): string[] => {
    if (text === '') return [];
    const head = `    ${t(lang, key)}${t(lang, 'colon')}`;
    const indent = displayWidth(head);
    const cut = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
    return wrap(cut, width - indent).map((line, index) => (index === 0 ? head : padEnd('', indent)) + line);
  };
  return [
    `  ${sign} ${paint.cyan(place)}  ${what[lang]}`,
    ...said('audit.expected', expected),
    ...said('audit.found', found),
    ...(before?.effect[lang] === effect[lang] ? [] : said('audit.effect', effect[lang])),
  ];
}
