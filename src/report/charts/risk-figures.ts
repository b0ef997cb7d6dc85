import type { Wording } from '../../analysis';
import { PHASES, type RiskOutcome } from '../../analysis/risk';
import { t } from '../../i18n';
import type { Figure } from '../document';
import { barOption } from './bar-option';
import { fanOption } from './fan-option';
import { histogramOption } from './histogram-option';
import { PRINT } from './print';
import { fanFor, histogramFor } from './spread';
import { svgOf, type Size } from './svg';

const SIZE = { width: 680, height: 300 } as const;

const figure = (
  id: string,
  title: string,
  description: string,
  option: Parameters<typeof svgOf>[0],
  size: Size,
): Figure => ({ kind: 'figure', id, title, description, svg: svgOf(option, id, size), ...size });

/** The drawings of a risk run: lowest cash of each phase, cash by year, and what drives them. */
export const riskFigures = (outcome: RiskOutcome, wording: Wording): Figure[] => {
  const { lang } = wording;
  const { phases, variables } = outcome;
  const names = PHASES.map((phase) => t(lang, `risk.${phase}`));
  const histograms = PHASES.map((phase, at): Figure => {
    const histogram = histogramFor(phases[phase], wording);
    const title = t(lang, 'risk.histogram', { phase: names[at] ?? '', unit: histogram.unit });
    return figure(
      `risk-${phase}`,
      title,
      t(lang, 'risk.histogramTold'),
      histogramOption(histogram, t(lang, 'risk.drawsShort')),
      SIZE,
    );
  });
  const fan = fanFor(outcome.fan, wording);
  const drivers = barOption({
    names: variables.map(({ variable }) => variable.label[lang]),
    series: PHASES.map((phase, at) => ({
      name: names[at] ?? '',
      values: variables.map((_, variable) => phases[phase].drivers[variable]?.rankCorrelation ?? 0),
      colour: PRINT.series[at] ?? PRINT.brand,
    })),
    from: 0,
    isOneLine: false,
  });
  return [
    ...histograms,
    figure(
      'risk-cash',
      t(lang, 'risk.fan', { unit: fan.unit }),
      t(lang, 'risk.fanTold'),
      fanOption(fan, {
        middle: t(lang, 'risk.fanMiddle'),
        inner: t(lang, 'risk.fanInner'),
        outer: t(lang, 'risk.fanOuter'),
      }),
      SIZE,
    ),
    figure('risk-drivers', t(lang, 'risk.driversChart'), t(lang, 'risk.driversTold'), drivers, {
      width: SIZE.width,
      height: 70 + variables.length * 44,
    }),
  ];
};
