import { ONE, ZERO, type Decimal } from '../../finance/decimal';
import { factName, VERDICT_COLOURS, VERDICT_FACTS, type Colour, type VerdictPhase } from '../../model';
import type { Program } from '../../rows';

export const PHASES = ['construction', 'operation', 'overall'] as const satisfies readonly VerdictPhase[];

/** The lights of one case, and what each phase is short of, in yuan. */
export type Lights = Readonly<Record<VerdictPhase, { readonly colour: Colour; readonly gap: Decimal }>>;

/** One fact of the verdict and the cell of the model it is read from, once for each of its readings. */
export interface CellFact {
  /** Its input in the verdict's rules. */
  readonly input: string;
  readonly cell: string;
  readonly withExpected: boolean;
  /** Whether there is a number, in place of the number. */
  readonly isApplies: boolean;
}

/** Facts that a light or a gap rests on are single cells; the month of lowest cash and the sources are for the sentences only. */
const isCell = (formula: string): boolean => !/^(MINIFS|SUM|MAX)\(/.test(formula);

/** Where the facts of this program stand; what it has no rows for is 0. */
export const cellFactsOf = (program: Program): CellFact[] =>
  VERDICT_FACTS.filter(
    ({ spec, needs }) => isCell(spec.formula) && (program.rows.has(needs) || program.inputs.has(needs)),
  ).flatMap((fact) =>
    fact.readings.map((reading) => ({
      input: `verdict.${factName(fact, reading)}`,
      cell: fact.needs,
      withExpected: reading === 'withExpected',
      isApplies: fact.spec.formula.startsWith('APPLICABLE('),
    })),
  );

/** The fact that a cell's number is; a cell that does not apply is NaN. */
export const factOf = ({ isApplies }: CellFact, cell: number): number =>
  isApplies ? Number(!Number.isNaN(cell)) : Number.isNaN(cell) ? 0 : cell;

export const exactFactOf = ({ isApplies }: CellFact, cell: Decimal): Decimal =>
  isApplies ? (cell.isNaN() ? ZERO : ONE) : cell.isNaN() ? ZERO : cell;

export const colourOf = (number: number): Colour => VERDICT_COLOURS[number] ?? 'red';

/** What is read of the rules: a colour and a gap for each phase, in this order. */
export const LIGHT_ROWS: readonly string[] = PHASES.flatMap((phase) => [
  `verdict.${phase}Colour`,
  `verdict.${phase}Gap`,
]);

/** Lights from the numbers of `LIGHT_ROWS`. */
export const lightsOf = (number: (row: number) => Decimal): Lights => {
  const light = (at: number) => ({ colour: colourOf(number(2 * at).toNumber()), gap: number(2 * at + 1) });
  return { construction: light(0), operation: light(1), overall: light(2) };
};
