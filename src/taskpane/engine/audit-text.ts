import { t, type Language } from '../../i18n';
import type { AuditFindingView, AuditView } from './audit';

const findingLines = (
  { severity, what, where, expected, found, effect }: AuditFindingView,
  lang: Language,
): string[] => {
  const colon = t(lang, 'colon');
  const place = where === '' ? t(lang, 'audit.workbook') : where;
  const detail = (key: 'audit.expected' | 'audit.found' | 'audit.effect', text: string): string[] =>
    text === '' ? [] : [`  ${t(lang, key)}${colon}${text}`];
  return [
    `[${t(lang, `audit.severity.${severity}`)}] ${place}${colon}${what[lang]}`,
    ...detail('audit.expected', expected),
    ...detail('audit.found', found),
    ...detail('audit.effect', effect[lang]),
  ];
};

/** An audit as plain text, to be passed on: the answer, how much was compared, and every finding with its place. */
export const auditText = ({ trustInWords, shown, compared, findings }: AuditView, lang: Language): string =>
  [
    trustInWords[lang],
    shown[lang],
    compared[lang],
    ...(findings.length === 0 ? [t(lang, 'audit.nothing')] : []),
    ...findings.flatMap((finding) => findingLines(finding, lang)),
  ].join('\n');
