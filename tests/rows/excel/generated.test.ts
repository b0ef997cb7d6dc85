import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluateExact } from '../../../src/rows/index';
import { programs } from '../generated';
import { compared, expectAgreement, layoutOf } from './book';
import { faultsOf } from './shape';

describe('generated models', () => {
  it('have the same value in every cell as in a spreadsheet', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(programs, (program) => {
        expectAgreement(compared(evaluateExact(program), { trustsEmpty: false }));
      }),
      { numRuns: 300 },
    );
  });

  it('have one formula per row, with functions that are everywhere', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(programs, (program) => {
        const layout = layoutOf(program);
        expect([...program.rows.keys()].flatMap((ref) => faultsOf(program, layout, ref, true))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
