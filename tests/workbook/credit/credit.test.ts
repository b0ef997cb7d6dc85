import { describe, expect, test } from 'vitest';
import { creditSheet } from '../../../src/workbook/credit';
import { EXAMPLES } from '../../examples/example';
import { behind, control, drafted } from '../tables/drafted';
import { differences } from '../tables/recalculated';

describe('recalculated by HyperFormula, every cell of the credit sheet is the one beside its formula', () => {
  test.each(EXAMPLES.flatMap((name) => [[name, 'zh'] as const, [name, 'en'] as const]))(
    '%s %s',
    { timeout: 60_000 },
    (name, lang) => {
      const draft = drafted(name, lang);
      const { cells, found } = differences(draft, [creditSheet(draft)], behind(draft), control(draft));
      expect(found.slice(0, 5)).toEqual([]);
      expect(cells).toBeGreaterThan(30);
    },
  );
});
