import { describe, expect, it } from 'vitest';
import { parseProject, type Problem, projectSchema, template } from '../../src/project';
import { problemsOf } from './refused';

const kinds = ['renewal', 'newBuild', 'blank'] as const;

/** Every place of a JSON value that is null. */
function nulls(value: unknown, path = ''): string[] {
  if (value === null) return [path];
  if (Array.isArray(value)) return value.flatMap((element, i) => nulls(element, `${path}[${i}]`));
  if (typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => nulls(inner, path === '' ? key : `${path}.${key}`));
}

const AMOUNTS = /\.(amount|quantity|unitCost|floorPrice)$/;

describe('a blank template', () => {
  it.each(kinds)('%s: its check lists exactly what must be filled in', (kind) => {
    const blank = template(kind);
    const problems: readonly Problem[] = problemsOf(() => parseProject(blank));
    const listed = problems
      .filter((problem) => problem.code === 'notFilled' || problem.code === 'open')
      .map((problem) => problem.path);
    // Of the ways to say an amount one must be filled, so the line is listed instead of the fields.
    const open = nulls(blank);
    expect(listed.sort()).toEqual(open.filter((path) => !AMOUNTS.test(path) || listed.includes(path)).sort());
    const lines = problems
      .filter((problem) => problem.code === 'neitherGiven')
      .map((problem) => problem.path);
    expect(new Set(lines)).toEqual(
      new Set(
        open
          .filter((path) => AMOUNTS.test(path) && !listed.includes(path))
          .map((path) => path.replace(AMOUNTS, '')),
      ),
    );
    expect(problems).toHaveLength(listed.length + lines.length);
  });

  it.each(kinds)('%s: has every section', (kind) => {
    expect(Object.keys(template(kind) as object)).toEqual(Object.keys(projectSchema().shape));
  });

  it('names the clause of what the policy leaves open', () => {
    const problems = problemsOf(() => parseProject(template('renewal')));
    const clauses = Object.fromEntries(
      problems.filter((p) => p.code === 'open').map((p) => [p.path, p.params.clause]),
    );
    expect(clauses).toMatchObject({
      'relocation.equalAreaDiscount': 'D-23',
      'relocation.liftShare': 'D-25',
      'relocation.topUpDiscount': 'D-26',
      'relocation.upliftPrice': 'D-27',
      'relocation.voucherDiscount': 'D-28',
      'surplus.operationFundShare': 'D-64',
    });
  });

  it('decides nothing that carries money', () => {
    expect(template('renewal')).toMatchObject({
      project: { kind: 'renewal', discountRate: null },
      land: { retentionMode: null, costBasis: null, treasuryLag: null },
      facilities: [{ rate: null, tenorMonths: null, repayment: null }],
      tax: { vat: { enabled: null } },
    });
  });
});
