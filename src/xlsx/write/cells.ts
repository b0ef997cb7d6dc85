import { columnName } from '../../rows';
import type { Cell, Sheet } from '../../workbook/plan';
import { WorkbookPlanError } from './error';
import type { SharedStrings } from './strings';
import type { Styles } from './styles';
import { cellNumber, cellText, fileFormula } from './text';

export interface CellContext {
  readonly styles: Styles;
  readonly strings: SharedStrings;
}

interface Content {
  /** Attribute `t` with its space, or nothing for a number. */
  readonly type: string;
  readonly inner: string;
}

const numberOf = (value: string, place: () => string): string => {
  const written = cellNumber(value);
  if (written === undefined)
    throw new WorkbookPlanError(
      'number',
      place(),
      `${JSON.stringify(value)} is no number that a cell can hold.`,
    );
  return written;
};

const formulaTag = (formula: string, cell: Cell, row: number, column: number): string => {
  const text = fileFormula(formula);
  if (cell.spill === undefined) return `<f>${text}</f>`;
  const { rows, columns } = cell.spill;
  return `<f t="array" ref="${columnName(column)}${row + 1}:${columnName(column + columns - 1)}${row + rows}">${text}</f>`;
};

const computed = (cell: Cell, formula: string, row: number, column: number, place: () => string): Content => {
  const tag = formulaTag(formula, cell, row, column);
  const { value } = cell;
  if (value === undefined) return { type: '', inner: tag };
  switch (value.kind) {
    case 'number':
      return { type: '', inner: `${tag}<v>${numberOf(value.value, place)}</v>` };
    case 'text':
      return { type: ' t="str"', inner: `${tag}<v>${cellText(value.value)}</v>` };
    case 'flag':
      return { type: ' t="b"', inner: `${tag}<v>${value.value ? 1 : 0}</v>` };
  }
};

const typed = ({ value }: Cell, strings: SharedStrings, place: () => string): Content | undefined => {
  if (value === undefined) return undefined;
  switch (value.kind) {
    case 'number':
      return { type: '', inner: `<v>${numberOf(value.value, place)}</v>` };
    case 'text':
      return value.value === ''
        ? undefined
        : { type: ' t="s"', inner: `<v>${strings.index(value.value)}</v>` };
    case 'flag':
      return { type: ' t="b"', inner: `<v>${value.value ? 1 : 0}</v>` };
  }
};

const levels = (sheet: Sheet): ReadonlyMap<number, number> => {
  const byRow = new Map<number, number>();
  for (const { from, to, level } of sheet.rowGroups ?? []) {
    for (let row = from; row <= to; row += 1) byRow.set(row, Math.max(level, byRow.get(row) ?? 0));
  }
  return byRow;
};

/** The rows of a sheet with their cells; a spilled formula marks its cell for dynamic arrays. */
export const sheetData = (sheet: Sheet, { styles, strings }: CellContext): string => {
  const names: string[] = [];
  const nameOf = (column: number): string => (names[column] ??= columnName(column));
  const grouped = levels(sheet);
  const rows = [
    ...new Set([...sheet.rows.keys(), ...(sheet.rowHeights?.keys() ?? []), ...grouped.keys()]),
  ].sort((a, b) => a - b);
  const parts: string[] = ['<sheetData>'];
  for (const row of rows) {
    const height = sheet.rowHeights?.get(row);
    const level = grouped.get(row);
    parts.push(
      `<row r="${row + 1}"${height === undefined ? '' : ` ht="${height}" customHeight="1"`}${level === undefined ? '' : ` outlineLevel="${level}"`}>`,
    );
    for (const [column, cell] of sheet.rows.get(row) ?? []) {
      const at = `${nameOf(column)}${row + 1}`;
      const place = (): string => `${sheet.name}!${at}`;
      const style = styles.cell(cell.style, sheet.name);
      const content =
        cell.formula === undefined
          ? typed(cell, strings, place)
          : computed(cell, cell.formula, row, column, place);
      const head = `<c r="${at}"${style === 0 ? '' : ` s="${style}"`}`;
      if (content !== undefined)
        parts.push(`${head}${content.type}${cell.spill === undefined ? '' : ' cm="1"'}>${content.inner}</c>`);
      else if (style !== 0) parts.push(`${head}/>`);
    }
    parts.push('</row>');
  }
  parts.push('</sheetData>');
  return parts.join('');
};
