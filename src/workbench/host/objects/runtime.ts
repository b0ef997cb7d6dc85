import type { Book } from '../book';
import { call, type ObjectType } from '../member';
import { EventType } from '../protocol';

/** The shared runtime: whether the pane is shown. Its objects stand beside the workbook, not in it. */
export const runtime: ObjectType<Book> = {
  members: {
    setAppRuntimeState: call((book, [state]) => {
      const before = book.runtimeState;
      book.runtimeState = String(state);
      if (before === book.runtimeState) return;
      const visibility = book.runtimeState === 'Visible' ? 'Visible' : 'Hidden';
      book.tell({ type: EventType.visibilityChanged, target: '', args: { visibility } });
    }),
    getAppRuntimeState: call((book) => book.runtimeState),
  },
};

/** Whether the add-in starts with the document. */
export const runtimePersistence: ObjectType<Book> = {
  members: {
    setAppRuntimeStartState: call((book, [state]) => {
      book.startState = String(state);
    }),
    getAppRuntimeStartState: call((book) => book.startState),
  },
};
