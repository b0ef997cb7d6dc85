const TAB = '\t';
const QUOTE = '"';

/** Where a cell ends that begins with a quotation mark: behind the mark that closes it, or -1 where none does. */
const closing = (text: string, from: number): number => {
  for (let at = text.indexOf(QUOTE, from + 1); at >= 0; at = text.indexOf(QUOTE, at + 1)) {
    if (text[at + 1] === QUOTE) {
      at++;
      continue;
    }
    const next = text[at + 1];
    return next === undefined || next === TAB || next === '\n' || next === '\r' ? at + 1 : -1;
  }
  return -1;
};

/** Where a cell without quotation marks around it ends: before the next tab or line end. */
const plainEnd = (text: string, from: number): number => {
  let at = from;
  while (at < text.length && text[at] !== TAB && text[at] !== '\n' && text[at] !== '\r') at++;
  return at;
};

const lineEnd = (text: string, at: number): number => {
  if (text[at] === '\r') return text[at + 1] === '\n' ? 2 : 1;
  return text[at] === '\n' ? 1 : 0;
};

/**
 * Cells as spreadsheets put them on the clipboard: tabs between cells, a line end (\n, \r\n or \r) behind each row, the last one
 * or not. A cell that holds a tab, a line end or a quotation mark stands in quotation marks, its own doubled; marks that do not
 * close before the cell ends belong to its text. Line ends inside a cell become \n. Rows may differ in length.
 */
export const pastedCells = (text: string): readonly (readonly string[])[] => {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length || row.length > 0) {
    const quoted = text[at] === QUOTE ? closing(text, at) : -1;
    const end = quoted < 0 ? plainEnd(text, at) : quoted;
    row.push(
      quoted < 0
        ? text.slice(at, end)
        : text
            .slice(at + 1, end - 1)
            .replaceAll('""', QUOTE)
            .replaceAll(/\r\n?/g, '\n'),
    );
    at = end;
    if (text[at] === TAB) {
      at++;
      continue;
    }
    rows.push(row);
    row = [];
    at += lineEnd(text, at);
  }
  return rows;
};
