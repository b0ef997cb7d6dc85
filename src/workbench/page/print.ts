import type { PrintSetup } from '../../workbook';
import { pageOf } from '../files/page-setup';
import type { Area, Book, Sheet } from '../host';
import type { ShownCell } from '../univer/shown-cell';
import type { Page } from './page';

const POINT = 96 / 72;
const MILLIMETRE = 96 / 25.4;
const SIZE = { A4: [210, 297], A3: [297, 420] } as const;
/** As the add-in sets them: half an inch at the sides, six tenths above and below. */
const MARGIN = { side: 12.7, end: 15.24 } as const;

type Look = (row: number, column: number) => ShownCell | undefined;

const made = <K extends keyof HTMLElementTagNameMap>(
  tag: K,
  text = '',
  looks: Readonly<Record<string, string>> = {},
): HTMLElementTagNameMap[K] => {
  const element = document.createElement(tag);
  element.textContent = text;
  for (const [property, value] of Object.entries(looks)) element.style.setProperty(property, value);
  return element;
};

/** Cells that a merged cell covers, and what its first cell spans. */
const mergesOf = ({ merges }: Sheet) => {
  const first = new Map<string, Area>();
  const covered = new Set<string>();
  for (const area of merges) {
    first.set(`${area.row} ${area.column}`, area);
    for (let row = area.row; row < area.row + area.rows; row++)
      for (let column = area.column; column < area.column + area.columns; column++)
        if (row !== area.row || column !== area.column) covered.add(`${row} ${column}`);
  }
  return { first, covered };
};

const shownLines = (from: number, count: number, hidden: ReadonlySet<number>): number[] =>
  Array.from({ length: count }, (_, at) => from + at).filter((line) => !hidden.has(line));

/** The sheet as a table: as wide as its columns, text running on over empty neighbours. */
const tableOf = (sheet: Sheet, used: Area, look: Look, { repeatRows }: PrintSetup): HTMLTableElement => {
  const table = made('table');
  const columns = shownLines(used.column, used.columns, sheet.hiddenColumns);
  const merges = mergesOf(sheet);
  const group = made('colgroup');
  for (const column of columns)
    group.append(
      made('col', '', { width: `${(sheet.columnWidths.get(column) ?? sheet.standardWidth) * POINT}px` }),
    );
  const [head, body] = [made('thead'), made('tbody')];
  for (const row of shownLines(used.row, used.rows, sheet.hiddenRows)) {
    const height = (sheet.rowHeights.get(row) ?? sheet.standardHeight) * POINT;
    const line = made('tr', '', { height: `${height}px` });
    for (const [at, column] of columns.entries()) {
      if (merges.covered.has(`${row} ${column}`)) continue;
      const shown = look(row, column);
      const cell = made('td', shown?.text, shown?.looks);
      const span = merges.first.get(`${row} ${column}`);
      if (span) Object.assign(cell, { colSpan: span.columns, rowSpan: span.rows });
      const next = columns[at + 1];
      if (next !== undefined && (look(row, next)?.text ?? '') !== '') cell.style.overflow = 'hidden';
      line.append(cell);
    }
    const isRepeated = repeatRows !== undefined && row <= repeatRows.to;
    (isRepeated ? head : body).append(line);
  }
  table.append(group, head, body);
  return table;
};

const quoted = (text: string): string => `"${text.replaceAll(/["\\\n]/g, ' ')}"`;

/** The paper, its margins, and what stands in them: header, footer and page numbers. */
const pageRule = ({ paper, orientation, header, footer }: PrintSetup, sheet: string): string =>
  `@page { size: ${paper} ${orientation}; margin: ${MARGIN.end}mm ${MARGIN.side}mm;
    @top-center { content: ${quoted(header ?? '')}; font: 9pt sans-serif; }
    @bottom-left { content: ${quoted(footer ?? sheet)}; font: 9pt sans-serif; }
    @bottom-right { content: counter(page) " / " counter(pages); font: 9pt sans-serif; } }`;

const widthOf = (sheet: Sheet, used: Area): number =>
  shownLines(used.column, used.columns, sheet.hiddenColumns).reduce(
    (sum, column) => sum + (sheet.columnWidths.get(column) ?? sheet.standardWidth) * POINT,
    0,
  );

/**
 * Shows the active sheet as it is printed: its paper, one page wide, title rows repeated; the browser prints it. Charts are
 * left out: they are the spreadsheet's own.
 */
export const showPrint = (page: Page, book: Book, looksOf: (sheetId: string) => Look): void => {
  const { sheet } = book.active;
  const used = sheet.grid.used(false);
  if (!used) {
    page.warn('nothingToPrint', { sheet: sheet.name });
    return;
  }
  const setup = pageOf(sheet);
  const [short, long] = SIZE[setup.paper];
  const isWide = setup.orientation === 'landscape';
  const width = ((isWide ? long : short) - 2 * MARGIN.side) * MILLIMETRE;
  const dialog = made('dialog');
  dialog.id = 'print';
  dialog.ariaLabel = page.say('print');
  const button = (words: string, run: () => void): HTMLButtonElement => {
    const pressed = made('button', words);
    pressed.type = 'button';
    pressed.addEventListener('click', run);
    return pressed;
  };
  const tools = made('div');
  tools.className = 'tools';
  const facts = page.say(isWide ? 'landscape' : 'portrait', { sheet: sheet.name, paper: setup.paper });
  tools.append(
    made('strong', facts),
    button(page.say('toPrinter'), () => window.print()),
    button(page.say('close'), () => dialog.close()),
  );
  const paper = made('div', '', {
    width: `${isWide ? long : short}mm`,
    'min-height': `${isWide ? short : long}mm`,
    padding: `${MARGIN.end}mm ${MARGIN.side}mm`,
  });
  paper.className = 'paper';
  const table = tableOf(sheet, used, looksOf(sheet.id), setup);
  table.style.setProperty('zoom', String(Math.min(1, width / widthOf(sheet, used))));
  paper.append(table);
  dialog.append(made('style', pageRule(setup, sheet.name)), tools, paper);
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
};
