import { Decimal } from '../../finance/decimal';
import { formatNumber, t, type Language } from '../../i18n';
import type { RiskOutcome } from './outcome/outcome';

/** What a reader must know before the figures of a run: one sentence each, none where there is nothing to say. */
export const riskRemarks = (
  { variables, draws, valid, correlationChange }: RiskOutcome,
  lang: Language,
): string[] => [
  ...(variables.some(({ variable }) => variable.origin === 'preset') ? [t(lang, 'risk.presets')] : []),
  ...(valid < draws ? [t(lang, 'risk.invalid', { count: draws - valid })] : []),
  ...(correlationChange > 0
    ? [t(lang, 'risk.repaired', { change: formatNumber(new Decimal(correlationChange), 2, 4) })]
    : []),
  ...variables
    .filter(({ isStructural }) => isStructural)
    .map(({ variable }) => t(lang, 'risk.structural', { name: variable.label[lang] })),
];
