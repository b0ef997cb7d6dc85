import { describe, expect, it } from 'vitest';
import { draftWorkbook } from '../../src/workbook/build';
import { EXAMPLES, exampleAt } from './built';
import { disagreements, withoutOtherRates } from './recalculated';

/** Every formula of every sheet, held against an engine that nobody here wrote. */
describe.each(EXAMPLES)('the workbook of %s', (name) => {
  it.each([
    ['month', 'zh'],
    ['year', 'en'],
  ] as const)('by %s in %s: another engine finds every value that we wrote', (step, lang) => {
    const { plan } = draftWorkbook(exampleAt(name, step), { lang });
    const { cells, found } = disagreements(plan);
    expect(withoutOtherRates(found).slice(0, 20)).toEqual([]);
    expect(cells).toBeGreaterThan(2_000);
  });
});
