import type { Book } from '../book';
import { mustBeWritable } from '../cells';
import { call, nothing, object, type ObjectType, ref, value } from '../member';
import { activeCell, selectedRange } from './sheet';

export const workbook: ObjectType<Book> = {
  members: {
    name: value(({ name }) => name),
    readOnly: value(({ isReadOnly }) => isReadOnly),
    isDirty: value(({ isDirty }) => isDirty),
    autoSave: value(({ autoSave }) => autoSave),
    worksheets: object((book) => ref('WorksheetCollection', book)),
    names: object(() => ref('NamedItemCollection', { sheet: undefined })),
    tables: object(() => ref('TableCollection', { sheet: undefined })),
    styles: object((book) => ref('StyleCollection', book)),
    properties: object((book) => ref('DocumentProperties', book)),
    protection: object((book) => ref('WorkbookProtection', book)),
    application: object((book) => ref('Application', book)),
    getSelectedRange: call((book) => selectedRange(book)),
    getActiveCell: call((book) => activeCell(book)),
  },
};

const MODES: readonly unknown[] = ['Automatic', 'AutomaticExceptTables', 'Manual'];

export const application: ObjectType<Book> = {
  members: {
    calculationMode: value(
      ({ calculationMode }) => calculationMode,
      (book, mode) => {
        mustBeWritable(book);
        if (MODES.includes(mode)) book.calculationMode = String(mode);
      },
    ),
    calculate: call((book) => {
      book.calculationAsked = true;
    }),
    suspendApiCalculationUntilNextSync: nothing,
    suspendScreenUpdatingUntilNextSync: nothing,
  },
};
