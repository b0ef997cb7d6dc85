import { expect } from 'vitest';
import type { Verdict } from '../../src/analysis';
import { bare, changed, cost, equity, evaluated, rent, upkeep, type RawProject } from '../model/raw';

/** Pays for itself in construction and in operation, by quarters, on received money alone. */
export const sound = (change: (raw: RawProject) => void = () => undefined): RawProject =>
  changed(bare(), (raw) => {
    raw.project.step = 'quarter';
    raw.costs.lines = [cost(1_200_000)];
    raw.equity.lines = [equity(1_300_000)];
    raw.operation.incomes = [rent(200_000)];
    raw.operation.costs = [upkeep(160_000)];
    change(raw);
  });
export const verdictOf = (raw: RawProject) => evaluated(raw).verdict;

export const says = (
  verdict: Verdict,
  colour: string,
  gap: string,
  zh: readonly string[],
  en: readonly string[],
): void => {
  expect(verdict.colour).toBe(colour);
  expect(verdict.gap.toFixed(2)).toBe(gap);
  for (const part of zh) expect(verdict.reason.zh).toContain(part);
  for (const part of en) expect(verdict.reason.en).toContain(part);
};
