import {
  PHASES,
  riskRemarks,
  type Probability,
  type Register,
  type RiskOutcome,
  type Spread,
} from '../analysis/risk';
import { Decimal } from '../finance/decimal';
import { choiceWord, formatMoney, formatNumber, formatPercent, t, type MoneyUnit } from '../i18n';
import { grid } from './grid';
import { notWorse, type Found } from './risk-data';
import type { Session } from './session';

const percent = (share: number): string => formatPercent(new Decimal(share), 1);

/** A run for people: how likely, how much, and what drives it. */
export function riskText({ name, outcome }: Found, unit: MoneyUnit | 'auto', session: Session): string {
  const { lang, paint } = session;
  const { draws, seed, sampling } = outcome;
  const run = t(lang, 'risk.run', { draws, seed, sampling: t(lang, `risk.sampling.${sampling}`) });
  return [
    `${paint.bold(t(lang, 'risk.title'))}  ${name}  ${paint.dim(run)}`,
    ...riskRemarks(outcome, lang).map((each) => paint.yellow(each)),
    '',
    ...probabilities(outcome, session),
    '',
    ...figures(outcome, unit, session),
    '',
    ...drivers(outcome, session),
    '',
    ...register(outcome.register, session),
    '',
    paint.dim(t(lang, 'risk.percentileNote')),
    paint.dim(t(lang, 'risk.note')),
    '',
  ].join('\n');
}

const headed = ([head = '', ...body]: readonly string[], { paint }: Session): string[] => [
  paint.bold(head),
  ...body,
];

const columns = (count: number): { align: 'start' | 'end' }[] =>
  Array.from({ length: count }, (_, at) => ({ align: at === 0 ? 'start' : 'end' }));

function probabilities({ phases, both }: RiskOutcome, session: Session): string[] {
  const { lang } = session;
  const colours = (['green', 'amber', 'red'] as const).map((colour) => t(lang, `colour.${colour}`));
  const balance = ({ share, low, high }: Probability): string[] => [
    percent(share),
    `${percent(low)} – ${percent(high)}`,
  ];
  return headed(
    grid(
      [
        [t(lang, 'risk.probability'), t(lang, 'risk.balances'), t(lang, 'risk.interval'), ...colours],
        ...PHASES.map((phase) => {
          const { balances, green, amber, red } = phases[phase];
          return [
            t(lang, `risk.${phase}`),
            ...balance(balances),
            ...[green, amber, red].map(({ share }) => percent(share)),
          ];
        }),
        [t(lang, 'risk.both'), ...balance(both)],
      ],
      columns(6),
    ),
    session,
  );
}

function figures(outcome: RiskOutcome, unit: MoneyUnit | 'auto', session: Session): string[] {
  const { lang } = session;
  const money = (value: number): string => formatMoney(new Decimal(value), { unit, lang });
  const ratio = (value: number): string => formatNumber(new Decimal(value), 2);
  const line = (
    label: string,
    spread: Spread | null,
    write: (value: number) => string,
    isBetterHigh: boolean,
  ): string[] =>
    spread === null
      ? [label, '–', '–', '–', '–']
      : [
          label,
          write(spread.mean),
          ...([50, 80, 90] as const).map((share) => write(notWorse(spread, share, isBetterHigh))),
        ];
  const { phases } = outcome;
  return headed(
    grid(
      [
        [t(lang, 'risk.figure'), t(lang, 'risk.mean'), 'P50', 'P80', 'P90'],
        ...PHASES.map((phase) =>
          line(t(lang, 'risk.gap', { phase: t(lang, `risk.${phase}`) }), phases[phase].gap, money, false),
        ),
        ...(['construction', 'operation'] as const).map((phase) =>
          line(
            t(lang, 'risk.lowestCash', { phase: t(lang, `risk.${phase}`) }),
            phases[phase].lowestCash,
            money,
            true,
          ),
        ),
        line(t(lang, 'risk.surplus'), phases.overall.lowestCash, money, true),
        line(t(lang, 'risk.peakFundingNeed'), outcome.peakFundingNeed, money, false),
        line(t(lang, 'risk.lowestDscr'), outcome.lowestDscr, ratio, true),
      ],
      columns(5),
    ),
    session,
  );
}

/** The variable that explains most of any phase stands first. */
function drivers({ variables, phases }: RiskOutcome, session: Session): string[] {
  const { lang } = session;
  const of = (phase: (typeof PHASES)[number], at: number) =>
    phases[phase].drivers[at] ?? { rankCorrelation: 0, varianceShare: 0 };
  const most = (at: number): number => Math.max(...PHASES.map((phase) => of(phase, at).varianceShare));
  const order = [...variables.keys()].sort((one, other) => most(other) - most(one));
  return headed(
    grid(
      [
        [t(lang, 'risk.drivers'), ...PHASES.map((phase) => t(lang, `risk.${phase}`))],
        ...order.map((at) => [
          variables[at]?.variable.label[lang] ?? '',
          ...PHASES.map((phase) => {
            const { rankCorrelation, varianceShare } = of(phase, at);
            return `${formatNumber(new Decimal(rankCorrelation), 2)} (${percent(varianceShare)})`;
          }),
        ]),
      ],
      columns(4),
    ),
    session,
  );
}

/** The weighted register: the kinds of risk, and under each what was judged or measured, worst first. */
function register(
  { entries, categories, score, colour, assessedWeight }: Register,
  session: Session,
): string[] {
  const { lang } = session;
  const shown = (value: number | null): string =>
    value === null ? '–' : formatNumber(new Decimal(value), 0);
  const light = (of: typeof colour): string =>
    of === null ? t(lang, 'risk.notJudged') : t(lang, `colour.${of}`);
  const kind = (category: string): string =>
    choiceWord('risk.register[].category', category)?.[lang] ?? category;
  return headed(
    grid(
      [
        [
          t(lang, 'risk.register'),
          t(lang, 'risk.weight'),
          t(lang, 'risk.likelihood'),
          t(lang, 'risk.impact'),
          t(lang, 'risk.score'),
          '',
        ],
        ...categories.flatMap((each) => [
          [kind(each.category), percent(each.weight), '', '', shown(each.score), light(each.colour)],
          ...entries
            .filter(({ category }) => category === each.category)
            .toSorted((one, other) => other.score - one.score)
            .map((entry) => [
              `  ${entry.label[lang]}${entry.origin === 'stated' ? t(lang, 'risk.stated') : ''}`,
              '',
              String(entry.likelihood),
              String(entry.impact),
              shown(entry.score),
              light(entry.colour),
            ]),
        ]),
        [t(lang, 'risk.weighted'), percent(assessedWeight), '', '', shown(score), light(colour)],
      ],
      columns(6),
    ),
    session,
  );
}
