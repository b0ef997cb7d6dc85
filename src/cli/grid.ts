import { displayWidth, padEnd, padStart } from '../i18n';

export interface Column {
  readonly align: 'start' | 'end';
}

/** Lines of a table whose columns align by display width; the last column is not padded. */
export function grid(rows: readonly (readonly string[])[], columns: readonly Column[], gap = 2): string[] {
  const widths = columns.map((_, column) =>
    Math.max(0, ...rows.map((row) => displayWidth(row[column] ?? ''))),
  );
  return rows.map((row) =>
    columns
      .map(({ align }, column) =>
        (align === 'end' ? padStart : padEnd)(row[column] ?? '', widths[column] ?? 0),
      )
      .join(' '.repeat(gap))
      .trimEnd(),
  );
}

/** A cell that a spreadsheet would take for a formula is told to be text: nothing from a file is ever evaluated. Only what is a negative number and nothing else may begin with a minus; the wide forms count in a Chinese spreadsheet. */
function csvCell(text: string): string {
  const safe = /^[=+@＝＋＠－\t\r\n]|^-(?!\d+(?:\.\d+)?$)/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** RFC 4180, with the byte order mark that lets a spreadsheet read Chinese. */
export function csv(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => row.map(csvCell).join(',')).join('\r\n')}\r\n`;
}
