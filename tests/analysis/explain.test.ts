import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { causesBelow, evaluate, largestPrecedent, parameterText, worstPeriodOf } from '../../src/analysis';
import { Decimal } from '../../src/finance/decimal';
import { trace } from '../../src/rows';
import { projectOf } from '../../src/xlsx/project';

const { program, exact, periods, verdict } = evaluate(projectOf(readFileSync('examples/timing-gap.json')));
const lowest = periods.indexOf('2025-05');
const largestOf = (ref: string, index?: number) => largestPrecedent(trace(program, exact, ref, index))?.ref;

describe('the largest precedent of a figure', () => {
  it('is the largest item of a sum, in the direction of its outcome', () => {
    expect(largestOf('construction.net', lowest)).toBe('construction.uses');
  });

  it('of a product is the factor that has its unit', () => {
    const { unit, precedents } = trace(program, exact, 'cost.milestone.base', lowest);
    expect(precedents.length).toBeGreaterThan(1);
    expect(precedents.find(({ ref }) => ref === 'cost.milestone.amount')?.unit).toBe(unit);
    expect(largestOf('cost.milestone.base', lowest)).toBe('cost.milestone.amount');
  });

  it('is none where every precedent is nothing', () => {
    expect(largestOf('construction.transferToOperationFund', 0)).toBeUndefined();
  });
});

describe('the way down to the cause', () => {
  it('ends, never passes a figure twice, and each step is a precedent of the one before', () => {
    for (const ref of program.rows.keys()) {
      const axis = program.rows.get(ref)?.axis;
      if (axis !== 'period' && axis !== 'single') continue;
      const from = { ref, index: axis === 'single' ? undefined : lowest };
      const path = [from, ...causesBelow(program, exact, from)];
      const keys = path.map(({ ref: name, index }) => `${name} ${String(index)}`);
      expect(new Set(keys).size).toBe(keys.length);
      path.slice(1).forEach((step, at) => {
        const before = path[at]!;
        const { precedents } = trace(program, exact, before.ref, before.index);
        expect(precedents.map((each) => each.ref)).toContain(step.ref);
      });
    }
  });
});

describe('words of an explanation', () => {
  it('mean the lowest month of the account that a row belongs to', () => {
    expect(worstPeriodOf(verdict, 'construction.closing')).toBe('2025-05');
    expect(worstPeriodOf(verdict, 'operationAccount.closing')).toBe(verdict.operation.worstPeriod);
  });

  it('read shares as percentages, quantities with their unit, and open values as open', () => {
    const say = (value: string | undefined, kind: 'share' | 'area' | 'count', unit: 'm2' | '') =>
      parameterText(value === undefined ? undefined : new Decimal(value), { kind, unit }, 'zh');
    expect(say('0.1', 'share', '')).toBe('10.00%');
    expect(say('80', 'area', 'm2')).toBe('80 平方米');
    expect(say('33', 'count', '')).toBe('33');
    expect(say(undefined, 'share', '')).toBe('待定');
  });
});
