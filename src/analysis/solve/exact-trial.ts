import { ONE, ZERO, type Decimal } from '../../finance/decimal';
import { evaluateExact, EvaluationError, type Exact } from '../../rows';
import { COUNT_EXPECTED, type Readings } from '../readings';
import { verdictProgram } from '../verdict';
import { cellFactsOf, exactFactOf, LIGHT_ROWS, lightsOf, type Lights } from './facts';
import type { Setting } from './trial';

/** What a model with levers moved has in place of its inputs. */
const overridesOf = (settings: readonly Setting[]): Map<string, Decimal | Decimal[]> => {
  const overrides = new Map<string, Decimal | Decimal[]>();
  for (const [{ moved, valuesAt }, value] of settings) {
    valuesAt(value).forEach((number, at) => {
      const place = moved[at];
      if (place === undefined) return;
      const { ref, records } = place;
      overrides.set(ref, records === undefined ? number : new Array<Decimal>(records).fill(number));
    });
  }
  return overrides;
};

/**
 * The lights with levers moved, on Decimals: only what the verdict rests on and the levers reach is computed again.
 * Null where the model has no value there (a division by 0).
 */
export const exactLights = (readings: Readings, settings: readonly Setting[]): Lights | null => {
  const { program, exact, withExpected } = readings;
  const facts = cellFactsOf(program);
  const rows = [...new Set(facts.map(({ cell }) => cell))].filter((cell) => program.rows.has(cell));
  const overrides = overridesOf(settings);
  try {
    const read = (more: readonly [string, Decimal][]): Exact =>
      evaluateExact(program, { overrides: new Map([...overrides, ...more]), base: exact, rows });
    const isAsItWas = settings.length === 0;
    const base = isAsItWas ? exact : read([]);
    const counted = withExpected === exact ? base : isAsItWas ? withExpected : read([[COUNT_EXPECTED, ONE]]);
    const cells = facts.map((fact) => (fact.withExpected ? counted : base).cell(fact.cell));
    const told = facts.map((fact, at): [string, Decimal] => [
      fact.input,
      exactFactOf(fact, cells[at] ?? ZERO),
    ]);
    const rules = evaluateExact(verdictProgram(), { overrides: new Map(told), rows: LIGHT_ROWS });
    return lightsOf((row) => rules.cell(LIGHT_ROWS[row] ?? ''));
  } catch (error) {
    if (error instanceof EvaluationError) return null;
    throw error;
  }
};
