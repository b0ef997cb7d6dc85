import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Evaluation } from '../../src/analysis';
import { projects } from '../model/arbitrary';
import { changed, evaluated, type Line, type RawProject } from '../model/raw';

const sampled = fc.sample(projects(), { numRuns: 40, seed: 20190322 });
const evaluations: readonly (readonly [RawProject, Evaluation])[] = sampled.map((raw) => [
  raw,
  evaluated(raw),
]);
const each = (law: (evaluation: Evaluation, raw: RawProject) => void): void =>
  evaluations.forEach(([raw, evaluation]) => law(evaluation, raw));

describe('verdicts of generated projects', () => {
  it('green has no gap; a gap is never green', () => {
    each(({ verdict }) => {
      for (const { colour, gap } of [verdict.construction, verdict.operation, verdict.overall])
        if (colour === 'green') expect(gap.isZero()).toBe(true);
    });
  });

  it('a whole life that is red says how much is missing', () => {
    each(({ verdict: { overall } }) => {
      if (overall.colour === 'red') expect(overall.gap.gt(0)).toBe(true);
    });
  });

  it('red in operation is a gap, or debt that is left', () => {
    each(({ verdict: { operation }, exact, withExpected }) => {
      if (operation.colour !== 'red') return;
      const left = [exact, withExpected].some((reading) => reading.cell('funding.debtLeft').gt('0.005'));
      expect(operation.gap.gt(0) || left).toBe(true);
    });
  });

  it('what a verdict rests on are the sources of its period, the three certainties together', () => {
    each(({ verdict, withExpected }) => {
      const total = (row: string) => withExpected.row(row).reduce((sum, value) => sum.plus(value));
      const { received, committed, expected } = verdict.construction.restsOn;
      expect(
        received.plus(committed).plus(expected).minus(total('construction.sources')).abs().lt('0.01'),
      ).toBe(true);
    });
  });

  it('money received and money committed carry the same weight', () => {
    each(({ verdict }, raw) => {
      const firm = (line: Line): void => {
        if (line.certainty === 'committed') line.certainty = 'received';
      };
      const received = evaluated(
        changed(raw, ({ land, sales, grants, equity, facilities }) =>
          [...land.parcels, ...sales.lines, ...grants.lines, ...equity.lines, ...facilities].forEach(firm),
        ),
      );
      for (const period of ['construction', 'operation', 'overall'] as const) {
        expect(received.verdict[period].colour).toBe(verdict[period].colour);
        expect(received.verdict[period].gap.toFixed(2)).toBe(verdict[period].gap.toFixed(2));
      }
    });
  });

  it('without expected money the two readings are one', () => {
    each(({ exact, withExpected }, raw) => {
      const expects = JSON.stringify(raw).includes('"certainty":"expected"');
      if (!expects) expect(withExpected).toBe(exact);
    });
  });
});
