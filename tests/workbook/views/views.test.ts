import { describe, expect, test } from 'vitest';
import { approvalSheet } from '../../../src/workbook/approval';
import { checksSheet } from '../../../src/workbook/checks';
import { coverSheet } from '../../../src/workbook/cover';
import { dashboardSheet } from '../../../src/workbook/dashboard';
import type { Draft } from '../../../src/workbook/draft';
import type { Sheet } from '../../../src/workbook/plan';
import { EXAMPLES } from '../../examples/example';
import { control, drafted } from '../tables/drafted';
import { differences } from '../tables/recalculated';

const viewsOf = (draft: Draft): Sheet[] => {
  const sheets = [dashboardSheet(draft), approvalSheet(draft), checksSheet(draft)];
  return [coverSheet(draft, sheets), ...sheets];
};

describe('recalculated by HyperFormula, every cell of cover, dashboard, approval and checks is the one beside its formula', () => {
  test.each(EXAMPLES.flatMap((name) => [[name, 'zh'] as const, [name, 'en'] as const]))(
    '%s %s',
    { timeout: 60_000 },
    (name, lang) => {
      const draft = drafted(name, lang);
      const { cells, found } = differences(draft, viewsOf(draft), [], control(draft));
      expect(found.slice(0, 5)).toEqual([]);
      expect(cells).toBeGreaterThan(300);
    },
  );
});
