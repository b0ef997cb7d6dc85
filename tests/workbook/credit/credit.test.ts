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

test('when the structure no longer fits, every light says to build again', () => {
  const draft = drafted('lixian-renewal', 'zh');
  const { found } = differences(draft, [creditSheet(draft)], behind(draft), {
    ...control(draft),
    Control: [[0], ...(control(draft).Control ?? []).slice(1)],
  });
  expect(found.filter((each) => each.found.startsWith('"需要重建'))).toHaveLength(3);
});

test('a project that borrows nothing is told so', () => {
  const { rows } = creditSheet(drafted('timing-gap', 'zh'));
  const words = [...rows.values()].flatMap((cells) => [...cells.values()].map(({ value }) => value?.value));
  expect(words).toContain('本项目没有借款。');
});
