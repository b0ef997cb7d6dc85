import type { Wording } from '../../analysis';
import type { FanYear, PhaseOutcome, Spread } from '../../analysis/risk';
import { Decimal } from '../../finance/decimal';
import { scaleFor } from './scale';

/** How often an amount fell where, in the drawing's unit. */
export interface Histogram {
  /** 万元; CNY million. */
  readonly unit: string;
  readonly bins: readonly { readonly from: number; readonly to: number; readonly draws: number }[];
}

/** Cash at the end of each year over all draws, in the drawing's unit; years without any are left out. */
export interface Fan {
  readonly unit: string;
  readonly years: readonly {
    readonly year: number;
    /** What 5, 20, 50, 80 and 95 per cent of draws stay at or below. */
    readonly low: number;
    readonly lower: number;
    readonly middle: number;
    readonly upper: number;
    readonly high: number;
  }[];
}

/** The lowest cash of a phase over all draws. */
export const histogramFor = ({ histogram }: Pick<PhaseOutcome, 'histogram'>, wording: Wording): Histogram => {
  const yuan = histogram.flatMap(({ from, to }) => [new Decimal(from), new Decimal(to)]);
  const { unit, of } = scaleFor(yuan, wording);
  return {
    unit,
    bins: histogram.map(({ from, to, draws }) => ({
      from: of(new Decimal(from)),
      to: of(new Decimal(to)),
      draws,
    })),
  };
};

export const fanFor = (years: readonly FanYear[], wording: Wording): Fan => {
  const known = years.flatMap(({ year, cash }): { year: number; cash: Spread }[] =>
    cash === null ? [] : [{ year, cash }],
  );
  const { unit, of } = scaleFor(
    known.flatMap(({ cash: { percentiles } }) => [new Decimal(percentiles[5]), new Decimal(percentiles[95])]),
    wording,
  );
  const drawn = (yuan: number): number => of(new Decimal(yuan));
  return {
    unit,
    years: known.map(({ year, cash: { percentiles } }) => ({
      year,
      low: drawn(percentiles[5]),
      lower: drawn(percentiles[20]),
      middle: drawn(percentiles[50]),
      upper: drawn(percentiles[80]),
      high: drawn(percentiles[95]),
    })),
  };
};
