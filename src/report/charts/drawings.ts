import { formatValue, type Evaluation, type Readings, type Wording } from '../../analysis';
import type { OneWay, Target } from '../../analysis/sensitivity';
import { Decimal } from '../../finance/decimal';
import { t } from '../../i18n';
import { debtSeries, fundSeries, incomeSeries } from '../../workbook/dashboard/series';
import { presentIn, yearsIn, yearValue, type YearSource } from '../../workbook/dashboard/year-values';
import type { YearSeries } from '../../workbook/dashboard/year-values';
import type { Figure } from '../document';
import { tell } from '../words';
import { barOption, type Bars } from './bar-option';
import { cashCurve } from './cash';
import { cashOption } from './cash-option';
import { percent } from './percent';
import { PRINT } from './print';
import { scaleFor } from './scale';
import { svgOf } from './svg';
import { yearOption } from './year-option';

const SIZE = { width: 680, height: 300 } as const;

/** Lines that lie under one another, and what stands around them. */
const barSize = (lines: number, each: number) => ({ width: 680, height: 70 + lines * each });

/** Cash at the end of each period, the worst marked and what is short filled. */
export const cashFigure = (readings: Readings, wording: Wording): Figure[] => {
  const { lang } = wording;
  const curve = cashCurve(readings, wording);
  const { points, worst, unit } = curve;
  const [first] = points;
  const last = points.at(-1);
  if (first === undefined || last === undefined || worst === undefined) return [];
  const told = { construction: t(lang, 'verdict.construction'), operation: t(lang, 'verdict.operation') };
  return [
    {
      kind: 'figure',
      id: 'cash',
      title: tell(lang, 'cash', { unit }),
      description: tell(lang, 'cashTold', {
        from: first.text,
        to: last.text,
        month: worst.text,
        amount: worst.amount.text,
      }),
      svg: svgOf(cashOption(curve, told), 'cash', SIZE),
      ...SIZE,
    },
  ];
};

/** The rows of both readings by the names that the workbook has for them. */
const sourceOf = ({ exact, withExpected }: Readings): YearSource => ({
  row: (ref) =>
    ref.startsWith('withExpected.') ? withExpected.row(ref.slice('withExpected.'.length)) : exact.row(ref),
});

const hasRow =
  ({ program }: Readings) =>
  (ref: string): boolean =>
    program.rows.has(ref.replace(/^withExpected\./, ''));

interface Yearly {
  readonly id: 'funds' | 'debt' | 'income';
  readonly series: readonly YearSeries[];
}

/** One drawing of the dashboard, by year; none where the project has nothing of it. */
const yearFigure = (readings: Readings, wording: Wording, { id, series }: Yearly): Figure[] => {
  const { lang } = wording;
  const source = sourceOf(readings);
  const years = yearsIn(source);
  const rows = presentIn(hasRow(readings), series).map((each) => ({
    each,
    values: years.map((year) => yearValue(source, each, year)),
  }));
  const shown = rows.filter(({ values }) => values.some((value) => !value.isZero()));
  if (shown.length === 0) return [];
  const scale = scaleFor(
    shown.flatMap(({ each, values }) => (each.isMoney ? values : [])),
    wording,
  );
  const figures = shown.map(({ each, values }) => ({
    name: each.label[lang],
    // A year without a ratio has none, instead of zero.
    values: values.map((value) =>
      each.isMoney ? scale.of(value) : value.isZero() ? null : value.toNumber(),
    ),
    colour: `#${each.colour}`,
    kind: each.kind ?? ('column' as const),
    isSecond: each.secondaryAxis === true,
  }));
  return [
    {
      kind: 'figure',
      id,
      title: tell(lang, id, { unit: scale.unit }),
      description: tell(lang, `${id}Told`),
      svg: svgOf(yearOption(years, figures), id, SIZE),
      ...SIZE,
    },
  ];
};

/** Sources and uses, debt and its cover, and what operation earns, by year: the drawings of the workbook's dashboard. */
export const yearFigures = (readings: Readings, wording: Wording): Figure[] => [
  ...yearFigure(readings, wording, { id: 'funds', series: fundSeries }),
  ...yearFigure(readings, wording, { id: 'debt', series: debtSeries }),
  ...yearFigure(readings, wording, { id: 'income', series: incomeSeries(readings) }),
];

const picture = (id: string, bars: Bars, each: number): Pick<Figure, 'id' | 'svg' | 'width' | 'height'> => {
  const size = barSize(bars.names.length, each);
  return { id, svg: svgOf(barOption(bars), id, size), ...size };
};

/** The outermost change either way of each factor, the largest swing on top. */
export const tornadoFigure = (
  base: Decimal,
  target: Target,
  factors: readonly OneWay[],
  wording: Wording,
): Figure[] => {
  const { lang } = wording;
  const changes = factors[0]?.cases.map(({ change }) => change) ?? [];
  if (changes.length === 0) return [];
  const ends = [Decimal.min(...changes), Decimal.max(...changes)].filter(
    (change, at, all) => at === 0 || !change.eq(all[0] ?? change),
  );
  const read = ({ cases }: OneWay, change: Decimal): Decimal =>
    cases.find((each) => each.change.eq(change))?.value ?? base;
  const scale = scaleFor([base, ...factors.flatMap(({ cases }) => cases.map(({ value }) => value))], wording);
  const bars: Bars = {
    names: factors.map(({ factor }) => factor.label[lang]),
    series: ends.map((change, at) => ({
      name: percent(change),
      values: factors.map((factor) => scale.of(read(factor, change))),
      colour: PRINT.series[at] ?? PRINT.brand,
    })),
    from: scale.of(base),
    isOneLine: true,
  };
  const said = { target: target.label[lang], base: formatValue(base, 'yuan', wording) };
  return [
    {
      kind: 'figure',
      title: tell(lang, 'tornado', { target: said.target, unit: scale.unit }),
      description: tell(lang, 'tornadoTold', {
        ...said,
        low: percent(ends[0] ?? base),
        high: percent(ends.at(-1) ?? base),
      }),
      ...picture(`tornado-${target.id}`, bars, 22),
    },
  ];
};

/** An evaluation by the name of its scenario. */
export interface Named {
  readonly name: string;
  readonly evaluation: Evaluation;
}

/** Lowest cash of either period, for the base and each scenario. */
export const stressFigure = (cases: readonly Named[], wording: Wording): Figure[] => {
  const { lang } = wording;
  if (cases.length === 0) return [];
  const values = (ref: string): Decimal[] => cases.map(({ evaluation }) => evaluation.exact.cell(ref));
  const [construction, operation] = [
    values('construction.lowestCash'),
    values('operationAccount.lowestCash'),
  ] as const;
  const scale = scaleFor([...construction, ...operation], wording);
  const bars: Bars = {
    names: cases.map(({ name }) => name),
    series: [
      {
        name: tell(lang, 'constructionLowest'),
        values: construction.map(scale.of),
        colour: PRINT.series[0] ?? '',
      },
      { name: tell(lang, 'operationLowest'), values: operation.map(scale.of), colour: PRINT.series[1] ?? '' },
    ],
    from: 0,
    isOneLine: false,
  };
  return [
    {
      kind: 'figure',
      title: tell(lang, 'stressChart', { unit: scale.unit }),
      description: tell(lang, 'stressTold'),
      ...picture('stress-bars', bars, 34),
    },
  ];
};
