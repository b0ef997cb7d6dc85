import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../../src/analysis';
import * as finance from '../../src/finance';
import { parseProject } from '../../src/project';
import { compile, EvaluationError, evaluateExact, factor, input, RowsError } from '../../src/rows';
import { modelOf, section } from '../rows/small';

const text = readFileSync('docs/differences-from-excel.md', 'utf8');

/** Lines of a section's table as [asked, here]. */
const table = (title: string): [asked: string, here: string][] => {
  const part = text.split(/^## /m).find((each) => each.startsWith(title)) ?? '';
  return [...part.matchAll(/^\| `(.+?)` \| (.+?) \|/gm)].map((match) => [match[1] ?? '', match[2] ?? '']);
};

const shown = (value: finance.Decimal): string => value.toDecimalPlaces(6).toString();

describe('the finance functions of docs/differences-from-excel.md', () => {
  const cases = table('Finance functions');

  it('are there', () => {
    expect(cases.length).toBeGreaterThan(10);
  });

  it.each(cases)('%s is %s', (asked, here) => {
    const [, name = '', written = ''] = /^(\w+)\((.*)\)$/.exec(asked) ?? [];
    const called = finance[name as 'irr'] as (...args: unknown[]) => finance.Decimal;
    let answer: string;
    try {
      answer = shown(called(...(JSON.parse(`[${written}]`) as unknown[])));
    } catch (error) {
      if (!(error instanceof finance.FinanceError)) throw error;
      answer = error.code;
    }
    expect(answer).toBe(here);
  });
});

describe('the row language of docs/differences-from-excel.md', () => {
  const cases = table('The row language');

  it('is there', () => {
    expect(cases.length).toBeGreaterThan(15);
  });

  it.each(cases)('%s is %s', (asked, here) => {
    const model = modelOf(1, [
      section(
        'x',
        { none: factor('', '', 'RATIO(1, zero)'), asked: factor('', '', asked) },
        { zero: input('', '', 0), two: input('', '', 2) },
      ),
    ]);
    const answer = (): string => {
      try {
        const program = compile(model);
        try {
          return shown(evaluateExact(program).row('x.asked')[0] ?? finance.ZERO);
        } catch (error) {
          if (error instanceof EvaluationError) return 'fault';
          throw error;
        }
      } catch (error) {
        if (error instanceof RowsError) return 'refused';
        throw error;
      }
    };
    expect(answer()).toBe(here);
  });
});

describe('what docs/differences-from-excel.md names', () => {
  it('exists: functions, rows and the page it links to', () => {
    const programs = readdirSync('examples').map(
      (name) => evaluate(parseProject(JSON.parse(readFileSync(`examples/${name}`, 'utf8')))).program,
    );
    const rows = new Set(programs.flatMap((program) => [...program.rows.keys(), ...program.inputs.keys()]));
    const named = [...text.matchAll(/`([a-zA-Z]+(?:\.[\w*]+)+)`/g)].map((match) => match[1] ?? '');
    const unknown = named.filter(
      (name) =>
        ![...rows].some((row) =>
          new RegExp(`^${name.replaceAll('.', '\\.').replaceAll('*', '\\w+')}$`).test(row),
        ),
    );
    expect(named.length).toBeGreaterThan(15);
    expect(unknown.filter((name) => name !== 'conventions.md')).toEqual([]);
    const added = text.slice(text.indexOf('Added, with no'), text.indexOf('## The row language'));
    const functions = [...added.matchAll(/`(\w+)`/g)].map((match) => match[1] ?? '');
    expect(functions.filter((name) => !(name in finance))).toEqual([]);
    expect(existsSync('docs/conventions.md')).toBe(true);
  });
});
