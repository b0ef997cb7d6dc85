import { describe, expect, it } from 'vitest';
import { histogramOf, spreadOf } from '../../../src/analysis/risk/outcome/distribution';
import { driversAmong } from '../../../src/analysis/risk/outcome/drivers';
import { probabilityOf } from '../../../src/analysis/risk/outcome/probability';
import { correlated } from '../../../src/analysis/risk/correlation/iman-conover';
import { generator, unitDraws } from '../../../src/analysis/risk/sampling/samples';

describe('a probability and its interval (Wilson)', () => {
  // Worked out by hand from the formula; the first two are in Newcombe's table (1998).
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [20, 20, 0.8389, 1],
  ])('%i of %i lies between %f and %f', (times, draws, low, high) => {
    const found = probabilityOf(times, draws);
    expect(found.share).toBe(times / draws);
    expect(found.low).toBeCloseTo(low, 4);
    expect(found.high).toBeCloseTo(high, 4);
  });

  it('narrows as draws grow', () => {
    const widths = [100, 1000, 10_000].map((draws) => {
      const { low, high } = probabilityOf(draws * 0.3, draws);
      return high - low;
    });
    expect(widths[0]! / widths[1]!).toBeCloseTo(Math.sqrt(10), 0);
    expect(widths[1]! / widths[2]!).toBeCloseTo(Math.sqrt(10), 0);
  });
});

describe('how a figure is spread', () => {
  const column = Float64Array.from({ length: 101 }, (_, at) => (at * 37) % 101);

  it('has the percentiles of its draws', () => {
    expect(spreadOf(column)).toMatchObject({
      draws: 101,
      mean: 50,
      least: 0,
      greatest: 100,
      percentiles: { 5: 5, 50: 50, 80: 80, 95: 95 },
    });
  });

  it('leaves out draws in which it is not applicable, and says in how many it is', () => {
    expect(spreadOf(Float64Array.of(1, NaN, 3))).toMatchObject({ draws: 2, mean: 2 });
    expect(spreadOf(Float64Array.of(NaN, NaN))).toBeNull();
  });

  it('bins of one round width hold every draw once, with an edge at 0', () => {
    const cash = Float64Array.from({ length: 500 }, (_, at) => -3.3e8 + at * 1.7e6);
    const bins = histogramOf(cash);
    expect(bins.reduce((sum, { draws }) => sum + draws, 0)).toBe(500);
    expect(bins.some(({ from }) => from === 0)).toBe(true);
    expect(bins.filter(({ to }) => to <= 0).reduce((sum, { draws }) => sum + draws, 0)).toBe(
      cash.filter((value) => value < 0).length,
    );
    expect(new Set(bins.map(({ from, to }) => to - from)).size).toBe(1);
  });

  it('one value alone is one bin', () => {
    expect(histogramOf(Float64Array.of(5, 5, 5))).toEqual([{ from: 5, to: 5, draws: 3 }]);
  });
});

describe('what drives a figure', () => {
  const columns = unitDraws('lhs', 3, 2000, 3);
  const sum = (weights: readonly number[], from = columns): Float64Array =>
    from[0]!.map((_, draw) => weights.reduce((total, weight, k) => total + weight * from[k]![draw]!, 0));

  it('independent variables share the variance as the squares of their weights', () => {
    const [first, second, third] = driversAmong(columns)(sum([3, -1, 0]));
    expect(first!.varianceShare).toBeCloseTo(0.9, 1);
    expect(second!.varianceShare).toBeCloseTo(0.1, 1);
    expect(third!.varianceShare).toBeLessThan(0.01);
    expect(first!.rankCorrelation).toBeGreaterThan(0.9);
    expect(second!.rankCorrelation).toBeLessThan(-0.2);
  });

  it('shares make at most 1, and nearly 1 where the figure is a sum, also when variables are correlated', () => {
    const together = correlated(
      columns,
      [
        [1, 0.8, 0],
        [0.8, 1, 0.3],
        [0, 0.3, 1],
      ],
      generator(1),
    );
    const total = driversAmong(together)(sum([2, 1, 1], together)).reduce(
      (all, { varianceShare }) => all + varianceShare,
      0,
    );
    expect(total).toBeLessThanOrEqual(1 + 1e-9);
    expect(total).toBeGreaterThan(0.97);
  });

  it('two variables that say the same share what they explain', () => {
    const [one, other] = driversAmong([columns[0]!, columns[0]!])(columns[0]!);
    expect(one!.varianceShare).toBeCloseTo(0.5, 6);
    expect(other!.varianceShare).toBeCloseTo(0.5, 6);
  });

  it('a figure that never changes is driven by nothing', () => {
    expect(driversAmong(columns)(new Float64Array(2000))).toEqual(
      columns.map(() => ({ rankCorrelation: 0, varianceShare: 0 })),
    );
  });

  it('draws in which the figure has no value are left out of it, and of the variables', () => {
    const figure = sum([3, -1, 0]).map((value, draw) => (draw % 5 === 0 ? NaN : value));
    const kept = (column: Float64Array): Float64Array => column.filter((_, draw) => draw % 5 !== 0);
    expect(driversAmong(columns)(figure)).toEqual(driversAmong(columns.map(kept))(kept(figure)));
  });

  it('many equal gaps count as one rank', () => {
    const gap = columns[0]!.map((value) => Math.max(0, value - 0.8));
    const [first, second] = driversAmong(columns)(gap);
    expect(first!.rankCorrelation).toBeGreaterThan(0.5);
    expect(Math.abs(second!.rankCorrelation)).toBeLessThan(0.05);
  });
});
