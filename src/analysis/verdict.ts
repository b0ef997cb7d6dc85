import { Decimal, ONE } from '../finance/decimal';
import type { MoneyUnit } from '../i18n';
import {
  factName,
  factsProgram,
  VERDICT_CASES,
  VERDICT_COLOURS,
  VERDICT_FACTS,
  verdictModel,
  type Colour,
  type VerdictPhase,
} from '../model';
import { compile, evaluateExact, type Exact, type Label, type Program } from '../rows';
import type { Readings } from './readings';
import * as words from './reasons';

export type { Colour } from '../model';

export interface RestsOn {
  readonly received: Decimal;
  readonly committed: Decimal;
  readonly expected: Decimal;
}

export interface Verdict {
  readonly colour: Colour;
  /** Shortfall at the worst period on received and committed sources, or with expected ones where only those make it short; 0 where there is none. */
  readonly gap: Decimal;
  /** Period in which cash is lowest, `YYYY-MM`; null where the phase has none. */
  readonly worstPeriod: string | null;
  readonly reason: Label;
  /** Sources that fall in the phase, expected ones included, by certainty. */
  readonly restsOn: RestsOn;
}

export interface Verdicts {
  readonly construction: Verdict;
  readonly operation: Verdict;
  readonly overall: Verdict;
}

type CaseName<Phase extends VerdictPhase> = (typeof VERDICT_CASES)[Phase][number]['name'];
type Sentences<Phase extends VerdictPhase, Facts> = Readonly<
  Record<CaseName<Phase>, (facts: Facts) => Label>
>;

const CONSTRUCTION: Sentences<'construction', words.ConstructionFacts> = {
  short: words.constructionShort,
  debtUnserved: (facts) => words.debtUnserved(facts, facts.withExpected),
  restsOnExpected: words.constructionRestsOnExpected,
  timingGap: words.timingGap,
  debtRestsOnExpected: words.debtRestsOnExpected,
  belowMinimum: words.belowMinimum,
  thinCover: words.thinCover,
  balances: words.constructionBalances,
};

const OPERATION: Sentences<'operation', words.OperationFacts> = {
  short: words.operationShort,
  debtLeft: (facts) => words.debtLeft(facts, facts.withExpected.cell('funding.debtLeft')),
  restsOnExpected: words.operationRestsOnExpected,
  notSelfSufficient: words.notSelfSufficient,
  thinCover: words.thinCoverInOperation,
  balances: words.operationBalances,
};

let rules: Program | undefined;

/** The verdict's rules over its facts: the same for every project, so compiled once. */
export const verdictProgram = (): Program => (rules ??= compile(verdictModel()));

/** The verdict's rows over what the two readings say. */
const readVerdict = ({ program, exact, withExpected }: Readings): Exact => {
  const { rows } = factsProgram(program);
  const facts = VERDICT_FACTS.flatMap((fact) =>
    fact.readings.map((reading): [string, Decimal] => {
      const expr = rows.get(`verdict.${fact.name}`)?.expr;
      if (expr === undefined) throw new TypeError(`The verdict has no fact ${fact.name}.`);
      return [
        `verdict.${factName(fact, reading)}`,
        (reading === 'base' ? exact : withExpected).value(expr, 0),
      ];
    }),
  );
  return evaluateExact(verdictProgram(), { overrides: new Map(facts) });
};

/** A verdict but for its sentence, and where its worst period stands. */
interface Decided<Phase extends VerdictPhase> {
  readonly verdict: Omit<Verdict, 'reason'>;
  readonly name: CaseName<Phase>;
  readonly worst: number | undefined;
}

const decided = <Phase extends VerdictPhase>(
  phase: Phase,
  suffix: '' | 'InConstruction' | 'InOperation',
  rows: Exact,
  { exact, periods }: Readings,
): Decided<Phase> => {
  const cell = (name: string): Decimal => rows.cell(`verdict.${name}`);
  const cases: readonly { readonly name: CaseName<Phase> }[] = VERDICT_CASES[phase];
  const chosen = cases[cell(`${phase}Case`).toNumber() - 1];
  const colour = VERDICT_COLOURS[cell(`${phase}Colour`).toNumber()];
  if (chosen === undefined || colour === undefined) throw new TypeError(`The ${phase} verdict has no case.`);
  const worstMonth = cell(`${phase}WorstMonth`);
  const at = exact.row('timeline.periodEnd').findIndex((end) => end.eq(worstMonth));
  return {
    verdict: {
      colour,
      gap: cell(`${phase}Gap`),
      worstPeriod: periods[at] ?? null,
      restsOn: {
        received: cell(`received${suffix}`),
        committed: cell(`committed${suffix}`),
        expected: cell(`expected${suffix}`),
      },
    },
    name: chosen.name,
    worst: at < 0 ? undefined : at,
  };
};

/**
 * The three verdicts of model.md 4.10, decided by the rows of `src/model/verdict` and told in words here. Green stands on
 * received and committed sources; a verdict that needs expected ones is amber; red is short even with them.
 */
export const verdictOf = (readings: Readings, unit: MoneyUnit | 'auto'): Verdicts => {
  const rows = readVerdict(readings);
  const cell = (name: string): Decimal => rows.cell(`verdict.${name}`);
  const where = (name: string): Decimal =>
    cell(`${name}Applies`).eq(ONE) ? cell(name) : new Decimal(Number.NaN);
  const debt = {
    carried: cell('debtCarried'),
    left: cell('debtLeft'),
    dscr: where('lowestDscr'),
    minimum: cell('dscrMinimum'),
  };
  const construction = decided('construction', 'InConstruction', rows, readings);
  const operation = decided('operation', 'InOperation', rows, readings);
  const overall = decided('overall', '', rows, readings);
  return {
    construction: {
      ...construction.verdict,
      reason: CONSTRUCTION[construction.name]({
        ...readings,
        unit,
        worst: construction.worst,
        lowest: cell('constructionTold'),
        ending: cell('constructionEndingTold'),
        endingWithExpected: cell('constructionEndingWithExpected'),
        debt,
        minimum: cell('minimumCash'),
      }),
    },
    operation: {
      ...operation.verdict,
      reason: OPERATION[operation.name]({
        ...readings,
        unit,
        worst: operation.worst,
        lowest: cell('operationTold'),
        debt,
        self: where('lowestSelfSufficiency'),
      }),
    },
    overall: {
      ...overall.verdict,
      reason: words.overall(
        {
          ...readings,
          unit,
          surplus: cell('endingSurplus'),
          surplusWithExpected: cell('endingSurplusWithExpected'),
        },
        overall.verdict.colour,
        construction.verdict.colour,
        operation.verdict.colour,
      ),
    },
  };
};
