import { factName, factsProgram, VERDICT_FACTS } from '../model';
import { eachReference, type Expr, type Program } from '../rows';
import {
  type Asked,
  type BackEnd,
  type Lanes,
  lanesOver,
  Layers,
  neededFor,
  type Varied,
} from '../rows/lanes/lanes';
import { COUNT_EXPECTED, countsExpected, type Readings } from './readings';
import { verdictProgram } from './verdict';

export type { Asked, BackEnd, Varied } from '../rows/lanes/lanes';

/** The verdict in each draw: at place d what draw d has. NaN everywhere in a draw in which the model has no value. */
export interface VerdictDraws {
  /** Shortfall in yuan as the verdict tells it, 0 where there is none. */
  readonly constructionGap: Float64Array;
  readonly operationGap: Float64Array;
  readonly overallGap: Float64Array;
  /** The place in `VERDICT_COLOURS`: 0 green, 1 amber, 2 red. */
  readonly constructionColour: Float64Array;
  readonly operationColour: Float64Array;
  readonly overallColour: Float64Array;
  /** Lowest DSCR on received and committed money; NaN where no debt is served. */
  readonly lowestDscr: Float64Array;
  /** Most money that is out before financing, in yuan. */
  readonly peakFundingNeed: Float64Array;
}

/** A project's verdict made ready to be read for many draws at once. */
export interface VerdictLanes {
  /** The lanes beneath; of its results the verdict's come first, then those asked for beside them. */
  readonly lanes: Lanes;
  /** For each thing asked beside the verdict, where its results begin and how many there are. */
  readonly places: Lanes['places'];
  /**
   * Reads draws. `values` holds for each varied input its number in each draw.
   * `out`, if given, takes all results as `Lanes.run` does and must have `lanes.width * draws` places.
   */
  readonly run: (values: readonly Float64Array[], draws: number, out?: Float64Array) => VerdictDraws;
}

export interface VerdictLanesOptions {
  /** Rows wanted beside the verdict, on received and committed money; with expected money as `withExpected.…` where that changes them. */
  readonly asked?: readonly Asked[];
  readonly backEnd?: BackEnd;
}

const FIGURES: readonly (readonly [name: keyof VerdictDraws, ref: string])[] = [
  ['constructionGap', 'verdict.constructionGap'],
  ['operationGap', 'verdict.operationGap'],
  ['overallGap', 'verdict.overallGap'],
  ['constructionColour', 'verdict.constructionColour'],
  ['operationColour', 'verdict.operationColour'],
  ['overallColour', 'verdict.overallColour'],
  ['lowestDscr', 'credit.lowestDscr'],
  ['peakFundingNeed', 'funding.peakFundingNeed'],
];

/** Sections under which the rows beside the project's own are asked for. */
const VERDICT = 'verdict.';
const WITH_EXPECTED = 'withExpected.';

/** The reading of a project that `ref` names, and what the row is called there. */
const named = (ref: string): readonly [of: 'base' | 'withExpected' | 'verdict', ref: string] => {
  if (ref.startsWith(VERDICT)) return ['verdict', ref];
  return ref.startsWith(WITH_EXPECTED) ? ['withExpected', ref.slice(WITH_EXPECTED.length)] : ['base', ref];
};

/** Formulas of the verdict's facts, each under the names that the rules have for it. */
const factsOf = (
  program: Program,
): ReadonlyMap<string, { readonly of: 'base' | 'withExpected'; readonly expr: Expr }> => {
  const { rows } = factsProgram(program);
  return new Map(
    VERDICT_FACTS.flatMap((fact) =>
      fact.readings.map((of) => {
        const expr = rows.get(`${VERDICT}${fact.name}`)?.expr;
        if (expr === undefined) throw new TypeError(`The verdict has no fact ${fact.name}.`);
        return [`${VERDICT}${factName(fact, of)}`, { of, expr }] as const;
      }),
    ),
  );
};

/**
 * The verdict of `verdictOf` for many draws at once, on received and committed money and with expected money
 * counted, as the project stands but for the varied inputs. The reading of the project saves time where there is one.
 *
 * @throws UnknownRefError for a name the model does not have, TypeError for what cannot vary or be asked.
 */
export const verdictLanes = (
  { program, exact }: Pick<Readings, 'program'> & Partial<Readings>,
  varied: readonly Varied[],
  { asked = [], backEnd }: VerdictLanesOptions = {},
): VerdictLanes => {
  // A project without financing has no such figure: nothing is needed, and no debt is there to cover.
  const known = FIGURES.filter(([, ref]) => ref.startsWith(VERDICT) || program.rows.has(ref));
  const all = [...known.map(([, ref]): Asked => ({ ref, what: 'cell' })), ...asked];
  const askedOf = (reading: string): readonly string[] =>
    all.map(({ ref }) => named(ref)).flatMap(([of, ref]) => (of === reading ? [ref] : []));
  const verdictRows = askedOf('verdict');
  const facts = factsOf(program);
  const needed = [...neededFor(verdictProgram(), verdictRows)].flatMap((ref) => facts.get(ref) ?? []);
  const refsOf = (reading: string): readonly string[] => {
    const refs = new Set(askedOf(reading));
    for (const { of, expr } of needed) if (of === reading) eachReference(expr, ({ ref }) => refs.add(ref));
    return [...refs];
  };
  const expectedRefs = refsOf('withExpected');

  const layers = new Layers();
  const base = layers.read(program, varied, [...new Set([...refsOf('base'), ...expectedRefs])], exact);
  const counted = countsExpected(program)
    ? layers.reread(base, new Map([[COUNT_EXPECTED, 1]]), expectedRefs)
    : base;
  const valueOf = (input: string): number => {
    const fact = facts.get(input);
    if (fact === undefined) throw new TypeError(`The verdict has no fact ${input}.`);
    return (fact.of === 'base' ? base : counted).value(fact.expr);
  };
  const verdict = layers.over(verdictProgram(), valueOf, verdictRows);
  const layerOf = { base, withExpected: counted, verdict };
  const lanes = lanesOver(
    layers,
    all.map(({ ref, ...rest }) => {
      const [of, name] = named(ref);
      return layerOf[of].results({ ref: name, ...rest });
    }),
    backEnd,
  );
  const indexOf = new Map(known.map(([name], index) => [name, index]));
  return {
    lanes,
    places: lanes.places.slice(known.length),
    run: (values, draws, out = new Float64Array(lanes.width * draws)) => {
      lanes.run(values, draws, out);
      const figure = (name: keyof VerdictDraws): Float64Array => {
        const index = indexOf.get(name);
        return index === undefined
          ? new Float64Array(draws).fill(NaN)
          : out.subarray(index * draws, (index + 1) * draws);
      };
      return {
        constructionGap: figure('constructionGap'),
        operationGap: figure('operationGap'),
        overallGap: figure('overallGap'),
        constructionColour: figure('constructionColour'),
        operationColour: figure('operationColour'),
        overallColour: figure('overallColour'),
        lowestDscr: figure('lowestDscr'),
        peakFundingNeed: figure('peakFundingNeed'),
      };
    },
  };
};
