import { Book } from '../../src/workbench/host';
import { memoryBackend } from '../host/memory';

/** An empty workbook in memory: what stands in for the spreadsheet where only cells matter. */
export const memoryBook = (): Book => new Book(memoryBackend(), () => undefined);
