/** The spreadsheet's own error codes; a custom function hands them on unchanged. */
export type FinanceErrorCode = '#NUM!' | '#DIV/0!' | '#VALUE!' | '#N/A';

/**
 * Refused input, or a question without an answer, in this room.
 * `code` is what the spreadsheet would show; `message` is a plain sentence saying why.
 */
export class FinanceError extends Error {
  override readonly name = 'FinanceError';

  constructor(
    readonly code: FinanceErrorCode,
    sentence: string,
  ) {
    super(sentence);
  }
}

/** Throws: the arguments are numbers, but the question has no answer (`#NUM!`). */
export function noAnswer(sentence: string): never {
  throw new FinanceError('#NUM!', sentence);
}

/** Throws: the answer would divide by zero (`#DIV/0!`). */
export function dividesByZero(sentence: string): never {
  throw new FinanceError('#DIV/0!', sentence);
}

/** Throws: an argument is not of the kind asked for (`#VALUE!`). */
export function wrongKind(sentence: string): never {
  throw new FinanceError('#VALUE!', sentence);
}
