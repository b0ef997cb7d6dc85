import { TextRun, type IRunOptions } from 'docx';

/** A piece of text with its look. */
export const run = (options: IRunOptions): TextRun => new TextRun(options);
