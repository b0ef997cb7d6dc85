import type { Sheet, Table } from '../../../workbook/plan';
import { refuse } from '../error';
import { areaText, checkArea } from './areas';
import { isName } from './names';

const LONGEST_HEAD = 255;

const checkHead = (sheet: Sheet, { name, area }: Table, head: string, index: number): void => {
  const place = {
    sheet: sheet.name,
    cell: areaText({ ...area, column: area.column + index, rows: 1, columns: 1 }),
  };
  const cell = sheet.rows.get(area.row)?.get(area.column + index);
  // A head of a table is a constant: Excel makes text of a formula there, and mends the file.
  if (cell?.value?.kind !== 'text' || cell.value.value !== head || cell.formula !== undefined)
    refuse('table', place, `head ${index + 1} of ${name} is not what its cell says, as plain text.`);
  if (head === '' || head.length > LONGEST_HEAD)
    refuse('table', place, `a head has 1 to ${LONGEST_HEAD} characters.`);
};

/** A table's name, and its heads against the cells that show them. */
export const checkTable = (sheet: Sheet, table: Table): void => {
  const { name, area, columns } = table;
  checkArea('table', sheet, area);
  const place = { sheet: sheet.name, cell: areaText(area) };
  if (!isName(name)) refuse('table', place, `${name} is no name for a table.`);
  if (columns.length !== area.columns)
    refuse('table', place, `it has ${area.columns} columns and ${columns.length} heads.`);
  if (area.rows < 2) refuse('table', place, 'a table has a row of heads and one more.');
  const seen = new Set<string>();
  columns.forEach((head, index) => {
    checkHead(sheet, table, head, index);
    if (seen.has(head.toLowerCase())) refuse('table', place, `head ${JSON.stringify(head)} stands twice.`);
    seen.add(head.toLowerCase());
  });
};
