import type { Backend, Book } from '../host';
import { Follow, type Person } from './follow';
import { UniverGrid } from './grid';
import { followHidden } from './hidden-lines';
import type { Spreadsheet } from './start';
import { View } from './view';

/** A backend that Univer shows and computes. */
export interface UniverBackend extends Backend {
  readonly view: View;
}

/** The book is asked for late: it is made with its backend. */
export const univerBackend = (spreadsheet: Spreadsheet, book: () => Book, person: Person): UniverBackend => {
  const view = new View(spreadsheet, book, person.computing);
  new Follow(spreadsheet, view, book, person);
  followHidden(spreadsheet, book, () => person.arranged());
  return {
    view,
    addSheet: (id) => new UniverGrid((row, column) => view.touch(id, row, column)),
    // The view sees by itself that a sheet is gone, renamed or moved.
    removeSheet: () => undefined,
    renameSheet: () => undefined,
    moveSheet: () => undefined,
    calculate: async () => {
      spreadsheet.wake();
      const since = performance.now();
      view.show();
      await view.settled(since);
    },
  };
};
