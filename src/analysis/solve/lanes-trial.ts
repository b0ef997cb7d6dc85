import { Decimal } from '../../finance/decimal';
import { type Lanes, lanesOf, type Varied } from '../../rows/lanes/lanes';
import { COUNT_EXPECTED, type Readings } from '../readings';
import { verdictProgram } from '../verdict';
import { type CellFact, cellFactsOf, factOf, LIGHT_ROWS, lightsOf } from './facts';
import type { Lever, Moved } from './lever';
import type { Trial, Trials } from './trial';

/** The verdict's rules, made ready once: they are the same for every project. */
let rules: { readonly lanes: Lanes; readonly inputs: readonly string[] } | undefined;

const rulesLanes = (): { readonly lanes: Lanes; readonly inputs: readonly string[] } => {
  if (rules !== undefined) return rules;
  const program = verdictProgram();
  const inputs = [...program.inputs.keys()];
  rules = {
    inputs,
    lanes: lanesOf(program, {
      varied: inputs.map((ref) => ({ ref })),
      asked: LIGHT_ROWS.map((ref) => ({ ref, what: 'cell' })),
    }),
  };
  return rules;
};

/**
 * Makes levers ready to be tried in many cases at once; it takes some hundred milliseconds for a large model, a case then
 * hundredths of one. Cases may move any of `levers`, alone or together.
 */
export const trialsOf = (readings: Readings, levers: readonly Lever[]): Trials => {
  const { program, exact } = readings;
  const expects = readings.withExpected !== exact;
  const places = new Map<string, Moved>();
  for (const { moved } of levers) for (const each of moved) places.set(each.ref, each);
  const moved = [...places.values()];
  const indexOf = new Map(moved.map(({ ref }, index) => [ref, index]));
  const facts = cellFactsOf(program);
  const cells = [...new Set(facts.map(({ cell }) => cell))];
  const lanes = lanesOf(program, {
    varied: [
      ...moved.map(({ ref, records }): Varied =>
        records === undefined ? { ref } : { ref, records: [...Array(records).keys()] },
      ),
      ...(expects ? [{ ref: COUNT_EXPECTED }] : []),
    ],
    asked: cells.map((ref) => ({ ref, what: 'cell' })),
    exact,
  });
  const cellAt = new Map(cells.map((cell, index) => [cell, index]));
  return {
    run: (cases) => {
      const draws = expects ? 2 * cases.length : cases.length;
      const values = moved.map(({ from }) => new Float64Array(draws).fill(from.toNumber()));
      cases.forEach((settings, at) => {
        for (const [lever, value] of settings)
          lever.valuesAt(value).forEach((number, of) => {
            const place = lever.moved[of];
            const column = place && values[indexOf.get(place.ref) ?? -1];
            if (column === undefined) throw new TypeError(`${lever.id} is not among the levers made ready.`);
            column[at] = number.toNumber();
            if (expects) column[cases.length + at] = number.toNumber();
          });
      });
      if (expects) values.push(Float64Array.from({ length: draws }, (_, at) => Number(at >= cases.length)));
      const out = new Float64Array(lanes.width * draws);
      lanes.run(values, draws, out);
      const cell = (fact: CellFact, at: number): number =>
        out[(cellAt.get(fact.cell) ?? 0) * draws + at + (expects && fact.withExpected ? cases.length : 0)] ??
        NaN;
      return judged(facts, cases.length, cell);
    },
  };
};

/** Cells that always apply: without a number there, the case has no value. */
const NEVER_NA = 'construction.endingCash';

const judged = (
  facts: readonly CellFact[],
  count: number,
  cell: (fact: CellFact, at: number) => number,
): Trial[] => {
  const { lanes, inputs } = rulesLanes();
  const told = new Map(
    facts.map((fact) => [
      fact.input,
      Float64Array.from({ length: count }, (_, at) => factOf(fact, cell(fact, at))),
    ]),
  );
  const none = new Float64Array(count);
  const out = new Float64Array(lanes.width * count);
  lanes.run(
    inputs.map((input) => told.get(input) ?? none),
    count,
    out,
  );
  const always = facts.filter((fact) => fact.cell === NEVER_NA);
  return Array.from({ length: count }, (_, at): Trial => {
    const hasValue = always.every((fact) => !Number.isNaN(cell(fact, at)));
    return {
      lights: hasValue ? lightsOf((row) => new Decimal(out[row * count + at] ?? NaN)) : null,
      facts: facts.map((fact) => cell(fact, at)),
    };
  });
};
