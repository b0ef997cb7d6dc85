import type { Place } from '../../excel';
import type { Problem } from '../../xlsx/project';
import { placeOf } from './opened';

/** Something wrong with the input, with the cell to jump to where there is one. */
export interface InputProblem {
  readonly path: string;
  readonly message: string;
  readonly value: string;
  readonly cell: Place | undefined;
  /** Line of the file, counted from 1, where it came from a text. */
  readonly line?: number;
}

/** A refusal of the reader's, with its cell as a place. */
export const problemOf = ({ path, message, value, cell, line }: Problem): InputProblem => ({
  path,
  message,
  value: value ?? '',
  cell: placeOf(cell),
  ...(line === undefined ? {} : { line }),
});
