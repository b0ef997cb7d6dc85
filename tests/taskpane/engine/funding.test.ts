import { describe, expect, it } from 'vitest';
import { funding } from '../../../src/taskpane/engine/funding';
import { tryFacility } from '../../../src/taskpane/engine/funding-change';
import { fundingCurve, type FundingCurve } from '../../../src/taskpane/engine/funding-curve';
import { openedExample } from './opened-example';

const zh = { lang: 'zh', unit: 'yuan' } as const;
const lixian = openedExample('lixian-renewal');
const total = (values: readonly { readonly number: number | null }[]): number =>
  values.reduce((sum, { number }) => sum + (number ?? 0), 0);

describe('facilities', () => {
  const view = funding(lixian, zh);

  it('stand with their terms, in words, and the cell of their name', () => {
    const [syndicate] = view.facilities;
    expect(syndicate).toMatchObject({
      name: '银团贷款',
      kind: '银团贷款',
      repayment: '按计划比例',
      certainty: '已承诺',
    });
    expect(syndicate?.limit.number).toBe(600_000_000);
    expect(syndicate?.tenor.text).toBe('36 个月');
    expect(syndicate?.place?.sheet).toBe('facilities[0].name');
  });

  it('draw together what the model draws, and peak at what it owes', () => {
    const { exact } = lixian.evaluation;
    expect(total(view.facilities.map(({ drawn }) => drawn))).toBeCloseTo(view.drawn.number ?? 0, 2);
    expect(view.peak.number).toBe(exact.cell('funding.peakDebt').toNumber());
  });

  it('a scheduled loan says when it is first drawn and when it is repaid', () => {
    const policyBank = view.facilities[1];
    expect(policyBank?.firstDraw).toBe('2021年2月');
    expect([policyBank?.isLeft, policyBank?.repaidBy === '']).toEqual([false, false]);
  });

  it('expected money draws nothing in the verdict, and tells what it would lend if it came', () => {
    const expected = openedExample('lixian-renewal', (json) => ({
      ...json,
      facilities: (json.facilities as object[]).map((each, at) =>
        at === 1 ? { ...each, certainty: 'expected' } : each,
      ),
    }));
    const facility = funding(expected, zh).facilities[1];
    expect([facility?.drawn.number, facility?.ifItCame?.number]).toEqual([0, 75_000_000]);
  });
});

describe('a project without facilities', () => {
  const view = funding(openedExample('timing-gap'), zh);

  it('still says how much is needed and when', () => {
    expect(view.facilities).toEqual([]);
    expect(view.need.amount.number).toBeGreaterThan(0);
    expect(view.need.when).toMatch(/^20\d\d年\d+月$/);
  });

  it('has no cover to show', () => {
    expect([view.cover, view.collateral]).toEqual([undefined, undefined]);
    expect(fundingCurve(openedExample('timing-gap'), zh, '').kind).toBe('nothing');
  });
});

describe('the curve of debt', () => {
  const curveOf = (facility: string): FundingCurve => {
    const curve = fundingCurve(lixian, zh, facility);
    if (curve.kind === 'nothing') throw new Error('Nothing is borrowed.');
    return curve;
  };

  it('gathers months into as many columns as a pane can show, and loses no yuan', () => {
    const curve = curveOf('');
    expect(curve.span).toBe('year');
    expect(curve.labels.length).toBeLessThanOrEqual(32);
    const drawn = total(curve.figures.map(({ drawdown }) => drawdown));
    const repaid = total(curve.figures.map(({ repayment }) => repayment));
    expect(drawn).toBeCloseTo(funding(lixian, zh).drawn.number ?? 0, 2);
    expect(repaid).toBeCloseTo(drawn, 2);
    expect(curve.balance.at(-1)).toBe(0);
  });

  it('of a short loan shows quarters, and ends when it is repaid', () => {
    const curve = curveOf('syndicate');
    expect(curve.span).toBe('quarter');
    expect(curve.labels[0]).toBe('2020 Q1');
    expect(curve.balance.at(-1)).toBe(0);
  });

  it('tells the peak as the model has it', () => {
    const { exact } = lixian.evaluation;
    expect(curveOf('').peak.amount.number).toBe(exact.cell('funding.peakDebt').toNumber());
  });
});

describe('cover against thresholds', () => {
  const cover = funding(lixian, zh).cover;

  it('holds each year against the threshold of policy and marks those below', () => {
    const dscr = cover?.measures.findIndex(({ id }) => id === 'dscr') ?? -1;
    expect(cover?.measures[dscr]?.threshold?.number).toBe(1.3);
    for (const { cells } of cover?.years ?? []) {
      const cell = cells[dscr];
      if (cell !== undefined) expect(cell.fails).toBe((cell.value.number ?? 0) < 1.3);
    }
  });

  it('the worst year is the lowest of the whole life', () => {
    const dscr = cover?.measures.findIndex(({ id }) => id === 'dscr') ?? -1;
    const years = cover?.years.flatMap(({ cells }) => cells[dscr]?.value.number ?? []) ?? [];
    expect(Math.min(...years)).toBe(lixian.evaluation.exact.cell('credit.lowestDscr').toNumber());
  });

  it('collateral is held against the debt of each year', () => {
    const view = funding(openedExample('wenzhou-mixed'), zh).collateral;
    expect(view?.years.length).toBeGreaterThan(0);
    for (const { gap, fails } of view?.years ?? []) expect(fails).toBe((gap.number ?? 0) >= 0.005);
  });
});

describe('trying other terms', () => {
  const asItIs = { index: 0, limit: '600000000', tenorMonths: '36' };

  it('the same terms change nothing', () => {
    const tried = tryFacility(lixian, zh, asItIs);
    if (tried.kind !== 'tried') throw new Error(JSON.stringify(tried));
    expect(tried.entries).toEqual([]);
    expect(tried.lights.every(({ before, after }) => before.colour === after.colour)).toBe(true);
  });

  it('without the loan the construction period no longer balances; only the limit would be entered', () => {
    const tried = tryFacility(lixian, zh, { ...asItIs, limit: '0' });
    if (tried.kind !== 'tried') throw new Error(JSON.stringify(tried));
    expect(tried.lights[0]?.after.colour).not.toBe('green');
    expect(tried.entries).toEqual([
      { sheet: 'facilities[0].limit', row: 0, column: 0, value: { kind: 'number', value: '0' } },
    ]);
    expect(tried.former[0]?.value).toEqual({ kind: 'number', value: '600000000' });
  });

  it('a tenor that no loan has is refused in a sentence', () => {
    const tried = tryFacility(lixian, zh, { ...asItIs, tenorMonths: '0' });
    expect(tried.kind === 'problems' && tried.problems[0]?.path).toBe('facilities[0].tenorMonths');
  });
});
