import { Decimal, ONE, ZERO } from '../finance/decimal';
import type { InputValue } from './definition';
import type { Problem } from './errors';
import type { InputValues } from './program';
import { TEXT, type Unit } from './units';

/** One object for 0 and one for 1, so that the fast paths see them by identity. */
export const canonical = (x: Decimal): Decimal =>
  x.isZero() ? ZERO : x.e === 0 && x.s === 1 && x.eq(ONE) ? ONE : x;

/** Reads an input's values as its unit asks; what does not fit is reported. */
export const canonicalInput = (
  ref: string,
  unit: Unit,
  values: readonly unknown[],
  report: (problem: Problem) => void,
): InputValues => {
  if (unit === TEXT) {
    values.forEach((value, index) => {
      if (typeof value !== 'string') report(misfit(ref, 'text', value, index, values.length));
    });
    return { kind: 'text', values: values.map(String) };
  }
  // Columns repeat the same few numbers, so each is made once.
  const made = new Map<number, Decimal>();
  return {
    kind: 'number',
    values: values.map((value, index) => {
      if (typeof value === 'number' && Number.isFinite(value)) {
        const known = made.get(value);
        if (known !== undefined) return known;
        const fresh = canonical(new Decimal(value));
        made.set(value, fresh);
        return fresh;
      }
      if (Decimal.isDecimal(value) && value.isFinite()) {
        // A Decimal of another clone would bring its own precision with it.
        return canonical(value.constructor === Decimal ? value : new Decimal(value));
      }
      report(misfit(ref, 'a number', value, index, values.length));
      return ZERO;
    }),
  };
};

const misfit = (ref: string, wanted: string, value: unknown, index: number, count: number): Problem => ({
  code: 'badInput',
  ref,
  sentence: `${count > 1 ? `Record ${index + 1} of the` : 'The'} input is ${describe(value)}, not ${wanted}.`,
  fix: wanted === 'text' ? 'Give text, or change the unit.' : 'Give a finite number, or the unit text.',
});

const describe = (value: unknown): string =>
  typeof value === 'string' ? JSON.stringify(value) : String(value);

/** The values of an input as an override gives them: one value, or one per record. */
export const overrideValues = (
  ref: string,
  unit: Unit,
  value: InputValue | readonly InputValue[],
  length: number,
  report: (problem: Problem) => void,
): InputValues => {
  const values = Array.isArray(value) ? (value as readonly InputValue[]) : [value as InputValue];
  if (values.length !== length) {
    report({
      code: 'override',
      ref,
      sentence: `The override has ${values.length} values and the input ${length}.`,
      fix: 'Give one value for each record.',
    });
  }
  return canonicalInput(ref, unit, values, report);
};
