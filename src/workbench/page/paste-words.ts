import type { PasteListener } from '../univer/paste';
import type { Page } from './page';

const counted = (count: number): string => count.toLocaleString('en-US');

/** Has the page say what becomes of a large paste. */
export const pasteWords = (page: Page): PasteListener => ({
  refused: (why) => page.warn(why),
  begun: (rows) => page.tell('pasting', { rows: counted(rows) }),
  ended: ({ sheet, rows, columns, below }) => {
    const given = { sheet, rows: counted(rows), columns: counted(columns), below: counted(below) };
    page.tell(below > 0 ? 'pastedBelow' : 'pasted', given);
  },
});
