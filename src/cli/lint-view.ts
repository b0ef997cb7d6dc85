import { padEnd, displayWidth, padStart, t, wrap } from '../i18n';
import type { Finding, LintReport, RuleResult } from '../xlsx/lint';
import { SCHEMA_VERSION } from './refusal';
import type { Session } from './session';

/** A page that reads well, whatever the terminal. */
const READABLE = 100;
const NARROWEST = 40;
/** So many places of one kind of fault are shown; the rest is counted. */
const MOST_PLACES = 5;
/** Longer formulas are cut: the workbook has them whole. */
const LONGEST_FORMULA = 90;

/** The report as one JSON object; texts in both languages. */
export const lintJson = (report: LintReport, file: string): object => ({
  schemaVersion: SCHEMA_VERSION,
  file,
  isClean: report.findings.length === 0,
  ...report,
});

/** The summary as a table that a reviewer can paste, then every fault with its place, reason and remedy. */
export function lintView(report: LintReport, file: string, session: Session): string {
  const { lang, paint } = session;
  const count = report.findings.length;
  const verdict = count === 0 ? t(lang, 'lint.clean') : t(lang, 'lint.found', { count });
  const { sheets, formulas } = report;
  return [
    `${paint.bold(file)}  ${verdict}  ${paint.dim(t(lang, 'lint.size', { sheets, formulas }))}`,
    '',
    ...summary(report.rules, session),
    '',
    t(lang, 'lint.note'),
    ...faults(report.findings, session),
    ...exceptions(report, session),
    '',
  ].join('\n');
}

/** A Markdown table whose columns also align as plain text. */
function summary(rules: readonly RuleResult[], { lang }: Session): string[] {
  const head = (['lint.rule', 'lint.name', 'lint.result', 'lint.count', 'lint.excepted'] as const).map(
    (key) => t(lang, key),
  );
  const rows = rules.map(({ rule, name, extent, result, findings, excepted }) => [
    String(rule),
    name[lang],
    t(lang, `lint.${result}`) +
      (extent === 'part'
        ? ` ${lang === 'zh' ? '（' : '('}${t(lang, 'lint.partly')}${lang === 'zh' ? '）' : ')'}`
        : ''),
    result === 'notCheckable' ? '–' : String(findings),
    result === 'notCheckable' ? '–' : String(excepted),
  ]);
  const widths = head.map((_, column) =>
    Math.max(...[head, ...rows].map((row) => displayWidth(row[column] ?? ''))),
  );
  const isNumber = (column: number): boolean => column === 0 || column > 2;
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell, column) => (isNumber(column) ? padStart : padEnd)(cell, widths[column] ?? 0)).join(' | ')} |`;
  const rule = widths.map((width, column) =>
    isNumber(column) ? `${'-'.repeat(width + 1)}:` : '-'.repeat(width + 2),
  );
  return [line(head), `|${rule.join('|')}|`, ...rows.map(line)];
}

function faults(findings: readonly Finding[], session: Session): string[] {
  const byKind = new Map<string, Finding[]>();
  for (const finding of findings) byKind.set(finding.kind, [...(byKind.get(finding.kind) ?? []), finding]);
  const { lang, paint } = session;
  let rule: number | undefined;
  return [...byKind.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const heading = first.rule === rule ? [] : ['', paint.bold(`${first.rule}. ${first.name[lang]}`)];
    rule = first.rule;
    const rest = group.length - MOST_PLACES;
    return [
      ...heading,
      ...group.slice(0, MOST_PLACES).flatMap((finding, at) => fault(finding, group[at - 1], session)),
      ...(rest > 0 ? [`  ${paint.dim(t(lang, 'lint.more', { count: rest }))}`] : []),
    ];
  });
}

/** What neighbours say alike is said once. */
function fault(finding: Finding, before: Finding | undefined, { io, lang, paint }: Session): string[] {
  const width = Math.max(NARROWEST, Math.min(io.columns ?? READABLE, READABLE));
  const said = (key: 'cli.why' | 'cli.fix', text: string): string[] => {
    const head = `    ${t(lang, key)}${t(lang, 'colon')}`;
    const indent = displayWidth(head);
    return wrap(text, width - indent).map((line, index) => (index === 0 ? head : padEnd('', indent)) + line);
  };
  return [
    `  ${paint.red('✗')} ${paint.cyan(placeText(finding, lang))}${formulaText(finding.formula)}`,
    ...(before?.why[lang] === finding.why[lang] ? [] : said('cli.why', finding.why[lang])),
    ...(before?.fix[lang] === finding.fix[lang] ? [] : said('cli.fix', finding.fix[lang])),
  ];
}

function placeText({ sheet, range }: Pick<Finding, 'sheet' | 'range'>, lang: Session['lang']): string {
  if (sheet === null) return t(lang, 'lint.workbook');
  return range === null ? sheet : `${sheet}!${range}`;
}

function formulaText(formula: string | null): string {
  if (formula === null) return '';
  const cut = formula.length > LONGEST_FORMULA ? `${formula.slice(0, LONGEST_FORMULA)}…` : formula;
  return `  =${cut}`;
}

function exceptions({ exceptions: all }: LintReport, { lang, paint }: Session): string[] {
  if (all.length === 0) return [];
  return [
    '',
    paint.bold(t(lang, 'lint.exceptions', { count: all.length })),
    ...all.map(
      ({ rule, reason, count, from, ...place }) =>
        `  ${rule}  ${placeText(place, lang)}  ${reason}  ${paint.dim(`${t(lang, 'lint.letPass', { count })}${t(lang, 'separator')}${from}`)}`,
    ),
  ];
}
