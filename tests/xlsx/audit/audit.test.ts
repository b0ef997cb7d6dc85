import { expect, test } from 'vitest';
import { audited, said } from './small';

test('a file nobody touched is trusted', () => {
  const report = audited();
  expect(said(report)).toEqual([]);
  expect(report.trust).toBe('trusted');
  expect(report.shown).toEqual({ construction: 'red', operation: 'amber', overall: 'green' });
  expect(report.compared).toMatchObject({ sheets: 5, differing: 0 });
});
