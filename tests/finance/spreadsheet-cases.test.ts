import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as finance from '../../src/finance';
import { FinanceError, type Decimal } from '../../src/finance';

interface Case {
  readonly call: string;
  readonly args: readonly unknown[];
  readonly result?: number;
  readonly tolerance?: number;
  readonly error?: string;
  readonly source: string;
  readonly title?: string;
}

const { cases } = JSON.parse(readFileSync(new URL('./spreadsheet-cases.json', import.meta.url), 'utf8')) as {
  cases: Case[];
};

const formula = ({ call, args, title }: Case): string => {
  const typed = `=${call.toUpperCase()}(${args.map((arg) => JSON.stringify(arg)).join(', ')})`;
  return `${title === undefined ? '' : `${title}: `}${typed.slice(0, 120)}`;
};

const sources = [...new Set(cases.map((c) => c.source))];

describe.each(sources)('%s', (source) => {
  const group = cases.filter((c) => c.source === source);
  it.each(group.map((c) => [formula(c), c] as const))('%s', (_name, c) => {
    const call = finance[c.call as keyof typeof finance] as (...args: unknown[]) => Decimal;
    if (c.error === undefined) {
      const got = call(...c.args).toNumber();
      const allowed = (c.tolerance ?? 0) * Math.max(1, Math.abs(c.result!));
      expect(Math.abs(got - c.result!), `${got}`).toBeLessThanOrEqual(allowed);
      return;
    }
    let thrown: unknown;
    try {
      call(...c.args);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(FinanceError);
    expect((thrown as FinanceError).code).toBe(c.error);
  });
});
