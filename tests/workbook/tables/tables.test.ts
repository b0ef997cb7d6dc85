import { describe, expect, test } from 'vitest';
import { tableSheets } from '../../../src/workbook/tables';
import type { Draft } from '../../../src/workbook/draft';
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

describe('the display unit', () => {
  const formulas = (draft: Draft): string[] =>
    tableSheets(draft).flatMap(({ rows }) =>
      [...rows.values()].flatMap((cells) => [...cells.values()].map(({ formula }) => formula ?? '')),
    );

  test('is chosen in the workbook: no formula depends on the one it was built with', () => {
    expect(formulas(drafted('reit-exit', 'zh', 'yi'))).toEqual(formulas(drafted('reit-exit', 'zh', 'wan')));
  });

  test('may be yuan without a figure too wide for its column', () => {
    const sheets = tableSheets(drafted('shortfall', 'zh', 'yuan')).filter(
      ({ id }) => id !== 'table.sensitivity',
    );
    for (const { name, rows, columnWidths } of sheets)
      for (const cells of rows.values())
        for (const [column, { value, style }] of cells) {
          if (value?.kind !== 'number' || style?.endsWith('.money') !== true) continue;
          const shown = Number(value.value).toLocaleString('en', { minimumFractionDigits: 2 });
          expect(columnWidths.get(column), `${name} ${shown}`).toBeGreaterThan(shown.length);
        }
  });
});

test('a subject that the project lacks has no sheet', () => {
  const ids = tableSheets(drafted('timing-gap', 'zh')).map(({ id }) => id);
  expect(ids).not.toContain('table.debtSchedule');
  expect(ids).toContain('table.fundBalance');
});
