import { editDistance } from '../i18n/edit-distance';
import type { Span } from './ast';
import type { Label } from './definition';

export type ProblemCode =
  | 'syntax'
  | 'cellAddress'
  | 'unknownName'
  | 'ambiguousName'
  | 'duplicate'
  | 'badName'
  | 'badInput'
  | 'badUnit'
  | 'unitMismatch'
  | 'unknownFunction'
  | 'arguments'
  | 'axis'
  | 'text'
  | 'balanceSummed'
  | 'notApplicable'
  | 'cycle'
  | 'single'
  | 'override'
  | 'unsupported';

/** Where in the formula; line and column count from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
  readonly length: number;
}

export interface Problem {
  readonly code: ProblemCode;
  /** The row, input, section or table. */
  readonly ref: string;
  readonly formula?: string;
  readonly at?: Position;
  readonly sentence: string;
  /** What to do about it. */
  readonly fix: string;
}

/** The line and column of a span in a formula. */
export const position = (formula: string, [start, end]: Span): Position => {
  const before = formula.slice(0, start).split('\n');
  return {
    line: before.length,
    column: (before.at(-1)?.length ?? 0) + 1,
    offset: start,
    length: Math.max(1, end - start),
  };
};

/** One problem in one line: place, sentence, formula, what to do. */
export const sayProblem = (problem: Problem): string => {
  const where = problem.at === undefined ? '' : ` (${problem.at.line}:${problem.at.column})`;
  const formula = problem.formula === undefined ? '' : ` In "${problem.formula}".`;
  return `${problem.ref}${where}: ${problem.sentence}${formula} ${problem.fix}`;
};

/** A message has at most so many problems; `problems` has them all. */
const MOST_TOLD = 50;

/** The model cannot be built. Carries every problem found, not only the first. */
export class RowsError extends Error {
  readonly code = 'rows.model';
  constructor(readonly problems: readonly Problem[]) {
    const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
    const told = problems.slice(0, MOST_TOLD).map((problem) => `  ${sayProblem(problem)}`);
    if (problems.length > MOST_TOLD) told.push(`  and ${problems.length - MOST_TOLD} more`);
    super(`${count} in the rows:\n${told.join('\n')}`);
    this.name = 'RowsError';
  }
}

/** A name the program does not have, asked for by its user. */
export class UnknownRefError extends Error {
  readonly code = 'rows.unknownRef';
  constructor(
    readonly ref: string,
    readonly suggestions: readonly string[],
  ) {
    super(`There is no ${JSON.stringify(ref)} in the model.${didYouMean(suggestions)}`);
    this.name = 'UnknownRefError';
  }
}

/** A cell has no value: it divides by 0, or looks for what is not there. */
export class EvaluationError extends Error {
  readonly code = 'rows.evaluation';
  constructor(
    readonly fault: Fault,
    readonly ref: string,
    readonly label: Label,
    /** Period or record, counted from 0; absent for a single row. */
    readonly index: number | undefined,
    readonly formula: string,
    readonly reason: Label,
  ) {
    const where = index === undefined ? '' : ` at ${index}`;
    super(`${ref}${where} (${label.en}): ${reason.en} In "${formula}".`);
    this.name = 'EvaluationError';
  }
}

export type Fault =
  'divisionByZero' | 'noMatch' | 'outOfRange' | 'notSorted' | 'notANumber' | 'nothingToAverage';

/** Thrown inside a formula, where row and period are not known; the evaluator names them. */
export class CellFault extends Error {
  constructor(readonly fault: Fault) {
    super(fault);
    this.name = 'CellFault';
  }
}

/** ` Did you mean a or b?`, or nothing. */
export const didYouMean = (suggestions: readonly string[]): string =>
  suggestions.length === 0 ? '' : ` Did you mean ${suggestions.join(' or ')}?`;

/** The candidates nearest to `name` by edit distance, ignoring case; three at most. */
export const nearest = (name: string, candidates: Iterable<string>): string[] => {
  const wanted = name.toLowerCase();
  const limit = Math.max(1, Math.floor(wanted.length / 3));
  const found: { candidate: string; distance: number }[] = [];
  for (const candidate of new Set(candidates)) {
    if (Math.abs(candidate.length - wanted.length) > limit) continue;
    const distance = editDistance(wanted, candidate.toLowerCase());
    if (distance <= limit) found.push({ candidate, distance });
  }
  found.sort((a, b) => a.distance - b.distance || a.candidate.localeCompare(b.candidate, 'en'));
  const least = found[0]?.distance;
  return found
    .filter(({ distance }) => distance === least)
    .slice(0, 3)
    .map(({ candidate }) => candidate);
};
