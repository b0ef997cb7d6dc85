import type { Label } from '../../rows';
import type { Page } from './page';

/** A table of the workbook alone: no field of a project. */
export const EXACT_LIST = 'exactDigits';
export const EXACT_KEYS = ['path', 'number', 'digits'] as const;
const EXACT_LABEL: Label = { zh: '数字原文', en: 'Digits as written' };
const EXACT_HEADS: Readonly<Record<(typeof EXACT_KEYS)[number], Label>> = {
  path: { zh: '输入项（路径）', en: 'Input (path)' },
  number: { zh: '单元格中的数', en: 'Number in the cell' },
  digits: { zh: '原文', en: 'As written' },
};

/**
 * Numbers whose text a cell cannot hold: more digits than a double has, or a spelling such as 0.10 that is kept.
 * The cell holds the number, so that the workbook computes with it; the text stands in a table of its own, and counts
 * for as long as the cell still holds that number.
 */
export class ExactDigits {
  readonly noted: { readonly path: string; readonly number: string; readonly digits: string }[] = [];

  note(path: string, number: string, digits: string): void {
    this.noted.push({ path, number, digits });
  }
}

/** Table of the digits, on the sheet of the project; nothing where every number is its own text. */
export const drawExact = (page: Page, { noted }: ExactDigits): void => {
  if (noted.length === 0) return;
  const { lang, grid } = page;
  const heading = page.row;
  const heads = EXACT_KEYS.map((key) => EXACT_HEADS[key][lang]);
  page.say(heading, 0, EXACT_LABEL[lang], 'heading');
  EXACT_KEYS.forEach((key, column) => {
    page.wrap(heading + 1, column, column === 0 ? `${EXACT_LIST}[] ${key}` : key, 'code');
    page.wrap(heading + 2, column, heads[column] ?? '', 'columnHead');
  });
  noted.forEach(({ path, number, digits }, index) => {
    const row = heading + 3 + index;
    page.wrap(row, 0, path, 'quietWrapped');
    page.grid.put(row, 1, { value: { kind: 'number', value: number }, style: 'link.general' });
    page.wrap(row, 2, digits, 'quietWrapped');
  });
  grid.tables.push({
    name: 'tblExactDigits',
    area: { row: heading + 2, column: 0, rows: noted.length + 1, columns: EXACT_KEYS.length },
    columns: heads,
  });
  page.row = heading + 3 + noted.length + 1;
  page.say(page.row, 0, `/${EXACT_LIST}`, 'code');
  page.row += 2;
};
