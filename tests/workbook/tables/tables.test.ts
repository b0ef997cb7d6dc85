import { describe, expect, test } from 'vitest';
import { tableSheets } from '../../../src/workbook/tables';
import { EXAMPLES } from '../../examples/example';
import { behind, control, drafted } from './drafted';
import { differences } from './recalculated';

describe('recalculated by HyperFormula, every figure of the standard tables is the one beside its formula', () => {
  test.each(EXAMPLES)('%s', { timeout: 60_000 }, (name) => {
    const draft = drafted(name, 'zh');
    const { cells, found } = differences(draft, tableSheets(draft), behind(draft), control(draft));
    expect(found.slice(0, 5)).toEqual([]);
    expect(cells).toBeGreaterThan(500);
  });

  test.each(['reit-exit', 'linshan-newbuild'] as const)(
    '%s in English and in yuan',
    { timeout: 60_000 },
    (name) => {
      const draft = drafted(name, 'en', 'yuan');
      expect(differences(draft, tableSheets(draft), behind(draft), control(draft)).found.slice(0, 5)).toEqual(
        [],
      );
    },
  );
});
