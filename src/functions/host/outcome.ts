import { FinanceError } from '../../finance';
import type { ModelError } from '../../model/errors';
import type { PolicyError } from '../../policy';
import { EvaluationError, RowsError, sayProblem } from '../../rows/errors';
import { FunctionError, refuse, type ErrorCode } from '../cells/errors';
import type { Label } from '../../rows/definition';

const NOT_AVAILABLE: ReadonlySet<PolicyError['code']> = new Set<PolicyError['code']>([
  'unknownPack',
  'unknownParameter',
  'openParameter',
]);

/** The rooms' own errors, told apart by name where importing the class would bring its room along. */
const isPolicyError = (error: Error): error is PolicyError => error.name === 'PolicyError';
const isModelError = (error: Error): error is ModelError => error.name === 'ModelError';

const caught = (attempt: () => never): FunctionError => {
  try {
    return attempt();
  } catch (error) {
    return error as FunctionError;
  }
};

/**
 * What a cell shows for an error of any room below: the fitting code, and the room's own sentence in both languages.
 * A fault of ours is #VALUE! with what it says; nothing is swallowed.
 */
export const functionErrorOf = (error: unknown): FunctionError => {
  if (error instanceof FunctionError) return error;
  if (!(error instanceof Error)) return functionErrorOf(new Error(String(error)));
  // The functions check what they hand to finance; what still gets there keeps its code and its own sentence.
  if (error instanceof FinanceError)
    return new FunctionError(error.code, { zh: `算不出结果：${error.message}`, en: error.message });
  if (isPolicyError(error))
    return new FunctionError(NOT_AVAILABLE.has(error.code) ? '#N/A' : '#VALUE!', {
      zh: error.messageZh,
      en: error.message,
    });
  if (isModelError(error)) return ofModel(error);
  if (error instanceof EvaluationError)
    return new FunctionError(error.fault === 'divisionByZero' ? '#DIV/0!' : '#NUM!', {
      zh: `${error.label.zh}：${error.reason.zh}`,
      en: `${error.label.en}: ${error.reason.en}`,
    });
  const value = error instanceof RowsError ? error.problems.map(sayProblem).join(' ') : error.message;
  return caught(() => refuse('unexpected', { value }));
};

/** What the policy leaves open is not available; what the call leaves out is a fault of the call. */
const ofModel = (error: ModelError): FunctionError => {
  const isOpen = error.problems.every(({ code }) => code === 'openParameter' || code === 'noPack');
  const code: ErrorCode = isOpen ? '#N/A' : '#VALUE!';
  const sentence: Label = {
    zh: withoutPaths(error.sentences('zh')).join('；'),
    en: withoutPaths(error.sentences('en')).join('; '),
  };
  return new FunctionError(code, sentence);
};

/** The path in a project's file means nothing to who types a formula. */
const withoutPaths = (sentences: readonly string[]): string[] =>
  sentences.map((sentence) => sentence.slice(sentence.indexOf(': ') + 2));
