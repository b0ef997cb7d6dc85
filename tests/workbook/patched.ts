import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { columnName } from '../../src/rows';
import type { CellRef } from '../../src/workbook/draft';
import type { WorkbookPlan } from '../../src/workbook/plan';

/** Numbers typed over in the file itself, by text replacement: nothing of our writer or reader takes part. */
export const patched = (
  bytes: Uint8Array,
  plan: WorkbookPlan,
  edits: readonly { readonly cell: CellRef; readonly value: number }[],
): Uint8Array => {
  const parts = unzipSync(bytes);
  for (const { cell, value } of edits) {
    const number = plan.sheets.findIndex(({ name }) => name === cell.sheet) + 1;
    const path = `xl/worksheets/sheet${number}.xml`;
    const name = `${columnName(cell.column)}${cell.row + 1}`;
    const before = strFromU8(parts[path]!);
    const after = before.replace(
      new RegExp(`(<c r="${name}"[^>]*)><v>[^<]*</v></c>`),
      `$1><v>${value}</v></c>`,
    );
    if (after === before) throw new Error(`${cell.sheet}!${name} holds no number`);
    parts[path] = strToU8(after);
  }
  return zipSync(parts, { level: 1 });
};
