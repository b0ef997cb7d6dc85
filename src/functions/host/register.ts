import type { ErrorCode } from '../cells/errors';
import { language } from './language';
import { functionErrorOf } from './outcome';

/** A custom function as the host calls it. */
export type CustomFunction = (...given: never[]) => unknown;

/** The part of the host's custom-function runtime that is used here. */
export interface Runtime {
  readonly associate: (id: string, custom: (...given: never[]) => unknown) => void;
  readonly Error: new (code: string, message?: string) => Error;
  readonly ErrorCode: Readonly<Record<string, string>>;
}

const CODES: Readonly<Record<ErrorCode, string>> = {
  '#VALUE!': 'invalidValue',
  '#NUM!': 'invalidNumber',
  '#N/A': 'notAvailable',
  '#DIV/0!': 'divisionByZero',
};

const isPending = (value: unknown): value is Promise<unknown> => value instanceof Promise;

/** Excel's own error for whatever a function throws; #VALUE! and #N/A carry the sentence into the cell's error card. */
const thrown = (runtime: Runtime, error: unknown): Error => {
  const { code, sentence } = functionErrorOf(error);
  return new runtime.Error(runtime.ErrorCode[CODES[code]] ?? code, sentence[language()]);
};

/** The function with its errors turned into the host's. */
export const guarded =
  (runtime: Runtime, custom: CustomFunction): CustomFunction =>
  (...given) => {
    try {
      const answer = custom(...given);
      return isPending(answer)
        ? answer.catch((error: unknown) => {
            throw thrown(runtime, error);
          })
        : answer;
    } catch (error) {
      throw thrown(runtime, error);
    }
  };

/** Makes every function known to the host under its id. */
export const register = (runtime: Runtime, functions: Readonly<Record<string, CustomFunction>>): void => {
  for (const [id, custom] of Object.entries(functions)) runtime.associate(id, guarded(runtime, custom));
};
